"""Every setting, read once from the environment. The README has the same list as a table.

Without DEMO or DEBUG the safe values hold, and a missing secret stops the start with its name.
"""

import os
from pathlib import Path

import dj_database_url
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured

BASE_DIR = Path(__file__).resolve().parent.parent
VAR = BASE_DIR / "var"


def text(name, default=""):
    return os.environ.get(name, default).strip()


def flag(name):
    value = text(name, "off").lower()
    if value not in {"on", "off", "1", "0", "true", "false", "yes", "no", ""}:
        raise ImproperlyConfigured(f"{name} must be on or off, not {value!r}.")
    return value in {"on", "1", "true", "yes"}


def number(name, default):
    value = text(name, str(default))
    if not value.isdigit():
        raise ImproperlyConfigured(f"{name} must be a whole number, not {value!r}.")
    return int(value)


def words(name, default=""):
    return [word for word in text(name, default).replace(",", " ").split() if word]


def secret(name, for_trying):
    """A secret from the environment. Only a demonstration or a developer's machine has a default."""
    value = text(name)
    if value:
        return value
    if DEMO or DEBUG:
        return for_trying
    raise ImproperlyConfigured(f"{name} is not set. Set it in the environment; the README says how to make one.")


DEBUG = flag("DEBUG")
DEMO = flag("DEMO")

SECRET_KEY = secret("SECRET_KEY", "only-for-trying-this-out-on-your-own-machine-0123456789")
# Fernet keys that encrypt what people wrote, newest first.
FIELD_KEYS = words("FIELD_KEYS") or [secret("FIELD_KEYS", "ZGVtb25zdHJhdGlvbi1rZXktbm90LWEtc2VjcmV0ISE=")]
# Derives the four words; changing it makes every slip already handed out useless.
CODE_KEY = secret("CODE_KEY", "only-for-trying-this-out-four-words")

ALLOWED_HOSTS = words("ALLOWED_HOSTS", "localhost 127.0.0.1 [::1]" if DEMO or DEBUG else "")
if not ALLOWED_HOSTS:
    raise ImproperlyConfigured(
        "ALLOWED_HOSTS is not set. Name the host people will type, for example haveyoursay.example.org."
    )
SITE_URL = text("SITE_URL", f"https://{ALLOWED_HOSTS[0]}" if not DEMO else "http://localhost:8000")
CSRF_TRUSTED_ORIGINS = [SITE_URL] if SITE_URL.startswith("https://") else []
# How many proxies of ours stand in front; their X-Forwarded-For is believed, nobody else's.
TRUSTED_PROXIES = number("TRUSTED_PROXIES", 0)

INSTALLED_APPS = [
    "engagement",
    "youth_voice",
    "consultations",
    "home",
    "wagtail.contrib.forms",
    "wagtail.contrib.settings",
    "wagtail.snippets",
    "wagtail.users",
    "wagtail.images",
    "wagtail.documents",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "axes",
    "channels",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "engagement.middleware.ContentSecurityPolicy",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "home.middleware.WordsForRefusals",
    "consultations.middleware.RefusalsInTheEditor",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "engagement.urls"
ASGI_APPLICATION = "engagement.asgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "wagtail.contrib.settings.context_processors.settings",
                "home.display.display",
            ],
            "builtins": ["home.templatetags.site_tags"],
        },
    }
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
INSTALLED_APPS.append("django.forms")

# Where nothing else is said, one file on this machine.
DATABASES = {"default": dj_database_url.parse(text("DATABASE_URL") or f"sqlite:///{VAR / 'site.sqlite3'}")}
# Under ASGI a kept connection belongs to a thread that may never come back, so only engagement.wsgi keeps any.
KEEP_CONNECTIONS = number("KEEP_CONNECTIONS", 0)
DATABASES["default"].update(CONN_MAX_AGE=KEEP_CONNECTIONS, CONN_HEALTH_CHECKS=KEEP_CONNECTIONS > 0)
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # IMMEDIATE, because a transaction that reads first and writes later otherwise fails with "database is locked"
    # under load. FULL, because an answer that somebody was thanked for must outlive a power cut.
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 10,
        "init_command": "PRAGMA journal_mode=WAL;PRAGMA synchronous=FULL;",
    }
elif not KEEP_CONNECTIONS:
    DATABASES["default"].setdefault("OPTIONS", {})["pool"] = {"min_size": 1, "max_size": number("DATABASE_POOL", 8)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

REDIS_URL = text("REDIS_URL")
CHANNEL_LAYERS = {}
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
if REDIS_URL:
    CHANNEL_LAYERS["default"] = {
        "BACKEND": "channels_redis.pubsub.RedisPubSubChannelLayer",
        "CONFIG": {"hosts": [REDIS_URL]},
    }
    CACHES["default"] = {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": REDIS_URL}

AUTH_USER_MODEL = "engagement.User"
AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "django.contrib.auth.backends.ModelBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "/account/login/"
LOGIN_REDIRECT_URL = "/account/"
LOGOUT_REDIRECT_URL = "/"
WAGTAILADMIN_LOGIN_URL = "/account/login/"
AXES_FAILURE_LIMIT = 8
AXES_COOLOFF_TIME = 0.5
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_USERNAME_FORM_FIELD = "username"
AXES_LOCKOUT_TEMPLATE = "account/locked.html"
AXES_DISABLE_ACCESS_LOG = True
AXES_ENABLE_ADMIN = False
AXES_VERBOSE = False

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "Europe/London"
USE_I18N = True
USE_TZ = True
WAGTAIL_I18N_ENABLED = False
WAGTAIL_CONTENT_LANGUAGES = LANGUAGES = [("en", "English")]

STATIC_URL = "/static/"
STATIC_ROOT = Path(text("STATIC_ROOT") or VAR / "collected")
STATIC_ROOT.mkdir(parents=True, exist_ok=True)  # WhiteNoise complains of a folder that is not there yet
BUILT = VAR / "static"
STATICFILES_DIRS = [BUILT] if BUILT.is_dir() else []
# Where the front end could not be built, pages stand on the small hand-written stylesheet.
IS_BUILT = any((folder / "css/site.css").is_file() for folder in (BUILT, STATIC_ROOT))
STYLESHEET = "css/site.css" if IS_BUILT else "home/base.css"
# Where a printed form finds its typeface; where there is none it takes one that the machine has.
FONTS = next((folder / "fonts" for folder in (BUILT, STATIC_ROOT) if (folder / "fonts").is_dir()), None)
MEDIA_URL = "/media/"
MEDIA_ROOT = Path(text("MEDIA_ROOT") or VAR / "media")
# What people attach to answers: never beneath MEDIA_URL, encrypted, shown by a view that asks who wants to see it.
PRIVATE_ROOT = Path(text("PRIVATE_ROOT") or VAR / "private")
ATTACHMENT_MEGABYTES = number("ATTACHMENT_MEGABYTES", 10)
ATTACHMENT_MEGAPIXELS = number("ATTACHMENT_MEGAPIXELS", 30)
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "private": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": PRIVATE_ROOT, "file_permissions_mode": 0o600, "directory_permissions_mode": 0o700},
    },
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEMO or DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
# A demonstration serves straight from the source folders: hashing Wagtail's files takes longer than starting.
WHITENOISE_USE_FINDERS = DEMO or DEBUG
WHITENOISE_AUTOREFRESH = DEBUG

WAGTAIL_SITE_NAME = "Have your say"
WAGTAILADMIN_BASE_URL = SITE_URL
WAGTAILIMAGES_IMAGE_MODEL = "home.Picture"
WAGTAILIMAGES_EXTENSIONS = ["jpg", "jpeg", "png", "webp", "svg"]
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 5 * 1024 * 1024
WAGTAILDOCS_EXTENSIONS = ["pdf", "docx", "odt", "mp3", "txt"]
WAGTAILDOCS_MAX_UPLOAD_SIZE = 20 * 1024 * 1024
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_FINISH_WORKFLOW_ACTION = "consultations.workflow.publish_what_was_agreed"
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database"}}

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "media-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    }
}

SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if TRUSTED_PROXIES else None
X_FRAME_OPTIONS = "SAMEORIGIN"
# Wagtail shows a preview in a frame of the same site, so DENY would be one wall too many.
SILENCED_SYSTEM_CHECKS = ["security.W019"]
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "home.views.cookie_missing"
CSRF_COOKIE_HTTPONLY = True
if not (DEMO or DEBUG):
    SECURE_SSL_REDIRECT = True
    SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
    SECURE_HSTS_SECONDS = number("HSTS_SECONDS", 31536000)
    SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = True
    SECURE_REDIRECT_EXEMPT = [r"^health/"]

DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024

EMAIL_BACKEND = (
    "django.core.mail.backends.smtp.EmailBackend"
    if text("EMAIL_HOST")
    else "django.core.mail.backends.console.EmailBackend"
)
EMAIL_HOST = text("EMAIL_HOST")
EMAIL_PORT = number("EMAIL_PORT", 587)
EMAIL_HOST_USER = text("EMAIL_USER")
EMAIL_HOST_PASSWORD = text("EMAIL_PASSWORD")
EMAIL_USE_TLS = True
DEFAULT_FROM_EMAIL = SERVER_EMAIL = text("FROM_EMAIL", "no-reply@localhost")

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "{asctime} {levelname} {name} {message}", "style": "{"}},
    "filters": {"refusals": {"()": "engagement.logs.OneLineForRefusals"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain", "filters": ["refusals"]}},
    "root": {"handlers": ["console"], "level": text("LOG_LEVEL", "INFO")},
    # Two lines for every saved page and index entry bury what matters.
    "loggers": {
        "django_tasks": {"level": "WARNING"},
        "wagtail": {"level": "WARNING"},
        # A traceback each second while Redis is down; home.news says it once.
        "channels_redis.pubsub": {"level": "CRITICAL"},
    },
}
