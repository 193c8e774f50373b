"""What a form on paper says of itself: how to answer, how much room there is, where to send it."""

from math import ceil

from django.utils.formats import date_format

from consultations.models import Edition, Floor, Kind, Stage

# Words by hand on one line of A4, and lines that fit on a page beside their question.
WORDS_A_LINE, EASY_WORDS_A_LINE = 9, 6
MOST_LINES, EASY_MOST_LINES = 20, 15
SHARING = "May we show your words to everybody, without your name?"


def lines_of(text):
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def listed(words):
    """“A”, “B” or “C”, each in quotation marks."""
    quoted = [f"“{each}”" for each in words]
    return " or ".join(filter(None, [", ".join(quoted[:-1]), quoted[-1]]))


def hints(question, edition):
    """What stands under a question wherever it is read (tuple of str)."""
    easy = edition == Edition.EASY_READ
    found = [question.hint_in(edition)]
    if question.takes_words and question.word_limit:
        advice = f"About {question.word_limit} words are enough. You can write more."
        found.append(advice if question.limit_is_advice else f"Up to {question.word_limit} words.")
    if question.may_worry and easy:
        found += ["If you tell us you are not safe, a trained person will read it."]
        found += ["They may need to tell someone who can help."]
    elif question.may_worry:
        found.append("If you tell us that somebody is not safe, a trained person reads it and acts.")
    return tuple(filter(None, found))


def how(question, edition):
    """How to answer this question with a pen, in one sentence (str)."""
    easy = edition == Edition.EASY_READ
    match question.kind:
        case Kind.NOTE | Kind.SHORT | Kind.LONG | Kind.DATE:
            return ""
        case Kind.SEVERAL:
            return _pick(question, edition)
        case Kind.STATEMENTS | Kind.SORT:
            return "Tick 1 box for each." if easy else "Tick one box for each of them."
        case Kind.ORDER:
            return "Write 1 beside what comes first, 2 beside the next, and so on."
        case Kind.RATING:
            return "Circle 1 number, or tick the box." if easy else "Circle one number, or tick the box."
        case Kind.NUMBER:
            return _range(question.lowest, question.highest)
        case Kind.POSTCODE:
            return "Only the first part, such as EX4."
        case Kind.UPLOAD:
            name = f"“Question {question.number}”" if question.number else "the question"
            return f"You can send a picture or drawing with this form. Write {name} on the back, and not your name."
    return pick_one(easy)


def pick_one(easy):
    return "Tick 1 box." if easy else "Tick one."


def _pick(question, edition):
    easy = edition == Edition.EASY_READ
    most = (
        f"Tick up to {question.most}." if question.most else "Tick all that you want." if easy else "Tick all that fit."
    )
    alone = [choice.words_in(edition) for choice in question.choices_in(edition) if choice.exclusive]
    return f"{most} If you tick {listed(alone)}, tick nothing else." if alone else most


def _range(lowest, highest):
    if lowest is not None and highest is not None:
        return f"A number from {lowest:,} to {highest:,}."
    if lowest is not None:
        return f"A number, {lowest:,} or more."
    return f"A number, {highest:,} or less." if highest is not None else "A number."


def lines_for(question, easy):
    """How many lines to write on (int): room for the word limit, up to a page; 0 where nothing is written."""
    if not question.takes_words:
        return 0
    if not question.word_limit:
        return 2 if question.kind == Kind.SHORT else 8
    in_a_line, most = (EASY_WORDS_A_LINE, EASY_MOST_LINES) if easy else (WORDS_A_LINE, MOST_LINES)
    return min(most, max(2, ceil(question.word_limit / in_a_line)))


def say_more(edition):
    return "Do you want to say more?" if edition == Edition.EASY_READ else "If you like, say more"


def if_ticked(opening, asked):
    return f"If you ticked {listed(opening)}: {asked}" if asked else f"If you ticked {listed(opening)}, please say"


def filling_in(easy):
    """What to know before starting (list of str)."""
    if easy:
        return [
            "You can leave out any question.",
            "Somebody can help you. It is your answer that counts.",
            "Do not write your name.",
            "Do not write other people’s names or where somebody lives.",
            "Do you need more room? Use more paper.",
        ]
    return [
        "You can leave out any question. There are no wrong answers.",
        "Do not write your name. Please leave out other people’s names, schools and addresses.",
        "If you need more room, use another sheet and say which question it belongs to.",
    ]


def dates(consultation, easy):
    """Until when it is taken (str), or that it is not."""
    if consultation.clock is None:
        return ""
    closes = date_format(consultation.ends_on, "j F Y")
    if consultation.stage == Stage.COMING:
        return f"You can answer from {date_format(consultation.begins_on, 'j F Y')} until {closes}."
    if consultation.stage == Stage.OPEN:
        return f"Please send it back. It must be here by {closes}." if easy else f"It has to be with us by {closes}."
    return "This has closed. You can read the questions, but we cannot take more answers."


def sharing_title(easy):
    return "Who can see your words?" if easy else "Who may see your words"


def sharing_hints(consultation, easy):
    forum = consultation.floor == Floor.FORUM
    if easy:
        readers = "The council and the parents’ forum read your words." if forum else "The council reads your words."
        return readers, "They do not see your name.", "You can say no."
    promise = [f"{consultation.get_floor_display()}. That stays the same if you say no."] if consultation.floor else []
    return (*promise, "If you say yes but want to hold something back, write “do not show” beside it.")


def sharing_options(organisations):
    named = ["Yes, with the name of our organisation"] if organisations else []
    return ["No", "Yes, without my name", *named]


def danger(easy):
    return "Is somebody in danger? Call 999." if easy else "If somebody is in danger now, call 999."


def help_line(line):
    """One place to turn to (a HelpLine's value) as a sentence or two."""
    where = f"{line['name']}: {line['phone']}" if line["phone"] else line["name"]
    return f"{where}. {line['words']}" if line["words"] else where


def demonstration(council):
    """What a form that leaves the demonstration says about itself, however it is passed on."""
    return f"This is a demonstration. {council or 'The council'} has nothing to do with it, and nobody reads this form."
