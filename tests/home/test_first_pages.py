"""The migration that makes the first pages: what it finds, it keeps; what nobody touched, it takes away again."""

from importlib import import_module

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from wagtail.models import Page, Site

from home.models import HomePage, InformationPage

NAME = ("home", "0002_first_pages")


@pytest.fixture
def migration(db):
    return import_module(".".join([NAME[0], "migrations", NAME[1]]))


@pytest.fixture
def apps(migration):
    return MigrationExecutor(connection).loader.project_state(NAME).apps


@pytest.fixture
def unmade(migration, apps):
    for model in (InformationPage, HomePage):
        for page in model.objects.all():
            page.delete()
    migration.make(apps, None)
    migration.unmake(apps, None)


def in_order():
    """No page without a parent, no parent that counts its children wrongly."""
    return not any(Page.find_problems())


def test_every_site_has_a_home_page_and_what_the_footer_promises(client, db):
    home = Site.objects.get(is_default_site=True).root_page.specific
    assert isinstance(home, HomePage)
    assert in_order()
    for address in ("/privacy/", "/accessibility/"):
        assert client.get(address, follow=True).status_code == 200


def test_going_back_leaves_a_site_as_wagtail_makes_it(unmade):
    site = Site.objects.get(is_default_site=True)
    assert type(site.root_page.specific) is Page
    assert not InformationPage.objects.exists()
    assert in_order()


def test_it_can_be_done_again(unmade, migration, apps):
    migration.make(apps, None)
    migration.make(apps, None)
    assert HomePage.objects.count() == 1
    assert {page.slug for page in InformationPage.objects.all()} == {"privacy", "accessibility"}
    assert in_order()


def test_going_back_leaves_a_page_that_somebody_has_edited(migration, apps):
    migration.make(apps, None)
    page = InformationPage.objects.get(slug="privacy")
    page.save_revision().publish()
    migration.unmake(apps, None)
    assert InformationPage.objects.get() == page
    assert in_order()
