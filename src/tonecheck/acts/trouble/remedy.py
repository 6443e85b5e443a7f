"""Whether the reply puts something right: then something was wrong, though no word of the letter says so.

"Kettle came, lid doesn't shut" may be a remark; answered with "a new kettle is on its way" it was trouble.
"""

from __future__ import annotations

import re
from functools import lru_cache

_WE = r"(?:i|we)(?:'ve| have|'re| are)?(?: just| now| already| also)*"
_PUTS_RIGHT = re.compile(
    r"\b(?:replacement|unfrozen|unblocked|reinstated|corrected|refitted|redone)\b"
    r"|\b(?:an?|another|one|two|three|four|five|six|\d+) (?:[\w-]+ ){0,2}?(?:[\w-]+-)?"
    r"(?:new|fresh|second|correct|right)\b[^.!?]{0,120}"
    r"\b(?:way|post|press|sent|shipped|packed|leaves|leaving|courier|on order|aside)\b"
    r"|\b(?:send|sent|post|posted|ship|shipped|order|ordered|pack|packed|sending|posting|shipping)(?: \w+)?"
    r" (?:an?|another|one|two|three) (?:\w+ )?(?:new|fresh|correct|right)\b"
    r"|\b(?:courier|driver|carrier)\b[^.!?]{0,120}\b(?:pick(?:s|ing)? up|collect(?:s|ing)?|takes? back) the\b"
    r"|\bkeep the (?:other|first|wrong|old|broken|cracked|extra)\b|\bon the house\b"
    rf"|\b{_WE} (?:corrected|replaced|repaired|fixed|reset|restored|reversed|credited|refunded|rebooked"
    r"|reissued|resent|re-sent|waived|mended|patched|traced|moved you|put (?:it|that|this|them) right)\b"
    r"|\b(?:engineer|plumber|electrician|technician|fitter|mechanic|locksmith|repair crew)\b[^.!?]{0,120}"
    r"\b(?:booked|coming|comes|will come|on (?:his|her|its|their|the) way|with you|will (?:ring|call))\b"
    r"|\b(?:has|have|and) (?:just |now |already )?(?:replaced|repaired|fixed|mended|refunded|corrected"
    r"|restored)\b"
    r"|\b(?:again|anew|afresh) (?:for free|free of charge|at our (?:cost|expense))\b"
    r"|\brefund (?:one|two|half|part|all|the first|the second) of\b"
    r"|\b(?:bake|make|send|bring|print|sew|paint)\b[^.!?]{0,30}\b(?:another|a new|a fresh)\b"
    r"|\bback (?:on|to|onto|in) your (?:card|account)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=4)
def puts_right(reply: str) -> bool:
    """Whether ``reply`` replaces, repairs, corrects or pays back; remembered, every sentence asks anew."""
    return _PUTS_RIGHT.search(reply.replace("’", "'")) is not None
