"""One table: what each role may do in Wagtail's admin. Everything outside it asks `consultations.permissions`."""

from django.contrib.auth.models import Group, Permission
from django.db import transaction
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page

from consultations.models import Membership, Role

# Role -> (permissions on its pages, plain permissions). A role that is absent never enters the admin.
IN_THE_ADMIN = {
    Role.OFFICER: (
        ("add", "change", "publish"),
        (
            "wagtailadmin.access_admin",
            *(f"consultations.{act}_outcome" for act in ("add", "change", "delete", "view", "publish")),
            *(f"consultations.{act}_theme" for act in ("add", "change", "delete", "view")),
            *(f"home.{act}_concept" for act in ("add", "change", "view")),
            "home.change_sitesettings",
        ),
    ),
}


def make_groups():
    """Make the site-wide group of every role of the table, with exactly its permissions. Returns {role: Group}."""
    return {role: make_group(role) for role in IN_THE_ADMIN}


@transaction.atomic
def make_group(role, consultation=None):
    """The group behind `role`, for the whole site or for the pages of one consultation. Safe to run again."""
    on_pages, plain = IN_THE_ADMIN[role]
    group, _ = Group.objects.get_or_create(name=_name(role, consultation))
    group.permissions.set([_permission(name) for name in plain])
    group.page_permissions.all().delete()
    group.collection_permissions.all().delete()
    page = consultation or Page.objects.get(depth=1)
    for act in on_pages:
        permission = _permission(f"wagtailcore.{act}_page")
        GroupPagePermission.objects.create(group=group, page_id=page.pk, permission=permission)
    for act in ("add", "change", "choose"):
        GroupCollectionPermission.objects.create(
            group=group, collection=Collection.objects.get(depth=1), permission=_permission(f"home.{act}_picture")
        )
    return group


def sync_groups(user):
    """Put `user` into the groups of the roles held now, and out of the others of the table."""
    held = Membership.objects.current().filter(user=user).holding(*IN_THE_ADMIN).select_related("consultation")
    wanted = {make_group(Role(m.role), m.consultation) for m in held}
    ours = [group for group in user.groups.all() if any(group.name.startswith(role.label) for role in IN_THE_ADMIN)]
    user.groups.remove(*[group for group in ours if group not in wanted])
    user.groups.add(*wanted)


def _name(role, consultation):
    return role.label if consultation is None else f"{role.label} of consultation {consultation.pk}"


def _permission(name):
    app, codename = name.split(".")
    return Permission.objects.get(content_type__app_label=app, codename=codename)
