# ruff: noqa: E501 (what somebody wrote stands in one line)
"""Answers about the journey: closed, and half read."""

from consultations.models import Help, Reason

from . import PAPER, PARENT, PHONE, STAFF, YOUNG, Fate, Said, voice

KNOWING = "Knowing who comes, and when"
CALM = "Calm on the way"
LONG = "Waiting and long rides"
ALONE = "Travelling by myself"

BETTER, DRIVERS = "make_better", "drivers_know"

VOICES = (
    voice(PARENT, Said(BETTER, "Tell us the evening before when the driver changes, with a photo. He can manage a new face but not a surprise.", KNOWING)),
    voice(
        PARENT,
        Said(BETTER, "A text when the minibus is ten minutes away. Half an hour at the door in coat and bag is how the day goes wrong.", KNOWING),
        Said(DRIVERS, "That she answers, only later than you expect.", CALM),
    ),
    voice(YOUNG, Said(BETTER, "I want to know who drives.", KNOWING), easy=True, help=Help.ASSISTED),
    voice(PARENT, Said(DRIVERS, "Please leave the radio off. She cannot switch it off in her head.", CALM)),
    voice(YOUNG, Said(DRIVERS, "Say my name. Say good morning.", CALM), easy=True),
    voice(PARENT, Said(BETTER, "He needs the same seat. It is not fuss, it is how he knows where he is.", CALM, Fate.APPROVED)),
    voice(PARENT, Said(BETTER, "An hour and ten minutes each way, because of the last child on the round. Could the round be split?", LONG)),
    voice(YOUNG, Said(BETTER, "I would like to learn to take the ordinary bus. Nobody has offered.", ALONE), switched=True),
    voice(YOUNG, Said(BETTER, "I like the bus. I want to go alone.", ALONE), easy=True),
    voice(STAFF, Said(BETTER, "Arriving calm is half the school day. With a familiar assistant we start learning at nine, otherwise at eleven.", CALM)),
    voice(PARENT, Said(DRIVERS, "How the harness goes. It was done up differently every day; one page in the vehicle would do.", CALM, Fate.APPROVED), everybody=True),
    voice(PARENT, Said(BETTER, "A practice ride in the last week of the holidays, when the seats are empty and nobody is in a hurry.", KNOWING)),
    voice(PARENT, Said(BETTER, "In the wheelchair space you face backwards and see nothing. He gets sick. Could there be a mirror?", CALM)),
    voice(YOUNG, Said(DRIVERS, "I do not like a hand on my head.", CALM, Fate.APPROVED), easy=True, everybody=True),
    voice(PARENT, Said(BETTER, "We wait outside in the rain because the driver must not leave the bus. Is there another way?", LONG, Fate.WAITING)),
    voice(PARENT, Said(DRIVERS, "The assistant is wonderful and has never once been thanked. Thank you.", "", Fate.WAITING), everybody=True),
    voice(PARENT, Said(BETTER, "Nobody answers at the depot before eight. I left my number, 07700 900832, three times.", KNOWING, Fate.WAITING), channel=PAPER),
    voice(PARENT, Said(BETTER, "Write to me at morning.run@example.org if you want the list of late days. I kept it.", LONG, Fate.WAITING), everybody=True),
    voice(PARENT, Said(BETTER, "The place where they pick him up, ZZ9 9ZZ, has no shelter and no kerb.", LONG, Fate.WAITING), channel=PHONE),
    voice(PARENT, Said(DRIVERS, "His card says NHS 999 000 0026 and no nuts. Please keep a copy in the vehicle.", "", Fate.WAITING)),
    voice(YOUNG, Said(BETTER, "It is too hot in the taxi.", CALM, Fate.WAITING), easy=True, everybody=True),
    voice(PARENT, Said(DRIVERS, "That he counts the lamp posts aloud, and that this is a good sign.", CALM, Fate.WAITING), everybody=True),
    voice(STAFF, Said(BETTER, "College starts at ten on Wednesdays but the taxi only knows nine. He sits in a corridor for an hour.", LONG, Fate.WAITING)),
    voice(PARENT, Said(BETTER, "Somebody joked with him two mornings in a row. He talked about it all evening, happily.", CALM, Fate.WAITING), everybody=True),
    voice(PARENT, Said(BETTER, "The entrance by the swimming baths is blocked every morning by the same van.", "", Fate.NOT_SHARED, reason=Reason.NAMES_PLACE)),
    voice(PARENT, Said(BETTER, "The tall driver on the Tuesday run is rude to my daughter.", "", Fate.NOT_SHARED, reason=Reason.ACCUSES)),
    voice(YOUNG, Said(BETTER, "The assistant told me not to tell about the stop at the shop.", "", Fate.HELD), easy=True),
    voice(PARENT, Said(BETTER, "Since the summer he hides his bag and cries when the taxi turns into our road. He cannot say why.", "", Fate.WORRIED)),
    voice(PARENT, Said(BETTER, "Our route is fine. Please leave it as it is.", "", Fate.WAITING), taken_back=True),
)  # fmt: skip
