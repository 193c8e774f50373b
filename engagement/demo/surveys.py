"""What the open consultation asks: fourteen questions in seven sections, and one that is put to a room."""

from consultations.surveys.kinds import KINDS


def choice(code, words, easy="", picture="", *, folds="", alone=False):
    return {
        "code": code, "words": words, "easy_words": easy, "concept": picture, "folds_into": folds, "exclusive": alone,
    }  # fmt: skip


def starters(kind, **pictures):
    """The choices that every question of this kind begins with, with the picture of its meaning or the one named."""
    pictures = KINDS[kind].pictures | pictures
    return [
        choice(code, words, easy, pictures.get(code, ""), folds=folds)
        for code, words, easy, folds in KINDS[kind].starters
    ]


DONT_KNOW = choice("dont_know", "I don’t know", "I don’t know", "don't know")
YES_NO = starters("yes_no", yes="yes", no="no", dont_know="don't know")
AGREE = starters("agree", agree="yes", neither="ok", disagree="no", dont_know="don't know")
ELSE = choice("else", "Something else", "Something else", "something else")

INCLUSIVE = {
    "code": "inclusive",
    "title": "Inclusive education and communities",
    "easy_title": "Everyone is welcome",
    "introduction": "Schools, services and communities that make everybody feel welcome.",
    "questions": [
        {
            "code": "first_change",
            "kind": "several",
            "words": "Which two changes would help most where you live?",
            "hint": "Choose two at most.",
            "easy_words": "What should change first?",
            "easy_hint": "Pick 1 or 2.",
            "concept": "change",
            "most": 2,
            "choices": [
                choice("buildings", "Buildings that are easier to get into", "Easier buildings", "wheelchair"),
                choice("attitudes", "Kinder attitudes", "Kind people", "friend"),
                choice("communication", "Clearer communication", "Clear words", "easy read"),
                choice("fair_rules", "Fairer rules and practices", "Fair rules", "rules"),
                choice("activities", "More activities to join in", "More to do", "sport"),
                ELSE,
            ],
        },
        {
            "code": "good_place",
            "kind": "long",
            "words": "Tell us about a place that gets inclusion right.",
            "hint": "What do people there do? Please leave out names of schools and people.",
            "easy_words": "Tell us about a good place.",
            "easy_hint": "A place where you feel welcome.",
            "concept": "good",
            "word_limit": 150,
        },
    ],
}

TOGETHER = {
    "code": "together",
    "title": "Integrated, collaborative services",
    "easy_title": "Working together",
    "introduction": "Education, health and social care that work as one, and start from the child.",
    "questions": [
        {
            "code": "story_again",
            "kind": "one",
            "words": "In the last year, how often did you have to tell your story again from the beginning?",
            "easy_words": "Do you have to tell your story again and again?",
            "easy_hint": "Your story is what you tell new people about you.",
            "concept": "talk together",
            "choices": [
                choice("every_time", "Every time", folds="often"),
                choice("often", "Often", "Yes", "yes"),
                choice("sometimes", "Sometimes", "Sometimes", "a bit"),
                choice("never", "Never", "No", "no"),
                DONT_KNOW,
            ],
        },
        {
            "code": "joined_up",
            "kind": "long",
            "words": "What would joined-up support look like to you?",
            "hint": "Think of the people who help your family. What would change?",
            "easy_words": "How could people work together better?",
            "easy_hint": "The people who help you.",
            "concept": "work together",
            "word_limit": 150,
        },
    ],
}

EARLY = {
    "code": "early",
    "title": "Prevention, early identification, and intervention",
    "easy_title": "Help that comes early",
    "introduction": "Needs that are noticed early, and support that follows quickly.",
    "questions": [
        {
            "code": "first_talk",
            "kind": "one",
            "words": "How easy was it to get a first conversation about your or your child’s needs?",
            "easy_words": "Was it easy to get help at the start?",
            "concept": "start",
            "choices": [
                choice("very_easy", "Very easy", folds="easy"),
                choice("easy", "Fairly easy", "Yes", "yes"),
                choice("mixed", "Neither easy nor hard", "In between", "ok"),
                choice("hard", "Fairly hard", "No", "no"),
                choice("very_hard", "Very hard", folds="hard"),
                choice("not_yet", "I have not tried", "I have not asked", "question"),
                DONT_KNOW,
            ],
        },
        {
            "code": "in_the_way",
            "kind": "several",
            "words": "What got in the way?",
            "hint": "Choose as many as you like.",
            "easy_words": "What made it hard?",
            "easy_hint": "Pick as many as you like.",
            "concept": "stop",
            "choices": [
                choice("waiting", "Waiting lists", "Waiting a long time", "wait"),
                choice("who_to_ask", "Not knowing who to ask", "Who to ask", "question"),
                choice("not_believed", "Not being believed", "People did not listen", "listen"),
                choice("forms", "Forms and letters", "Forms and letters", "paper"),
                choice("moving", "Moving between areas or services", folds="else"),
                ELSE,
                choice("nothing", "Nothing got in the way", "Nothing was hard", "good", alone=True),
            ],
        },
    ],
}

VOICE = {
    "code": "voice",
    "title": "Empowered young people and their families",
    "easy_title": "Your voice",
    "introduction": "A say in support and in the future, plans that follow, and information that families can find.",
    "questions": [
        {
            "code": "plan_says",
            "kind": "one",
            "words": "How well does the support plan say what the child or young person wants?",
            "hint": "An education, health and care plan (EHCP), or another support plan.",
            "easy_words": "Does your plan say what you want?",
            "easy_hint": "A plan says what help you get.",
            "concept": "plan",
            "choices": [
                choice("very_well", "Very well", folds="well"),
                choice("well", "Quite well", "Yes", "yes"),
                choice("partly", "Partly", "A bit", "a bit"),
                choice("not_well", "Not well", "No", "no"),
                choice("no_plan", "There is no plan", "I have no plan", "skip"),
                DONT_KNOW,
            ],
        },
        {
            "code": "tell_us",
            "kind": "several",
            "words": "How do you, or does your child, like to tell people things?",
            "hint": "Choose as many as you like.",
            "easy_words": "How do you like to tell us things?",
            "easy_hint": "Pick as many as you like.",
            "concept": "answer",
            "choices": [
                choice("talk", "Talking", "Talk", "talking"),
                choice("write", "Writing", "Write", "writing"),
                choice("draw", "Drawing", "Draw", "draw"),
                choice("video", "On video", "Video", "video"),
                choice("pictures", "With symbols or a communication aid", "Symbols", "tablet"),
                choice("with_someone", "With somebody I trust beside me", "With someone", "support worker"),
                ELSE,
            ],
        },
    ],
}

ADULTHOOD = {
    "code": "adulthood",
    "title": "Preparation for adulthood",
    "easy_title": "Getting ready to be an adult",
    "introduction": "Learning, home, work, health and community when childhood ends, and a clear way there.",
    "questions": [
        {
            "code": "future_talk",
            "kind": "yes_no",
            "words": "Has anybody talked with you, or with your child, about adult life?",
            "easy_words": "Did someone talk to you about being an adult?",
            "concept": "growing up",
            "choices": YES_NO,
        },
        {
            "code": "future_worry",
            "kind": "long",
            "words": "What worries you about moving on to adult services?",
            "hint": "Leave it out if it does not concern you yet.",
            "easy_words": "What worries you about growing up?",
            "easy_hint": "You can skip this question.",
            "concept": "worried",
            "word_limit": 150,
        },
    ],
}

TRAINING = {
    "code": "training",
    "title": "Development and training",
    "easy_title": "People who know how to help",
    "introduction": "The right skills for everybody who lives with, works with or cares for children with SEND.",
    "questions": [
        {
            "code": "should_know",
            "kind": "short",
            "words": "What should everybody who works with children with SEND know?",
            "easy_words": "What should staff learn?",
            "easy_hint": "Staff are people who help you as their job.",
            "concept": "training",
            "word_limit": 40,
        },
        {
            # For parents and carers who would go to a course: there is nothing here to ask in easy read.
            "code": "would_use",
            "kind": "several",
            "words": "Parents and carers: which training would you use?",
            "hint": "Choose as many as you like.",
            "choices": [
                choice("communication", "Communication without words"),
                choice("behaviour", "When everything becomes too much"),
                choice("sleep", "Sleep and eating"),
                choice("plans", "Plans, meetings and the law"),
                choice("adult_life", "Getting ready for adult life"),
                choice("none", "None of these", alone=True),
            ],
        },
    ],
}

WHOLE = {
    "code": "whole",
    "title": "The plan as a whole",
    "easy_title": "The whole plan",
    "introduction": "",
    "questions": [
        {
            "code": "right_things",
            "kind": "agree",
            "words": "How far do you agree that the plan puts the right things first?",
            "easy_words": "Do you like this plan?",
            "concept": "like",
            "choices": AGREE,
        },
        {
            "code": "one_change",
            "kind": "long",
            "words": "If only one thing could change by 2028, what should it be?",
            "easy_words": "What is the one thing you would change?",
            "concept": "change",
            "word_limit": 100,
        },
    ],
}

IN_THE_ROOM = {
    "code": "in_the_room",
    "title": "Asked in the room",
    "easy_title": "Growing up",
    "live_only": True,
    "questions": [
        {
            "code": "grow_up",
            "kind": "one",
            "words": "When you grow up, what matters most?",
            "easy_words": "When you grow up, what matters most?",
            "concept": "growing up",
            "choices": [
                choice("home", "A place of my own", "My home", "own home"),
                choice("work", "A job", "A job", "job"),
                choice("friends", "Friends", "Friends", "friend"),
                choice("health", "Being well", "Being well", "health"),
                choice("travel", "Getting about by myself", "Getting about", "travel"),
                choice("learning", "Learning more", "Learning", "learning"),
                DONT_KNOW,
            ],
        },
    ],
}

STRATEGY = {
    "slug": "send-strategy",
    "title": "Tell us what you think of the plan",
    "summary": "Six themes, two questions on each, and two about the plan as a whole.",
    "easy_title": "Tell us what you think",
    "easy_summary": """
There is 1 question on each page.
You can skip a question.
You can stop and come back.
You can ask someone to help you.
It is your answer that counts.
""",
    "minutes": 10,
    "thanks": "Everything you sent will be read. When the plan is decided, in about three months, you can see here "
    "what was done about it.",
    "sections": [INCLUSIVE, TOGETHER, EARLY, VOICE, ADULTHOOD, TRAINING, WHOLE, IN_THE_ROOM],
}
