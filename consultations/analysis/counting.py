"""From the answers to one question to its safe tables, each type of question in its own way.

`given` is always [(kept answer, Edition in which it was given)], one for each person who answered; who was led past
the question is not among them, since nothing of theirs was sent.
"""

from collections import Counter

from consultations.models import Edition, Kind

from .disclosure import FEWEST_IN_A_CELL, FEWEST_IN_A_TABLE, SafeTable

GONE_CHOICE = "An answer that is no longer offered"
EVERYBODY = "Everybody who answered"
ELSEWHERE = "Other places"


def tables_of(question, given, typed):
    """The stored tables (list of dict) of a compiled question that so many (`typed`) people wrote words to."""
    if question.retired and not given and not typed:
        return []
    found = [] if question.takes_words else BY_KIND.get(question.kind, _choices)(question, given)
    if question.takes_words or question.takes_comment:
        found.append({"who": "In people’s own words"} | SafeTable.of({}, typed).as_json())
    return found


def _choices(question, given):
    several = question.kind == Kind.SEVERAL
    return _scale(question, [(value if several else [value], edition) for value, edition in given], several=several)


def _scale(question, given, *, several=False):
    """The full scale for those who saw it, and the folded one for all; `given` are lists of choice codes here.

    Where one of the two groups is small, the two tables together would give it away; then only the folded one is made.
    """
    everybody = [codes for codes, _ in given]
    full = [codes for codes, edition in given if edition == Edition.STANDARD]
    easy = len(everybody) - len(full)
    if not easy or not any(choice.folds_into for choice in question.choices):
        return [{"who": EVERYBODY} | _count(question, everybody, Edition.STANDARD, several)]
    with_easy_choices = _count(question, everybody, Edition.EASY_READ, several)
    folded = {"who": "Everybody, with the choices of easy read"} | with_easy_choices
    if len(full) < FEWEST_IN_A_TABLE or easy < FEWEST_IN_A_TABLE:
        return [folded]
    return [{"who": "People who saw every choice"} | _count(question, full, Edition.STANDARD, several), folded]


def _count(question, answers, edition, several):
    """Count `answers` (lists of choice codes, one for each person) with the choices of `edition`."""
    offered = [choice for choice in question.choices if edition == Edition.STANDARD or not choice.folds_into]
    words = {choice.code: choice.words_in(edition) for choice in offered}
    counts = Counter({choice.code: 0 for choice in offered})
    for chosen in answers:
        counts.update({question.folded(code, edition) for code in chosen})
    for choice in offered:
        if choice.retired and not counts[choice.code]:
            del counts[choice.code]
    words |= {code: GONE_CHOICE for code in counts if code not in words}
    return SafeTable.of(counts, len(answers), words=words, several=several).as_json()


def _statements(question, given):
    """A table for each statement, of those who answered that one."""
    found = []
    for statement in question.statements:
        here = [([value[statement.code]], edition) for value, edition in given if value.get(statement.code)]
        if here or not statement.retired:
            found += [{"about": statement.words} | table for table in _scale(question, here)]
    return found


def _order(question, given):
    """How many put each thing first and, of more than three, among the first three.

    No mean place: with few people it can be turned back into who put what where.
    """
    first = [(value[:1], edition) for value, edition in given]
    found = [{"about": "Put first"} | table for table in _scale(question, first)]
    if len(question.choices) > 3:
        three = [(value[:3], edition) for value, edition in given]
        tables = _scale(question, three, several=True)
        found += [{"about": "Put first, second or third"} | table for table in tables]
    return found


def _districts(question, given):
    """Districts with enough people in them; the others together, because their very names would tell."""
    counts = Counter(value for value, _ in given)
    shown = {district: n for district, n in sorted(counts.items()) if n >= FEWEST_IN_A_CELL}
    if others := len(given) - sum(shown.values()):
        shown[ELSEWHERE] = others
    return [{"who": EVERYBODY} | SafeTable.of(shown, len(given), words={name: name for name in shown}).as_json()]


def _how_many(question, given):
    return [{"who": EVERYBODY} | SafeTable.of({}, len(given)).as_json()]


def _nothing(question, given):
    return []


BY_KIND = {
    Kind.STATEMENTS: _statements,
    Kind.SORT: _statements,
    Kind.ORDER: _order,
    Kind.POSTCODE: _districts,
    Kind.NUMBER: _how_many,
    Kind.DATE: _how_many,
    Kind.UPLOAD: _how_many,
    Kind.NOTE: _nothing,
}
