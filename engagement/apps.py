from django.apps import AppConfig
from django.db.models.signals import post_delete, post_save


class EngagementConfig(AppConfig):
    name = "engagement"
    verbose_name = "People"

    def ready(self):
        from consultations.models import Membership

        def keep_in_step(sender, instance, raw=False, **kwargs):
            from engagement.roles import sync_groups

            if not raw:
                sync_groups(instance.user)

        post_save.connect(keep_in_step, Membership, weak=False, dispatch_uid="groups follow memberships")
        post_delete.connect(keep_in_step, Membership, weak=False, dispatch_uid="groups follow ended memberships")
