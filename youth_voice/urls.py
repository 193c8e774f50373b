from django.urls import include, path

urlpatterns = [
    path("", include("youth_voice.live.urls")),
]
