"""Which illness a ticked row is, where another answer names it: "factor five leiden", "breast lump out 2016"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import MappingProxyType
from typing import Final

from msgspec.structs import replace

from visitprep.common_words import KIN
from visitprep.findings.safety.box_lines_and_heads import Line
from visitprep.findings.safety.every_typed_text import own_words
from visitprep.findings.safety.evidence import is_denied, pieces
from visitprep.findings.safety.safety_fact import Bearing, SafetyFact, Source, Told
from visitprep.patterns import any_case
from visitprep.visit.answering import Address
from visitprep.visit.records.choices.health import Condition
from visitprep.visit.visit import Visit

_CONDITIONS: Final = MappingProxyType({Line.CANCER: Condition.CANCER, Line.BLEEDING: Condition.BLEEDING_CLOTTING})
_NAMES: Final = MappingProxyType(
    {
        Line.CANCER: any_case(
            r"\bcancers?\b|\btumou?rs?\b|leuk(?:a)?emia|lymphoma|myeloma|carcinoma|melanoma|sarcoma|mastectomy"
            r"|lumpectomy|prostatectomy|\bradiation\b|\bradiotherapy\b|\bchemo\w*|\bbreast lump\b"
            r"|\blumps? in (?:my|her|his) \w+|\bnodes? (?:out|taken|removed)|\bremission\b"
        ),
        Line.BLEEDING: any_case(
            r"h(?:a)?emophil\w*|\bvon willebrand\w*|\bvwd\b|\bfactor (?:v|viii|ix|xi|five|5|eight|8|nine|9|eleven"
            r"|11)\b(?: leiden)?|\bleiden\b|thrombophilia|anti-?phospholipid|\bprotein [cs]\b|\bitp\b|thrombocyt\w*"
            r"|prothrombin gene|lupus anticoagulant|low platelets"
        ),
    }
)
_OTHERS: Final = any_case(rf"\b(?:my|his|her) {KIN}\b|\b(?:afraid|worr\w+|scared|might|rule[ds]? out|not cancer)\b")


def with_its_name(fact: SafetyFact, visit: Visit) -> SafetyFact:
    """The names stand in place of the words of the row, where nothing else was said of it."""
    condition = _CONDITIONS.get(fact.line)
    if condition is None or [one.words for one in fact.said] != [condition.words()]:
        return fact
    named = tuple(dict.fromkeys(_named(visit, _NAMES[fact.line])))
    if not named:
        return fact
    told = " ".join(one.words for one in named).casefold()
    evidence = tuple(one for one in fact.evidence if one.words.casefold() not in told)
    return replace(fact, said=named, evidence=evidence)


def _named(visit: Visit, names: re.Pattern[str]) -> Iterator[Told]:
    operations = {item.id: item for item in visit.surgeries or ()}
    seen: list[str] = []
    for item in operations.values():
        around = [piece for note in item.notes.values() for piece in pieces(note)]
        if not any(_tells(piece, names) for piece in (item.what or "", *around, item.helped_pain or "")):
            continue
        words = ", ".join(filter(None, (item.what, *(one for one in around if _tells(one, names)))))
        seen.append(words.casefold())
        here = Address("surgeries", item=item.id)
        yield Told(
            Source.OPERATIONS, words, here, when=item.when, bearing=Bearing.SAYS_SO, acts=(item.what or words,)
        )
    for source, address, words in own_words(visit):
        if address.item in operations or address.field == "condition_details":
            continue
        for piece in pieces(words):
            if _tells(piece, names) and not any(piece.casefold() in one for one in seen):
                seen.append(piece.casefold())
                yield Told(source, piece, address, bearing=Bearing.SAYS_SO, acts=(piece,))


def _tells(words: str, names: re.Pattern[str]) -> bool:
    found = names.search(words)
    return found is not None and not is_denied(words, found) and not _OTHERS.search(words[: found.start()])
