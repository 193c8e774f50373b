from django.urls import path, re_path

from . import views

urlpatterns = [
    # What every page links to
    path("display/", views.display, name="display"),
    path("picture-credits/", views.picture_credits, name="picture_credits"),
    path("site-colours.css", views.site_colours, name="site_colours"),
    # Pictures
    re_path(r"^media/(?P<path>.+)$", views.media, name="media"),
    # For the load balancer
    path("health/live", views.live, name="health_live"),
    path("health/ready", views.ready, name="health_ready"),
]
