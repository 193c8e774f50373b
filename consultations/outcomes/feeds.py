from django.contrib.syndication.views import Feed
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import strip_tags

from .views import published

NEWEST = 30


class Outcomes(Feed):
    """What the council did, in its own words. Quotes stay out: what a reader has fetched cannot be taken back."""

    feed_type = Atom1Feed
    title = "You said, we did"
    subtitle = "What became of what families said."

    def link(self):
        return reverse("outcomes")

    def feed_url(self):
        return reverse("outcomes_feed")

    def items(self):
        return published().order_by("-last_published_at")[:NEWEST]

    def item_title(self, outcome):
        return outcome.title

    def item_description(self, outcome):
        return f"{outcome.get_progress_display()}. {strip_tags(outcome.we_did)}"

    def item_updateddate(self, outcome):
        return outcome.last_published_at

    def item_pubdate(self, outcome):
        return outcome.first_published_at
