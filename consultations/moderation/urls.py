from django.urls import path

from . import attachment_views, publish_views, queue_views, safety_views, sign_off_views, views

urlpatterns = [
    # /forum/
    path("forum/", views.forum, name="forum"),
    path("forum/sign-off/", sign_off_views.sign_offs, name="forum_sign_offs"),
    path("forum/sign-off/<int:pk>/", sign_off_views.sign_off, name="forum_sign_off"),
    path("forum/<slug:slug>/", views.room, name="forum_room"),
    path("forum/<slug:slug>/queue/", queue_views.desk, name="forum_queue"),
    path("forum/<slug:slug>/redact/<uuid:key>/", queue_views.redact, name="forum_redact"),
    path("forum/<slug:slug>/publish/", publish_views.publish, name="forum_publish"),
    path("forum/<slug:slug>/said/", views.said, name="forum_said"),
    path("forum/<slug:slug>/record/", views.record, name="forum_record"),
    # /attachments/
    path("attachments/<uuid:key>/", attachment_views.attachment, name="attachment"),
    # /safety/
    path("safety/", safety_views.safety, name="safety"),
    path("safety/<int:pk>/", safety_views.concern, name="safety_concern"),
]
