"""Enough time, at a good time, for everybody: the rules about dates and formats. Norms F5 and F6."""

from django.utils.formats import date_format

from consultations.models import ConsultationPage, Edition, FormatKind, Stage
from home.models import SiteSettings

from .checks import Check

EDITION_OF = {FormatKind.STANDARD: Edition.STANDARD, FormatKind.EASY_READ: Edition.EASY_READ}


def period(page):
    """F5. A short run, holidays and the weeks before an election need a reason that everybody can read."""
    missing, warnings = [], _too_little_time(page) if page.clock else []
    if warnings and not page.period_reason:
        missing = ["why this period (" + " ".join(warnings) + ")"]
    elif page.clock and not SiteSettings.of_this_place().knows_the_year_of(page.ends_on):
        warnings = [*warnings, "The calendar in the site settings ends before this does: holidays were not looked up."]
    why = "People need enough time, and not in the weeks when nobody has any."
    return Check("F5", "There is enough time to answer", why, missing, warnings)


def _too_little_time(page):
    settings, days = SiteSettings.of_this_place(), (page.ends_on - page.begins_on).days + 1
    short = [f"It runs for {_days(days)}, less than {settings.shortest_run}."] if days < settings.shortest_run else []
    return short + [f"{_period(each)} falls into it." for each in settings.periods_within(page.begins_on, page.ends_on)]


def _period(each):
    first, last = (date_format(each[end], "j F") for end in ("first", "last"))
    when = first if first == last else f"{first} to {last}"
    return f"{each['name'][:1].upper()}{each['name'][1:]} ({when})"


def formats(page, survey):
    """F6. Each format is promised for a day, and no date that people were told is taken back in silence."""
    promised = list(page.formats.all())
    missing = [words for each in promised for words in each.missing()]
    if FormatKind.STANDARD not in {each.kind for each in promised}:
        missing.append("the format “Standard words”, with the day it is promised for")
    missing += [
        f"an earlier day for “{each}”: it is promised for after the closing date"
        for each in promised
        if each.promised_on and page.closes_on and each.promised_on > page.closes_on
    ]
    if survey is not None:
        missing += not_true_of(survey, promised)
    missing += _taken_back(page, promised)
    why = "Whoever needs another format gets as much time as everybody else: the dates wait for it."
    return Check("F6", "Every format comes with its day", why, missing, _to_look_at(page, promised, survey))


def _to_look_at(page, promised, survey):
    waits_for = page.clock.waits_for if page.clock else ()
    warnings = [f"“{each}” is late. The dates move on with each day until it is live." for each in waits_for]
    if FormatKind.EASY_READ not in {each.kind for each in promised}:
        warnings.append("Easy read is not promised.")
    if survey is None and any(each.is_an_edition and each.is_live for each in promised):
        warnings.append("It is said to be live, and there is no survey yet.")
    return warnings


def not_true_of(survey, promised):
    """The formats that are said to be live while this compiled Survey asks nothing in them (list of str)."""
    return [
        f"questions in “{each}”: it is said to be live, and the survey has none"
        for each in promised
        if each.kind in EDITION_OF and each.is_live and not _asks_in(survey, EDITION_OF[each.kind])
    ]


def _asks_in(survey, edition):
    """Whether anything is asked in this edition, on a screen or in the live room."""
    return any(question.is_asked_in(edition) for section in survey.sections for question in section.questions)


def _taken_back(page, promised):
    """What people were told on the live page, and this version would change without a word (list of str)."""
    told = ConsultationPage.objects.filter(pk=page.pk, first_published_at__isnull=False).first() if page.pk else None
    if told is None or page.clock is None or told.clock is None:
        return []
    missing, before, after = [], told.stage, page.stage
    if before == Stage.OPEN and after == Stage.COMING:
        missing.append("an opening date that has come: this is open, and answers came in")
    if before == Stage.OPEN and after not in {Stage.OPEN, Stage.COMING}:
        missing.append("a later closing date: to close now, use “Close early” and give the reason")
    if after in {Stage.COMING, Stage.OPEN} and before not in {Stage.COMING, Stage.OPEN} and told.releases.exists():
        missing.append("the old dates: this has closed, and its tables are made")
    if _changes_promise(told, page, promised) and page.dates_reason in {"", told.dates_reason}:
        missing.append("why the dates were changed, in new words")
    return missing


def _changes_promise(told, page, promised):
    """Other planned dates, or a promised format that is gone or promised for later."""
    now = {each.key: each.promised_on for each in promised}
    kept = all(
        each.key in now and now[each.key] and now[each.key] <= each.promised_on
        for each in told.formats.all()
        if each.promised_on
    )
    return (told.opens_on, told.closes_on) != (page.opens_on, page.closes_on) or not kept


def _days(number):
    return "1 day" if number == 1 else f"{number} days"
