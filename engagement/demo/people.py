"""Who may sign in to the demonstration. Everybody here is invented, and example.org belongs to nobody."""

from typing import NamedTuple

from consultations.models import Role

PASSWORD = "a quiet harbour at dawn"  # noqa: S105 (printed on purpose: these accounts exist in a demonstration only)


class Person(NamedTuple):
    email: str
    name: str
    role: str
    only: str = ""  # the address of the one consultation this person works on; empty: the whole site

    @property
    def does(self):
        return Role(self.role).label if self.role else "Runs the server"


OFFICER = Person("officer@example.org", "Olive Hart", Role.OFFICER)
MODERATOR = Person("moderator@example.org", "Maya Field", Role.MODERATOR)
SECOND_MODERATOR = Person("moderator2@example.org", "Tom Brook", Role.MODERATOR)
MEMBER = Person("member@example.org", "Fern Hill", Role.FORUM_MEMBER)
LEAD = Person("safeguarding@example.org", "Sol Rivers", Role.SAFEGUARDING_LEAD)
PEOPLE = (
    OFFICER,
    MODERATOR,
    SECOND_MODERATOR,
    Person("travel.moderator@example.org", "Ada Quay", Role.MODERATOR, only="getting-there"),
    MEMBER,
    Person("facilitator@example.org", "Kit Marsh", Role.FACILITATOR),
    LEAD,
    Person("deputy@example.org", "Dee Ford", Role.SAFEGUARDING_DEPUTY),
    Person("server@example.org", "Robin Keeper", ""),
)
