"""When a section or question is asked: a rule over earlier answers, as it is stored, read aloud and applied.

Stored as {"join": "all" or "any", "rules": [{"question": code, "test": …, "values": [choice code or number]}]};
an empty dict is no condition. Kept flat on purpose: a form an officer can fill in, a sentence anybody can check.
"""

from dataclasses import dataclass

from .questions import GATES

# What "about you" asks, before every section, and a condition may look at.
ABOUT_GATES = {"who": "Who is speaking?", "help": "How are you answering?"}
IS, IS_NOT, AT_LEAST, AT_MOST = "is", "is_not", "at_least", "at_most"
TESTS = {IS: "is", IS_NOT: "is not", AT_LEAST: "is at least", AT_MOST: "is at most"}
JOINS = {"all": " and ", "any": " or "}


@dataclass(frozen=True, slots=True)
class Rule:
    """One test of one earlier answer. Several values: any of them will do (for "is not": none of them may be)."""

    question: str
    test: str
    values: tuple[str, ...]

    def holds(self, answers):
        """Whether the answers on this person's path ({question code: kept answer}) pass this test.

        No answer passes "is not" and nothing else.
        """
        given = answers.get(self.question)
        given = given if isinstance(given, list) else [given] if given else []
        if self.test == IS:
            return any(value in given for value in self.values)
        if self.test == IS_NOT:
            return not any(value in given for value in self.values)
        number, limit = as_number(given[0]) if given else None, as_number(self.values[0])
        if number is None or limit is None:
            return False
        return number >= limit if self.test == AT_LEAST else number <= limit


@dataclass(frozen=True, slots=True)
class Condition:
    join: str
    rules: tuple[Rule, ...]

    def holds(self, answers):
        passed = (rule.holds(answers) for rule in self.rules)
        return any(passed) if self.join == "any" else all(passed)

    def in_words(self, words_of):
        """The condition read back (str). words_of(question code) gives (its words, {choice code: words})."""
        return "Asked only if " + JOINS[self.join].join(_rule_in_words(rule, words_of) for rule in self.rules) + "."


def read(stored):
    """The Condition of what a section or question has stored (dict), or None for no condition.

    Raises ValueError for something that is not a condition.
    """
    if not stored:
        return None
    try:
        rules = tuple(
            Rule(str(rule["question"]), str(rule["test"]), tuple(str(value) for value in rule["values"]))
            for rule in stored["rules"]
        )
        join = stored.get("join", "all")
    except (AttributeError, KeyError, TypeError) as error:
        raise ValueError("not a condition") from error
    if join not in JOINS or any(rule.test not in TESTS or not rule.values for rule in rules):
        raise ValueError("not a condition")
    return Condition(join, rules) if rules else None


def faults(sections, of=None):
    """What is wrong with the conditions of these sections and their questions (list of str, each naming both sides).

    `of`: one of those sections or questions, where only its own faults are wanted.
    A condition may look at an earlier question that is still asked and that has choices or a number, and at who is
    speaking. So no circle can be built: one of its conditions would look forward.
    """
    asked = {q.code: (section, q) for section in sections for q in section.questions.all()}
    found, earlier = [], set()
    for section in sections:
        if of in (None, section):
            found += _faults_of(section, section.title, asked, earlier)
        for question in section.questions.all():
            if question.retired:
                continue
            if of in (None, question):
                found += _faults_of(question, question.words or question.code, asked, earlier)
            earlier.add(question.code)
    return found


def _faults_of(thing, name, asked, earlier):
    try:
        condition = read(thing.shown_if)
    except ValueError:
        return [f"a condition that can be read for “{name}”"]
    rules = condition.rules if condition else ()
    faults = ((rule, _fault(rule, asked, earlier)) for rule in rules if rule.question not in ABOUT_GATES)
    return [
        f"another condition for “{name}”: it looks at “{_name(rule.question, asked)}”, which {fault}"
        for rule, fault in faults
        if fault
    ]


def _fault(rule, asked, earlier):
    if rule.question not in asked:
        return "is not in this survey"
    section, question = asked[rule.question]
    if question.retired:
        return "is no longer asked"
    if section.live_only:
        return "is asked live only"
    if question.kind not in GATES:
        return "has no choices and no number to go by"
    if rule.question not in earlier:
        return "comes later"
    offered = {choice.code for choice in question.choices.all() if not choice.retired}
    if question.takes_choices and not set(rule.values) <= offered:
        return "no longer offers that choice"
    return ""


def _name(code, asked):
    return asked[code][1].words or code if code in asked else code


def as_number(value):
    try:
        return float(value)
    except (TypeError, ValueError):
        return None


def _rule_in_words(rule, words_of):
    words, choices = words_of(rule.question)
    values = " or ".join(f"“{choices.get(value, value)}”" for value in rule.values)
    return f"the answer to “{words}” {TESTS[rule.test]} {values}"
