"""Plain views first, then Wagtail's page tree."""

from django.contrib.auth import views as auth
from django.urls import include, path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from engagement.views import account

urlpatterns = [
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    # /account/
    path("account/", account, name="account"),
    path("account/login/", auth.LoginView.as_view(template_name="account/login.html"), name="login"),
    path("account/logout/", auth.LogoutView.as_view(), name="logout"),
    path(
        "account/password/",
        auth.PasswordChangeView.as_view(template_name="account/password.html"),
        name="password_change",
    ),
    path(
        "account/password/done/",
        auth.PasswordChangeDoneView.as_view(template_name="account/password_done.html"),
        name="password_change_done",
    ),
    path("", include("home.urls")),
    path("", include("consultations.urls")),
    path("", include("youth_voice.urls")),
    path("", include(wagtail_urls)),
]

handler400 = "home.views.bad_request"
handler403 = "home.views.forbidden"
handler404 = "home.views.not_found"
handler500 = "home.views.server_error"
