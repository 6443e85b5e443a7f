"""Word classes that tell an offer from a courtesy."""

from __future__ import annotations

CAN = frozenset({"can", "could", "may", "might", "will", "would", "shall"})
EMPTY = frozenset(
    "accept admit agree appreciate apologise apologize assure be confess confirm continue feel happen hear"
    " imagine picture know like love miss must need only"
    " reiterate remain remember repeat regret say see stand stress tell think"
    " thank understand value want welcome wish".split()
)
"""Verbs after *we can* and *you will* that promise nothing: "I can imagine", "you will see"."""

DONE = frozenset(
    "add ask apply arrange assign attach book call chase contact create credit dispatch email enclose"
    " enter escalate extend fix flag forward include invite issue keep let link mail mark merge message move"
    " open order pass post prepare put raise refer refund register replace report request reserve"
    " resend restore save schedule send set share ship sign start submit switch take transfer unlock update"
    " upgrade"
    " write".split()
)
"""What we have done for the customer: "I've asked our archive"."""

LEADING = frozenset(
    "add apply ask book bring browse call chat check choose click connect consider contact dm download"
    " drop e-mail email fill find follow get give go have head join keep let look mail make message open"
    " order pass pick pop post provide reach read refer register reply request return review scan see"
    " select send share sign stop submit switch take tell text try update upgrade upload use view visit"
    " watch write".split()
)
"""What we ask or invite the customer to do so that it goes on."""

ALTERNATIVES = frozenset("instead alternatively alternative alternatives otherwise workaround".split())
DOING = DONE | frozenset("check find get investigate look talk try work".split())
"""What we are doing for the customer: "I'm checking with the depot"."""

HANDED = frozenset(
    "attach book credit enclose escalate extend forward move pass raise refund reserve send ship".split()
)
"""What has been done with the customer's case or goods."""

HELD = frozenset("available open free possible bookable included".split())
FINE = frozenset({"fine", "ok", "okay", "welcome", "possible", "free", "yours"})
HAVING = frozenset("accept carry hire rent sell ship stock take".split())
"""What we do as a matter of course in place of what was refused: "we take bank transfers"."""
WILLING = frozenset("happy glad able welcome ready".split())
"""What somebody is *to* do something for the customer."""
HANDLES = frozenset(
    "accept answer arrange begin put charge come cover decide deal do fit fix give handle have help hem"
    " know look offer open"
    " provide repair run sell serve start resume return ship specialise specialize stock take work".split()
)
"""What another team, product or place does that we do not: "our partner hems them"."""

ANYTHING_ELSE = (
    "anything else",
    "any other question",
    "any questions",
    "any further",
    "any other",
    "further questions",
    "more questions",
    "further assistance",
    "anything further",
)
COURTESIES = frozenset(
    "have enjoy take thank thanks hope wish stay keep welcome rest note understand accept apologise apologize"
    " forgive bear be know".split()
)
TERMS = frozenset("terms conditions policy policies tos guidelines hours rules".split())

REASONS = frozenset(
    "bank case company condition contract deadline decision deposit everybody everyone law matter nobody"
    " policy price procedure process reason request rule sale staff system team thing way weather".split()
)
"""Subjects of what explains a refusal rather than leads on from it."""

LIMITING = frozenset(
    "too only most maximum least full closed over gone limited fixed narrow small short".split()
)
"""What tells why it does not go rather than how it does."""

PEOPLE = frozenset("people customers guests users clients patients parents everyone everybody others".split())
"""Whose being fine with it offers nothing."""
EXPLAINING = frozenset("apply belong depend happen mean remain stay thank".split())
"""What tells whose or why it is, and leads on to nothing."""

WISHES = frozenset("wish love like hope want".split())
WISHED = frozenset(
    {
        ("get", "well"),
        ("get", "better"),
        ("take", "care"),
        ("keep", "safe"),
        ("keep", "warm"),
        ("keep", "well"),
    }
    | {("have", what) for what in ("fun", "great", "nice", "lovely", "wonderful")}
)
"""What is wished in the imperative and leads nowhere: "get well soon"."""

LOOKING_INTO = frozenset({"ask", "check", "look", "speak", "talk"})
"""What we did first and told the outcome of: it leads on only from a no before it."""
OWED = frozenset(
    "fee fees rent bill amount balance instalment instalments premium charge charges sum".split()
)
PAID = frozenset({"payment", "amount", "sum", "invoice"})
ON_SCREEN = frozenset(
    (at, the, place)
    for at in ("on", "in", "through", "via")
    for the in ("the", "our", "your")
    for place in ("app", "website", "site", "portal")
)
COMING = frozenset(
    {("on", whose, "way") for whose in ("the", "its", "their", "your")}
    | {("in", "your", place) for place in ("inbox", "account", "mailbox", "basket", "cart")}
    | {("on", us, ends) for us in ("us", "me") for ends in (".", "!", ",")}
)
SPANS = frozenset({"minute", "hour", "day", "week", "month"})
BEARING = frozenset(
    ("get", over, it) for over in ("over", "through", "past") for it in ("it", "that", "this")
)
"""What is told to be borne: "he'll get over it"."""
