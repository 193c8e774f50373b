"""The cast. Everybody works on one consultation about short breaks, except Rita, who works on another one."""

import pytest
from django.core.cache import cache

from consultations.models import Role
from home.keeping import forget_everything
from tests.factories import MembershipFactory, UserFactory, home_page, make_consultation, make_survey


@pytest.fixture(autouse=True)
def nothing_left_from_the_last_test():
    cache.clear()
    forget_everything()


@pytest.fixture
def site(db):
    return home_page()


def person(name, role, consultation=None):
    user = UserFactory(email=f"{name}@example.org", first_name=name.capitalize())
    MembershipFactory(user=user, role=role, consultation=consultation)
    return user


@pytest.fixture
def sol(site):
    """Safeguarding lead."""
    return person("sol", Role.SAFEGUARDING_LEAD)


@pytest.fixture
def dee(site):
    """Safeguarding deputy."""
    return person("dee", Role.SAFEGUARDING_DEPUTY)


@pytest.fixture
def consultation(sol, dee):
    return make_consultation()


@pytest.fixture
def survey(consultation):
    return make_survey(consultation)


@pytest.fixture
def olive(consultation):
    """Officer."""
    return person("olive", Role.OFFICER, consultation)


@pytest.fixture
def maya(consultation):
    """Forum moderator."""
    return person("maya", Role.MODERATOR, consultation)


@pytest.fixture
def tom(consultation):
    """Forum moderator."""
    return person("tom", Role.MODERATOR, consultation)


@pytest.fixture
def fern(consultation):
    """Forum member."""
    return person("fern", Role.FORUM_MEMBER, consultation)


@pytest.fixture
def kit(consultation):
    """Facilitator."""
    return person("kit", Role.FACILITATOR, consultation)


@pytest.fixture
def rita(sol, dee):
    """Officer of another consultation: no key to any of these rooms."""
    return person("rita", Role.OFFICER, make_consultation("A plan for school buses"))
