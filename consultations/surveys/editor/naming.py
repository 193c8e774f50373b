"""Codes: made from words once, kept for ever, never used again for something else."""

import re
import unicodedata

from consultations.models import Question

from ..routing import RESERVED


def code_from(words, taken):
    """A code from `words` (str) that is not in `taken` (set of str): small letters, numbers and _, at most 32."""
    ascii_words = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    stem = re.sub(r"[^a-z0-9]+", "_", ascii_words).strip("_")[:26].rstrip("_")
    stem = stem if stem[:1].isalpha() else f"q_{stem}".rstrip("_")
    codes = (stem if number == 1 else f"{stem}_{number}" for number in range(1, 10_000))
    return next(code for code in codes if code not in taken)


def codes_of(page):
    """Every code this survey has or had, of sections and questions."""
    sections = page.sections.all()
    drafted = {question.code for section in sections for question in section.questions.all()}
    stored = Question.objects.filter(section__page_id=page.pk).values_list("code", "section__code")
    return RESERVED | {section.code for section in sections} | drafted | {code for pair in stored for code in pair}


def codes_in(page, question, name):
    """Every code that the "choices" or "statements" (`name`) of this question have or had."""
    stored = Question.objects.filter(section__page_id=page.pk, code=question.code).values_list(
        f"{name}__code", flat=True
    )
    return {part.code for part in getattr(question, name).all()} | {code for code in stored if code}
