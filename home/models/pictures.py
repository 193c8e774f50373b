from django.db import models
from wagtail.images.models import AbstractImage, AbstractRendition
from wagtail.search import index


class PictureSet(models.Model):
    """Where pictures come from, and on what terms they may be shown."""

    slug = models.SlugField(unique=True)
    name = models.CharField(max_length=80)
    publisher = models.CharField(max_length=120, blank=True)
    licence = models.CharField(max_length=60)
    licence_url = models.URLField(blank=True)
    homepage = models.URLField(blank=True)
    attribution = models.CharField(max_length=300, help_text="The credit line shown wherever these pictures are used.")

    def __str__(self):
        return self.name


class Picture(AbstractImage):
    """The site's Wagtail image. A symbol belongs to a set and carries that set's licence; a photo need not."""

    picture_set = models.ForeignKey(
        PictureSet, null=True, blank=True, on_delete=models.PROTECT, related_name="pictures"
    )
    external_id = models.CharField(max_length=80, blank=True, editable=False)
    synonyms = models.CharField(max_length=300, blank=True, help_text="Other words for it, with | between them.")
    category = models.CharField(max_length=60, blank=True)
    alt_text = models.CharField(
        max_length=200, blank=True, help_text="Said aloud only where no words stand beside the picture."
    )

    admin_form_fields = (
        "title",
        "file",
        "collection",
        "picture_set",
        "alt_text",
        "synonyms",
        "category",
        "tags",
    )
    search_fields = [*AbstractImage.search_fields, index.SearchField("synonyms"), index.FilterField("picture_set")]

    class Meta(AbstractImage.Meta):
        permissions = [("choose_picture", "Can choose picture")]
        constraints = [
            models.UniqueConstraint(
                fields=["picture_set", "external_id"],
                condition=~models.Q(external_id=""),
                name="one_picture_per_set_and_id",
            )
        ]

    @property
    def default_alt_text(self):
        return self.alt_text or self.title


class Rendition(AbstractRendition):
    image = models.ForeignKey(Picture, related_name="renditions", on_delete=models.CASCADE)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["image", "filter_spec", "focal_point_key"], name="unique_rendition")
        ]


class Concept(index.Indexed, models.Model):
    """A word and its picture. Questions and choices name a concept, so a picture can change without editing surveys."""

    word = models.CharField(max_length=60, unique=True)
    definition = models.CharField("easy definition", max_length=200, blank=True)
    picture = models.ForeignKey(Picture, null=True, blank=True, on_delete=models.SET_NULL, related_name="concepts")

    search_fields = [
        index.SearchField("word"),
        index.AutocompleteField("word"),
        index.SearchField("definition"),
        index.RelatedFields("picture", [index.SearchField("synonyms")]),
    ]

    class Meta:
        ordering = ["word"]

    def __str__(self):
        return self.word

    @property
    def picture_url(self):
        """Where the drawing itself is (str), or '' when this word has no picture yet."""
        return self.picture.file.url if self.picture_id and self.picture.file else ""
