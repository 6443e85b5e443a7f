"""Addresses, to be included before those of django-helpdesk and under the same prefix."""

from __future__ import annotations

from django.urls import path

from tonecheck.integrations.django_helpdesk import views

app_name = "tonecheck"

urlpatterns = [
    path("tickets/<int:ticket_id>/update/", views.GatedUpdateTicketView.as_view(), name="update"),
    path("tickets/<int:ticket_id>/tonecheck/", views.check, name="check"),
    path("tonecheck/<str:name>", views.script, name="script"),
]
