from django.urls import path

from . import attachment_views, reading_views, views

urlpatterns = [
    # /forum/
    path("forum/<slug:slug>/tables/", views.forum_tables, name="forum_tables"),
    # /results/
    path("results/<slug:slug>/", views.results, name="results"),
]

# Beneath /admin/, where Wagtail's hook puts them.
admin_urls = [
    path("consultations/<int:pk>/reading/", reading_views.reading, name="reading"),
    path("consultations/<int:pk>/attachments/", attachment_views.held_attachments, name="held_attachments"),
    path("consultations/<int:pk>/attachments/<uuid:key>/", attachment_views.held_attachment, name="held_attachment"),
    path("consultations/<int:pk>/close/", reading_views.close_early, name="close_early"),
    path("consultations/<int:pk>/tables/", reading_views.make_tables, name="make_tables"),
]
