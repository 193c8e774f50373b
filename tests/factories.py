"""Things as they are at each stage of life, made by the product's own methods and never by setting a status."""

from datetime import timedelta

import factory
from django.utils import timezone
from wagtail.models import Site

from consultations.models import (
    Approach,
    Choice,
    Comment,
    Concern,
    ConsultationPage,
    ConsultationsPage,
    Cut,
    DecisionStatus,
    Floor,
    Format,
    FormatKind,
    Membership,
    Question,
    Reason,
    Section,
    Sharing,
    Statement,
    SurveyPage,
)
from consultations.models.formats import EDITIONS
from consultations.surveys import intake
from consultations.surveys.kinds import KINDS
from engagement.models import User
from home.models import Concept, HomePage

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


SENTENCES = (
    *("summary", "purpose", "who_it_affects", "can_change", "cannot_change", "how_used", "who_decides"),
    *("alternatives", "support", "period_reason"),
)


def make_format(kind=FormatKind.STANDARD, *, due, live=0, **fields):
    """A format promised for `due` and live since `live` days after that (None: not live). `due`: days from today."""
    promised = timezone.localdate() + timedelta(days=due)
    live_on = None if live is None else promised + timedelta(days=live)
    how = {"how_to_get": "Ring 01632 960000."} if kind not in EDITIONS else {}
    return Format(kind=kind, promised_on=promised, live_on=live_on, **(how | fields))


def make_consultation(title="A plan for short breaks", *, opens=-7, closes=28, publish=True, formats=None, **fields):
    """A consultation page, complete and live unless told otherwise. `opens` and `closes` are days from today.

    `formats` are Format objects; without them it comes in standard words, in time.
    """
    today = timezone.localdate()
    words = dict.fromkeys(SENTENCES, "Said in one sentence.")
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
                "approach": Approach.ENGAGEMENT,
                "decision_status": DecisionStatus.NOTHING,
                "may_cut": Cut.NO,
                "dpia": "https://example.org/dpia",
            }
            | fields
        ),
    )
    page.formats = [make_format(due=opens)] if formats is None else formats
    consultations_page().add_child(instance=page)
    revision = page.save_revision()
    if publish:
        revision.publish()
    return ConsultationPage.objects.get(pk=page.pk)


def question(code, kind="long", words=None, easy=None, choices=(), statements=(), **fields):
    asked = Question(code=code, kind=kind, words=words or f"What about {code}?", easy_words=easy or "", **fields)
    asked.statements = [
        Statement(code=c, words=w, easy_words=e, sort_order=n) for n, (c, w, e) in enumerate(statements)
    ]
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
ALONE = (*HELPS, ("none", "None of these", "None", ""))
TRAVEL = (("bus", "By bus", "Bus", ""), ("car", "By car", "Car", ""), ("walking", "On foot", "Walking", ""))
PAIR = (
    ("this", "A quiet room", "Quiet", ""),
    ("that", "A busy room", "Music", ""),
    ("neither", "Neither of them", "Neither", ""),
    ("dont_know", "I don’t know", "I don’t know", ""),
)
THINGS = (
    ("school", "Teachers listen to me", "School"),
    ("bus", "I can get there on my own", "Bus"),
    ("club", "There is a club I like", "Youth club"),
)
ENDS = {"lowest_words": "no use", "highest_words": "very useful"}
READ = "We read every answer.\nYou can stop at any time."


def make_every_kind(consultation, title="One of each"):
    """A survey with one question of every type, each in both editions, its code the name of its type."""
    return make_survey(consultation, every_section(), title)


def every_section():
    """The sections of `make_every_kind`, not saved."""
    sections = [
        Section(code="choosing", title="Choosing", easy_title="Choosing"),
        Section(code="scales", title="Scales", easy_title="Scales"),
        Section(code="telling", title="Telling", easy_title="Telling"),
    ]
    for section, questions in zip(sections, every_kind(), strict=True):
        section.questions = [with_pictures(each) for each in questions]
    return sections


def every_kind():
    """The questions of `every_section` (three lists)."""
    return [
        [
            question("note", "note", "Before you begin", "Please read this", background=READ, easy_background=READ),
            question("one", "one", "Where do you learn best?", "Where do you learn best?", PLACES, comment="always"),
            question("several", "several", "What would help most?", "What would help?", ALONE, most=2),
            question("pictures", "pictures", "How do you like to travel?", "How do you like to travel?", TRAVEL),
            question("this_or_that", "this_or_that", "Which would you rather have?", "Which one is better?", PAIR),
            question("order", "order", "What matters most?", "What matters most?", TRAVEL),
        ],
        [
            question("faces", "faces", "How is it going?", "How is it going?"),
            question("agree", "agree", "Do you agree with the plan?", "Do you like the plan?"),
            question("often", "often", "How often do you meet friends?", "Do you meet friends?"),
            question("yes_no", "yes_no", "Do you have a plan?", "Do you have a plan?"),
            question("rating", "rating", "How useful is the website?", "Is the website good?", **ENDS),
            question("statements", "statements", "How far do you agree?", "Is this right?", statements=THINGS),
            question("sort", "sort", "Where would you put each of these?", "Do you like it?", statements=THINGS),
        ],
        [
            question("short", "short", "What is your favourite place?", "What is your best place?"),
            question("long", "long", "Tell us why.", "Why?", word_limit=50),
            question("number", "number", "How many schools did you try?", "How many schools?", lowest=0, highest=20),
            question("date", "date", "When did the plan begin?", "When did your plan start?"),
            question("postcode", "postcode", "Where do you live?", "Where do you live?"),
            question("upload", "upload", "Would you like to show us something?", "Do you want to show us something?"),
        ],
    ]


def with_pictures(asked):
    """The question, each choice and statement with the picture of its own words where there is one."""
    drawn = {concept.word.lower(): concept for concept in Concept.objects.all()}
    for part in [*asked.choices.all(), *asked.statements.all()]:
        part.concept = drawn.get((part.easy_words or part.words).lower())
    for choice in asked.choices.all():
        choice.exclusive = choice.code == "none"
    return asked


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
