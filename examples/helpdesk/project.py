"""The Django project of the example: what a helpdesk needs, and the lines that tonecheck adds."""

from __future__ import annotations

import os
from pathlib import Path

HOME = Path(os.environ["HELPDESK_HOME"])

SECRET_KEY = "an example has no secrets"
DEBUG = True
ALLOWED_HOSTS = ["localhost", "127.0.0.1"]
ROOT_URLCONF = "addresses"
USE_TZ = True
STATIC_URL = "/static/"
MEDIA_ROOT = str(HOME / "attachments")
SITE_ID = 1
LOGIN_URL = "/login/"
LOGIN_REDIRECT_URL = "/tickets/"
DEFAULT_AUTO_FIELD = "django.db.models.AutoField"
DEFAULT_FROM_EMAIL = "helpdesk@shop.example"
EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
EMAIL_FILE_PATH = str(HOME / "outbox")

INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.sessions",
    "django.contrib.sites",
    "django.contrib.staticfiles",
    "rest_framework",
    "tonecheck.integrations.django_helpdesk",  # before helpdesk
    "helpdesk",
]

DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(HOME / "helpdesk.sqlite3"),
        "ATOMIC_REQUESTS": True,  # a reply that is stopped leaves its ticket as it was
    }
}

TONECHECK = {
    "config": os.environ.get("HELPDESK_CONFIG"),
    "policy": os.environ.get("HELPDESK_POLICY"),
    "audit": str(HOME / "audit.jsonl"),
}

MIDDLEWARE = [
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    }
]

HELPDESK_PUBLIC_ENABLED = False
HELPDESK_TEAMS_MODE_ENABLED = False
