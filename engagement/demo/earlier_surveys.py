"""What the two earlier consultations asked: two small surveys, unlike each other and unlike the one that is open."""

from .asking import AGREE, DONT_KNOW, ELSE, YES_NO, choice

WHAT_COMES_FIRST = {
    "slug": "before-the-plan",
    "title": "What should come first?",
    "summary": "Six questions about what helped and what should change.",
    "easy_title": "What should change first?",
    "easy_summary": """
We asked what helped.
The answers helped us to write a plan.
""",
    "minutes": 5,
    "thanks": "Your answer goes into the drafting of the plan.",
    "sections": [
        {
            "code": "getting_help",
            "title": "Getting help",
            "easy_title": "Getting help",
            "questions": [
                {
                    "code": "comes_first",
                    "kind": "one",
                    "words": "Which of these should come first?",
                    "easy_words": "What should come first?",
                    "concept": "choose",
                    "choices": [
                        choice("early_help", "Help that comes sooner", "Quick help", "time"),
                        choice("together", "Services that talk to each other", "Talking together", "talk together"),
                        choice("places", "Places that welcome us", "Good places", "park"),
                        choice("information", "Information we can find", "Finding things out", "information"),
                        choice("adult_life", "Getting ready for adult life", "Growing up", "growing up"),
                    ],
                },
                {
                    "code": "listened",
                    "kind": "yes_no",
                    "words": "The last time you asked for help, were you listened to?",
                    "easy_words": "Did people listen when you asked for help?",
                    "concept": "listen",
                    "choices": YES_NO,
                },
                {
                    "code": "how_long",
                    "kind": "one",
                    "words": "How long did you wait for a first conversation?",
                    "easy_words": "How long did you wait for help?",
                    "concept": "wait",
                    "choices": [
                        choice("weeks", "Less than a month", "A short time", "a bit"),
                        choice("to_three", "One to three months", folds="weeks"),
                        choice("to_six", "Three to six months", folds="longer"),
                        choice("longer", "More than six months", "A long time", "wait"),
                        DONT_KNOW,
                    ],
                },
            ],
        },
        {
            "code": "daily_life",
            "title": "Daily life",
            "easy_title": "Your life",
            "questions": [
                {
                    "code": "would_go",
                    "kind": "several",
                    "words": "Where would you go, if it worked for you or your child?",
                    "hint": "Choose three at most.",
                    "easy_words": "Where would you like to go?",
                    "easy_hint": "Pick 1, 2 or 3.",
                    "concept": "happy",
                    "most": 3,
                    "choices": [
                        choice("swimming", "Swimming or sport", "Sport", "sport"),
                        choice("library", "The library", "The library", "library"),
                        choice("park", "Parks and playgrounds", "The park", "park"),
                        choice("youth_club", "A youth club", "A youth club", "youth club"),
                        choice("holiday_club", "A holiday club", "A holiday club", "holiday"),
                        ELSE,
                    ],
                },
                {
                    "code": "has_helped",
                    "kind": "long",
                    "words": "What has helped you or your family most?",
                    "hint": "Please leave out names of people and schools.",
                    "easy_words": "What has helped you?",
                    "concept": "help",
                    "word_limit": 150,
                },
                {
                    "code": "should_change",
                    "kind": "long",
                    "words": "What should change first, and why?",
                    "easy_words": "What should change?",
                    "concept": "change",
                    "word_limit": 150,
                },
            ],
        },
    ],
}

GETTING_THERE = {
    "slug": "your-journey",
    "title": "Your journey",
    "summary": "Six questions about the way to school or college and back.",
    "easy_title": "Your journey",
    "easy_summary": """
We ask about going to school or college.
""",
    "minutes": 5,
    "thanks": "Thank you. The travel team reads every answer before the yearly review.",
    "sections": [
        {
            "code": "journey",
            "title": "The journey",
            "easy_title": "Your journey",
            "questions": [
                {
                    "code": "travels_by",
                    "kind": "one",
                    "words": "How do you, or does your child, travel most days?",
                    "easy_words": "How do you get there?",
                    "concept": "bus",
                    "choices": [
                        choice("minibus", "Council minibus or taxi", "A taxi or minibus", "minibus"),
                        choice("family_car", "A family car", "Our car", "car"),
                        choice("bus", "An ordinary bus or train", "A bus or train", "bus"),
                        choice("walk", "Walking or wheeling", "I walk or wheel", "walking"),
                        choice("cycle", "Cycling", folds="walk"),
                    ],
                },
                {
                    "code": "calm",
                    "kind": "agree",
                    "words": "How far do you agree: the journey is calm enough to arrive ready for the day?",
                    "easy_words": "Is your journey calm?",
                    "concept": "calm",
                    "choices": AGREE,
                },
                {
                    "code": "told_in_time",
                    "kind": "yes_no",
                    "words": "When something changed, were you told in time?",
                    "hint": "A new driver, another route, a different time.",
                    "easy_words": "Do people tell you when something changes?",
                    "concept": "telephone",
                    "choices": YES_NO,
                },
                {
                    "code": "hard_part",
                    "kind": "several",
                    "words": "Which parts are hard?",
                    "hint": "Choose as many as you like.",
                    "easy_words": "What is hard?",
                    "easy_hint": "Pick as many as you like.",
                    "concept": "worried",
                    "choices": [
                        choice("waiting", "Waiting", "Waiting", "wait"),
                        choice("noise", "Noise", "Noise", "noise"),
                        choice("new_people", "New drivers and assistants", "New people", "driver"),
                        choice("long_ride", "The time it takes", "A long ride", "time"),
                        choice("nothing", "Nothing is hard", "Nothing is hard", "good", alone=True),
                    ],
                },
            ],
        },
        {
            "code": "better",
            "title": "Making it better",
            "easy_title": "Making it better",
            "questions": [
                {
                    "code": "drivers_know",
                    "kind": "short",
                    "words": "What should drivers and passenger assistants know?",
                    "easy_words": "What should drivers know?",
                    "concept": "driver",
                    "word_limit": 40,
                },
                {
                    "code": "make_better",
                    "kind": "long",
                    "words": "What would make the journey better?",
                    "hint": "Please leave out names of people, schools and streets.",
                    "easy_words": "What would make it better?",
                    "concept": "good",
                    "word_limit": 150,
                },
            ],
        },
    ],
}
