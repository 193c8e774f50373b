"""What makes a consultation fair, rule by rule: done, missing, or to be looked at. Each Check names its norm.

What is *missing* holds the page back on every road to live, because `ConsultationPage.missing` asks here
(decision 7). A *warning* holds nothing back. The rules about dates and promises stand in `fair_dates.py`.
"""

from consultations.models import (
    SAFEGUARDING,
    Approach,
    CommentBox,
    Cut,
    DecisionStatus,
    Edition,
    Kind,
    Membership,
    SurveyPage,
)

from . import fair_dates
from .checks import Check
from .editions import compile_now
from .wording import hints_about

TOLD = (
    *("summary", "purpose", "who_it_affects", "can_change", "cannot_change", "opens_on", "closes_on"),
    *("how_used", "who_decides", "decided_on", "contact", "other_ways", "floor"),
)


def of(page):
    """Every Check of this ConsultationPage object as it stands in memory, in the order of the norms (list)."""
    survey = newest_survey(page)
    return [
        Check(
            "F1",
            "People are told what this is about",
            "Nobody can answer well without knowing why, about what, until when and to whom.",
            page.blanks_among(*TOLD),
        ),
        decision(page),
        alternatives(page),
        what_it_is(page, survey),
        fair_dates.period(page),
        fair_dates.formats(page, survey),
        questions(survey),
        stakes(page),
        Check(
            "D1",
            "The data protection impact assessment is linked",
            "A service for children is likely to be high risk, so it is assessed before anybody answers.",
            page.blanks_among("dpia"),
        ),
        Check(
            "D9",
            "Answers have an end date",
            "People are told until when their answers are kept, and on that day they go.",
            page.blanks_among("keep_until"),
        ),
        safeguarding(page),
        Check(
            "D4",
            "Whoever is asked about equality is told why",
            "Equality questions stand apart from answers, may be left out, and come with the reason for asking.",
            page.blanks_among("why_equality") if page.equality_parts else [],
        ),
        Check(
            "S4",
            "Children get help to take part",
            "The Children and Families Act 2014, section 19, asks for what lets them take part as fully as possible.",
            page.blanks_among("support"),
        ),
    ]


def decision(page):
    missing = page.blanks_among("decision_status")
    if page.decision_status == DecisionStatus.DECIDED and page.approach not in {"", Approach.INFORMATION}:
        missing.append("the type “Information”, because this is decided")
    why = "Asking comes before deciding. What is decided already can be explained, not consulted on."
    return Check("F2", "People can see how far the decision has come", why, missing)


def alternatives(page):
    said = page.alternatives or page.no_alternatives
    missing = [] if said else ["alternatives, or a tick that there are none"]
    why = "People can only weigh a proposal against what else could be done, and why that was left out."
    return Check("F3", "The alternatives are named", why, missing)


def what_it_is(page, survey):
    missing, warnings = page.blanks_among("approach"), []
    if page.approach == Approach.FORMAL and survey is None:
        warnings = ["There is no survey yet. It will need a question that people answer in their own words."]
    elif page.approach == Approach.FORMAL:
        missing += _no_open_question(survey)
    why = "The name and the nature both matter: a formal consultation lets people answer in their own words."
    return Check("F4", "It is called what it is", why, missing, warnings)


def questions(survey):
    warnings = [hint for question in asked_in(survey) for hint in hints_about(question)] if survey else []
    why = "A question that says its answer measures nothing. This is a guess of the machine: look, and decide."
    return Check("F7", "No question says its own answer", why, [], warnings)


def stakes(page):
    missing = page.blanks_among("may_cut")
    if page.may_cut == Cut.YES:
        missing += page.blanks_among("equality_analysis", "consultation_record")
    why = "Where help may be cut or changed, the Equality Act 2010, section 149, asks who would be hit, beforehand."
    return Check("F10", "It is known whether help may be cut", why, missing)


def safeguarding(page):
    held = set(Membership.objects.current().covering(page.pk).values_list("role", flat=True))
    missing = [f"a {role.label.lower()}" for role in SAFEGUARDING if role not in held]
    return Check("D11", "Somebody looks after worries", "An answer may say that a child is in danger.", missing)


def newest_survey(page):
    """What people are asked, as plain values (a compiled Survey): the live survey, else its newest draft, else None."""
    if not page.pk:
        return None
    survey = page.survey or SurveyPage.objects.child_of(page).first()
    if survey is None:
        return None
    try:
        return compile_now(survey if survey.live else survey.get_latest_revision_as_object())
    except ValueError:
        # A draft with a condition that cannot be read is no survey yet; its own editor names the fault.
        return None


def asked_in(survey):
    return [question for section in survey.sections for question in section.questions if not question.retired]


def keeps_survey_back(page):
    """What the consultation above keeps this SurveyPage object from going live for (list of str). F4, F6."""
    if not page.pk:
        return []
    consultation, survey = page.consultation, compile_now(page)
    formal = consultation.approach == Approach.FORMAL
    missing = _no_open_question(survey) if formal else []
    return missing + fair_dates.not_true_of(survey, consultation.formats.all())


def _no_open_question(survey):
    asked = [question for question in survey.questions if question.is_asked_in(Edition.STANDARD)]
    if any(question.kind == Kind.LONG or question.comment == CommentBox.ALWAYS for question in asked):
        return []
    return [
        "a question about the proposal that people answer in their own words, because this is a formal consultation"
    ]
