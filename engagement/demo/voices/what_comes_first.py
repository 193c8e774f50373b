# ruff: noqa: E501 (what somebody wrote stands in one line)
"""Last year's answers: all read, all decided."""

from consultations.models import Help, Reason, Verdict

from . import OTHER, PAPER, PARENT, PHONE, STAFF, YOUNG, Fate, Said, voice

ONCE = "Telling our story once"
WAIT = "Waiting for a first conversation"
PLACES = "Places that work for us"
FINDING = "Finding things out"
AFTER_SCHOOL = "Something to do after school"
OUR_OWN = "A place of our own"
EXAMS = "Exams"
GROWN_UP = "Becoming an adult"
KNOW_HOW = "People who know how"

CHANGE, HELPED = "should_change", "has_helped"

VOICES = (
    voice(
        PARENT,
        Said(CHANGE, "We told our story to seven different people in one spring. By the seventh I kept a printed sheet in my bag. Let us write it once and pass it on.", ONCE),
        Said(HELPED, "A health visitor who said “I think you are right” and rang again the next day. That one call changed our year.", WAIT),
    ),
    voice(PARENT, Said(CHANGE, "Each new worker starts from nothing. My son sits there and hears, again, what he cannot do. Begin with what he likes.", ONCE)),
    voice(PARENT, Said(CHANGE, "If the school nurse and the clinic could see the same notes, with our permission, I could stop being the courier.", ONCE, Fate.APPROVED)),
    voice(STAFF, Said(CHANGE, "Families repeat themselves because our systems do not talk to each other. A short profile that the family keeps would be a start.", ONCE)),
    voice(YOUNG, Said(CHANGE, "I do not like to say it again and again.", ONCE), easy=True, help=Help.ASSISTED),
    voice(PARENT, Said(CHANGE, "His NHS number is 999 000 0018 and still every clinic asks me to start from the beginning. Share the records.", ONCE)),
    voice(PARENT, Said(CHANGE, "Nine months from the first worried phone call to somebody sitting down with us. He had stopped going to nursery by then.", WAIT)),
    voice(PARENT, Said(CHANGE, "Nobody could say how long it would be. A date, even a far one, is easier than silence.", WAIT)),
    voice(YOUNG, Said(CHANGE, "I waited a long time. I was sad.", WAIT), easy=True, help=Help.ASSISTED),
    voice(PARENT, Said(CHANGE, "We paid for a report we could not afford, because waiting felt worse. Please don’t let money be the way in.", WAIT, Fate.APPROVED)),
    voice(
        PARENT,
        Said(HELPED, "I wrote to the team from bluebell.mum@example.org in May and had an answer in the same week. More of that, please.", WAIT),
        channel=PAPER,
    ),
    voice(PARENT, Said(HELPED, "The library lets us in half an hour before it opens on Saturdays. No noise, no queue. It is the one place we go to as a whole family.", PLACES)),
    voice(PARENT, Said(CHANGE, "Swimming stopped when the hoist in the changing room broke. It was out of order from spring to autumn.", PLACES)),
    voice(YOUNG, Said(HELPED, "I like the quiet room. It should be open more.", PLACES), easy=True),
    voice(PARENT, Said(CHANGE, "Ramps are one thing. Being stared at in the queue is the other. Teach people to wait, and to say hello.", PLACES)),
    voice(
        YOUNG,
        Said(
            CHANGE,
            "At the new school I can't tell anyone when it is too loud, because there is no card for it. At the old one I had a card.",
            PLACES,
            Fate.DECIDED,
            verdict=Verdict.NO_CONCERN,
            record="Read the whole answer: it is about a card for a break, not about a secret. Nobody needs to be told.",
        ),
        everybody=True,
    ),
    voice(
        YOUNG,
        Said(
            CHANGE,
            "I do not feel safe at home when everybody shouts.",
            "",
            Fate.DECIDED,
            verdict=Verdict.REFERRED,
            record="Told the front door for children the same morning, with what little we know. The paper came from an "
            "event; the youth worker there knows the family and will visit.",
        ),
        easy=True,
        channel=PAPER,
        help=Help.ASSISTED,
    ),
    voice(PARENT, Said(CHANGE, "I heard about the holiday fund from another mum in a car park, two years too late.", FINDING)),
    voice(PARENT, Said(CHANGE, "The website has everything and you find nothing. Could it be in the order in which life happens: born, nursery, school, grown up?", FINDING)),
    voice(PARENT, Said(CHANGE, "English is my second language. The letters are long. A short letter and a phone number would be enough.", FINDING)),
    voice(PARENT, Said(HELPED, "I have no computer. The lady at the library printed the list for me, and that is how I know about any of it.", FINDING), channel=PHONE),
    voice(OTHER, Said(CHANGE, "I look after my grandson three days a week, and nobody thinks of telling grandparents anything.", FINDING)),
    voice(PARENT, Said(HELPED, "If anybody wants to know how we found the right form, ring me on 07700 900461 and I will explain it.", FINDING)),
    voice(PARENT, Said(CHANGE, "The after-school club has a place until it hears the word wheelchair. Then it turns out to be full.", AFTER_SCHOOL)),
    voice(YOUNG, Said(CHANGE, "I want to play football with my friends.", AFTER_SCHOOL), easy=True),
    voice(PARENT, Said(CHANGE, "A youth club with a quiet corner and two people who know what a meltdown is. That is all. That would be everything.", AFTER_SCHOOL)),
    voice(PARENT, Said(CHANGE, "From ZZ9 9ZZ it is two buses to the nearest club. Put one on our side of the river.", AFTER_SCHOOL)),
    voice(YOUNG, Said(HELPED, "The holiday club. They know I need to go first or last, not in the middle.", AFTER_SCHOOL), switched=True),
    voice(PARENT, Said(CHANGE, "We need one building that is ours: short breaks, advice and a cup of tea under the same roof.", OUR_OWN)),
    voice(PARENT, Said(CHANGE, "A centre for our children, somewhere nobody has to apologise.", OUR_OWN)),
    voice(YOUNG, Said(CHANGE, "I want a club house for us.", OUR_OWN), easy=True, help=Help.ASSISTED),
    voice(PARENT, Said(CHANGE, "She knows the answers. She cannot write them down in ninety minutes in a hall with two hundred coughs. Change how exams are done.", EXAMS)),
    voice(STAFF, Said(CHANGE, "Exams in the same week as a new timetable is too much. Spread them out.", EXAMS, Fate.APPROVED)),
    voice(YOUNG, Said(CHANGE, "Exams are too loud.", EXAMS), easy=True),
    voice(PARENT, Said(CHANGE, "At eighteen the children’s doctor waves goodbye, and the next door is locked until you find the key yourself. Start at fourteen.", GROWN_UP)),
    voice(YOUNG, Said(CHANGE, "Ask me what I want to do, not only what I find hard. I want to work with engines.", GROWN_UP)),
    voice(YOUNG, Said(CHANGE, "I want to get the bus by myself.", GROWN_UP), easy=True),
    voice(STAFF, Said(CHANGE, "A review at sixteen is often the first time anybody mentions work. Work experience at thirteen would change the talk at home.", GROWN_UP)),
    voice(PARENT, Said(HELPED, "The passenger assistant had learned ten signs by herself over the summer. My daughter lit up. Train everybody like that.", KNOW_HOW)),
    voice(PARENT, Said(HELPED, "A teaching assistant was allowed to go on the course. She came back and the whole class got calmer.", KNOW_HOW)),
    voice(PARENT, Said(CHANGE, "Nobody is unkind. They simply do not know what too much noise looks like from the outside.", KNOW_HOW)),
    voice(PARENT, Said(CHANGE, "The only good one is the small nursery with the red gate behind the church on our road.", PLACES, Fate.NOT_SHARED, reason=Reason.NAMES_PLACE)),
    voice(PARENT, Said(CHANGE, "As the only family here with triplets who all sign, we would like one signing session a week and not three.", KNOW_HOW, Fate.NOT_SHARED, reason=Reason.RECOGNISABLE)),
    voice(OTHER, Said(CHANGE, "The bins on our street are collected at six in the morning and it wakes everybody.", "", Fate.NOT_SHARED, reason=Reason.OFF_TOPIC)),
    voice(OTHER, Said(CHANGE, "Children who cannot sit still should be taught somewhere else. They spoil it for the rest.", "", Fate.NOT_SHARED, reason=Reason.HURTFUL)),
    voice(PARENT, Said(CHANGE, "I wrote this on a bad day. What I mean is that the forms are too long.", FINDING), taken_back=True),
)  # fmt: skip
