"""Who answered: the equality step counted, one table for each question, with no number from 1 to 9. Norms N1 and E1."""

from collections import Counter

from django.utils import timezone

from consultations.models import Edition, EqualityAnswer, Kind
from consultations.surveys.equality_parts import ABOUT, PARTS, parts_of

from .disclosure import FEWEST_WHERE_SENSITIVE, SafeTable

HEADING = "Who answered"
APART = "Asked after sending, apart from the answers. Many people leave it out."


def who_answered(consultation):
    """The tables of a `Release` (list of dicts) about the people behind a closed consultation.

    Empty where nothing is asked, and until noon after closing: then nobody can add to it any more, so there are never
    two versions whose difference is a few people.
    """
    if timezone.now() < consultation.last_call:
        return []
    answers = list(EqualityAnswer.objects.to(consultation).values_list("answers", flat=True))
    if not answers and not parts_of(consultation):
        return []
    # From here on nothing comes in, so this is the last order these rows will have.
    EqualityAnswer.objects.to(consultation).mix()
    asked = [part for part in PARTS.values() if part in parts_of(consultation) or any(part.code in a for a in answers)]
    return [_table(part, [a[part.code] for a in answers if part.code in a]) for part in (ABOUT, *asked)]


def _table(part, given):
    """given: the answers to this part, one for each person who gave one."""
    words = {code: said for code, said, _ in part.all_choices}
    counts = Counter(dict.fromkeys(words, 0))
    for value in given:
        counts.update(value if isinstance(value, list) else [value])
    several = part.kind == Kind.SEVERAL
    safe = SafeTable.of(counts, len(given), words=words, several=several, fewest=FEWEST_WHERE_SENSITIVE)
    heading = {"section": HEADING, "question": f"equality-{part.code}", "words": part.title, "asked": _how(part)}
    return heading | {"who": "Everybody who answered this"} | safe.as_json()


def _how(part):
    said = [APART] if part is ABOUT else []
    if part.adults_only:
        said.append("Only people aged 16 or over were asked this.")
    if not part.is_asked_in(Edition.EASY_READ):
        said.append("This was not asked in easy read.")
    return said
