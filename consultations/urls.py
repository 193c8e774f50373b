from django.urls import include, path

urlpatterns = [
    path("", include("consultations.surveys.urls")),
    path("", include("consultations.moderation.urls")),
    path("", include("consultations.analysis.urls")),
    path("", include("consultations.outcomes.urls")),
]
