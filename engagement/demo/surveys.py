"""What the open consultation asks: six themes, the plan as a whole, and one question that is put to a room."""

from .asking import AGREE, DONT_KNOW, choice
from .themes_of_life import ADULTHOOD, TRAINING, VOICE
from .themes_of_support import EARLY, INCLUSIVE, TOGETHER

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
            "code": "in_order",
            "kind": "order",
            "words": "Which of the six themes should come first?",
            "hint": "Number as many as you like, from 1 for the first.",
            "choices": [
                choice("inclusive", "Inclusive education and communities"),
                choice("together", "Integrated, collaborative services"),
                choice("early", "Prevention, early identification, and intervention"),
                choice("voice", "Empowered young people and their families"),
                choice("adulthood", "Preparation for adulthood"),
                choice("training", "Development and training"),
            ],
        },
        {
            "code": "one_change",
            "kind": "long",
            "words": "If only one thing could change by 2028, what should it be?",
            "easy_words": "What is the one thing you would change?",
            "concept": "change",
            "word_limit": 100,
            "limit_is_advice": True,
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
    "summary": "Six themes with a few questions on each, and the plan as a whole.",
    "easy_title": "Tell us what you think",
    "easy_summary": """
We ask about six parts of the plan.
There is 1 question on each page.
You can skip a question.
You can stop and come back.
You can ask someone to help you.
It is your answer that counts.
""",
    "minutes": 15,
    "thanks": "Everything you sent will be read. When the plan is decided, in about three months, you can see here "
    "what was done about it.",
    "sections": [INCLUSIVE, TOGETHER, EARLY, VOICE, ADULTHOOD, TRAINING, WHOLE, IN_THE_ROOM],
}
