from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.http import HttpResponseNotAllowed
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, HelpPanel, MultiFieldPanel
from wagtail.contrib.forms.models import FormMixin
from wagtail.models import Orderable, ReferenceIndex
from wagtail.signal_handlers import disable_reference_index_auto_update

from home.models import BasePage

from .gate import GatedPageForm, PublishGate
from .pages import consultation_of

CODE = RegexValidator(r"^[a-z][a-z0-9_]{0,31}$", "A code is small letters, numbers and _, and starts with a letter.")


class Edition(models.TextChoices):
    STANDARD = "standard", "Words"
    EASY_READ = "easy_read", "Easy read"


class Kind(models.TextChoices):
    ONE = "one", "One choice"
    SEVERAL = "several", "Several choices"
    AGREE = "agree", "How far do you agree (five points)"
    YES_NO = "yes_no", "Yes, no, I don't know"
    SHORT = "short", "A few words"
    LONG = "long", "More words"


class SurveyPage(PublishGate, FormMixin, BasePage):
    """A form of Wagtail's whose questions come in editions. Its answers leave only through the doors of this app."""

    minutes = models.PositiveSmallIntegerField("minutes it takes", null=True, blank=True)
    easy_title = models.CharField("easy-read title", max_length=120, blank=True)
    easy_summary = models.TextField("easy-read summary", blank=True, help_text="Short sentences, one to a line.")
    thanks = models.TextField("words after sending", blank=True)

    base_form_class = GatedPageForm
    content_panels = [
        *BasePage.content_panels,
        MultiFieldPanel([FieldPanel("easy_title"), FieldPanel("easy_summary")], "Easy read"),
        FieldPanel("minutes"),
        FieldPanel("thanks"),
        HelpPanel(template="consultations/admin/questions_panel.html", heading="Questions"),
    ]
    parent_page_types = ["consultations.ConsultationPage"]
    subpage_types = []
    preview_modes = [("", "Start page")]

    def full_clean(self, *args, **kwargs):
        super().full_clean(*args, **kwargs)
        # The address of the answering pages holds the slug alone, so it is one of a kind on the whole site.
        others = SurveyPage.objects.exclude(pk=self.pk).exclude(alias_of_id=self.pk or 0)
        if others.filter(slug=self.slug).exists():
            if self.pk:
                raise ValidationError({"slug": "Another survey has this address. Choose a different one."})
            taken = set(others.filter(slug__startswith=self.slug).values_list("slug", flat=True))
            self.slug = next(s for s in (f"{self.slug}-{n}" for n in range(2, 10_000)) if s not in taken)

    def missing(self):
        """What keeps this survey from going live (list of str): no question, a choice question without choices,
        a code used twice, or a choice that folds into nothing."""
        questions = [q for s in self.sections.all() for q in s.questions.all()]
        asked = [q for q in questions if not q.retired]
        blanks = [] if asked else ["a question"]
        codes = [thing.code for thing in [*self.sections.all(), *questions]]
        blanks += [f"a code of its own for “{code}”" for code in sorted({c for c in codes if codes.count(c) > 1})]
        for question in asked:
            blanks += question.missing()
        return blanks

    def save(self, *args, **kwargs):
        if self.pk and kwargs.get("update_fields") is None:
            self.keep_what_was_answered()
        # Wagtail would index the whole survey again for each section, question and choice: seconds for a long one.
        with disable_reference_index_auto_update():
            saved = super().save(*args, **kwargs)
        ReferenceIndex.create_or_update_for_object(self)
        return saved

    def newest_draft(self):
        """The latest revision with sections, questions and choices held in memory, ready to be changed and saved.

        Without unpublished changes Wagtail answers with the stored page, whose children would be read anew, and
        any change to them lost, at each look.
        """
        page = self.get_latest_revision_as_object()
        for section in page.sections.get_object_list():
            for question in section.questions.get_object_list():
                question.choices.get_object_list()
        return page

    def keep_what_was_answered(self):
        """Bring back, as retired, each question and choice that has answers and is about to be dropped."""
        from .responses import Response

        kept = {q.code: q for s in self.sections.all() for q in s.questions.all()}
        for old in Question.objects.filter(section__page_id=self.pk).select_related("section"):
            new = kept.get(old.code)
            if new is None and Response.objects.answered(self.pk, old.code):
                self._section(old.section).questions.add(old.as_retired())
            elif new is not None:
                new.keep_choices_of(old)

    def _section(self, old):
        for section in self.sections.all():
            if section.code == old.code:
                return section
        section = Section(
            pk=old.pk, code=old.code, title=old.title, easy_title=old.easy_title, sort_order=old.sort_order
        )
        self.sections.add(section)
        return section

    @property
    def consultation(self):
        return consultation_of(self)

    @property
    def start_url(self):
        return self.get_url()

    # wagtail.contrib.forms would hand every raw answer to anybody who may edit this page. These are its doors, closed.

    def get_submission_class(self):
        from .responses import Response

        return Response

    def get_form_fields(self):
        return []

    def get_data_fields(self):
        return []

    def process_form_submission(self, form):
        raise NotImplementedError("Answers come in through consultations.surveys.intake.")

    def get_submissions_list_view_class(self):
        from consultations.surveys.views import ClosedSubmissions

        return ClosedSubmissions

    def serve(self, request, *args, **kwargs):
        from consultations.surveys import views

        if request.method not in {"GET", "HEAD", "POST"}:
            return HttpResponseNotAllowed(["GET", "HEAD", "POST"])
        return views.start(request, self)

    def serve_preview(self, request, mode_name):
        from consultations.surveys import views

        return views.start(request, self, preview=True)


class Section(Orderable, ClusterableModel):
    page = ParentalKey(SurveyPage, on_delete=models.CASCADE, related_name="sections")
    code = models.CharField(max_length=32, validators=[CODE])
    title = models.CharField(max_length=160)
    introduction = models.TextField(blank=True)
    easy_title = models.CharField("easy-read title", max_length=120, blank=True)
    strategy_theme = models.SlugField("strategy theme", max_length=60, blank=True)
    live_only = models.BooleanField("asked live only", default=False)

    class Meta(Orderable.Meta):
        pass

    def __str__(self):
        return self.title


class Question(Orderable, ClusterableModel):
    """One question, in every edition. Known by its code for ever; retired, not deleted, once somebody answered."""

    section = ParentalKey(Section, on_delete=models.CASCADE, related_name="questions")
    code = models.CharField(max_length=32, validators=[CODE])
    kind = models.CharField(max_length=12, choices=Kind.choices)
    words = models.CharField("question", max_length=300)
    hint = models.CharField("hint", max_length=300, blank=True)
    easy_words = models.CharField("easy-read question", max_length=200, blank=True)
    easy_hint = models.CharField("easy-read hint", max_length=200, blank=True)
    concept = models.ForeignKey("home.Concept", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    most = models.PositiveSmallIntegerField("at most this many choices", null=True, blank=True)
    word_limit = models.PositiveSmallIntegerField("word limit", null=True, blank=True)
    retired = models.BooleanField(default=False)

    class Meta(Orderable.Meta):
        pass

    def __str__(self):
        return self.words

    @property
    def takes_words(self):
        return self.kind in {Kind.SHORT, Kind.LONG}

    def missing(self):
        name = f"“{self.words or self.code}”"
        blanks = [] if self.words else [f"the words of question {self.code}"]
        if self.takes_words:
            return blanks
        choices = [choice for choice in self.choices.all() if not choice.retired]
        codes = {choice.code for choice in choices if not choice.folds_into}
        if len(choices) < 2:
            blanks.append(f"at least two choices for {name}")
        blanks += [
            f"the choice that “{c.words}” folds into, in {name}"
            for c in choices
            if c.folds_into and c.folds_into not in codes
        ]
        return blanks

    def as_retired(self):
        """A copy of this stored question for its survey's next version: same code and choices, no longer asked."""
        copy = Question.objects.get(pk=self.pk)
        copy.retired = True
        copy.choices = list(copy.choices.all())
        return copy

    def keep_choices_of(self, old):
        """Bring back, as retired, the choices of the stored question `old` that this version dropped."""
        kept = {choice.code for choice in self.choices.all()}
        dropped = [choice for choice in old.choices.all() if choice.code not in kept]
        from .responses import Response

        if dropped and Response.objects.answered(old.section.page_id, old.code):
            for choice in dropped:
                choice.retired = True
                self.choices.add(choice)


class Choice(Orderable):
    """One possible answer. Where an edition does not offer it, it counts as the one it folds into."""

    question = ParentalKey(Question, on_delete=models.CASCADE, related_name="choices")
    code = models.CharField(max_length=32, validators=[CODE])
    words = models.CharField("choice", max_length=160)
    easy_words = models.CharField("easy-read choice", max_length=80, blank=True)
    concept = models.ForeignKey("home.Concept", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    folds_into = models.CharField(
        "in easy read, counts as",
        max_length=32,
        blank=True,
        help_text="The code of an offered choice. Empty: offered itself.",
    )
    exclusive = models.BooleanField("cannot go with others", default=False)
    retired = models.BooleanField(default=False)

    class Meta(Orderable.Meta):
        pass

    def __str__(self):
        return self.words
