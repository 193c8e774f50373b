"""Does a question lead, or run on? A machine can only guess, so these are hints and never stop anybody. Norm F7."""

import re

LONGEST = 25
LONGEST_EASY = 15

LEADING = re.compile(
    r"\b(?:don['’]t|doesn['’]t|isn['’]t|aren['’]t|wouldn['’]t|shouldn['’]t) (?:you|it|this|they|we)\b"
    r"|\b(?:surely|obviously|of course|clearly|naturally|as you know|as everybody knows|everyone knows)\b"
    r"|\bhow (?:much )?(?:better|great|wonderful|pleased|useful|helpful|important)\b"
    r"|^do you agree that\b"
    r"|\b(?:excellent|exciting|much-needed|vital)\b",
    re.IGNORECASE,
)


def hints_about(question):
    """What somebody should look at again in `question` (anything with `words` and `easy_words`): list of str."""
    name, hints = f"“{question.words}”", []
    leading = LEADING.search(question.words) or LEADING.search(question.easy_words)
    if leading:
        hints.append(f"{name} may say its own answer (“{leading[0].lower()}”).")
    if question.words.count("?") > 1 or question.easy_words.count("?") > 1:
        hints.append(f"{name} asks two things at once.")
    if _longest_sentence(question.words) > LONGEST:
        hints.append(f"{name} has a sentence of more than {LONGEST} words.")
    if _longest_sentence(question.easy_words) > LONGEST_EASY:
        hints.append(f"{name} has an easy-read sentence of more than {LONGEST_EASY} words.")
    return hints


def _longest_sentence(text):
    return max(len(sentence.split()) for sentence in re.split(r"[.!?:;]\s*", text or ""))
