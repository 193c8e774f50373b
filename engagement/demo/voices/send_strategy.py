# ruff: noqa: E501 (what somebody wrote stands in one line)
"""Answers to the plan so far: most of them still wait for the forum."""

from consultations.models import Help, Reason

from . import EVENT, OTHER, PAPER, PARENT, STAFF, YOUNG, Fate, Said, voice

WELCOME = "Places that welcome us"
ONE_PERSON = "One person who knows the whole picture"
AFTERWARDS = "After eighteen"
CHILD_FIRST = "Knowing the child first"
SOONER = "Help before it goes wrong"

PLACE, JOINED, FUTURE, KNOW, ONE = "good_place", "joined_up", "future_worry", "should_know", "one_change"

VOICES = (
    voice(
        PARENT,
        Said(PLACE, "The climbing wall on Sundays. Nobody asks what is wrong with him. They ask which colour he wants to climb.", WELCOME),
        Said(ONE, "Answer the phone. Truly. Everything else follows from that.", ONE_PERSON),
    ),
    voice(YOUNG, Said(PLACE, "My drama club. They wait for me.", WELCOME), Said(KNOW, "Slow down. Give me time.", CHILD_FIRST), easy=True, help=Help.ASSISTED),
    voice(PARENT, Said(PLACE, "A hairdresser who cuts his hair outside in the car, because the shop hums.", WELCOME)),
    voice(PARENT, Said(PLACE, "The museum lends out bags with ear defenders and a map of quiet corners. You just take one.", WELCOME, Fate.APPROVED)),
    voice(YOUNG, Said(PLACE, "The farm. The goats do not mind.", WELCOME, Fate.APPROVED), easy=True, everybody=True),
    voice(
        PARENT,
        Said(PLACE, "The youth worker at the blue boat house taught him to tie knots. He ties them on everything now, and he is proud.", WELCOME, cut="at the blue boat house"),
    ),
    voice(PARENT, Said(JOINED, "One person who knows the whole picture, and whose phone is answered.", ONE_PERSON)),
    voice(
        PARENT,
        Said(JOINED, "Health, school and social care in one room for one hour, twice a year. We would bring the biscuits.", ONE_PERSON),
        Said(KNOW, "That silence is not the same as having nothing to say.", CHILD_FIRST),
    ),
    voice(STAFF, Said(JOINED, "Shared meetings only work where somebody is paid to call them. Name that person in the plan.", ONE_PERSON, Fate.APPROVED)),
    voice(YOUNG, Said(JOINED, "They should talk to me too.", CHILD_FIRST), easy=True),
    voice(PARENT, Said(JOINED, "When the physio changes an exercise, let the school know the same day and not at the yearly review.", ONE_PERSON, Fate.WAITING), everybody=True),
    voice(PARENT, Said(FUTURE, "That on her birthday the help is turned off like a tap.", AFTERWARDS)),
    voice(YOUNG, Said(FUTURE, "I am worried that other people will decide where I live.", AFTERWARDS, Fate.APPROVED), everybody=True),
    voice(YOUNG, Said(FUTURE, "I worry that my friends go away.", AFTERWARDS, Fate.WAITING), easy=True, everybody=True),
    voice(PARENT, Said(FUTURE, "He will always need somebody at night. Nobody has told us who that will be when we are old.", AFTERWARDS, Fate.WAITING)),
    voice(STAFF, Said(KNOW, "How to ask a parent what works, and to believe the answer.", CHILD_FIRST, Fate.APPROVED), everybody=True),
    voice(PARENT, Said(KNOW, "Behaviour is a message. Read it before you answer it.", CHILD_FIRST, Fate.WAITING), everybody=True),
    voice(PARENT, Said(ONE, "That no child has to fail first before anybody helps.", SOONER)),
    voice(YOUNG, Said(ONE, "More time with my helper.", "", Fate.APPROVED), easy=True, help=Help.PROXY),
    voice(YOUNG, Said(ONE, "Ask us before, not after.", CHILD_FIRST), switched=True),
    voice(STAFF, Said(ONE, "Speech therapists in nurseries again, two mornings a week.", SOONER, Fate.WAITING), everybody=True),
    voice(PARENT, Said(ONE, "A plan that fits on one page, and that my son can read.", CHILD_FIRST, Fate.WAITING), channel=EVENT),
    voice(PARENT, Said(ONE, "Ring me about the parents’ group, 07700 900188. I would gladly help.", "", Fate.WAITING), channel=PAPER),
    voice(PARENT, Said(PLACE, "We run a coffee morning near ZZ9 9ZZ; write to kettle@example.org for the dates.", WELCOME, Fate.WAITING), everybody=True),
    voice(PARENT, Said(JOINED, "My daughter’s NHS number, 999 000 0034, is on three plans with three different spellings of what she has.", ONE_PERSON, Fate.WAITING)),
    voice(PARENT, Said(FUTURE, "Some days he says he can’t go on like this, and we do not know who to ring.", "", Fate.SEEN)),
    voice(OTHER, Said(ONE, "As a neighbour I would like to know how to help without being in the way.", "", Fate.WAITING), everybody=True),
    voice(YOUNG, Said(ONE, "I want my plan to say that I like trains.", "", Fate.WAITING), easy=True, everybody=True),
    voice(PARENT, Said(JOINED, "Theme two is right, but it has no dates. By when?", "", Fate.WAITING), everybody=True),
    voice(PARENT, Said(KNOW, "Training, yes. But let us parents give some of it.", "", Fate.WAITING)),
    voice(PARENT, Said(ONE, "I like the plan 💛 but the letters were too small on my phone.", "", Fate.WAITING), everybody=True),
    voice(PARENT, Said(PLACE, "My English is not so good. In my country the grandmother comes to school too. Here I ask, can she come? It helps my boy.", "", Fate.WAITING), everybody=True),
    voice(PARENT, Said(ONE, "We are the family from the newspaper, the one with the tree house.", "", Fate.NOT_SHARED, reason=Reason.RECOGNISABLE)),
    voice(PARENT, Said(ONE, "One head teacher promised and did nothing, and everybody knows who.", "", Fate.NOT_SHARED, reason=Reason.ACCUSES)),
    voice(PARENT, Said(ONE, "I pressed send too soon, sorry. I will write again.", "", Fate.WAITING), taken_back=True),
)  # fmt: skip
