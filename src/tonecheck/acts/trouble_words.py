"""Word classes by which trouble is told, as base forms by meaning. One class, one way of going wrong."""

from __future__ import annotations

from tonecheck.acts.forms import noun_forms, verb_forms

# What happens to a thing that fails, by itself.
FAILING = verb_forms(
    "crash freeze fail break stutter lag glitch malfunction disappear vanish leak buffer snap flicker"
    " overheat jam corrupt collapse rip tear burst shatter misfire backfire fray rot warp stall bounce"
    " drain drip wobble rattle squeak creak crackle peel sag shrink crumble fade rust smoke stink overflow"
    " whine hiss chip bleed unravel tilt loosen melt"
)
# Some of these are as often said of what is meant to be so.
OFTEN_HARMLESS = frozenset(
    "drain drains drained draining bounce bounces snap snaps freeze break breaks lag".split()
)
# Verbs that tell of a fault only with one of the words after them: "went blank", "fell apart".
FAILING_WITH = {
    **{form: frozenset({"down", "black", "blank", "missing", "dead", "offline", "wrong", "dark", "silent"})
       for form in ("goes", "went", "gone", "going")},
    **{form: frozenset({"apart", "off", "short", "through"}) for form in ("falls", "fell", "fallen")},
    **{form: frozenset({"apart", "loose", "undone", "off"}) for form in ("came", "comes", "coming")},
    **{form: frozenset({"out", "off", "short"}) for form in verb_forms("cut drop kick boot")},
    **{form: frozenset({"down", "itself", "off"}) for form in verb_forms("shut")},
    **{form: frozenset({"up", "weird", "weirdly", "strange", "strangely", "odd", "oddly", "funny"})
       for form in ("acts", "acting", "acted")},
    **{form: frozenset({"out"}) for form in ("times", "timed", "logs", "logged", "signs", "signed")},
}  # fmt: skip
# What can die without anybody's death: not "my father", "the lilies".
DEVICES = noun_forms(
    "battery phone mobile laptop computer tablet screen display trackpad keyboard mouse printer scanner"
    " router modem charger adapter cable connection internet broadband wifi line server drive disk card motor"
    " engine pump fan heater boiler fridge freezer oven hob kettle toaster washer dryer dishwasher machine"
    " vacuum drill mower blender mixer remote controller console tv television speaker headset headphone"
    " earbud camera lens drone watch clock radio lamp light bulb car van scooter bike alarm sensor thermostat"
    " unit device app site website signal power feed stream"
)
# What a thing or a service should do: its negation is the trouble ("won't load", "never came").
WORKING = verb_forms(
    "work load open start arrive come receive get deliver show appear connect download install update"
    " sync print charge turn play respond reply answer recognise recognize accept let allow save send log"
    " sign login access recover reset join use watch stream hear process refund ship go credit resolve fix"
    " change help reach finish complete return call ring verify activate redeem purchase buy pay cancel"
    " remove delete boot move launch register upload post book match meet follow function display read"
    " transfer unlock close retrieve contact speak talk place enter order listen view see hold stay fit"
    " leave apply scan confirm tell explain happen align cool heat submit switch enable link email check"
    " edit share stop add find collect board approve pass enrol log-in disconnect render clean wash serve"
    " survive warn inform mention notify repair greet include honour honor air heal"
)
# What a customer can fail to do without anything having gone wrong.
MILD = frozenset(
    "find tell see decide explain check help hold stay leave wait come attend make travel collect pay buy"
    " move talk believe figure".split()
)
# What they get wrong themselves.
SLIPPING = verb_forms(
    "type enter put choose select pick write fill spell read use book order click press buy go"
    " take catch board do"
)
# What they can only lose through us.
KEPT_BY_US = frozenset(
    "everything access all progress account accounts data files work photos saves money coins points"
    " credits views followers subscribers contacts messages history bookings settings deliveries".split()
)
# What people do with a thing that is meant for them: "I can't play" tells of trouble, "I don't play" not.
GETTING = verb_forms("receive get hear see")
# What somebody does to another or to what is theirs.
HARMING = verb_forms(
    "lose forget ruin damage scratch crack smash break dent spill overcharge overbill misspell misplace"
    " mislead misread lie laugh shout yell swear insult mock ignore hang skip dump tow hack steal mess"
    " screw botch waste spoil burn fry destroy reject refuse mistreat humiliate pirate flood stain soil"
    " crush compromise cheat scam rob confuse bungle disrespect patronise patronize disregard overlook"
    " neglect publish expose shove push bump hit kick mishandle poison injure overcook undercook"
    " discriminate harass threaten slam"
)
# Harm only when done to the customer's own: "they cancelled my order", "my account was suspended".
TAKING = verb_forms(
    "fine cancel close delete remove charge bill debit deduct block ban suspend lock restrict disable deny"
    " decline revoke terminate deactivate drop leave throw withhold wipe change downgrade disconnect evict"
    " eat swallow tow open confiscate reschedule"
)
PAYING = verb_forms("fine charge bill debit deduct invoice take")
# State of a thing, said of it or put before it.
BAD_STATE = frozenset(
    "broken damaged cracked torn soaked smashed scratched dented defective faulty corrupted corrupt"
    " unusable unresponsive ruined mouldy moldy rotten stale shattered ripped stained spoiled spoilt"
    " crushed squashed misprinted misspelled misspelt unreadable illegible inaccessible glitchy buggy"
    " laggy unplayable bugged botched overdue delayed stuck incorrect missing hacked wrong inaccurate"
    " incomplete inconsistent unresolved inoperable nonfunctional bricked burnt undercooked unhelpful"
    " outdated wobbly infested chipped sour sticky soggy blurry blurred mislabelled mislabeled mismatched"
    " rusty greasy smelly overcooked underdone unsafe illegal misplaced mangled shredded waterlogged"
    " wilted lukewarm uneven unclean bent bitten unanswered unreachable".split()
)
# State that tells of trouble only when said of a thing: "the site is down", "the food was cold".
SAID_STATE = frozenset(
    "down dead empty blank cold slow gone late short locked blocked offline frozen unavailable dirty"
    " filthy closed rude raw useless pointless ineffective noisy loud idle misaligned unclear oblivious"
    " lacking inadequate deficient flat weak loose dark crooked faint deaf freezing boiling unheated"
    " overpriced overcrowded".split()
)
# What was asked for or promised.
AGREED = frozenset("ordered booked reserved paid asked promised requested expected chose".split())
# What nobody misses when it is not there.
NOT_MISSED = frozenset(
    "trouble difficulty difficulties questions question complaints complaint problems problem issue"
    " issues doubt doubts idea hurry rush need objection objections further strikes preference matter way"
    " plans fee fees cost charge longer children pets".split()
)
# Doings that are no harm.
KINDLY = verb_forms(
    "answer explain help thank ask offer invite recommend suggest mention confirm arrive fix repair"
    " replace refund send write say tell call work win love like advertise list announce launch introduce"
    " have be sell do open"
)
ENCOUNTERING = frozenset("getting get seeing see receiving having have experiencing losing".split())
BEING = frozenset(
    "is was are were been be 's 're came comes come coming arrived arrives got gets went turns turned"
    " looks looked stays stayed seems prints seemed stood standing still".split()
)
STILL_DOING = frozenset(
    "says shows showing saying keeps gets does has asks asking tells thinks appears displays".split()
)
CAME = frozenset("got get came come received arrived delivered sent gave shipped found handed".split())
ATTEMPTED = frozenset(
    "tried restarted reinstalled uninstalled rebooted unplugged trying redownload reset".split()
)
# Names of trouble. The first need somebody who has it ("we have an issue"), the others stand for themselves.
LIVED_NOUNS = noun_forms("issue problem trouble difficulty")
FAULT_NOUNS = noun_forms(
    "error bug glitch fault defect outage delay discrepancy inconsistency inefficiency oversight"
    " shortcoming deficiency lapse flaw backlog crack leak maggot breakdown disruption malfunction mistake"
    " crash negligence incompetence failure typo stain scratch dent hole mould mold hair insect worm rash"
    " burn bruise misprint mess nuisance sunburn mix-up mixup puncture snag poisoning"
    " flea tick bedbug cockroach"
)
FOREIGN_BODIES = frozenset(
    "plastic glass metal wire bone shell nail stone pebble screw staple plaster bug fly cockroach mouse"
    " slug spider".split()
)
"""What nobody wants to find in what they eat, sleep in or wear."""
HAVING = frozenset(
    verb_forms(
        "have get experience encounter face see notice observe find receive run hit spot identify suffer"
        " keep detect be exist remain persist arise occur cause note highlight"
    )
) | {"is", "are", "was", "were", "been", "there"}
# What one waits for in vain after "no".
DROPPING = frozenset("dropped crashed froze frozen disconnected failed tripped bounced stalled".split())
"""What a line or a machine does that is trouble when it is counted: "dropped six times"."""
ANSWERS = frozenset(
    "reply replies answer answers response responses word news help update updates feedback resolution"
    " solution callback explanation confirmation refund signal sound video audio picture internet"
    " connection water power heating electricity money luck apology success service".split()
)
CONTACTING = verb_forms(
    "call phone ring write email mail contact ask message tweet report request chase try ping"
)
DURATIONS = noun_forms("second minute min hour hr day week month year night sec mth wk yr")
# Judgements on a service.
SCATHING = frozenset(
    "terrible horrible awful worst useless pathetic disgraceful shameful appalling disgusting atrocious"
    " abysmal unacceptable ridiculous ineffective incompetent lame dreadful lousy shoddy dismal joke"
    " garbage trash rubbish crap unprofessional careless disappointing sucks suck scam tasteless nonsense"
    " unreliable poor alarming disconcerting unsatisfactory concerning worrying annoying frustrating fail"
    " astonishing offensive sloppy subpar substandard inexcusable carelessness disgrace negligent".split()
)
OURS = frozenset(
    "you your yours u ur service support app site website update version system account company product"
    " staff team driver courier agent receptionist technician assistant order delivery program software"
    " game server customer page tool process performance report work printer hotline line shop store"
    " branch email mail bot care verification security recovery".split()
)
STAFF = frozenset(
    "driver courier agent receptionist technician engineer assistant rep representative staff employee"
    " waiter waitress nurse guard manager clerk cashier installer mechanic cleaner operator advisor"
    " adviser colleague team company store shop hotel branch hotline salesman salesperson guy plumber"
    " builder crew system bot app update server website site someone somebody they you u he she"
    " airline".split()
)
# Whose doings are not ours: "my neighbour's builder", "my ex".
THIRD_PARTIES = frozenset(
    "ex neighbour neighbor husband wife son daughter kid kids child children dog cat puppy mother mom mum"
    " father dad brother sister friend colleague boss landlord bank partner girlfriend boyfriend roommate"
    " flatmate teacher grandson granddaughter grandma grandpa nan uncle aunt cousin baby toddler hail"
    " storm wind weather snow rain traffic doctor provider tenant ex-husband ex-wife thief burglar"
    " employer family relatives parents accountant lawyer solicitor seller sellers"
    " buyer buyers scalper scalpers reseller resellers hacker hackers scammer scammers".split()
)
ORDINALS = frozenset(
    "second third fourth fifth sixth seventh eighth ninth tenth 2nd 3rd 4th 5th 6th 7th 10th".split()
)
