"""The app: what is connected at start, and what is checked about its place in the project."""

from __future__ import annotations

from typing import Any

from django.apps import AppConfig
from django.conf import settings
from django.core.checks import CheckMessage, Error, Warning, register
from django.db.models.signals import pre_save


class TonecheckConfig(AppConfig):
    """Judges replies to customers before django-helpdesk sends them."""

    name = "tonecheck.integrations.django_helpdesk"
    label = "tonecheck_helpdesk"
    verbose_name = "tonecheck"

    def ready(self) -> None:
        """Connect the receiver that replies past the form go through."""
        from helpdesk.models import FollowUp

        from tonecheck.integrations.django_helpdesk.receiver import stop_bad_reply

        pre_save.connect(stop_bad_reply, sender=FollowUp, dispatch_uid="tonecheck")
        register(check_project)


def check_project(**kwargs: Any) -> list[CheckMessage]:
    """What about the project would make the gate leak."""
    found: list[CheckMessage] = []
    apps = list(settings.INSTALLED_APPS)
    if "helpdesk" in apps and apps.index("helpdesk") < apps.index(TonecheckConfig.name):
        found.append(
            Error(
                "tonecheck stands after helpdesk in INSTALLED_APPS.",
                hint="Put it before, or its part of the ticket page is not shown.",
                id="tonecheck.E001",
            )
        )
    if not settings.DATABASES["default"].get("ATOMIC_REQUESTS"):
        found.append(
            Warning(
                "ATOMIC_REQUESTS is off.",
                hint="A reply that is stopped on its way through the REST API still changes its ticket.",
                id="tonecheck.W001",
            )
        )
    return found
