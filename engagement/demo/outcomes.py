"""What the officer made of the answers: themes for all three consultations, and for last year's what was done.

Decisions, teams and dates are invented. Days count from today.
"""

from consultations.models import Progress

from .voices import getting_there, send_strategy, what_comes_first

# Theme -> (what belongs there, the strategy's own theme)
LAST_YEAR = {
    what_comes_first.ONCE: ("Saying the same things to each new person.", "together"),
    what_comes_first.WAIT: ("The time before anybody sits down with a family.", "early"),
    what_comes_first.PLACES: ("Noise, access and how people are met.", "inclusive"),
    what_comes_first.FINDING: ("Knowing what there is, in words one can use.", "voice"),
    what_comes_first.AFTER_SCHOOL: ("Clubs, sport and holidays.", "inclusive"),
    what_comes_first.OUR_OWN: ("One building for short breaks and advice.", "together"),
    what_comes_first.EXAMS: ("How and when exams are held.", ""),
    what_comes_first.GROWN_UP: ("Work, travel and adult services.", "adulthood"),
    what_comes_first.KNOW_HOW: ("What staff learn, and what it changes.", "training"),
}
BEING_READ = {
    getting_there.KNOWING: ("Changes of driver, time and route.", ""),
    getting_there.CALM: ("Noise, seats, heat and how people talk.", ""),
    getting_there.LONG: ("Waiting places and the length of the ride.", ""),
    getting_there.ALONE: ("Learning to use an ordinary bus.", ""),
}
OPEN = {
    send_strategy.WELCOME: ("Places that get it right, and how.", "inclusive"),
    send_strategy.ONE_PERSON: ("Somebody who joins things up.", "together"),
    send_strategy.SOONER: ("Acting before things go wrong.", "early"),
    send_strategy.CHILD_FIRST: ("Being asked, being given time.", "voice"),
    send_strategy.AFTERWARDS: ("What happens when childhood ends.", "adulthood"),
}

OUTCOMES = (
    {
        "slug": "one-page-about-me",
        "title": "One page that tells your story",
        "theme": what_comes_first.ONCE,
        "strategy_theme": "together",
        "concept": "talk together",
        "we_asked": "What should change first, and why?",
        "you_said": "You tell your story again to each new person, often with your child listening. You want to write "
        "it once, starting with what your child likes, and decide yourselves who gets it.",
        "we_did": "<p>Families, schools and clinics now share one page called <b>About me</b>. You write it, you keep "
        "it, and you say who may see it. It begins with what your child likes. Every SEND team has to ask for it "
        "before it asks you anything.</p>",
        "easy_you_said": "I tell my story again and again.\nI want to tell it once.",
        "easy_we_did": "We made a page called About me.\nYou write your story on it once.\nYou choose who can read it.",
        "progress": Progress.DONE,
        "owner": "Head of the SEND team",
        "published": -92,
        "due": -95,
    },
    {
        "slug": "first-conversation-in-six-weeks",
        "title": "A first conversation within six weeks",
        "theme": what_comes_first.WAIT,
        "strategy_theme": "early",
        "concept": "wait",
        "we_asked": "How long did you wait for a first conversation, and what should change?",
        "you_said": "You waited for months, and nobody could tell you how long it would be. A date, even a far one, is "
        "easier than silence.",
        "we_did": "<p>Every family now gets a date within one week of asking. For under-fives the first "
        "conversation comes within six weeks. For older children two more people are being trained, so that the "
        "same holds for them.</p>",
        "easy_you_said": "I wait too long.\nNobody tells me how long it takes.",
        "easy_we_did": "We tell you a date in 1 week.\nYoung children get help in 6 weeks.\nOlder children still wait "
        "longer.\nWe are working on it.",
        "progress": Progress.PARTLY_DONE,
        "owner": "Early help manager",
        "published": -30,
        "due": 110,
    },
    {
        "slug": "quiet-hours",
        "title": "Quiet hours in libraries and pools",
        "theme": what_comes_first.PLACES,
        "strategy_theme": "inclusive",
        "concept": "quiet",
        "we_asked": "What has helped you or your family most, and what should change?",
        "you_said": "Noise, queues and being stared at keep you away. A quiet half hour before opening is what lets "
        "the whole family come. You asked for quiet rooms.",
        "we_did": "<p>Each library and pool now keeps two quiet hours a week, one of them at the weekend, with the "
        "lights down and no announcements. Staff at the doors have had an hour’s training from parents.</p>",
        "reason": "Quiet rooms of their own would need building work in most places. Quiet hours could begin at once.",
        "easy_you_said": "Some places are too loud.\nWe want a quiet room.",
        "easy_we_did": "We could not build quiet rooms.\nLibraries and pools now have quiet hours.\nThe lights are low "
        "then.",
        "progress": Progress.DONE_DIFFERENTLY,
        "owner": "Libraries and leisure manager",
        "published": -58,
        "due": -60,
    },
    {
        "slug": "website-in-plain-words",
        "title": "A website in the order in which life happens",
        "theme": what_comes_first.FINDING,
        "strategy_theme": "voice",
        "concept": "information",
        "we_asked": "What should change first, and why?",
        "you_said": "Everything is there and nothing can be found. You want it in the order in which life happens, in "
        "short letters and plain words, and on paper for those without a screen.",
        "we_did": "<p>Parents have sorted the pages into five ages of life, and the first two are rewritten. The other "
        "three and the printed list are not finished. We said they would be by now, and they are not: the writer left "
        "and the post stood empty for four months.</p>",
        "easy_you_said": "The website is hard to use.\nThe letters are too long.",
        "easy_we_did": "We are making the website easier.\nWe are late.\nWe will tell you when it is done.",
        "progress": Progress.IN_PROGRESS,
        "owner": "Information and advice manager",
        "published": -20,
        "due": -35,
    },
    {
        "slug": "youth-clubs-with-a-quiet-corner",
        "title": "Youth clubs with a quiet corner",
        "theme": what_comes_first.AFTER_SCHOOL,
        "strategy_theme": "inclusive",
        "concept": "youth club",
        "we_asked": "Where would you go, if it worked for you or your child?",
        "you_said": "Clubs say yes until they hear what a child needs. A quiet corner and two people who know what "
        "they are doing would be enough. Some of you live two buses away from the nearest one.",
        "we_did": "<p>Three clubs have a quiet corner and trained staff, and clubs that get money from the council may "
        "no longer turn a child away because of a disability. A fourth club, on the side of the river that has none, "
        "opens next term.</p>",
        "easy_you_said": "I want to go to a club.\nThe club says no.",
        "easy_we_did": "3 clubs have a quiet corner now.\nClubs must let you join in.\n1 more club will open.",
        "progress": Progress.IN_PROGRESS,
        "owner": "Youth service manager",
        "published": -45,
        "due": 75,
    },
    {
        "slug": "a-building-of-our-own",
        "title": "No new building for short breaks",
        "theme": what_comes_first.OUR_OWN,
        "strategy_theme": "together",
        "concept": "no",
        "we_asked": "What should change first, and why?",
        "you_said": "You want one building for short breaks, advice and a cup of tea: somewhere nobody has to "
        "apologise.",
        "we_did": "<p>We will not build one in these three years. Instead the forum has the keys to a library’s ground "
        "floor on two evenings a week and on Sunday mornings, with the advice team there once a month.</p>",
        "reason": "A building would take all the money for short breaks for two years, and many families could not "
        "reach it. The partnership board voted against it and will look again in 2028.",
        "easy_you_said": "We want our own building.",
        "easy_we_did": "The answer is no.\nIt costs too much money.\nYou can meet in a library on 2 evenings.",
        "progress": Progress.DECLINED,
        "owner": "Chair of the SEND partnership board",
        "published": -133,
        "due": -140,
    },
    {
        "slug": "exams",
        "title": "How exams are held",
        "theme": what_comes_first.EXAMS,
        "strategy_theme": "",
        "concept": "write",
        "we_asked": "What should change first, and why?",
        "you_said": "Big halls, noise and writing against the clock hide what young people know.",
        "we_did": "<p>We have passed what you wrote to the exam boards’ regulator, without names. Schools can already "
        "ask for a small room, rest breaks or a scribe; we have sent every school one page on how to.</p>",
        "reason": "Rules for exams are made for the whole country. The council cannot change them, and no school can.",
        "easy_you_said": "Exams are too loud.",
        "easy_we_did": "We do not make the rules for exams.\nWe told the people who do.\nYou can ask for a small room.",
        "progress": Progress.OUT_OF_SCOPE,
        "owner": "Head of the SEND team",
        "published": -133,
        "due": -150,
    },
    {
        "slug": "growing-up-in-the-plan",
        "title": "Growing up has its own theme in the plan",
        "theme": what_comes_first.GROWN_UP,
        "strategy_theme": "adulthood",
        "concept": "growing up",
        "we_asked": "What should change first, and why?",
        "you_said": "Help ends at eighteen like a locked door. Start at fourteen, and ask young people what they want "
        "to do and not only what they find hard.",
        "we_did": "<p>The draft strategy has a theme of its own, Preparation for adulthood, which promises a clear way "
        "to adult services without a gap in care. You can say now whether it promises enough.</p>",
        "easy_you_said": "Help stops when I am 18.\nAsk me what I want to do.",
        "easy_we_did": "The new plan has a part about growing up.\nYou can tell us what you think of it.",
        "progress": Progress.DONE,
        "owner": "Preparing for adulthood lead",
        "published": -9,
        "due": -20,
    },
)
