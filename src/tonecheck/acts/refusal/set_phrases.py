"""Fixed ways of shutting the door, by the form of refusal they are.

In lower case, contractions in full, *we* for *I*, without *just*, *really* and the like. A slash
stands between words of which either may be used: "this/that is final".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import product

from tonecheck.acts.refusal import rule_phrases
from tonecheck.acts.refusal.act import Form

_WRITTEN: Mapping[Form, tuple[str, ...]] = {
    "dismissal": (
        "it is what it is",
        "are what they are",
        "would have/need to do it/this/that/so for everyone/everybody/anyone",
        "would have/need to do the same for everyone/everybody/anyone",
        "take/takes as long as it/they takes/take",
        "that is that",
        "that will stay so",
        "that is how it stays",
        "on your with/in this/that/it",
        "on your here",
        "that is the end of it/that/this/the",
        "stay/stays the way they/it/things are/is/were/was",
        "stands whatever/regardless",
        "that is final",
        "that/this is not going to change",
        "that/this will not/never change",
        "that/this will not ever change",
        "that/this is never going to change",
        "nothing will change that/this",
        "nothing is going to change that/this",
        "have to do without",
        "end of story/discussion/debate",
        "full stop",
        "case/matter closed",
        "case/matter/discussion is closed",
        "have/need/learn to live with it/that/this",
        "must live with it/that/this",
        "have/need to put up with",
        "have/need to get used to",
        "have/need to accept it/that/this",
        "have/need to make do",
        "something to put up with",
        "something to live with",
        "something you have/need/learn to live with",
        "something you will have/need/learn to live with",
        "something to get used to",
        "that is anyone/anybody/everyone gets",
        "that is you get",
        "as good as it gets",
        "as good as it is going to get",
        "as good as it is ever going to get",
        "as good as it will get",
        "as good as it will ever get",
        "take it or leave it",
        "deal with it",
        "no exceptions",
        "exceptions are not/never made/possible/allowed/granted",
        "out of luck",
        "tough/hard/bad luck",
        "that is life",
        "decision/sale/cancellation/ruling/verdict is final",
        "have to say no",
        "must say no",
        "as simple as that",
        "had/missed your chance",
        "missed the boat",
        "will not hear of it/that/this",
        "ship has sailed",
        "nothing doing",
        "have to disappoint you",
        "must disappoint you",
        "decision/answer/ruling/verdict/fee/charge/penalty stands",
        "make your peace with",
        "refund/discount/extension/replacement/exchange/upgrade/credit is off the table",
        "final answer",
        "answer is/remains/stays no",
        "answer is/remains still no",
        "a no from us",
        "is a clear/firm/definite/flat/resounding no",
        "is/remains/stays a no",
        "is/remains still a no",
        "not up/open for/to discussion/debate/negotiation/question",
        "not negotiable",
        "non - negotiable",
        "sales/marks/results/decisions/prices/grades/bookings/orders/scores are final",
        "nothing will change there/here",
        "not one more",
        "no place among/in/on our",
        "and never will",
        "not ours/mine to",
        "far/much too early/late/soon/small/big for it/that/this",
        "is final",
        "nothing more to say/add/discuss",
        "nothing to add/discuss",
        "that is there is to it",
        "not how it/this/that works",
        "always been like that/this",
        "always been that/this way",
        "built/designed/made/meant/intended like that/this",
        "built/designed/made/meant/intended that/this way",
        "not/never built/designed/made/meant/intended to do that/this/it/so",
        "not/never built/designed/made/meant/intended for that/this/it",
        "works/working as designed/intended",
        "no refunds/returns/exchanges/discounts/extensions/cancellations",
        "what is done/gone is done/gone",
        "end of the matter/story",
        "matter ends here/there",
        "lump it",
        "set in stone",
        "is/are/stays off the table",
        "is/are ruled out",
        "we draw the line",
        "a non - starter",
        "a no - go",
        "a lost cause",
        "we are done here/talking/discussing",
        "no further action will be taken",
        "decision/position/answer/stance remains unchanged/final",
        "decision/position/answer/mind will not change",
        "answer will be/remain the same",
        "answer is/remains the same",
        "manager/management/boss/owner/head/board said/says no",
        "manager/management/boss/owner/head/board has said no",
        "we already said no",
        "stand by our/the decision/position",
        "uphold our/the decision",
        "maintain our/the position/decision",
        "not bend/bending the/any rules",
    ),
    "answer": (
        "deadline was on/at/in/last/yesterday/noon/midnight",
        "deadline was monday/tuesday/wednesday/thursday/friday/saturday/sunday",
        "deadline/window/period/offer/sale/promotion/registration/enrolment has passed/closed/ended/expired",
        "deadline/window/period/offer/sale/promotion/registration/enrolment is over/closed",
        "window/period/offer/sale/promotion/registration/enrolment ended/closed on/in/at/last/yesterday",
    ),
    "brusqueness": (
        "no can do",
        "no chance/way/deal",
        "zero chance",
        "not on our/the/any roadmap/agenda/radar",
        "never going to be on our/the roadmap/agenda/list/menu",
        "not a chance/hope",
        "forget it",
        "do not get involved in/with",
        "do not go looking/searching/hunting/chasing",
        "can forget about it/that",
        "not something/anything we",
        "not something this/the authority/school/council/office/practice/library/shop/team/company/club",
        "not a thing/service we",
        "not something that we",
        "out of the question",
        "not/never happening",
        "not a day/minute/second/hour/week sooner/earlier",
        "not/never doing that/this/it",
        "not/never going to happen",
        "not/never gon na happen/do",
        "not in a million years",
        "not interested in",
        "will not be happening",
        "can not see that/it happening",
        "not in/on the cards",
        "no dice",
        "will not have it/that",
        "that will not happen",
        "will not happen",
        "it can not happen",
    ),
    "helplessness": (
        "no other way/option/solution",
        "no way around/round",
        "no going/getting/bringing/turning back",
        "no getting/bringing it/them/that/this back",
        "hands are tied",
        "out of our hands",
        "not in our hands/power/control/gift",
        "not within our power/control/remit",
        "is/are beyond/outside our control/power/reach/influence/remit",
        "is/are out/outside of our control/power/reach/influence/remit",
        "not much/anything/something we can do",
        "not much/anything/something we can change",
        "not a lot we can do",
        "not anything/much you can do",
        "too late to",
        "are/is too late",
        "can not be helped",
        "no more we can do",
        "little we/you can do",
        "nothing left to do/try/restore/recover/save/sell/offer",
        "nothing more/further/else to be done",
        "done we can/could",
        "done everything we can/could",
        "done everything in our power",
        "beyond repair/saving/rescue/recovery",
        "nothing can be done/changed",
        "nothing further/more/else can be done",
        "nothing we/you can do/change/fix/mend/repair/save/recover",
        "nothing more/else/further we/you can do",
        "nothing that we/you can do",
        "nothing we can offer/give/suggest/arrange/add",
        "nothing more/else/further we can offer/give/suggest/arrange/add",
        "nothing more/else/further that we can offer/give/suggest/arrange/add",
        "nothing that can be done/changed",
        "nothing more/further/else that can be done",
        "nothing anyone can do",
        "nothing anyone/anybody here/else can do",
        "nothing any of us can do",
        "no one here who can/could",
        "nobody here who can/could",
        "nothing to be done",
        "no more that can be done",
        "is/are beyond us",
        "is/are hopeless",
        "can do nothing",
        "can do no more",
        "can not do anything/more/much",
        "see no way/possibility/option",
        "gone/lost for good/ever",
        "gone/lost forever",
        "deleted/dropped/erased/retired/scrapped/withdrawn/wiped for good/ever",
        "deleted/dropped/erased/retired/scrapped/withdrawn/wiped forever",
        "ceased/ceases to exist",
        "no longer exist/exists",
        "no room/place/scope for it/that/this/exceptions",
        "nobody is able to",
        "no one is able to",
    ),
    "worth": (
        "no point in",
        "no point",
        "pointless/useless/futile to",
        "no use asking/complaining/arguing/trying",
        "no use in asking/complaining/arguing/trying",
        "is/be pointless",
        "makes/make no sense",
        "not economical",
        "not worthwhile",
        "waste of time/money/effort",
        "waste of your/our time/money/effort",
        "not worth the/asking",
    ),
    "decline": (
        "non - refundable/returnable/transferable",
        "not for sale/hire/rent/loan",
        "not what we do",
        "is/are/get/gets turned away",
        "turned down",
        "must turn down your request/application/claim/offer/proposal",
        "have/need to turn down your request/application/claim/offer/proposal",
        "decided against it/this/that",
        "off limits",
        "falls/fall outside",
        "outside/beyond the scope of our/your/this/what",
        "request/claim/appeal was unsuccessful",
        "request/claim/appeal/complaint has been dismissed",
        "request/claim/appeal/complaint was/is/stands dismissed",
    ),
    "unavailability": (
        "not in stock",
        "not on sale/offer",
        "not to be had",
        "is/are incompatible with",
        "is/are void on/for",
        "no good for us",
        "not part of our/the/this lineup/range/menu/plan/package/catalogue/collection",
        "not part of our/the/this programme/contract/service",
    ),
    "lack": (
        "have none left",
        "have no more",
        "nothing left/free/available/open in/for/until/before this/next",
        "nothing is left/free/available/open in/for/until/before this/next",
    ),
    "shortage": (
        "sold out",
        "out of stock",
        "fully booked",
        "booked up/out",
        "is/are/been discontinued",
        "ran/run out of",
        "has/have expired",
        "stopped selling/making",
    ),
}


def _each(saying: str) -> Iterator[str]:
    """The saying once for every choice at its slashes."""
    return (" ".join(words) for words in product(*(word.split("/") for word in saying.split())))


SAYINGS: Mapping[Form, tuple[str, ...]] = {
    form: tuple(dict.fromkeys(each for saying in written for each in _each(saying)))
    for form, written in (*_WRITTEN.items(), ("policy", rule_phrases.WRITTEN))
}

TRIGGERS = (
    frozenset(
        key.strip()
        for key in """
    what it is|what they are|for everyone|for everybody|for anyone|as long as it takes
    |as long as they take|zero chance|turned away|too early|too soon|too small
    |too big|as good as it|all anyone|all anybody|all everyone
    |all you get|that's that|that is that|thats that|is final
    |'s final|final answer|end of story|end of discussion|end of debate|full stop|closed|live with
    |put up with|get used to|accept it|accept that|accept this|make do|leave it|deal with it|out of luck
    |tough luck|hard luck|bad luck|that's life|that is life|thats life|stands|all there is to it|been like
    |built like|designed like|made like|meant like|intended like|that way|this way|as simple as
    |your chance|the boat|disappoint you|forget about|falls outside|fall outside|as designed|as intended
    |done is|gone is|forget it|out of the question|tied|out of our|outside our|beyond our|outside of our
    |out of my|outside my|beyond my|outside of my|too late|for good|for ever|forever|pointless|waste of
    |refundable|returnable|negotiable|are final|transferable|turned down|decided against|off limits
    |peace with|off the table|turn down|the matter|of the story|ends here|ends there|lump it|set in stone
    |ruled out|the line|done here|done talking|done discussing|unchanged|answer is|answer will
    |answer remains|answer's|little we|little i|little you|all we can|all we could|everything we
    |everything i|all i can|all i could|all in our|everything in|beyond repair|beyond saving
    |beyond us|hopeless|do without|stay so|it stays|on your own
    |beyond rescue|beyond recovery|useless to|futile to|the scope|unsuccessful|starter|ended|is over
    |end of it|end of that|end of this|the way they|the way it|the way things
    |has passed|stand by|dismissed|uphold|maintain our|maintain the|maintain my|sold out|out of stock
    |booked up|booked out|fully booked|discontinued|ran out|run out|expired|stopped selling
    |stopped making|has sailed|deadline|incompatible|void on|void for""".split("|")
    )
    | rule_phrases.TRIGGERS
)
"""What stands in every saying that no negation announces."""
