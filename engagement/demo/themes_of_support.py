"""What the open consultation asks about welcome, working together and help that comes early."""

from .asking import AGREE, DONT_KNOW, PLEASE_SAY, choice

# Who does not agree is asked why: the commonest shape of all.
DISAGREE_SAYS_WHY = [
    each | {"opens_comment": each["code"] in {"neither", "disagree", "strongly_disagree"}} for each in AGREE
]

INCLUSIVE = {
    "code": "inclusive",
    "title": "Inclusive education and communities",
    "easy_title": "Everyone is welcome",
    "introduction": "Schools, services and communities that make everybody feel welcome.",
    "questions": [
        {
            "code": "welcome_first",
            "kind": "agree",
            "number": "1",
            "words": "How far do you agree that this theme puts the right things first?",
            "background": "The draft wants buildings that are easier to use, kinder attitudes, clearer communication "
            "and an end to unfair practices.",
            "easy_words": "Do you like this part of the plan?",
            "easy_background": "This part says: everyone is welcome.\nBuildings get easier to use.\nPeople are kinder.",
            "concept": "like",
            "comment": "chosen",
            "comment_words": "What is missing, or should be different?",
            "easy_comment_words": "What should change?",
            "choices": DISAGREE_SAYS_WHY,
        },
        {
            "code": "first_change",
            "kind": "several",
            "words": "Which two changes would help most where you live?",
            "hint": "Choose two at most.",
            "easy_words": "What should change first?",
            "easy_hint": "Pick 1 or 2.",
            "concept": "change",
            "most": 2,
            "comment": "chosen",
            "choices": [
                choice("buildings", "Buildings that are easier to get into", "Easier buildings", "wheelchair"),
                choice("attitudes", "Kinder attitudes", "Kind people", "friend"),
                choice("communication", "Clearer communication", "Clear words", "easy read"),
                choice("fair_rules", "Fairer rules and practices", "Fair rules", "rules"),
                choice("activities", "More activities to join in", "More to do", "sport"),
                PLEASE_SAY,
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
        {
            "code": "good_place_shown",
            "kind": "upload",
            "words": "If you like, show us that place.",
            "hint": "A photo without people in it, a drawing, or a recording of your voice. Staff look at it first.",
            "easy_words": "Do you want to show us the place?",
            "easy_hint": "You can send a photo, a drawing or your voice. No faces, please.",
            "concept": "photo",
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
            "kind": "often",
            "words": "In the last year, how often did you have to tell your story again from the beginning?",
            "easy_words": "Do you have to tell your story again and again?",
            "easy_hint": "Your story is what you tell new people about you.",
            "concept": "talk together",
            "choices": [
                choice("every_time", "Every time", folds="often"),
                choice("often", "Often", "Yes", "yes"),
                choice("sometimes", "Sometimes", "Sometimes", "sometimes"),
                choice("never", "Never", "No", "no"),
                DONT_KNOW,
            ],
        },
        {
            "code": "talk_to_each_other",
            "kind": "several",
            "words": "Which services most need to work together for your family?",
            "hint": "Choose three at most.",
            "easy_words": "Who should talk to each other?",
            "easy_hint": "Pick 3 at most.",
            "concept": "talk together",
            "most": 3,
            "comment": "chosen",
            "choices": [
                choice("school", "Nursery, school or college", "School", "school"),
                choice("health", "Doctors and nurses", "Doctors and nurses", "doctor"),
                choice("therapy", "Speech, occupational and physiotherapy", "Therapists", "talking"),
                choice("minds", "Mental health", "People who help with feelings", "calm"),
                choice("social_care", "Social care", "Social workers", "support worker"),
                choice("send_team", "The council’s SEND team", "The council", "meeting"),
                choice("travel", "School transport", "The bus or taxi", "minibus"),
                PLEASE_SAY,
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
            "concept": "talk together",
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
            "code": "helped_first",
            "kind": "one",
            "words": "Where did help come from first?",
            "easy_words": "Who helped first?",
            "concept": "help",
            "comment": "chosen",
            "choices": [
                choice("family", "Family or friends", "Family or friends", "family"),
                choice("school", "Nursery or school", "School", "school"),
                choice("health", "A health visitor, nurse or doctor", "A doctor or nurse", "doctor"),
                choice("parents", "Other parents, the forum or a charity", "Other parents", "support"),
                choice("nobody", "Nobody yet", "Nobody yet", "wait"),
                PLEASE_SAY,
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
            "comment": "chosen",
            "choices": [
                choice("waiting", "Waiting lists", "Waiting a long time", "wait"),
                choice("who_to_ask", "Not knowing who to ask", "Who to ask", "question"),
                choice("not_believed", "Not being believed", "People did not listen", "listen"),
                choice("forms", "Forms and letters", "Forms and letters", "paper"),
                choice("moving", "Moving between areas or services", folds="else"),
                PLEASE_SAY,
                choice("nothing", "Nothing got in the way", "Nothing was hard", "good", alone=True),
            ],
        },
    ],
}
