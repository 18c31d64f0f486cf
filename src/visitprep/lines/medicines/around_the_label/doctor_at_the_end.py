"""A doctor's name at the end of a medicine's line: "twice a day, extra at noon since august. bauer"."""

from __future__ import annotations

from typing import Final

from visitprep.common_words import A_TITLE
from visitprep.lines.medicines.around_the_label.beside import bought
from visitprep.lines.medicines.taking import taken
from visitprep.medicines.label.line import is_a_way_of_taking, read_parts
from visitprep.medicines.label.vocabulary.doctor_and_reason import PRESCRIBER, REASON_KNOWN
from visitprep.medicines.label.vocabulary.name_or_not import NEVER_A_NAME
from visitprep.medicines.names import lookup
from visitprep.medicines.reading import classes_in
from visitprep.patterns import any_case, compiled
from visitprep.visit.records.body_words import mentions_place

_LAST: Final = any_case(
    r"(?P<row>.*[^\s,;.])"
    rf"{A_TITLE}\s*[.;,]\s*(?P<who>(?:(?:dr|doctor)\.?\s+)?[^\W\d_][^\W\d_'’-]*(?:['’-][^\W\d_]+)?)\s*\.?"
)
_TITLE: Final = any_case(r"(?:dr|doctor)\.?\s")
_SAYS_HOW: Final = any_case(r".{0,2}|.*(?:ed|ing|ly|ful|able|less|ness|tion|ive|ous|al|ies|ache|s['’]|n['’]?t)")
"""What ends so is said of the medicine, and is hardly a name."""
_NO_NAME: Final = compiled(
    r"generic|brand|mail|store|pharmacy|walgreens|cvs|walmart|costco|amazon|online|samples?|insurance|va|medicare"
    r"|inr|labs?|new|old|thanks|please|done|ok|okay|yes|nope?|none|never|sometimes|always|now|again|today|still|too"
    r"|also|only|maybe|same|both|every\w*|bad|good|great|fine|meh|better|worse|well|some|little|lots?|much|sleep"
    r"|nerves?|pain|stress|mood|extra|more|less|idk|sure|unsure|refills?|soon|later|works?|helps?|weak|strong|cheap"
    r"|him|her|me|us|them|mom|dad|mum|and|but|so|with|food|water|milk|taper"
)


def take(row: str) -> tuple[str, bool, str]:
    """Who stands at the end of directions, whether that is sure, and the row without them."""
    found = _LAST.fullmatch(row)
    if found is None:
        return "", False, row
    who, before = found["who"], found["row"]
    parts = read_parts(before)
    if parts is None or not (parts.line.whole_when or parts.line.dose) or parts.line.prescriber:
        return "", False, row
    is_name = PRESCRIBER.fullmatch(who) is not None
    if is_name or _TITLE.match(who):
        return (who, True, before) if is_name else ("", False, row)
    return (who, False, before) if _may_be_a_name(who, parts.line.name) else ("", False, row)


def _may_be_a_name(word: str, medicine: str) -> bool:
    """A word that nothing else of a medicine's line is."""
    low = word.casefold()
    if _NO_NAME.fullmatch(low) or low in NEVER_A_NAME or _SAYS_HOW.fullmatch(low):
        return False
    if lookup(word) is not None or classes_in(low) or mentions_place(low):
        return False
    if is_a_way_of_taking(word) or REASON_KNOWN.match(low) or bought.take(word, medicine)[0]:
        return False
    said = taken.read(word)
    return not (said.values or said.unclear)
