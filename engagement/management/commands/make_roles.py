from django.core.management.base import BaseCommand

from engagement.roles import make_groups


class Command(BaseCommand):
    help = "Makes the groups behind the roles, with exactly the permissions of the table. Safe to run again."

    def handle(self, **options):
        for role in make_groups():
            self.stdout.write(f"{role.label}: ready")
