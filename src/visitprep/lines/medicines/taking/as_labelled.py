"""That a medicine is taken as its label says: "as prescribed", "like it says on the bottle"."""

from __future__ import annotations

from typing import Final

from visitprep.lines.medicines.taking.as_taken import THING
from visitprep.lines.medicines.taking.how_often import YES
from visitprep.patterns import any_case
from visitprep.wording import N_

AS_LABELLED: Final = any_case(
    rf"(?:{YES}[ ,]+)?(?:(?:i (?:do|take it)|it['’]?s|just|exactly|always|pretty much|same)\s+)*"
    rf"(?:{YES}|exactly|(?:the )?same"
    r"|as (?:labell?ed|prescribed|directed|told|written|supposed to|always|ever|usual|before)"
    r"|(?:as|like|what|how)(?: (?:it|they|that))?(?: (?:is|are|says?|said|reads?))?(?: on)?(?: (?:the|its?|my))?"
    rf"(?: {THING})?(?: (?:it )?(?:says?|said|is|reads?|tells? me)(?: to)?)?)"
)
SO_LABELLED: Final = any_case(
    rf"(?:(?:y|yes)\b[ ,]*)?(?P<way>\S.*?)[\s,]+(?=(?:just |exactly )?(?:like|(?:same )?as)\b)"
    rf"(?:{AS_LABELLED.pattern})"
)
AS_THE_LABEL_SAYS: Final = N_("as the label says")


def is_as_labelled(words: str) -> bool:
    return AS_LABELLED.fullmatch(words) is not None
