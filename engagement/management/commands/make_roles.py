from django.core.management.base import BaseCommand

from consultations.moderation import sign_off
from engagement.roles import make_groups


class Command(BaseCommand):
    help = "Makes the groups behind the roles, as the table says, and the forum's workflow. Safe to run again."

    def handle(self, **options):
        for role in make_groups():
            self.stdout.write(f"{role.label}: ready")
        self.stdout.write(f"{sign_off.offer_workflow()}: ready")
