"""Which illness a ticked row is, where another answer names it: "factor five leiden", "breast lump out 2016"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import MappingProxyType
from typing import Final

from msgspec.structs import replace

from visitprep.common_words import KIN
from visitprep.findings.safety.box_lines import Line
from visitprep.findings.safety.every_typed_text import own_words
from visitprep.findings.safety.evidence import is_denied, pieces
from visitprep.findings.safety.safety_fact import Bearing, SafetyFact, Source, Told
from visitprep.patterns import any_case
from visitprep.visit.answering import Address
from visitprep.visit.records.choices.health import Condition
from visitprep.visit.visit import Visit

_CONDITIONS: Final = MappingProxyType(
    {Line.CANCER: Condition.CANCER, Line.BLEEDING: Condition.BLEEDING_CLOTTING, Line.IMMUNITY: Condition.IMMUNE}
)
_A_CANCER: Final = r"leuk(?:a)?emia|lymphoma|myeloma|(?:carcin|melan|sarc)oma"
_NAMES: Final = MappingProxyType(
    {
        Line.CANCER: any_case(
            rf"\bcancers?\b|\btumou?rs?\b|{_A_CANCER}|mastectomy"
            r"|lumpectomy|prostatectomy|\bradiation\b|\bradiotherapy\b|\bchemo\w*|\bbreast lump\b"
            r"|\blumps? in (?:my|her|his) \w+|\bnodes? (?:out|taken|removed)|\bremission\b"
        ),
        Line.BLEEDING: any_case(
            r"h(?:a)?emophil\w*|\bvon willebrand\w*|\bvwd\b|\bfactor (?:v|viii|ix|xi|five|5|eight|8|nine|9|eleven"
            r"|11)\b(?: leiden)?|\bleiden\b|thrombophilia|anti-?phospholipid|\bprotein [cs]\b|\bitp\b|thrombocyt\w*"
            r"|prothrombin gene|lupus anticoagulant|low platelets"
        ),
        Line.IMMUNITY: any_case(r"\bhiv\b|\baids\b|\bspleen|splenectomy|asplen|transplant"),
    }
)
_DISEASE: Final = any_case(rf"\bcancers?\b|\btumou?rs?\b|{_A_CANCER}")
_KIND: Final = any_case(
    r"\b(?!(?:the|my|his|her|any|got|had|have|has|this|that|of|with|from|is|was|since|after|before)\b)\w+ cancer\b"
    rf"|{_A_CANCER}"
)
_MARK: Final = any_case(
    r"\b(?:since|after|before|during|from|when|until|till?|while|because of|on account of|due to|cause of)"
    r"(?: (?!had\b|have\b|diagnos)[\w'’]+){0,4}\s+$"
)
"""Before its name: it tells when something else was, or what from."""
_OTHERS: Final = any_case(rf"\b(?:my|his|her) {KIN}\b|\b(?:afraid|worr\w+|scared|might|rule[ds]? out|not cancer)\b")


def with_its_name(fact: SafetyFact, visit: Visit) -> SafetyFact:
    """The names stand in place of the words of the row, where nothing else was said of it."""
    condition = _CONDITIONS.get(fact.line)
    if condition is None or [one.words for one in fact.said] != [condition.words()]:
        return fact
    named = _once(tuple(dict.fromkeys(_named(visit, _NAMES[fact.line]))), fact.line)
    if not named:
        return fact
    told = _words(" ".join(one.words for one in named))
    evidence = tuple(one for one in fact.evidence if not _words(one.words) <= told)
    return replace(fact, said=named, evidence=evidence)


def _once(named: tuple[Told, ...], line: Line) -> tuple[Told, ...]:
    """Which it is before what was done; each once, and none where it only says when or what from, if others do."""
    of_itself = [one for one in named if not _only_a_mark(one.words, _NAMES[line])]
    if not any(_DISEASE.search(one.words) for one in of_itself):
        of_itself = [one for one in named if one in of_itself or _KIND.search(one.words)] or [*named]
    own = [_words(one.words) for one in of_itself]
    kept = [one for at, one in enumerate(of_itself) if not any(own[at] < other for other in own)]
    if line is not Line.CANCER:
        return tuple(kept)
    named_so = [one for one in kept if _DISEASE.search(one.words)]
    return (*named_so, *(replace(one, acts=()) if named_so else one for one in kept if one not in named_so))


def _words(text: str) -> set[str]:
    return {*re.findall(r"\w+", text.casefold())}


def _only_a_mark(words: str, names: re.Pattern[str]) -> bool:
    return all(_MARK.search(words[: hit.start()]) for hit in names.finditer(words))


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
