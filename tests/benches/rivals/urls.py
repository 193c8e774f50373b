from django.urls import include, path

from . import views

urlpatterns = [
    path("bare/", views.answer),
    path("bare/thanks/", views.thanks),
    path("", include("engagement.urls")),
]
handler404 = "home.views.not_found"
