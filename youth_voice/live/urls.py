from django.urls import path, re_path

from . import desk, views
from .consumers import LiveConsumer, Nowhere

urlpatterns = [
    # /live/
    path("live/", views.join, name="live_join"),
    path("live/desk/", desk.desks, name="live_desks"),
    path("live/<str:code>/", views.room, name="live_room"),
    path("live/<str:code>/screen/", views.screen, name="live_screen"),
    path("live/<str:code>/desk/", desk.desk, name="live_desk"),
    path("live/<str:code>/state/", views.state, name="live_state"),
]

sockets = [
    path("ws/live/<str:code>/", LiveConsumer.as_asgi()),
    re_path("", Nowhere.as_asgi()),
]
