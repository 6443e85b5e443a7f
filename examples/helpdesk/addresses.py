"""The addresses of the example: tonecheck's before those of helpdesk."""

from __future__ import annotations

from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("", include("tonecheck.integrations.django_helpdesk.urls")),
    path("", include("helpdesk.urls")),
    path("admin/", admin.site.urls),
]
