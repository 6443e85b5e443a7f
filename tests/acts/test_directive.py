"""What the customer is told or asked to do: form, manner, purpose and the parts for recipes."""

from __future__ import annotations

import pytest

from tonecheck.acts.directive import Directive
from tonecheck.acts.directive.read import read
from tonecheck.language.remember import RememberingParser


def _directives(parser: RememberingParser, text: str) -> tuple[Directive, ...]:
    (sentence,) = parser.parse([text])
    found = read(sentence)
    assert all(isinstance(act, Directive) for act in found)
    return found  # type: ignore[return-value]


def _only(parser: RememberingParser, text: str) -> Directive:
    (directive,) = _directives(parser, text)
    return directive


@pytest.mark.parametrize(
    ("text", "form", "words"),
    [
        ("Mail us the key.", "imperative", "Mail us the key"),
        ("Make sure to lock the shed.", "reminder", "Make sure to lock the shed"),
        ("Sorry, you'll have to sign it.", "have to", "you'll have to sign it"),
        ("u need to sign page 4, its blank", "need", "u need to sign page 4"),
        ("You must sign it and you must date it.", "must", "You must sign it"),
        ("You are obliged to tell the bank.", "required", "You are obliged to tell the bank"),
        ("It's your duty to lock the shed.", "duty", "It's your duty to lock the shed"),
        ("It is mandatory that you wear it.", "necessity", "It is mandatory that you wear it"),
        ("We need you to wear it.", "we need you", "We need you to wear it"),
        ("I expect your reply by noon.", "expectation", "I expect your reply by noon"),
        ("The key has to be returned.", "passive", "The key has to be returned"),
        ("Failure to pay will cost you the seat.", "consequence", "Failure to pay will cost you the seat"),
        ("Ignoring it may lead to a fee.", "consequence", "Ignoring it may lead to a fee"),
        (
            "We will sell it to somebody else unless you pay.",
            "consequence",
            "We will sell it to somebody else unless you pay",
        ),
        (
            "If we don't get the key by noon, the seat will be released.",
            "consequence",
            "If we don't get the key by noon, the seat will be released",
        ),
        ("You are expected to be there by bus.", "are to", "You are expected to be there by bus"),
        ("You must be more patient.", "must", "You must be more patient"),
        ("You need to have the key ready.", "need", "You need to have the key ready"),
        ("you're going to have to sign it", "have to", "you're going to have to sign it"),
        ("It is necessary for you to sign it.", "necessity", "It is necessary for you to sign it"),
        ("It falls to you to tell them.", "duty", "It falls to you to tell them"),
        ("The slip needs signing on your side.", "passive", "The slip needs signing on your side"),
        ("The lease requires your signature.", "we need", "The lease requires your signature"),
        ("A signed copy is required by noon.", "we need", "A signed copy is required by noon"),
        (
            "The crate must arrive at our depot by noon.",
            "we need",
            "The crate must arrive at our depot by noon",
        ),
        ("We need your shirt size by noon.", "we need", "We need your shirt size by noon"),
        ("We must insist that you sign it.", "we need you", "We must insist that you sign it"),
        ("I expect a plan to halve the delays.", "expectation", "I expect a plan to halve the delays"),
        ("Have the hall swept by noon.", "imperative", "Have the hall swept by noon"),
        ("Have the hall swept before then.", "imperative", "Have the hall swept before then"),
        ("Do tell the porter.", "imperative", "Do tell the porter"),
        ("See that you lock the shed.", "reminder", "See that you lock the shed"),
        ("All visitors must wash their boots.", "must", "All visitors must wash their boots"),
        (
            "The remaining sum is to be paid a week in advance.",
            "passive",
            "The remaining sum is to be paid a week in advance",
        ),
        ("Your job is now to lock the shed.", "duty", "Your job is now to lock the shed"),
        (
            "We're expecting you to have signed it by noon.",
            "we need you",
            "We're expecting you to have signed it by noon",
        ),
        ("I want the shed painted by noon.", "expectation", "I want the shed painted by noon"),
        ("Could you sign it?", "question", "Could you sign it"),
    ],
)
def test_form_and_words(parser: RememberingParser, text: str, form: str, words: str) -> None:
    directive = _directives(parser, text)[0]
    assert directive.form == form
    assert text[directive.start : directive.end] == words


@pytest.mark.parametrize(
    "text",
    [
        "You are a better judge of that.",
        "Members must log in to see it.",
        "Your job is to enjoy the view.",
        "Notice and plan are in the hall.",
        "Complete as of Monday: the roof and the floor.",
        "You have to admire her patience.",
        "Don't you need to sign it?",
        "So you have to sign it?",
        "It is not clear *why* you need to know it.",
        "The slip must be signed by our driver by Friday.",
        "We'll close it unless you tell us otherwise.",
        "If you don't like it, we will cancel it free of charge.",
        "Your crate is expected by Friday.",
        "The fitter needs your help.",
        "We need your patience until Friday.",
        "I expect Noor to sign it by noon.",
        "Saw the key, thanks.",
        "Share folders: up to fifty people.",
        "You must be freezing.",
        "You must have walked for hours.",
        "You don't have to sign it.",
        "If you need to move the date, we can.",
        "Here is what you have to know.",
        "We need to sign it first.",
        "The driver must sign it.",
        "I expect the key to arrive at noon.",
        "Our failure to pay was a slip.",
        "The key doesn't need to be returned.",
    ],
)
def test_no_directive(parser: RememberingParser, text: str) -> None:
    assert _directives(parser, text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Please wash it, dry it and mail it to us.",
        "Kindly mail us the key.",
        "If you'd like, mail us the key.",
        "Mail us the key whenever it suits you.",
        "You only need to mail us the key.",
        "Perhaps you have to press it twice.",
        "Please be sure to mail us the key.",
        "Mail us the key, please.",
    ],
)
def test_softened(parser: RememberingParser, text: str) -> None:
    assert all(directive.softened for directive in _directives(parser, text))
    assert _directives(parser, text)


@pytest.mark.parametrize(
    "text",
    ["Mail us the key.", "If you would rather stay, mail us the key.", "Please note, you must sign it."],
)
def test_not_softened(parser: RememberingParser, text: str) -> None:
    assert not _directives(parser, text)[-1].softened


def test_pressure_is_ours_or_theirs(parser: RememberingParser) -> None:
    assert _only(parser, "Sign it at once.").urgent
    assert not _only(parser, "Sign it so that we can start at once.").urgent
    assert not _only(parser, "Make sure to dim it for the film to start immediately.").urgent
    assert not _only(parser, "Sign it immediately after the meeting.").urgent


def test_threat_belongs_to_the_directive(parser: RememberingParser) -> None:
    text = "Please sign it by Friday or we will let the room go."
    directive = _only(parser, text)
    assert directive.threat
    assert directive.softened
    assert text[directive.start : directive.end] == text[:-1]
    assert directive.parts["dated"] == "sign it by Friday"


@pytest.mark.parametrize(
    ("text", "purpose"),
    [
        ("Mail us the key.", "ours"),
        ("Sign the attached slip.", "ours"),
        ("Be at the gate and have the key ready.", "ours"),
        ("Mail us if it rings again.", "courtesy"),
        ("Message us and we'll have a look.", "courtesy"),
        ("Have a lovely weekend.", "courtesy"),
        ("Give us two days.", "courtesy"),
        ("Press the red button.", "help"),
        ("To mute it, press the red button.", "help"),
        ("Fill in the form at https://example.com/form.", "help"),
        ("Wrap the vase in its paper.", "open"),
        ("Put the coin into any of our machines.", "open"),
        ("Tell us a little about your garden.", "courtesy"),
        ("Give us the code and the time of the call.", "ours"),
        ("Bring a friend and swim for free.", "courtesy"),
        ("Post the trace if it still hangs.", "courtesy"),
        ("Lock the card immediately.", "help"),
        ("If your sister comes, give her a signed note.", "ours"),
        ("If you get lost, give us a quick call.", "courtesy"),
        ("Type your room number in this chat.", "ours"),
        ("Paste the code here.", "help"),
        ("Ring our porter and somebody lets you in.", "courtesy"),
        ("Refrain from posting more comments.", "ours"),
        ("Refrain from charging the lamp in the sun.", "help"),
        ("Reply with the sizes and any colours.", "ours"),
        ("Reply with any further questions.", "courtesy"),
        ("Email us your photo page for verification.", "ours"),
        ("If it is stolen, lock it and call our card team.", "courtesy"),
    ],
)
def test_purpose(parser: RememberingParser, text: str, purpose: str) -> None:
    assert _only(parser, text).purpose == purpose


@pytest.mark.parametrize(
    ("text", "threat"),
    [
        ("Mail us the key today, if not we will change the lock.", True),
        ("Mail us the key or the lock gets changed.", True),
        ("Mail us the key or you can bring it along.", False),
        ("Mail us the key or our porter could fetch it.", False),
    ],
)
def test_a_choice_is_no_threat(parser: RememberingParser, text: str, threat: bool) -> None:
    assert _directives(parser, text)[0].threat is threat


def test_joined_imperatives_are_one_directive(parser: RememberingParser) -> None:
    assert (
        _only(parser, "Wash it, dry it and mail it to us.").parts["final"]
        == "wash it, dry it and mail it to us"
    )


def test_final_only_where_nothing_follows(parser: RememberingParser) -> None:
    parts = _only(parser, "Mail us the key and I'll start.").parts
    assert parts["clause"] == "mail us the key"
    assert "final" not in parts


def test_passive_gives_an_active_clause(parser: RememberingParser) -> None:
    assert _only(parser, "The key must be returned by you.").parts["clause"] == "return the key"
    assert _only(parser, "The slip must be signed by you and sent back.").parts["clause"] == (
        "sign the slip and send it back"
    )


def test_a_threat_gives_what_is_wanted(parser: RememberingParser) -> None:
    assert (
        _only(parser, "If we don't hear from you by noon, we will close it.").parts["clause"]
        == "reply by noon"
    )
    assert _only(parser, "We will close it unless you pay by noon.").parts["clause"] == "pay by noon"
    assert (
        _only(parser, "If we do not receive the key, the seat will lapse.").parts["clause"]
        == "send us the key"
    )


def test_calm_leaves_out_the_pressure(parser: RememberingParser) -> None:
    assert _only(parser, "Take an immediate look and mail us the key ASAP.").parts["calm"] == (
        "take a look and mail us the key"
    )


def test_condition_and_deadline(parser: RememberingParser) -> None:
    parts = _only(parser, "If you want the room, sign it by Friday.").parts
    assert (parts["condition"], parts["deadline"]) == ("If you want the room", "by Friday")
