"""Refusals: which clauses turn something down, in which form, and with which parts."""

from __future__ import annotations

import pytest

from tonecheck.acts.refusal import Refusal
from tonecheck.acts.refusal.read import read
from tonecheck.language.parser import Parser


def refusals(parser: Parser, text: str) -> list[Refusal]:
    found = read(next(iter(parser.parse([text]))))
    return [act for act in found if isinstance(act, Refusal) and act.form != "opener"]


@pytest.mark.parametrize(
    ("text", "form", "words"),
    [
        ("Hi Jo, we can't move the sofa.", "inability", "we can't move the sofa"),
        ("We won't be able to paint it.", "inability", "We won't be able to paint it"),
        ("I don't think anyone can repair it.", "inability", "I don't think anyone can repair it"),
        ("The attic is not available in May.", "unavailability", "The attic is not available in May"),
        ("we dont have the kit in size 4", "lack", "we dont have the kit in size 4"),
        ("There are no seats left on the bus.", "lack", "There are no seats left on the bus"),
        ("We no longer repair watches.", "decline", "We no longer repair watches"),
        ("Your pass doesn't include the spa.", "decline", "Your pass doesn't include the spa"),
        ("We must decline the offer.", "decline", "We must decline the offer"),
        ("That is against our rules.", "policy", "That is against our rules"),
        ("Two dogs in one room is impossible.", "impossibility", "Two dogs in one room is impossible"),
        ("The gate is shut and there is nothing I can do.", "helplessness", "there is nothing I can do"),
        ("A later bus is out of the question.", "brusqueness", "A later bus is out of the question"),
        ("That's simply how it works.", "dismissal", "That's simply how it works"),
        ("The old fan isn't worth fixing.", "worth", "The old fan isn't worth fixing"),
        ("That shade has been discontinued.", "shortage", "That shade has been discontinued"),
        ("We could not process the slip.", "attempt", "We could not process the slip"),
        ("The lab won't open before noon.", "delay", "The lab won't open before noon"),
        ("You can't enter unless you have a badge.", "condition", "You can't enter unless you have a badge"),
    ],
)
def test_each_way_of_turning_something_down(parser: Parser, text: str, form: str, words: str) -> None:
    (act,) = refusals(parser, text)
    assert (act.form, text[act.start : act.end]) == (form, words)


@pytest.mark.parametrize(
    "text",
    [
        "You won't be billed for the call.",
        "You don't have to come in.",
        "There is no fee.",
        "It isn't any trouble.",
        "Nobody else can open the locker.",
        "We never sell your address.",
        "I see that you can't open the box.",
        "Sorry we couldn't ring you.",
        "If you can't reach it, shout.",
        "In case it isn't there, look below.",
        "Can't you see the lever?",
        "Isn't it on the shelf?",
        "I can't wait to meet you.",
        "We couldn't agree more.",
        "You can't go wrong with oak.",
        "Don't lift the lid until it is cool.",
        "It is not only free but fast.",
        "Come no later than six.",
        "Nothing is impossible.",
        "The train didn't leave until noon.",
        "It is not possible to delete them by mistake, so they can never be lost.",
        "An account you can't open is of no use.",
        "We won't let you down.",
        "Rent isn't due until March.",
        "You were told that it is against the rules.",
        "No way!",
        "Three copies of Mission: Impossible are here.",
    ],
)
def test_what_turns_nothing_down(parser: Parser, text: str) -> None:
    assert refusals(parser, text) == []


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("We can't fit it until you have paid.", {"affirmed": "We can fit it", "condition": "you have paid"}),
        ("She isn't in the shop before ten.", {"affirmed": "She is in the shop", "time": "ten"}),
        ("You cannot park after 8 pm.", {"affirmed": "You can park", "end": "8 pm"}),
        ("It can't be booked without the code.", {"affirmed": "It can be booked", "thing": "the code"}),
        ("We're unable to start until Friday.", {"affirmed": "We're able to start", "time": "Friday"}),
        ("Nobody is at the till until two.", {"affirmed": "Someone is at the till", "time": "two"}),
        ("I can't do it any sooner than May.", {"affirmed": "I can do it", "time": "May"}),
        ("We can't hem coats.", {"subject": "we", "action": "hem coats", "affirmed": "We can hem coats"}),
    ],
)
def test_parts_hold_what_a_positive_wording_needs(parser: Parser, text: str, parts: dict[str, str]) -> None:
    (act,) = refusals(parser, text)
    assert {name: act.parts.get(name) for name in parts} == parts


def test_no_affirmed_where_leaving_out_the_negation_is_not_enough(parser: Parser) -> None:
    (act,) = refusals(parser, "The desk doesn't open until nine.")
    assert act.parts["time"] == "nine"
    assert "affirmed" not in act.parts


def test_an_opener_is_found_and_goes_with_a_rewrite_of_what_it_opens(parser: Parser) -> None:
    text = "Unfortunately, we can't hem coats."
    opener, refusal = read(next(iter(parser.parse([text]))))
    assert isinstance(opener, Refusal)
    assert (opener.form, opener.word, text[opener.start : opener.end]) == (
        "opener",
        "unfortunately",
        "Unfortunately",
    )
    assert text[refusal.start : refusal.end] == "we can't hem coats"
    assert refusal.extent == (0, refusal.end)


@pytest.mark.parametrize(
    "text",
    ["Sadly, his cat died.", "Unfortunately my bag was stolen.", "I'm afraid of the dark.", "He left sadly."],
)
def test_grief_and_fear_open_no_refusal(parser: Parser, text: str) -> None:
    assert read(next(iter(parser.parse([text])))) == ()
