"""Open classes of verbs and things, by meaning, that tell what a directive is for."""

from __future__ import annotations

PROCESS = frozenset(
    "send resend reupload resubmit email e-mail mail dm pm message fax forward provide supply share return"
    " submit upload attach enclose confirm acknowledge reply respond answer call phone ring contact give hand"
    " deliver bring pay remit transfer ship post state quote notify inform advise fill complete sign"
    " countersign initial date book schedule arrange vacate present report await settle reschedule rsvp"
    " collect renew explain justify clarify specify surrender".split()
)
"""Verbs of dealings with an office: sending, paying, signing, answering."""

CONTACT = frozenset(
    "dm pm message email e-mail mail call phone ring contact reply respond write text tweet ping reach"
    " visit".split()
)
"""Verbs of getting in touch."""

TOWARDS_US = PROCESS | frozenset(
    "tell show let get drop leave put keep take make add list describe include explain wait write copy cc"
    " loop note enter text ping".split()
)
"""Verbs that are for our process when "us", "me" or "our" stands with them."""

HELPING = frozenset(
    "go open click tap press select choose restart reboot reinstall update upgrade refresh clear log"
    " sign try head follow check visit scroll type enter use swipe hold turn switch plug unplug connect"
    " disconnect install download set enable disable uninstall untick tick reset delete find look see"
    " read learn watch copy paste search pick launch run navigate browse allow add change toggle remove"
    " move put keep avoid drag drop expand close save verify ensure force power pull push insert rename"
    " replace adjust edit sync pair scan hover empty rinse wipe charge unzip extract test compare locate"
    " start stop exit quit leave consider apply review explore discover get take make begin create"
    " request register subscribe unsubscribe link unlink activate deactivate redeem grab order perform"
    " repeat wait note write".split()
)
"""Verbs of steps: at a device, in an application, on the customer's own way."""

AT_A_DEVICE = frozenset(
    "go open click tap press select choose pick restart reboot reinstall update upgrade refresh log sign try"
    " head follow check visit scroll type use swipe hold connect install download set enable disable reset"
    " find look see read learn watch copy paste search launch run navigate browse toggle sync pair scan"
    " hover consider apply review explore discover do make start stop begin create register subscribe".split()
)
"""The steps among them that are done on a screen or in one's head."""

VISITS = frozenset(
    "engineer fitter driver courier technician plumber electrician surveyor inspector assessor nurse"
    " colleague arrive arrives come comes appointment visit inspection collection delivery survey".split()
)
"""Whom we send, and what for."""

PAPERWORK = frozenset({"attached", "enclosed"})
"""What we sent for them to fill in."""

DELIVERED = frozenset(
    "signature attendance presence receipt invoice form document documents documentation photo"
    " photos picture pictures screenshot screenshots id passport licence license contract"
    " agreement declaration statement certificate number numbers code address details wording"
    " proof copy scan letter survey questionnaire application ref reference serial payslip label"
    " paperwork references report evidence deposit fee payment balance log logs feedback name answer reply"
    " response strategy plan improvement improvements approach explanation update action"
    " compliance decision cooperation confirmation call list draft minutes figures slides deck quote"
    " quotation estimate revision revisions effort efforts professionalism punctuality order timesheet"
    " expenses reading readings measurements dimensions transcript permit consent authorisation sheet"
    " authorization approval permission papers".split()
)
"""Things that a person hands over or comes up with for somebody else."""

PASSES = frozenset("card id identification passport licence license ticket badge pass permit receipt".split())
"""What is shown at a desk or a door."""

COMFORTS = frozenset(
    "appetite blanket book boots camera cap coat cushion friend gloves hat jacket jumper raincoat rug scarf"
    " shoes slippers snack snacks socks sunglasses sunscreen sweater swimsuit torch towel towels trainers"
    " trunks umbrella water waterproofs wellies".split()
)
"""What one brings along for one's own comfort or joy."""

CONDUCT = frozenset(
    "action actions reaction cooperation compliance professionalism punctuality effort efforts improvement"
    " improvements approach commitment attention attendance presence change changes revision quality".split()
)
"""What a person does or is, and cannot hand over: nobody could "have" it."""

COURTEOUS = frozenset(
    "enjoy rest thank thanks feel worry hesitate stay hang bear mind forgive excuse pardon accept hope"
    " believe trust cheer sleep travel welcome congratulations imagine wish join treat calm relax stop"
    " chill sit tune love god bless guess remember say fear panic cross continue picture bet"
    " suppose think speak talk sound beware behold know expect spare want".split()
)
"""Verbs of wishes, comfort and small talk."""

COURTEOUS_WITH = {
    "take": frozenset({"care", "heart", "comfort", "it", "advantage"}),
    "wear": frozenset({"it"}),
    "blame": frozenset({"us", "me"}),
    "keep": frozenset("us me in an up safe calm well rocking smiling it on going".split()),
    "be": frozenset(
        "safe well patient aware careful assured our my good kind advised happy proud sure".split()
    ),
    "find": frozenset({"attached", "enclosed", "below", "here"}),
    "call": frozenset({"it"}),
    "pay": frozenset({"nothing", "less", "no", "later"}),
    "come": frozenset("back on see and join visit along by over round around".split()),
    "get": frozenset({"well", "in", "back", "ready", "better"}),
    "go": frozenset({"ahead", "for", "team"}),
    "see": frozenset({"you", "below", "attached", "above", "the", "our"}),
    "give": frozenset({"it", "yourself", "up"}),
    "check": frozenset({"out", "it", "back", "this"}),
    "make": frozenset({"yourself", "the"}),
    "drop": frozenset({"by", "in"}),
    "help": frozenset({"yourself", "us"}),
    "hold": frozenset({"on", "tight"}),
    "note": frozenset({"that", "the", ":", "our", "we", "it", "this"}),
    "do": frozenset({"yourself"}),
    "wait": frozenset({"a", "what", "no", "and", "till", ",", "!"}),
    "tell": frozenset({"your", "them", "him", "her", "everyone"}),
}
"""Verbs that are courtesies only with one of these words right after them."""

WISHED = frozenset(
    "fun day weekend week evening night morning afternoon trip flight journey time one look peek gander"
    " listen holiday christmas birthday summer stay read game wedding party blast ball break vacation lunch"
    " dinner spring autumn winter".split()
)
"""What one is told to have or to take as a wish or an idiom."""

WAITING = frozenset(
    "minute minutes moment moments second seconds sec secs day days hour hours week while"
    " chance try time".split()
)
"""What we ask for when we ask for patience: "give us two days"."""

ADVERTISED = frozenset("get save grab order redeem discover explore start win claim".split())
"""Verbs of offers: a date in them is the end of the offer."""

NORMS = frozenset(
    "follow comply respect adhere abide observe wear behave submit pay read attend accept".split()
)
"""What rules of a house ask of everybody."""

SIGNING_IN = frozenset(("sign", particle) for particle in ("in", "out", "on", "off", "up"))
"""What is done at a device or a door with the verb that papers are signed with."""

EVERYBODY = frozenset(
    "guests customers tenants visitors members residents passengers applicants students parents patients"
    " participants buyers users".split()
)
"""Whom a reply means by all who are in the reader's place."""

GREETINGS = frozenset({"love", "regards", "hug", "hugs", "wishes"})
HAIL = frozenset({"line", "shout", "buzz", "ping", "yell", "holler", "bell", "tinkle"})
"""Light words for getting in touch: "give us a shout"."""
CONTACT_NOUNS = HAIL | frozenset("call message dm pm note email mail tweet bell ring".split())
