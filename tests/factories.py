"""Things as they are at each stage of life, made by the product's own methods and never by setting a status."""

from datetime import timedelta

import factory
from django.utils import timezone
from wagtail.models import Site

from consultations.models import (
    Choice,
    Comment,
    Concern,
    ConsultationPage,
    ConsultationsPage,
    Floor,
    Membership,
    Question,
    Reason,
    Section,
    Sharing,
    SurveyPage,
)
from consultations.surveys import intake
from consultations.surveys.kinds import KINDS
from engagement.models import User
from home.models import HomePage

PASSWORD = "a long enough sentence"


class UserFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = User
        skip_postgeneration_save = True

    email = factory.Sequence(lambda n: f"person{n}@example.org")
    password = factory.django.Password(PASSWORD)


class MembershipFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Membership

    user = factory.SubFactory(UserFactory)
    consultation = None


def home_page():
    home = HomePage.objects.first()
    if home is None:
        root = Site.objects.get(is_default_site=True).root_page
        home = root.add_child(instance=HomePage(title="Home", slug="start"))
    Site.objects.filter(is_default_site=True).update(root_page=home, hostname="localhost")
    Site.clear_site_root_paths_cache()
    return HomePage.objects.get(pk=home.pk)


def consultations_page():
    found = ConsultationsPage.objects.first()
    page = ConsultationsPage(title="Consultations", slug="consultations")
    return found or home_page().add_child(instance=page)


def make_consultation(title="A plan for short breaks", *, opens=-7, closes=28, publish=True, **fields):
    """A consultation page, complete and live unless told otherwise. `opens` and `closes` are days from today."""
    today = timezone.localdate()
    words = dict.fromkeys(
        ("summary", "purpose", "who_it_affects", "can_change", "cannot_change", "how_used", "who_decides"),
        "Said in one sentence.",
    )
    page = ConsultationPage(
        title=title,
        live=False,
        **(
            words
            | {
                "opens_on": today + timedelta(days=opens),
                "closes_on": today + timedelta(days=closes),
                "floor": Floor.FORUM,
                "decided_on": today + timedelta(days=closes + 60),
                "contact": "The SEND team, 01632 960000",
                "other_ways": "On paper, from any library.",
                "keep_until": today + timedelta(days=365),
            }
            | fields
        ),
    )
    consultations_page().add_child(instance=page)
    revision = page.save_revision()
    if publish:
        revision.publish()
    return ConsultationPage.objects.get(pk=page.pk)


def question(code, kind="long", words=None, easy=None, choices=(), **fields):
    asked = Question(code=code, kind=kind, words=words or f"What about {code}?", easy_words=easy or "", **fields)
    rows = choices or KINDS[kind].starters
    asked.choices = [
        Choice(code=c, words=w, easy_words=e, folds_into=f, sort_order=n) for n, (c, w, e, f) in enumerate(rows)
    ]
    return asked


def make_survey(consultation, sections=None, title="Tell us what you think", publish=True):
    """A survey with a question of every kind, in two sections, complete in easy read but for one question."""
    page = SurveyPage(title=title, live=False, minutes=5, easy_summary="Tell us what you think.")
    consultation.add_child(instance=page)
    page.sections = sections or [
        Section(code="first", title="The plan", easy_title="The plan"),
        Section(code="second", title="Your life", easy_title="Your life"),
    ]
    if sections is None:
        first, second = page.sections.all()
        first.questions = [
            question("likes", "agree", "Do you agree with the plan?", "Do you like the plan?"),
            question("needs", "several", "What would help?", "What would help?", most=2, choices=HELPS),
            question("why", "long", "Tell us why.", "Why?", word_limit=50),
        ]
        second.questions = [
            question("heard", "yes_no", "Were you listened to?", "Did people listen?"),
            question("place", "one", "Where?", "Where?", choices=PLACES),
            question("training", "short", "Which training would you use?"),
        ]
    revision = page.save_revision()
    if publish:
        revision.publish()
    return SurveyPage.objects.get(pk=page.pk)


HELPS = (
    ("ramps", "Buildings I can get into", "Ramps", ""),
    ("talk", "People who talk with me", "Talking", ""),
    ("clubs", "Clubs", "Clubs", ""),
)
PLACES = (
    ("school", "At school", "School", ""),
    ("home", "At home", "Home", ""),
    ("else", "Somewhere else", "", "home"),
)


class CommentFactory:
    """`CommentFactory.waiting(survey)`, `.approved(survey, by=maya)`, `.published(survey, by=maya, second=tom)` …"""

    @staticmethod
    def waiting(survey, text="The bus never comes.", sharing=Sharing.EVERYBODY, question="why", **more) -> Comment:
        return intake.record_comment(
            survey=survey,
            question=question,
            text=text,
            sharing=sharing,
            channel="web",
            **({"edition": "standard"} | more),
        )

    @classmethod
    def approved(cls, survey, by, **more):
        comment = cls.waiting(survey, **more)
        comment.approve(comment.original, by=by, version=comment.version)
        return comment

    @classmethod
    def published(cls, survey, by, second, **more):
        comment = cls.approved(survey, by, **more)
        comment.publish(by=second, version=comment.version)
        return comment

    @classmethod
    def not_shared(cls, survey, by, reason=Reason.RECOGNISABLE, **more):
        comment = cls.waiting(survey, **more)
        comment.not_share(reason, by=by, version=comment.version)
        return comment

    @classmethod
    def held_safety(cls, survey, by, **more):
        comment = cls.waiting(survey, **more)
        Concern.objects.about(comment, by=by)
        comment.refresh_from_db()
        return comment
