"""Word classes that decide whether a negated clause turns something down."""

from __future__ import annotations

SERVICE = frozenset(
    "accept accommodate add adjust allow amend apply approve arrange assist authorise authorize book"
    " bring budge cancel carry cater change collect combine compensate complete consider cover credit"
    " customise customize deliver disclose discuss dispatch do downgrade entertain exchange expedite extend"
    " engrave facilitate fit fix frame fulfil fulfill give grant handle help hold honor honour include"
    " install insure issue lend let loan mail make match meet merge modify move offer operate pay permit"
    " post price-match print"
    " process produce provide reconsider recover refund reimburse reinstate release remove rent reopen repair"
    " replace reserve resolve restore return reverse review revisit sell send serve service share ship"
    " split stock supply support swap take transfer translate unlock update upgrade waive work".split()
)
"""What a company does for its customers: negated of us, it turns something down."""

KNOWING = frozenset({"know", "see", "tell"})
"""What is "not something we (can see)" is not refused, but not known."""

ALLOWING = frozenset("accept allow apply cover grant include let offer permit support".split())
"""What a plan, a product or a system does for the customer or does not."""

HARM = frozenset(
    "affect annoy bill bother charge damage deduct disturb fail forget hack harm have hesitate hurt leak"
    " lose matter mind misuse need notice overcharge overwrite owe penalise penalize regret spam steal suffer"
    " track trouble waste worry".split()
)
"""What a customer would rather not have: its negation is good news."""

UNWANTED = frozenset(
    "break cancel close contact cost debit delay delete disappoint disconnect erase expire impact increase"
    " interrupt invoice monitor pay rest rise spend stop store suspend void wait".split()
)
"""What is good news when it will not or need not happen, but not when it cannot be done."""

BURDEN_NOUNS = frozenset(
    "charge charges commitment complaint concern concerns contract cost costs doubt fee fees harm hurry"
    " issue issues limit limits need obligation objection objections penalty problem problems"
    " question questions reason risk rush trouble waiting wonder worries worry difference"
    " deduction deductions impact effect catch idea clue strings hassle pressure matter obstacle hurdle"
    " barrier reminder reminders bother".split()
)
"""What it is good to have none of, and words of set phrases such as "no doubt"."""

RELIEVING = frozenset(
    "cancel drop lift lower reduce refund reimburse remit remove reverse scrap skip take waive".split()
)
"""What done to a burden is good news, so that its denial is none: "we never waive that fee"."""

UNWELCOME = frozenset(
    "change closure cut disruption downtime increase interruption maintenance outage raise rise"
    " shutdown".split()
)
"""What nobody minds that it is not planned."""

WANTING = frozenset("intention plan desire wish interest reason ground grounds obligation".split())
"""What we have none of where we will not do something."""

PROPOSING = frozenset({("how", "about"), ("what", "about")})
"""What a refusal goes on with where something else is put forward: "… so how about twenty at ten?"."""

MENTAL = frozenset(
    "agree appreciate argue believe blame care complain comprehend emphasise emphasize fathom feel"
    " figure forget guarantee hear hope imagine know overstate promise predict recall recommend"
    " recreate reproduce replicate remember resist say see stress tell thank think understand vouch wait"
    " rule speak go come beat miss be get find want like stop ignore choose decide overlook read"
    " attend sleep stand afford exist happen seem detect spot notice look reach expect wish love".split()
)
"""Verbs whose negation in our mouth is a thought, a report or a set phrase and refuses nothing."""

PROTECTED = frozenset(
    "anyone anybody else others third hackers strangers thieves outsiders nobody party parties".split()
)
HANDLING = frozenset("ask disclose give hold keep pass read release see sell send share store use".split())
PRIVATE = frozenset("address data detail details email information number numbers password passwords".split())
INFORMATION = frozenset(
    "access answer capacity date detail details info information news record time timeline update".split()
)
"""What one of us alone may not have to give."""

UNAVAILABLE = frozenset("available stocked unavailable obtainable".split())
POSSIBLE = frozenset("possible feasible doable viable practicable impossible".split())
ENTITLED = frozenset(
    "amendable applicable claimable combinable eligible entitled exchangeable extendable ineligible"
    " negotiable permissible qualified reclaimable recoverable redeemable refundable repairable"
    " replaceable restorable retrievable returnable reversible transferable"
    " upgradable upgradeable valid".split()
)
GRANTING = frozenset(
    "accept accommodate approve compensate cover credit entertain exchange extend fix fulfil fulfill grant"
    " honor honour issue offer pay permit process provide reconsider refund reimburse reinstate reissue"
    " repair replace restore review waive".split()
)
"""What a customer asks to be done and is refused where it will not be."""
SERVING = GRANTING | frozenset("cater deliver do give lend loan make run sell ship stock take".split())
"""What a firm does as a matter of course, or does no more."""
OURS_TO_GET = frozenset(
    "compensation credit deposit discount extension money payout price rate refund reimbursement replacement"
    " upgrade".split()
)
"""What customers hope to get from us."""
PRODUCTS = frozenset(
    "api app branch client form hotel library model plan platform portal product room school service shop"
    " site software store system tool version website".split()
)
FEATURES = frozenset(
    "button export feature field filter function import integration lift menu mode option parking plugin"
    " pool setting shortcut webhook".split()
)
"""What a product of ours has or has not."""
FORBIDDEN = frozenset(
    "barred excluded forbidden prohibited banned inadmissible irreversible irrecoverable".split()
)
"""What says without a negation that it may or can not be."""
GIVEN = frozenset(
    "accepted added allowed approved cancelled changed compatible considered covered disclosed exchanged"
    " extended given granted included issued offered permitted provided recovered refunded released sent"
    " sold shared shipped supported transferred undone waived reversed altered reissued replaced returned"
    " carried delivered split combined merged honoured honored accommodated moved rebooked backdated".split()
)
"""Participles after *be*: what customers are or are not given."""

REFUSING = frozenset("decline deny disallow refuse reject".split())
"""What says no without a negation."""

BARRING = frozenset("forbid forbids prohibit prohibits preclude precludes".split())
"""What rules do without a negation."""

BINDING = frozenset(
    "rule rules terms term law laws licence license contract insurance insurer policy regulation regulations"
    " statute statutes".split()
)
"""What bars something for everybody: "the house rules forbid candles"."""

ANSWERS = frozenset(
    "alternative choice fix flexibility leeway mechanism prospect provision remedy solution way"
    " workaround".split()
)
"""What there is none of where we are helpless."""

MADE = frozenset(
    "administered developed handled made maintained managed operated owned produced run sold".split()
)
"""What a thing is not, by us: it is somebody else's."""

MEASURING = frozenset("align comply fit fulfil fulfill match meet qualify satisfy".split())
MEASURES = frozenset(
    "criteria guidelines policies policy requirements rules standard standards terms".split()
)

PEOPLE_OF_OURS = frozenset(
    "advisers advisors agent agents bank board clinic colleague colleagues college committee company"
    " council crew department driver drivers engineer engineers fitter fitters garage hotel installer"
    " installers landlord library management manager mechanic mechanics municipality office owner"
    " registrar registry school shop staff store support surgery team technician technicians they university"
    " warehouse".split()
)
OUTLETS = frozenset("branch branches shop shops store stores warehouse office studio workshop".split())
RIGHTS = frozenset("option possibility alternative choice something anything service feature".split())
STOCK = frozenset(
    "allowance appointment appointments availability bike bikes branch bundle compensation copies cover"
    " coverage credit date dates delivery discount discounts driver drivers exception extension free"
    " guarantee"
    " hotline loyalty pickup programme rate repair replacement showroom tariff trial upgrade voucher warranty"
    " left opening openings option options place places plan plans product products refund"
    " refunds room rooms seat seats service services size sizes slot slots space spaces spot spots stock"
    " lift lounge parking pool shuttle table tables ticket tickets timeline timelines timeframe update"
    " updates version versions unit units"
    " vacancies vacancy variant".split()
)
"""What customers ask for and there may be none of."""

LIMITS = frozenset({"until", "till", "til", "'til", "before", "unless", "without", "after", "prior"})
REPORTING = frozenset(
    "see understand hear know realise realize appreciate notice mention say report sorry sad apologise"
    " apologize regret imagine tell mean ensure sure check confirm verify hate disappointed disappointing"
    " frustrating unfortunate shame pity explain wonder find feel assume presume gather guess suspect"
    " suggest aware worried"
    " concerned ask dislike prevent".split()
)
"""Governors under which a negated clause is told, felt or checked, not decided."""
