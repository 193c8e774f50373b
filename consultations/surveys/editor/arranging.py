"""Sections and questions in their order: moved, doubled, taken out, brought back. All on a draft in memory."""

from consultations.models import Response, conditions

from .naming import code_from, codes_of


def shift(holder, name, thing, by):
    """Move `thing` one place up (-1) or down (1) among the "sections" or "questions" (`name`) of `holder`."""
    things = list(getattr(holder, name).all())
    place = things.index(thing)
    other = place + by
    if 0 <= other < len(things):
        things[place], things[other] = things[other], things[place]
    put_in_order(holder, name, things)


def put_in_order(holder, name, things):
    for number, each in enumerate(things):
        each.sort_order = number
    setattr(holder, name, things)


def place(question, *, out_of, into, after=None):
    """Move a question from one section to another, or within one: behind `after`, or to the beginning."""
    rest = [each for each in out_of.questions.all() if each is not question]
    put_in_order(out_of, "questions", rest)
    # A row of its own in the other section: the old section takes its row along when it is published.
    moved = question if into is out_of else copy_of(question)
    there = list(into.questions.all())
    there.insert(there.index(after) + 1 if after in there else 0, moved)
    put_in_order(into, "questions", there)


def double_question(page, section, question):
    """The same question once more, right below, under a code of its own. Returns it."""
    double = copy_of(question)
    double.code, double.retired = code_from(question.words, codes_of(page)), False
    questions = list(section.questions.all())
    questions.insert(questions.index(question) + 1, double)
    put_in_order(section, "questions", questions)
    return double


def double_section(page, section):
    """The same section once more, right below. Its conditions look at its own questions, not at the first ones."""
    double = copy_of(section)
    taken = codes_of(page)
    double.code = code_from(section.title, taken)
    new = {section.code: double.code}
    asked = [question for question in double.questions.all() if not question.retired]
    for question in asked:
        new[question.code] = code_from(question.words, taken | set(new.values()))
        question.code = new[question.code]
    for thing in [double, *asked]:
        _look_at(thing, new)
    put_in_order(double, "questions", asked)
    sections = list(page.sections.all())
    sections.insert(sections.index(section) + 1, double)
    put_in_order(page, "sections", sections)
    return double


def _look_at(thing, new):
    """Let the condition of `thing` look at the questions that stand for the first ones ({code: new code})."""
    try:
        conditions.read(thing.shown_if)
    except ValueError:
        return
    for rule in thing.shown_if.get("rules", ()):
        rule["question"] = new.get(rule["question"], rule["question"])


def take_out(page, section, question):
    """No longer asked: retired where somebody answered, else removed. Returns whether it was retired."""
    question.retired = Response.objects.answered(page.pk, question.code)
    if not question.retired:
        put_in_order(section, "questions", [each for each in section.questions.all() if each is not question])
    return question.retired


def take_out_section(page, section):
    """Every question of it, and the section itself where none stays behind as retired. Returns whether one did."""
    kept = [take_out(page, section, question) for question in list(section.questions.all())]
    if not any(kept):
        put_in_order(page, "sections", [each for each in page.sections.all() if each is not section])
    return any(kept)


def copy_of(thing):
    """The same section or question with all its parts, in no row of the database yet."""
    return type(thing).from_serializable_data(_without_rows(thing.serializable_data()), check_fks=False)


def _without_rows(value):
    if isinstance(value, list):
        return [_without_rows(each) for each in value]
    if not isinstance(value, dict):
        return value
    return {name: None if name == "pk" else _without_rows(each) for name, each in value.items()}
