"""What the officer does with the answers: themes, tables, and outcomes that go live by the real road."""

from datetime import timedelta

from django.utils import timezone

from consultations.analysis import theming
from consultations.models import Comment, Outcome, StrategyTheme, Theme

from .building import concept


def make_themes(consultation, content):
    """The Themes of `content`, {name: (description, slug of a strategy theme)}. Returns {name: Theme}."""
    plan = {theme.slug: theme for theme in StrategyTheme.objects.filter(page=consultation.strategy)}
    return {
        name: Theme.objects.create(
            consultation=consultation, name=name, description=description, strategy_theme=plan.get(slug)
        )
        for name, (description, slug) in content.items()
    }


def put_under_themes(consultation, voices, themes, *, by):
    """Each comment that an officer may read goes under the theme its voice names."""
    theme_of = {said.words: themes[said.theme] for person in voices for said in person.said if said.theme}
    for comment in Comment.objects.for_officers().filter(consultation=consultation):
        if comment.original in theme_of:
            theming.assign(comment, theme_of[comment.original], by)


def publish_outcomes(consultation, contents, themes, *, by):
    plan = {theme.slug: theme for theme in StrategyTheme.objects.filter(page=consultation.strategy)}
    today = timezone.localdate()
    for content in contents:
        words = {name: value for name, value in content.items() if name not in {"theme", "due", "published"}}
        words |= {"concept": concept(words["concept"]), "strategy_theme": plan.get(words["strategy_theme"])}
        due = today + timedelta(days=content["due"])
        outcome = Outcome(consultation=consultation, live=False, due_on=due, **words)
        outcome.themes = [themes[content["theme"]]]
        outcome.save()
        outcome.save_revision(user=by).publish(user=by)
        # The feed and the front page put the newest first; all of them on one day would say nothing.
        day = timezone.now() + timedelta(days=content["published"])
        Outcome.objects.filter(pk=outcome.pk).update(first_published_at=day, last_published_at=day)
