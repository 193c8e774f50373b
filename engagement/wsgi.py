"""Pages alone, for a server whose threads stay, such as gunicorn's. Sockets need engagement.asgi beside it."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "engagement.settings")
# A thread that stays may keep its connection to the database; under ASGI it may not.
os.environ.setdefault("KEEP_CONNECTIONS", "60")

application = get_wsgi_application()
