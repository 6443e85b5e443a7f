"""The gate inside django-helpdesk: put before ``helpdesk`` in INSTALLED_APPS and before its urls.

::

    INSTALLED_APPS = [..., "tonecheck.integrations.django_helpdesk", "helpdesk", ...]
    DATABASES["default"]["ATOMIC_REQUESTS"] = True
    TONECHECK = {"config": "tonecheck.toml", "policy": "gate.toml", "audit": "audit.jsonl"}  # all optional

    urlpatterns = [
        path("", include("tonecheck.integrations.django_helpdesk.urls")),
        path("", include("helpdesk.urls")),
    ]

Replies from the web form, the REST API and scripts are all judged before anything is sent. Needs the
extra ``django``.
"""

from tonecheck.integrations.django_helpdesk.passing import acknowledged

__all__ = ["acknowledged"]
