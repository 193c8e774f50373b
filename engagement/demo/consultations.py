"""The three consultations of the demonstration, and the evening in a room. Days count from today."""

from consultations.models import Approach, Cut, DecisionStatus, Floor

INDEX = {
    "slug": "consultations",
    "title": "Consultations",
    "summary": "What is being asked now, what is being read, and what came of earlier answers.",
}

CONTACT = "The SEND team: send-team@example.org, or 01632 960123 on weekdays from 9 to 5."

DPIA = "https://example.org/assessments/families-feedback"

LAST_YEAR = {
    "slug": "what-comes-first",
    "title": "What should come first? Ideas before the plan",
    "summary": "Before the SEND Strategy was drafted, families said what had helped them and what should change.",
    "easy_title": "What should change first?",
    "easy_summary": """
Last year we asked what should change.
Many people told us.
You can see what we did.
""",
    "purpose": "A new SEND Strategy was about to be written. We wanted it to start from what families live with.",
    "who_it_affects": "Children and young people with SEND from birth to 25, their families, and the people who work "
    "with them.",
    "can_change": "What the draft plan says, and which changes are tried first.",
    "cannot_change": "The law on special educational needs, and the total of the council’s budget.",
    "how_used": "The SEND team and the parent carer forum read every answer, grouped them into themes, and took them "
    "into the drafting.",
    "who_decides": "The SEND partnership board, on the advice of the SEND team and the parent carer forum.",
    "contact": CONTACT,
    "other_ways": "On paper from any library, by phone, or at a coffee morning.",
    "floor": Floor.FORUM,
    "equality_parts": ["age", "sex", "disability", "need", "ethnicity", "carer"],
    "approach": Approach.COPRODUCTION,
    "decision_status": DecisionStatus.NOTHING,
    "alternatives": "To begin from the old strategy instead. Families told us it starts in the wrong place.",
    "may_cut": Cut.NO,
    "support": "Schools offered twenty minutes with a grown-up the child trusts. The forum rang families who asked.",
    "dpia": DPIA,
    "opens": -429,
    "closes": -387,
    "formats": (
        {"kind": "standard", "promised": -429, "live": -429},
        {"kind": "easy_read", "promised": -429, "live": -420, "tested": -433},
        {"kind": "paper", "promised": -429, "live": -429, "how_to_get": "From any library."},
    ),
    "decided": -300,
    "kept": 310,
}

BEING_READ = {
    "slug": "getting-there",
    "title": "Getting there: travel to school and college",
    "summary": "What makes the journey good or hard. Answering has closed, and your answers are being read.",
    "easy_title": "Your journey to school or college",
    "easy_summary": """
We asked about going to school and college.
We are reading what people told us.
""",
    "purpose": "Travel arrangements are looked at again every year. Before that, we wanted to hear what the journey is "
    "like for the people in the seats.",
    "who_it_affects": "Children and young people with SEND who travel to school or college, and their families.",
    "can_change": "How people are told about changes, what drivers and passenger assistants learn, and how waiting and "
    "first journeys are planned.",
    "cannot_change": "Who has a right to travel help by law, and contracts already signed for this school year.",
    "how_used": "The travel team and the parent carer forum read every answer. The themes go to the yearly review.",
    "who_decides": "The head of the travel team, after talking with the parent carer forum.",
    "contact": "The travel team: travel@example.org, or 01632 960145 on weekdays from 8 to 4.",
    "other_ways": "On paper from school offices, or by phone.",
    "floor": Floor.FORUM,
    "approach": Approach.ENGAGEMENT,
    "decision_status": DecisionStatus.NOTHING,
    "alternatives": "To wait for the yearly review. By then the contracts for the next year are signed.",
    "may_cut": Cut.NO,
    "support": "Passenger assistants helped on the bus, with a card of pictures. Parents could ring instead.",
    "period_reason": "The yearly review could not wait, so this ran for five weeks instead of six.",
    "dpia": DPIA,
    "opens": -50,
    "closes": -16,
    "formats": (
        {"kind": "standard", "promised": -50, "live": -50},
        {"kind": "easy_read", "promised": -50, "live": -50},
        {"kind": "audio", "promised": -40, "live": -36, "how_to_get": "Ring 01632 960145 and listen."},
    ),
    "decided": 60,
    "kept": 600,
}

OPEN = {
    "slug": "send-strategy-2025-to-2028",
    "title": "Have your say on the SEND Strategy 2025 to 2028",
    "summary": "A draft plan says how Medway’s services will work for children and young people with SEND. "
    "Is it right? What is missing?",
    "easy_title": "Have your say on our plan",
    "easy_summary": """
We have a plan to help children and young people.
It is for people who need more help to learn or live.
Please tell us what you think of it.
You can answer in easy read.
""",
    "purpose": "The draft has six themes. Before anything is settled we want to know whether they put the right things "
    "first, and what would make a difference where you live.",
    "who_it_affects": "Children and young people with SEND from birth to 25, their families, and everybody who works "
    "with them in Medway.",
    "can_change": "What each theme promises, what comes first, how it is worded, and how families will be told whether "
    "it is working.",
    "cannot_change": "The law on special educational needs, and the total of the council’s budget. The plan will run "
    "from 2025 to 2028.",
    "how_used": "The SEND team and the parent carer forum read every answer. They group the answers into themes, and "
    "for each theme you will see what was done, or why not, under “You said, we did”.",
    "who_decides": "The SEND partnership board decides on the final plan, with the parent carer forum at the table.",
    "contact": CONTACT,
    "other_ways": "On paper or in large print from any library; by phone on 01632 960123; or live, at the evening "
    "session for young people.",
    "floor": Floor.FORUM,
    "equality_parts": ["age", "sex", "disability", "need", "ethnicity", "religion", "orientation", "carer", "language"],
    "approach": Approach.FORMAL,
    "decision_status": DecisionStatus.NOTHING,
    "alternatives": "We looked at extending the old strategy by a year, and at a separate plan for each service. The "
    "first would keep what families said does not work; the second would leave them to join the plans up themselves.",
    "may_cut": Cut.YES,
    "equality_analysis": "https://example.org/assessments/send-strategy-equality",
    "consultation_record": "https://example.org/assessments/send-strategy-record",
    "support": "Every school and college can ask for a visitor with pictures and signs. Young people may answer "
    "together, and at the evening session somebody sits beside whoever wants it.",
    "period_reason": "Half term falls into these weeks. So that nobody loses time, it stays open for more than six "
    "weeks, and the evening session is after the holiday.",
    "dpia": DPIA,
    "opens": -9,
    "closes": 35,
    "formats": (
        {"kind": "standard", "promised": -9, "live": -9},
        {"kind": "easy_read", "promised": -9, "live": -9},
        {"kind": "large_print", "promised": -9, "live": -9, "how_to_get": "From any library, or by post."},
        {"kind": "paper", "promised": -9, "live": -9, "how_to_get": "From any library."},
        {"kind": "bsl", "promised": 5, "live": None, "how_to_get": "On this page, and at the evening session."},
    ),
    "decided": 96,
    "kept": 640,
}

# What the council added to one page after the forum had seen it, and the forum has yet to look at.
HANDED_IN = {
    "page": "getting-there",
    "summary": "What makes the journey good or hard. Answering has closed, your answers are being read, and the forum "
    "reads them with us.",
}

# Days on which a consultation should not run without a reason: (kind, name, first day, last day).
CALENDAR = (
    ("school", "autumn break", -30, -22),
    ("school", "half term", 1, 5),
    ("bank", "bank holiday", 50, 50),
    ("school", "spring break", 110, 124),
)

LIVE = {
    "slug": "growing-up",
    "title": "Growing up: what matters most?",
    "summary": "An evening for young people, in a hall and online. Answer by tapping a picture.",
    "starts": (12, 18),  # in so many days, at this hour
    "place": "In a library hall, and online",
    "welcome": """
Welcome.
Tonight we talk about growing up.
You can answer by tapping a picture.
You can skip any question.
Nobody sees which answer is yours.
""",
    "privacy": """
We do not ask for your name.
We keep the answers.
Leave out names and schools when you write.
If you tell us you are in danger, we must act.
""",
    "prompts": (
        ("grow_up", "What does a good day look like when you are 25? Who is there, and what are you doing?"),
        ("tell_us", "When did a grown-up last really listen to you? What did they do?"),
        ("one_change", "If the plan could only keep one promise, which one should it be?"),
    ),
}
