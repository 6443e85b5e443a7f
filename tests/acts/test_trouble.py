"""What went wrong for the customer: which sentences tell it, which do not, and how it is retold."""

from __future__ import annotations

import pytest

from tonecheck.acts.classifier.features import features
from tonecheck.acts.read import Conversation, DraftReader
from tonecheck.acts.trouble import Trouble
from tonecheck.acts.trouble.trouble import read
from tonecheck.language.remember import RememberingParser
from tonecheck.prose import read_prose

TOLD = (
    "The kettle leaks.",
    "My umbrella arrived with a bent rib.",
    "I can't log in since Tuesday.",
    "your app wont open",
    "Nobody rang me back.",
    "We waited two hours at the desk.",
    "You billed my card twice.",
    "Your courier threw the box over the fence.",
    "I ordered the blue one and got the green one.",
    "The lift has been out of order for a week.",
    "The concert started an hour late.",
    "There was no cot in the room.",
    "This is the third time I ask.",
    "The printer keeps restarting.",
    "Our parcel was supposed to be here on Monday.",
    "They cancelled my booking.",
    "Your service is a disgrace.",
    "The trombone came with a bent slide.",
)
UNTOLD = (
    "How do I change my address?",
    "What happens if the kettle leaks?",
    "I'd like to cancel my ticket.",
    "I dropped my tablet.",
    "I typed the wrong date.",
    "My neighbour broke the gate.",
    "No problems so far.",
    "The new menu is lovely, thank you.",
    "I can't find the button.",
    "I'm having trouble understanding the third line of the bill.",
    "I can't come on Thursday.",
    "I don't need the second key.",
    "Thanks for fixing the leak.",
    "I'm afraid of losing my pictures.",
    "We had no trouble finding the house.",
    "Is the pool closed on Mondays, or can we swim?",
)


def _told(parser: RememberingParser, *messages: str, reply: str = "Noted.") -> list[Trouble]:
    reader = DraftReader(lambda: parser)
    context = tuple(("customer", read_prose(message)) for message in messages)
    (reading,) = reader.read([Conversation(read_prose(reply), context)])
    turns = (*reading.customer_turns(), reading.reply)
    return [act for turn in turns for _, act in turn.acts("trouble") if isinstance(act, Trouble)]


@pytest.mark.parametrize("message", TOLD)
def test_trouble_is_told(parser: RememberingParser, message: str) -> None:
    assert _told(parser, message)


@pytest.mark.parametrize("message", UNTOLD)
def test_no_trouble_is_told(parser: RememberingParser, message: str) -> None:
    assert not _told(parser, message)


def test_a_faint_sign_needs_the_rest_of_the_message(parser: RememberingParser) -> None:
    assert not _told(parser, "Would you look at an issue for us?")
    assert _told(parser, "Would you look at an issue for us? The oven is cold.")


@pytest.mark.parametrize(
    "reply",
    [
        "A new cup is on its way.",
        "I've sent you two new cups.",
        "Two factory-new cups are put aside for you.",
        "The courier will collect the large one.",
        "Please keep the first one for spares.",
        "I've corrected the order.",
        "An engineer is booked for noon.",
    ],
)
def test_what_a_reply_puts_right_was_wrong(parser: RememberingParser, reply: str) -> None:
    plain = "The list says blue cups, these look green."
    assert not _told(parser, plain)
    assert _told(parser, plain, reply=reply)


def test_a_half_apology_shows_that_something_was_told(parser: RememberingParser) -> None:
    assert _told(parser, "The order says six cups, there are four.", reply="I'm sorry, but chips are common.")


def test_what_was_never_seen_is_heard_by_the_words_like_it() -> None:
    chair, desk = (features(text)[0] for text in ("my chair arrived cracked", "our desk arrived dented"))
    assert any(run.count("~") == 3 for run in chair & desk)


def test_a_doing_of_ours_counts_only_where_nothing_is_asked_or_praised(parser: RememberingParser) -> None:
    assert _told(parser, "You moved my desk to the cellar.")
    assert not _told(parser, "You moved my desk to the cellar. Which key do I need?")
    assert not _told(parser, "You moved my desk to the cellar. Wonderful!")


@pytest.mark.parametrize(
    ("reply", "admitted"),
    [
        ("We accidentally deleted your list.", True),
        ("On Friday we charged you twice.", True),
        ("Your trunk was misplaced at the depot.", True),
        ("There was an error on our side.", True),
        ("We deleted your list as you asked.", False),
        ("You forgot your hat.", False),
        ("If we lost your form, we would tell you.", False),
    ],
)
def test_the_reply_may_admit_it(parser: RememberingParser, reply: str, admitted: bool) -> None:
    assert bool(_told(parser, reply=reply)) is admitted


def test_a_subject_line_tells_nothing(parser: RememberingParser) -> None:
    assert not _told(parser, "Subject: Broken scanner\n\nWhen do you open?")


@pytest.mark.parametrize(
    ("said", "retold"),
    [
        ("My umbrella arrived with a bent rib.", "your umbrella arrived with a bent rib"),
        ("You billed my card twice.", "we billed your card twice"),
        ("I was locked out of my account.", "you were locked out of your account"),
        ("Your guide left us at the wrong gate!", "our guide left you at the wrong gate"),
        ("The kettle leaked and I have guests tonight.", "the kettle leaked"),
        ("my kettle leaks", "your kettle leaks"),
        ("I cant open my locker, please help", "you can't open your locker"),
        ("Hello, I'm locked out since Monday because the code changed.", "you are locked out since Monday"),
        ("I paid twice and still have not received a receipt.", "you still have not received a receipt"),
        ("I get a error when I log in.", "you get an error"),
        ("I noticed that my lamp arrived with a crack.", "your lamp arrived with a crack"),
        ("I have a problem", "you have a problem"),
        ("I can't open it.", None),
        ("If my kettle leaks I get a new one.", None),
        ("I ordered the kettle nine days ago and got nothing", None),
        ("My kettles was broken.", None),
        ("Your service is terrible.", None),
        ("Why does my kettle leak?", None),
        ("My SUPER NEW kettle leaks.", None),
        ("I can't even open my locker right now.", "you can't open your locker right now"),
        ("I never got the e-mail with the gate code.", "you never got the e-mail with the gate code"),
        ("My locker won't open due to broken hinge.", "your locker won't open"),
        ("None of my tickets being valid.", None),
        ("im getting a 404 error", "you are getting a 404 error"),
        ("I can't login my account.", "you can't log in to your account"),
        ("I had to buy a new lamp b/c the old one leaked.", None),
        ("I am not receive my ticket.", None),
        ("The kettle is broke.", None),
        ("Somebody emptied me locker.", None),
        ("My lamp stopped working cos I dropped it.", None),
        ("I lost my keys yesterday.", None),
        ("Your proposal lacks a proper plan.", None),
        ("You can't tell the red button from the green one.", None),
        ("I've been on the line for 2.", None),
        ("I was locked out on Monday cannot find the gate.", None),
    ],
)
def test_it_is_retold_only_where_that_is_good_english(
    parser: RememberingParser, said: str, retold: str | None
) -> None:
    (sentence,) = parser.parse([said])
    assert next((act.parts.get("what") for act in read(sentence)), None) == retold


@pytest.mark.parametrize(
    ("message", "over"),
    [
        ("The lift was stuck for an hour, it works again.", True),
        ("Our heating failed twice. All good now!", True),
        ("The lift is stuck. I want it to work again now.", False),
        ("The lift is stuck. Will it be fixed now?", False),
        ("The lift is still not working again.", False),
    ],
)
def test_it_may_have_passed(parser: RememberingParser, message: str, over: bool) -> None:
    assert all(act.over is over for act in _told(parser, message))


@pytest.mark.parametrize(
    ("said", "thing"),
    [
        ("My new washer is leaking all over the floor.", "your new washer"),
        ("I can't get into my account.", "your account"),
        ("My sister can't open the locker.", None),
        ("I have trouble with my sister.", None),
        ("I broke my old phone and the code is wrong.", None),
        ("I never got my e-ticket.", None),
        ("Please move my booking, and the lift is broken.", None),
        ("My Vacated Account was charged again.", None),
    ],
)
def test_the_trouble_is_with_what_a_firm_supplies(
    parser: RememberingParser, said: str, thing: str | None
) -> None:
    (sentence,) = parser.parse([said])
    assert next((act.parts.get("thing") for act in read(sentence)), None) == thing


@pytest.mark.parametrize(
    ("said", "part", "word"),
    [
        ("Still waiting for a fitter after nine days.", "lost", "time"),
        ("This is the third time I ask.", "lost", "time"),
        ("It won't start since the update.", "failing", "working"),
        ("Nobody called me back.", "failing", None),
        ("The cups were broken.", "failing", None),
        ("The screen flickers all day.", "failing", "working"),
        ("Your courier threw the box over the fence.", "failing", None),
    ],
)
def test_what_cannot_be_retold_is_named_by_its_kind(
    parser: RememberingParser, said: str, part: str, word: str | None
) -> None:
    (sentence,) = parser.parse([said])
    assert next((act.parts.get(part) for act in read(sentence)), None) == word
