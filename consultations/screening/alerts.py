import logging

from django.conf import settings
from django.core.mail import EmailMessage
from django.urls import reverse

from consultations.models import SAFEGUARDING, Membership

logger = logging.getLogger(__name__)


def tell_safeguarding(concern):
    """Send lead and deputy a link to the desk. The message holds no words, no question and no name.

    A mail server that does not answer must not lose the answer that was just sent: it is logged, and the
    concern stands on the desk either way.
    """
    roles = Membership.objects.current().holding(*SAFEGUARDING).covering(concern.about.consultation_id)
    addresses = sorted(set(roles.values_list("user__email", flat=True)))
    message = EmailMessage(
        subject="Something needs you on the safeguarding desk",
        body=f"Please look today: {settings.SITE_URL}{reverse('safety')}\n",
        bcc=addresses,
    )
    try:
        message.send()
    except OSError:
        logger.exception("safeguarding alert not sent: concern %s", concern.pk)
