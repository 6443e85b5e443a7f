"""What voices a feeling: words and phrases by the feeling, and ways of writing."""

from __future__ import annotations

import re
from collections.abc import Mapping

from tonecheck.acts.feeling.feeling import Kind

# Said of oneself ("I'm furious") or left without a subject ("Disappointed!").
FELT: Mapping[str, Kind] = {
    **dict.fromkeys(
        "angry furious livid seething fuming mad frustrated annoyed disappointed disgusted appalled outraged"
        " irritated unhappy dissatisfied exasperated bothered speechless astonished insulted raging".split(),
        "anger",
    ),
    **dict.fromkeys(
        "worried anxious scared terrified panicking panicked frightened nervous alarmed".split(), "worry"
    ),
    **dict.fromkeys(
        "upset stressed desperate devastated heartbroken distraught shocked gutted hurt humiliated ashamed"
        " mortified inconsolable helpless despairing miserable bawling crying sobbing embarrassed exhausted"
        " shaking trembling".split(),
        "distress",
    ),
}  # fmt: skip
JOYFUL = frozenset(
    "mad crying bawling sobbing speechless astonished shaking trembling shocked exhausted".split()
)
"""What people also say they are for joy."""
# Judgements that nobody makes calmly.
HEATED = frozenset(
    "annoying frustrating infuriating ridiculous unacceptable outrageous disgraceful shameful appalling"
    " pathetic disgusting horrible awful terrible worst nightmare useless lame sucks suck joke scam"
    " despicable atrocious disgrace insulting maddening exhausting stressful unbelievable absurd dreadful"
    " frustration carelessness shame disconcerting heartbreaking inexcusable condescending astonishing"
    " ignorance negligence incompetence insult excuses unethical horrendous garbage oblivious ineffective"
    " incompetent embarrassing humiliating farce shambles greedy devastating disappointing ludicrous"
    " abhorrent abysmal diabolical scandalous deplorable laughable shoddy crappy vile woeful idiotic moronic"
    " stupid dumb preposterous repugnant sickening".split()
)
PLAIN = frozenset({"stupid", "dumb"})
"""What people also say of a question or a slip of their own."""
NAMES = frozenset("thieves crooks liars scammers clowns robbers cowards scum muppets bandits pests".split())
"""What a company is called: "thieves!", "you are a bunch of liars"; not whom the police look for."""
SWEARING = frozenset(
    "fuck fucking fucked fuckin fucks shit shitty bullshit wtf wth ffs tf bs crap goddamn asshole bitch"
    " bloody omfg motherfucker arse pissed dammit".split()
)
# Phrases as the scan finds them.
_ANGRY = (
    "fed up", "sick of", "tired of", "let down", "driving me mad", "driving me crazy", "driving me nuts",
    "the hell", "a hell", "damn", "so done", "had enough", "i give up", "can't believe", "cant believe",
    "cannot believe", "can't stand", "cannot stand", "cant stand", "up in arms", "what is the point",
    "what's the point", "whats the point", "are you kidding", "are you serious", "shame on",
    "should be ashamed", "nothing i try", "nothing i do", "no matter what", "waste of", "wasted",
    "never again", "last straw", "i hate", "much to be desired", "no excuse", "how dare you", "slow clap",
    "only want our money", "only want my money", "after our money", "after my money", "daylight robbery",
    "a rip-off", "a rip off", "ripped off", "blood boil", "thanks for nothing", "thanks a bunch",
    "having a laugh", "what a racket", "had it with", "i've had it", "treated like", "out of pocket again",
    "what is this nonsense", "have some decency", "makes me sick", "made me sick",
    "total bull", "load of bull", "not happy", "not very happy", "not at all happy", "not impressed",
    "not amused", "tryed everything", "you people", "you even read",
    "you have any idea what", "out of your minds", "out of your mind", "is wrong with you people",
    "for the love of god", "explain yourselves", "losing my patience", "lost my patience", "lied to me",
    "lied to us", "being robbed", "leave me alone", "how is that fair",
)  # fmt: skip
_DISTRESSED = (
    "losing my mind", "lost my mind", "freaking out", "going crazy", "wits' end", "wits end", "in tears",
    "can't take", "can't cope", "please please", "really need", "up all night", "couldn't sleep",
    "can't sleep", "breaking my heart", "no words", "can't face", "cannot face", "stop crying",
    "breaks my heart", "lost everything", "freezing", "tried everything", "know what to do",
    "know what else to do", "begging you", "beg you", "at my wit", "of my rope", "of my tether",
    "breaking point",
    "want to cry", "want to scream", "could cry", "could weep", "could scream", "feel sick", "keeps me awake",
    "kept me awake", "lying awake", "will to live", "feel like a fool", "felt so small", "don't feel safe",
    "sick with worry", "i'm in pieces", "worried sick", "my heart is broken", "want to die",
)  # fmt: skip
_IN_VAIN = (
    "third time", "fourth time", "fifth time", "tenth time", "3rd time", "4th time", "many times",
    "countless times", "over and over", "again and again", "run around", "in circles", "multiple attempts",
    "still waiting", "been waiting", "long wait", "no response", "no reply", "no answer", "on hold",
    "passed around", "yet again", "time and again", "can't even", "cant even", "cannot even", "don't even",
    "didn't even", "won't even", "doesn't even", "no one is helping", "no one's helping", "no ones helping",
    "nobody is helping", "nobody's helping", "nobody helps", "no one helps", "no help at all",
    "no help whatsoever", "no one seems to be able", "nobody seems to be able",
)  # fmt: skip
PHRASES: tuple[tuple[tuple[str, ...], Kind, bool], ...] = (
    (_ANGRY, "anger", True), (_DISTRESSED, "distress", True), (_IN_VAIN, "anger", False),
)  # fmt: skip
_FACES = re.compile("[😭😢😩😫😞😔😖😣😥😰😨😱💔☹🙁😿😪😓😟😕]|(?<!\\d):'?-?\\((?=\\s|$)|(?<!\\w)D:(?=\\s|$)")
_ANGRY_FACES = re.compile("[😡🤬😠😤😒👿]")
_WEARY_FACES = re.compile("[🙄🤦🤡🥺🙃]")
_MASKED = re.compile(
    r"(?<!\w)(?:f[*#@$%!_-]{2,}\w*|f[*#@]c?k\w*|f[*]?k(?:er|ing|in)?|sh[*]t\w*|b[*]{2,}\w*|a[*]{2,}\w*)(?!\w)",
    re.IGNORECASE,
)
_MARKS = re.compile(r"!{3,}|\?!|!\?")
_DRAWN_OUT = re.compile(
    r"\b(?:h+e{3,}l+p+|h+e+l+p{3,}|pl+e{3,}a?s+e+|wh+y{3,}|no{4,}|fu{3,}\w+)\b", re.IGNORECASE
)
CAPITALS = re.compile(
    r"(?<![\w@#/'\"])(?:[A-Z]{2,}(?:'[A-Z]+)?|I|A)(?:[ ,]+(?:[A-Z]{2,}(?:'[A-Z]+)?|I|A)\b){2,}"
)
_STRESSED = re.compile(
    r"\b(?:NOT|NOTHING|NEVER|EVERY|EVERYTIME|STILL|AGAIN|WHY|NO ONE|NOBODY)\b(?! [A-Z]{2})"
)
WRITTEN: tuple[tuple[re.Pattern[str], Kind, bool], ...] = (
    (_ANGRY_FACES, "anger", True), (_FACES, "distress", True), (_DRAWN_OUT, "distress", True),
    (_MASKED, "anger", True), (_WEARY_FACES, "anger", False), (CAPITALS, "anger", True),
    (_STRESSED, "anger", False), (_MARKS, "anger", False),
)  # fmt: skip
SIGN = re.compile(r"[^\x00-\x7f]|[A-Z]{2}|[!?]{2}|[(*#@$%_]|D:|\b[fF][kK-]|([A-Za-z])\1\1", re.ASCII)
"""Stands where a feeling is `WRITTEN`, but for rows of single letters: what has none is quick."""
