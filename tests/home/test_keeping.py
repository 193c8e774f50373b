import pytest
from wagtail.models import Site

from home import keeping
from home.keeping import Kept
from home.models import SiteSettings

pytestmark = pytest.mark.django_db


def test_what_is_kept_is_not_asked_for_again(client, site, django_assert_num_queries):
    client.get("/accessibility/")
    request = client.get("/accessibility/").wsgi_request
    with django_assert_num_queries(0):
        SiteSettings.for_request(request)


def test_a_change_shows_at_once(client, site):
    assert "Talk to us" not in client.get("/display/").content.decode()
    settings = SiteSettings.for_site(Site.objects.get())
    settings.site_name = "Talk to us"
    settings.save()
    assert "Talk to us" in client.get("/display/").content.decode()


def test_nothing_is_kept_for_long(monkeypatch):
    kept, clock = Kept(seconds=5), iter([0, 0, 4, 6, 6])
    monkeypatch.setattr(keeping, "monotonic", lambda: next(clock))
    assert [kept.get("a", lambda each=each: each) for each in "xyz"] == ["x", "x", "z"]


def test_it_does_not_grow_without_end():
    kept = Kept()
    for key in range(keeping.MOST * 2):
        kept.get(key, object)
    assert len(kept.values) <= keeping.MOST
