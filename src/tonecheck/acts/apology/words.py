"""Word classes by which an apology takes itself back, by meaning."""

from __future__ import annotations

from tonecheck.acts.forms import verb_forms

CUSTOMER = frozenset(
    "you anyone anybody someone somebody people customers guests members readers some others viewers".split()
)
# What goes on in somebody's mind, as against what happened to them.
PERCEIVING = verb_forms("feel think find perceive believe consider deem interpret view misunderstand regard")
HOPING = frozenset({"counting", "hoping", "expecting", "counted", "hoped", "expected"})
JUDGING = verb_forms("feel think believe perceive consider interpret view see take regard experience look")
REACTION = frozenset(
    "offended upset insulted hurt disappointed bothered annoyed unhappy confused inconvenienced"
    " dissatisfied offence offense impression idea umbrage uncomfortable frustrated misled distressed"
    " unsatisfied affected".split()
)
MEASURE = frozenset(
    "expectations expectation standards standard impression offence offense upset taste liking hoped".split()
)
IMPERSONAL = frozenset("it this that anything something we i our my the".split())
SEEMING = frozenset(
    "seemed seem seems appeared appear sounded sound offended upset hurt across matters matter bothers"
    " bothered concerns".split()
)
# Real uncertainty about a message, not about harm: "if this reaches you twice".
RECEIPT = frozenset(
    "twice already duplicate known message email mail reach reaches reached question obvious".split()
)
UNWELL = frozenset("unwell ill sick better poorly dizzy faint tired cold".split())
MINDING = frozenset("know understand realise realize appreciate remember accept bear".split())
TOLD_BEFORE = frozenset("told warned informed given offered late the not n't aware".split())
THAT_WAY = frozenset({"that", "this"})
HEARING = frozenset(("to", verb) for verb in ("hear", "see", "read", "learn"))
BELIEVING = verb_forms("believe think consider")
MISTAKEN = frozenset("misunderstood misinterpreted misconstrued".split())
SAID = frozenset({"our", "my", "what"})
HOW_YOU = frozenset((be, how, "you") for be in ("is", "was", "'s") for how in ("how", "what"))
UPSET = frozenset((feeling,) for feeling in "upset angry annoyed offended mad cross".split())
SIDES = frozenset(("your", side) for side in ("side", "part", "end"))
DISPLEASED = frozenset("happy unhappy pleased displeased satisfied dissatisfied content".split())
OPINION = frozenset("impression perception view opinion feeling reading understanding".split())
UNDONE = frozenset({"should've", "could've", "might've"})
HURT = frozenset("upset offence offense hurt distress annoyance anger".split())
DOUBTED = frozenset("perceived alleged supposed imagined apparent so-called".split())
AFTER_EXCUSE = frozenset("can can't cannot ca could will wo 'll need may might must have to should".split())
DEFENCES = (
    "not our fault", "not my fault", "not our responsibility", "not our problem", "these things happen",
    "it happens", "rules are rules", "nobody else", "no one else",
    "no other customer", "no other guest", "no other user", "as agreed", "as advertised",
    "as promised", "terms are clear", "policy is clear", "you were told", "you were warned", "we did warn",
    "we warned", "we did tell", "we told you", "it was only", "at least", "only human", "happens to everyone",
    "happens to everybody", "nobody is perfect", "nobody's perfect", "no one is perfect", "no big deal",
    "could have been worse", "have other customers", "nothing out of the ordinary", "nothing unusual",
    "please everyone", "please everybody", "very common", "quite common", "quite normal", "perfectly normal",
    "end of the world", "in all fairness", "in fairness", "to be fair", "now and then", "no real harm",
    "no great harm", "hardly a",
    "to be expected", "only natural", "by the book", "did everything right", "went as planned",
    "hands are tied", "by nature", "by their very nature",
)  # fmt: skip
ADDRESSED = frozenset({("you",), ("all",), ("everyone",), ("anyone",)})
HEARTILY = frozenset("sincerely very much deeply truly".split())
OTHERS = frozenset(
    "customers guests users people clients patients members travellers passengers buyers parents students"
    " residents tenants drivers visitors employees staff readers".split()
)
"""Whose content an excuse holds up: "but most guests love it"."""
# Excuses after "but": it is so everywhere, or it has to be.
COMMON = frozenset({"common", "inevitable", "unavoidable", "typical"})
NEED_INDEED = frozenset((do, need) for do in ("do", "does") for need in ("have", "need"))
BUT = frozenset({"but", "however", "though", "although", "yet"})
