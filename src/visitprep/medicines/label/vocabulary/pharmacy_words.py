"""What a label says besides how much and when, for lower-case text: directions, how it is sold, to the pharmacy."""

from __future__ import annotations

from typing import Final

from visitprep.medicines.label.vocabulary.where_it_goes import NEEDLE, ROUTE
from visitprep.patterns import compiled

DIRECTION: Final = compiled(
    r"(?:(?:do not|don['’]?t) (?:crush|chew|drive|stop)(?: or (?:crush|chew|drive))?|swallow whole|"
    r"may repeat(?: (?:once|x\s?1))?(?: (?:in|after) \d+ (?:hours?|hrs?|minutes?|mins?))?(?: if needed)?|"
    r"until (?:gone|finished|all taken)|remove (?:at night|after \d+ (?:hours?|hrs?))|"
    r"rinse mouth after(?: use)?|shake well(?: before use)?|avoid alcohol|(?:at|on) (?:the )?(?:first sign|"
    rf"onset)(?: of \w+)?|{ROUTE}|{NEEDLE})(?!\w)"
)
KIND: Final = compiled(
    r"(?:store[- ]brand|store[- ]bought|over[- ]the[- ]counter|otc|"
    r"from the (?:corner |grocery )?(?:store|shop|drugstore|supermarket)|(?:bought )?without (?:a )?(?:prescription"
    r"|script))(?!\w)"
)
ASIDE: Final = compiled(
    r"(?:(?:qty|quantity|disp(?:ense)?|refills?|rx\s*(?:no|number|#)?|ndc)(?:\s*[.:#]+\s*|\s+)#?\s*\d[\w/.-]*|"
    r"(?:no|\d+) refills?(?: left| remaining)?)(?!\w)"
)
"""What a label says to the pharmacy; no question of ours."""
SIG: Final = compiled(r"(?:sig|directions)(?!\w)\s*:?\s*|(?:generic|brand name)(?!\w)\s*")
