"""The words that something put in the body stopped working, and that it is there still."""

from __future__ import annotations

from visitprep.lines.unread import Unread
from visitprep.patterns import any_case
from visitprep.visit.records.choices.care import TreatmentKind

PUT_IN = (TreatmentKind.STIMULATOR, TreatmentKind.PUMP)
_STOPPED = any_case(
    r"(?:(?:and|but)\s+)?(?P<then>then\s+)?(?:(?:it|they)\s+)?(?:just\s+)?(?<![\w-])(?:(?:quit"
    r"|stopped)(?: (?:working|helping|on me))?"
    r"|wore off|gave out|conked out|died(?: on me)?|no longer works|does\s?n['’]?t work (?:now"
    r"|any ?more))(?=\s*(?:$|[,;.]))"
)
STILL_IN = any_case(
    r"(?:and |but )?(?:it'?s |its |they'?re )?still (?:in(?: (?:there|place|me|her|him|(?:my|her|his"
    r"|the) \w+))?|there)\b[^,;.]*"
)
CAME_BACK = any_case(
    r"(?<![\w-])(?:(?:and|but|then|now|so|until|till|after that|the|my|it|they|that|all|everything|pain|hurt|ache"
    r"|burning)\s+)*(?:(?:then|it'?s|(?:it|pain) is|was|came|comes?|coming|crept|crawled|went|goes|going)\s+)+"
    r"(?:(?:right|straight|all|it|the pain|pain)\s+)*back"
    r"(?![\w-]|\s+(?:brace|surgery|pain|injections?|shots?|blocks?))"
    r"(?:\s+(?:again|to (?:normal|work|square one|baseline|zero|(?:where|how|what) it was|the same|the start)))*"
    r"|(?<![\w-])back (?:again|to (?:normal|work|square one|baseline|zero|(?:where|how|what) it was|the same"
    r"|the start))(?![\w-])"
)
"""Of the pain, and no part of the body: "great for 3 weeks then back"."""
NO_MORE = (
    rf"(?:{CAME_BACK.pattern}|wore off|(?:quit|stop+ed)(?: (?:working|helping))?|gave out|n[ou]thin[g']?"
    r"|no (?:good|use|help)|did\s?n['’]?t(?: (?:work|help))?(?: any ?more)?"
    r"|(?:just )?(?:the )?same(?: as (?:before|ever)| old\b[^,;]*)?|as bad as (?:ever|before)"
    r"|(?:right |straight )?back(?: (?:again|to (?:where|how) [^,;]*))?|(?:got )?used to it)"
)
"""What is said of a help that ended."""
_NOW = rf"(?:(?:it|they|does|did|is|has|gives?|done|been) )*(?:{NO_MORE}|useless)(?: (?:at all|now|for me))?"
_END = r"(?=\s*(?:$|[,;.]|and\b))"
ENDED = any_case(rf"\bsince (?:(?!and\b|but\b)[^\s,;.]+ ){{1,5}}?{_NOW}{_END}|\b{_NOW} since [^,;.]+?{_END}")
"""Since when something put in does nothing: no day of its own, where it helped before."""


def take_stopped(rest: Unread, kind: TreatmentKind | None) -> str:
    """The words that what was put in stopped working, taken out."""
    found = _STOPPED.search(rest.text)
    return rest.cut(*found.span()).strip(" ,;.") if found and kind in PUT_IN else ""
