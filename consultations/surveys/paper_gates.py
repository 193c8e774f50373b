"""When to answer a question, said to the person who holds the pen: "Only if you said “Yes” to “Is there a plan?”."""

from consultations.models.conditions import AT_LEAST, AT_MOST, IS, JOINS

from .paper_words import listed


def sentence(condition, survey, edition):
    """The sentence (str) for a Condition of this compiled survey, in the words of `edition`; '' for no condition."""
    if condition is None:
        return ""
    return "Only if " + JOINS[condition.join].join(_rule(rule, survey, edition) for rule in condition.rules) + "."


def _rule(rule, survey, edition):
    question = next(
        (q for section in survey.asked_sections for q in section.questions if q.code == rule.question), None
    )
    asked = _name(question, edition) if question else f"“{rule.question}”"
    if rule.test == AT_LEAST:
        return f"you said {rule.values[0]} or more to {asked}"
    if rule.test == AT_MOST:
        return f"you said {rule.values[0]} or less to {asked}"
    return f"you {'said' if rule.test == IS else 'did not say'} {_values(rule, question, edition)} to {asked}"


def _name(question, edition):
    # An edition that does not ask it has no words of its own for it.
    words = f"“{question.words_in(edition) or question.words}”"
    return f"question {question.number}, {words}" if question.number else words


def _values(rule, question, edition):
    """The chosen answers, those that this edition offers where it offers any: finer ones are not on its paper."""
    by_code = {choice.code: choice.words_in(edition) for choice in question.choices} if question else {}
    offered = {choice.code for choice in question.choices_in(edition)} if question else set()
    codes = [code for code in rule.values if code in offered] or rule.values
    return listed([by_code.get(code, code) for code in codes])
