"""Word classes of accusations, by meaning."""

from __future__ import annotations

# What a customer can be asked to do, so that leaving it undone can be held against them.
DUTIES = frozenset(
    "put place hand leave scan plug press charge mount insert connect empty rinse store measure weigh"
    " log enable download return read tick send attach reply respond answer include follow fill enter"
    " provide complete sign pay cancel update return check confirm listen tell mention specify give"
    " click submit inform notify contact ask upload register verify add accept agree keep meet comply"
    " bother try choose select state explain supply cooperate prepare review note indicate set save"
    " back test clean close lock remove delete supervise consider address deliver manage plan use"
    " install activate renew report show bring join attend apply warn let take remember stop write"
    " call say switch turn change pass print type key".split()
)
# What happens to a customer: that it failed to happen is their trouble, not their fault.
UNDERGOING = frozenset(
    "receive get see hear find have be arrive feel enjoy like want wish expect need notice experience"
    " suffer lose know hope wait go sleep win perceive".split()
)
# Leaving these undone is not paying heed, whenever it was.
HEEDING = frozenset({"read", "listen", "follow", "bother", "answer", "ask"})
ENCLOSURES = frozenset(
    "attachment attachments receipt receipts form forms signature photo photos picture pictures"
    " document documents file files invoice copy proof label".split()
)
TAMPERING = frozenset(
    "delete press click touch change remove damage drop spill install uninstall disconnect unplug"
    " open misplace forget overlook miss misread enter type select choose".split()
)
MISSED = frozenset("deadline point payment cutoff instruction instructions step steps".split())
SKIPPED = MISSED | frozenset("page pages part section line question bit chapter paragraph".split())
BROKEN = frozenset("seal rule rules term terms agreement contract policy law warranty".split())
HARMING = frozenset("break damage ruin spoil wreck smash scratch crack dent bend tear destroy mess".split())
"""What somebody does to a thing and is blamed for."""
UNTRUE = frozenset({"lie", "cheat", "overreact", "misbehave"})
"""Misdeeds that need no object."""
FAILING = frozenset({"fail", "forget", "neglect", "omit", "refuse"})
MISDEEDS = frozenset(
    "neglect overlook ignore disregard misread misunderstand misuse mishandle mislead undermine cause"
    " exaggerate distort mismanage botch misinterpret violate breach dismiss"
    " overwater overfill overload overtighten overstretch overstuff overcook overwind".split()
)
NAGGING = frozenset(
    "ask send call email complain ignore change forget insist repeat demand refuse write message"
    " argue claim miss interrupt contradict blame post submit make do".split()
)
FAULTS = frozenset(
    "failure negligence carelessness incompetence ignorance laziness inattention oversight mistake"
    " fault blunder refusal neglect disregard misconduct shortcoming shortcomings lack insistence"
    " inefficiency inefficiencies ineptitude sloppiness tardiness unwillingness indifference"
    " misunderstanding".split()
)
THANKS = frozenset("thank thanks appreciate appreciation grateful welcome under value".split())
VIRTUES = frozenset(
    "diligence attention effort understanding professionalism care commitment preparation planning"
    " interest initiative communication response respect knowledge focus clarity rigor rigour detail"
    " depth precision structure coherence consistency accuracy insight support discipline"
    " accountability responsibility oversight leadership engagement motivation innovation creativity"
    " cooperation judgment judgement".split()
)
FLAWS = frozenset(
    "gap gaps drift flaw flaws shortcoming shortcomings deficiency deficiencies weakness weaknesses"
    " mistake mistakes lapse lapses carelessness inconsistency inconsistencies omission omissions"
    " sloppiness decline lack oversight oversights failing failings".split()
)
WORK = frozenset(
    "work report effort efforts performance approach analysis attitude proposal assessment"
    " application presentation submission conduct behaviour behavior tone comments argument arguments"
    " understanding commitment leadership management judgment judgement strategy methods method"
    " methodology writing skills draft essay paper research study oversight handling planning"
    " reasoning preparation execution input evaluation review response contribution contributions"
    " output plan project team interview resume communication decisions decision thinking supervision"
    " documentation involvement participation priorities practices attempts grasp".split()
)
STANDARDS = frozenset(
    "standard standards expectation expectations mark requirement requirements level".split()
)
