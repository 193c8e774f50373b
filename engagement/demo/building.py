"""Puts people and pages in place, by the same roads that an officer's clicks take."""

from datetime import datetime, time, timedelta

from django.contrib.auth.hashers import make_password
from django.utils import timezone
from wagtail.models import Site

from consultations.models import (
    Choice,
    ConsultationPage,
    ConsultationsPage,
    Format,
    Membership,
    Question,
    Section,
    Statement,
    StrategyPage,
    StrategyTheme,
    SurveyPage,
)
from consultations.moderation import sign_off
from engagement.models import User
from engagement.roles import make_groups
from home.models import Concept, HomePage, SiteSettings
from youth_voice.models import LiveSession, Prompt

from . import consultations, people, strategy

YEARS_AGO = timedelta(days=730)
FORMAT_DATES = {"promised": "promised_on", "live": "live_on", "tested": "tested_on"}
DATES = {"opens": "opens_on", "closes": "closes_on", "decided": "decided_on", "kept": "keep_until"}


def make_people():
    """The accounts, all with the one password, and the roles that hold on the whole site."""
    make_groups()
    # Hashing is slow on purpose: once is enough for a password that is printed anyway.
    password = make_password(people.PASSWORD)
    for person in people.PEOPLE:
        first, last = person.name.split()
        rights = {"is_staff": not person.role, "is_superuser": not person.role, "is_active": True}
        user, _ = User.objects.update_or_create(
            email=person.email, defaults={"password": password, "first_name": first, "last_name": last, **rights}
        )
        if person.role and not person.only:
            _give(user, person.role, None)


def give_narrow_roles():
    """The roles that hold on one consultation only; its page has to stand first."""
    for person in people.PEOPLE:
        if person.only:
            _give(user_of(person), person.role, ConsultationPage.objects.get(slug=person.only))


def user_of(person):
    return User.objects.get(email=person.email)


def _give(user, role, consultation):
    since = timezone.localdate() - YEARS_AGO
    Membership.objects.get_or_create(user=user, role=role, consultation=consultation, defaults={"since": since})


def make_site():
    """Names, contact and help lines of the site, and the words of its home page. Returns the HomePage."""
    site = Site.objects.get(is_default_site=True)
    settings = SiteSettings.for_site(site)
    for name, words in strategy.SETTINGS.items():
        setattr(settings, name, words)
    settings.help_lines = [
        ("help_line", {"name": name, "phone": phone, "words": words}) for name, phone, words in strategy.HELP_LINES
    ]
    settings.calendar = [
        ("period", {"kind": kind, "name": name, "first": day(first), "last": day(last)})
        for kind, name, first, last in consultations.CALENDAR
    ]
    settings.save()
    home = HomePage.objects.get(pk=site.root_page_id)
    for name, words in strategy.HOME.items():
        setattr(home, name, words)
    return publish(home)


def make_strategy(home):
    words = dict(strategy.PAGE)
    easy = {name: lines(words.pop(name)) for name in ("easy_introduction", "easy_goal")}
    page = StrategyPage(live=False, show_in_menus=True, **words, **easy)
    page.themes = [_strategy_theme(number, theme) for number, theme in enumerate(strategy.THEMES)]
    return publish(page, under=home)


def _strategy_theme(number, theme):
    words = theme | {"easy_words": lines(theme["easy_words"]), "concept": concept(theme["concept"])}
    return StrategyTheme(sort_order=number, **words)


def make_index(home):
    index = ConsultationsPage.objects.first()
    return index or publish(ConsultationsPage(live=False, show_in_menus=True, **consultations.INDEX), under=home)


def make_consultation(content, survey, *, under, plan=None, after=None):
    """A consultation with its survey, both live. `after`: the round before. Returns the ConsultationPage."""
    words = {name: value for name, value in content.items() if name not in {*DATES, "formats"}}
    words |= {field: day(content[name]) for name, field in DATES.items()}
    words["easy_summary"] = lines(words["easy_summary"])
    page = ConsultationPage(live=False, strategy=plan, follows=after, **words)
    page.formats = [_format(number, row) for number, row in enumerate(content["formats"])]
    page = publish(page, under=under)
    date_back_what_was_told(page)
    make_survey(survey, under=page)
    return page


def _format(number, content):
    dates = {field: day(content.get(name)) for name, field in FORMAT_DATES.items()}
    words = {name: value for name, value in content.items() if name not in FORMAT_DATES}
    return Format(sort_order=number, **words, **dates)


def date_back_what_was_told(page):
    """The first dates were told two weeks before opening, the next ones when the last late format came."""
    first, *changed = page.dates_told.all()
    page.dates_told.filter(pk=first.pk).update(since=page.opens_on - timedelta(days=14))
    came = max(each.live_on for each in page.formats.all() if each.live_on)
    page.dates_told.filter(pk__in=[told.pk for told in changed]).update(since=came)


def have_signed(page, *, by):
    """The officer hands in `page` as it is, somebody of the forum agrees, and so it is published. Returns it."""
    state = hand_in(page)
    sign_off.agree(state, state.revision_id, "", by=by)
    return type(page).objects.get(pk=page.pk)


def hand_in(page):
    """Put the newest version of `page` before the forum. Returns the TaskState."""
    officer = user_of(people.OFFICER)
    page.save_revision(user=officer)
    return page.get_workflow().start(page, officer).current_task_state


def hand_in_a_change(content):
    """A page with words that the forum has yet to agree to."""
    page = ConsultationPage.objects.get(slug=content["page"]).get_latest_revision_as_object()
    page.summary = content["summary"]
    return hand_in(page)


def day(number):
    """The date in so many days from today; None for None."""
    return None if number is None else timezone.localdate() + timedelta(days=number)


def make_survey(content, *, under):
    words = {name: value for name, value in content.items() if name != "sections"}
    page = SurveyPage(live=False, **(words | {"easy_summary": lines(words["easy_summary"])}))
    page.sections = [_section(number, section) for number, section in enumerate(content["sections"])]
    return publish(page, under=under)


def _section(number, content):
    slugs = {theme["slug"] for theme in strategy.THEMES}
    words = {name: value for name, value in content.items() if name != "questions"}
    words["strategy_theme"] = words["code"] if words["code"] in slugs else ""
    section = Section(sort_order=number, **words)
    section.questions = [_question(place, question) for place, question in enumerate(content["questions"])]
    return section


def _question(number, content):
    words = {name: value for name, value in content.items() if name not in {"choices", "statements"}}
    question = Question(sort_order=number, **(words | {"concept": concept(words.get("concept"))}))
    question.choices = _parts(Choice, content.get("choices", ()))
    question.statements = _parts(Statement, content.get("statements", ()))
    return question


def _parts(kind, rows):
    return [kind(sort_order=place, **(row | {"concept": concept(row["concept"])})) for place, row in enumerate(rows)]


def make_live_session(consultation):
    words = consultations.LIVE | {name: lines(consultations.LIVE[name]) for name in ("welcome", "privacy")}
    prompts, (days, hour) = words.pop("prompts"), words.pop("starts")
    evening = datetime.combine(timezone.localdate() + timedelta(days=days), time(hour))
    page = LiveSession(live=False, starts_at=timezone.make_aware(evening), **words)
    page.prompts = [
        Prompt(sort_order=number, question=code, talk_about_it=card) for number, (code, card) in enumerate(prompts)
    ]
    return publish(page, under=consultation)


def publish(page, *, under=None):
    """Make `page` live as its editor would, through a revision. Returns it as it is now kept."""
    if under is not None:
        under.add_child(instance=page)
    by = user_of(people.OFFICER)
    page.save_revision(user=by).publish(user=by)
    return type(page).objects.get(pk=page.pk)


def concept(word):
    """The Concept of `word`; made without a picture where the pictures are not there. None for no word."""
    return Concept.objects.get_or_create(word=word)[0] if word else None


def lines(text):
    return text.strip()
