from __future__ import annotations

import pytest

from tonecheck.language.identify import foreign_language


@pytest.mark.parametrize(
    "text",
    [
        "Thank you for your message, we will send the new cable tomorrow.",
        "ok",
        "👍",
        "",
        "hey! yes it comes in blue",
        "Order 4411, SKU AB-12, DHL 000340 434 161 094 021, pickup Monday",
        "Hola Maria, thanks for writing. The voucher is in your account now.",
    ],
)
def test_english_and_what_is_too_short_is_judged(text: str) -> None:
    assert foreign_language(text) is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Vielen Dank für Ihre Nachricht, wir schicken Ihnen morgen ein neues Kabel.", "de"),
        ("Merci pour votre message, nous vous enverrons un nouveau câble demain.", "fr"),
        ("Gracias por su mensaje, le enviaremos un cable nuevo mañana por la mañana.", "es"),
        ("Спасибо за ваше сообщение", "non-Latin"),
        ("مرحبا", "non-Latin"),
    ],
)
def test_other_languages_are_named(text: str, code: str) -> None:
    assert foreign_language(text) == code
