"""One gate on every road to live: button, schedule, workflow, bulk action and code."""

import logging

from wagtail.admin.forms import WagtailAdminModelForm, WagtailAdminPageForm
from wagtail.models import COMMENTS_RELATION_NAME

logger = logging.getLogger(__name__)


class NotReady(Exception):
    """Something was about to go live with blanks. `blanks` lists them in an officer's words."""

    def __init__(self, thing, blanks):
        self.thing = thing
        self.blanks = list(blanks)
        super().__init__(f"Not published yet. Still missing: {'; '.join(self.blanks)}.")


class PublishGate:
    """A page or snippet that may be saved with blanks but never goes live with one.

    Subclasses answer `missing()`: a list of what is still missing, in words an officer knows.
    """

    def missing(self):
        raise NotImplementedError

    def publish(self, revision, *args, log_action=True, **kwargs):
        candidate = revision.as_object()
        blanks = candidate.missing()
        if blanks and log_action == "wagtail.publish.scheduled":
            # Raising here would stop every other page that is due in the same run.
            type(revision).objects.filter(pk=revision.pk).update(approved_go_live_at=None)
            logger.warning("scheduled publishing refused: %s %s", self._meta.model_name, self.pk)
            return None
        if blanks:
            raise NotReady(candidate, blanks)
        return super().publish(revision, *args, log_action=log_action, **kwargs)

    def save(self, *args, **kwargs):
        fields = kwargs.get("update_fields")
        if self.live and (fields is None or "live" in fields):
            blanks = self.missing()
            if blanks:
                raise NotReady(self, blanks)
        return super().save(*args, **kwargs)

    def blanks_among(self, *names):
        """The verbose names of those fields in `names` that hold nothing."""
        return [self._meta.get_field(name).verbose_name for name in names if not getattr(self, name)]


class _RefusesBlanks:
    """Publishing, scheduling and handing in from the editor stop here, with everything typed still in the form."""

    def _post_clean(self):
        super()._post_clean()
        if not self.is_deferred_validation and not self.errors:
            self.take_related_choices()
            blanks = self.instance.missing()
            if blanks:
                self.add_error(None, str(NotReady(self.instance, blanks)))

    def take_related_choices(self):
        """Related things reach the instance only on saving; they are needed earlier, so they are set here."""


class GatedPageForm(_RefusesBlanks, WagtailAdminPageForm):
    def take_related_choices(self):
        for name, formset in self.formsets.items():
            if name != COMMENTS_RELATION_NAME and formset.is_valid():
                formset.save(commit=False)


class GatedSnippetForm(_RefusesBlanks, WagtailAdminModelForm):
    def take_related_choices(self):
        for field in self.instance._meta.get_fields():
            if getattr(field, "many_to_many", False) and field.name in self.cleaned_data:
                setattr(self.instance, field.name, list(self.cleaned_data[field.name]))
