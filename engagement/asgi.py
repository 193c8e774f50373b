"""HTTP and sockets, one door."""

import os

from channels.routing import ProtocolTypeRouter, URLRouter
from channels.security.websocket import AllowedHostsOriginValidator
from django.core.asgi import get_asgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "engagement.settings")

# Before the sockets are imported: this loads the apps that they need.
http = get_asgi_application()

from youth_voice.live.urls import sockets  # noqa: E402

application = ProtocolTypeRouter({"http": http, "websocket": AllowedHostsOriginValidator(URLRouter(sockets))})
