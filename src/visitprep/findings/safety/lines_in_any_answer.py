"""What was told of a line where something else was asked: "(had the sugar when pregnant)" at who lives with them.

Stricter than the words of the table, which look where illnesses were asked for: what they fear, ask or were offered
is no fact, and what somebody else has is not theirs. Beside a no it makes a contradiction, never a denial.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from msgspec.structs import replace

from visitprep.findings.safety.about_the_person import others_of, told_of_self
from visitprep.findings.safety.answers import DirectAnswer, concluded
from visitprep.findings.safety.box_lines import Line
from visitprep.findings.safety.every_typed_text import own_words
from visitprep.findings.safety.evidence import bold_of, written
from visitprep.findings.safety.implants_taken_out import taken_out
from visitprep.findings.safety.phrases_in_any_answer import NO_FACT, PATTERNS
from visitprep.findings.safety.safety_fact import Bearing, SafetyFact, Source, Told
from visitprep.findings.safety.special.breathing import NOT_WORN
from visitprep.findings.safety.table import SPEAKS
from visitprep.patterns import any_case
from visitprep.visit.answering import Address, record_at
from visitprep.visit.records.care import Treatment
from visitprep.visit.records.medicine import Medicine
from visitprep.visit.visit import Visit
from visitprep.wording import N_, say

_MEASURED: Final = any_case(
    r"\b(?:(?:h(?:b|g)?)?a1c|e?gfr|creatinine|enzymes?|levels?|count|platelets?|blood sugars?|insulin|ejection)\b"
)
_TAKEN: Final = frozenset({Line.BLEEDING, Line.LUNGS, Line.INFECTION})
"""These tell a medicine by its name, and what was typed with it behind that."""
_NOT_WORN: Final = any_case(NOT_WORN)
_NUMBER: Final = r"\d(?![\d.,]* ?(?:mg|mcg|units?)\b)"
"""Of a kidney, and not of a medicine for its artery."""
_ALWAYS: Final = {Line.KIDNEY: _NUMBER, Line.ALSO: "", Line.SLEEP_BREATHING: "breathing"}
"""Numbers of the kidneys and breath at night are told beside a tick too; fainting, beside other illnesses."""
_STILL: Final = any_case(r"\b(?:still|ever since|since then|now|every|left me|never (?:went|got|came))\b")


_GERM: Final = any_case(r"\b(?:mrsa|cellulitis|osteomyelitis|infections?)\b")


def _is_over(line: Line, address: Address, piece: str) -> bool:
    """What a medicine of before did stands with what was tried: it is no illness of now, unless they say so.

    Nor does an antibiotic that is taken no more tell of one, whatever its directions were.
    """
    if address.part != "past_medicines":
        return False
    return (line is Line.ALSO and not _STILL.search(piece)) or (line is Line.INFECTION and not _GERM.search(piece))


def with_told_anywhere(visit: Visit, facts: Mapping[Line, SafetyFact]) -> dict[Line, SafetyFact]:
    """The lines, each with what speaks to it anywhere else, where nothing that it holds says that already."""
    found: dict[Line, list[Told]] = {}
    others, is_own = others_of(visit), not visit.respondent.is_helper
    for source, address, words in own_words(visit):
        if not any(pattern.search(words) for pattern in PATTERNS.values()):
            continue  # most words tell of none
        for line, piece in told_of_self(words, PATTERNS, others, is_own=is_own):
            if NO_FACT.search(piece) or _is_over(line, address, piece) or (is_own and "he snores" in piece):
                continue
            if line is Line.SLEEP_BREATHING:
                piece = _with_unused(piece, words)
            if source is Source.TESTS and _MEASURED.search(piece):
                continue  # what the table listens to: a number may be a good one
            told = Told(source, piece, address, bearing=_bearing(line, piece), acts=_acts(line, piece))
            item = record_at(visit, address) if address.item and line in (*_TAKEN, Line.ALSO) else None
            if line is Line.ALSO and isinstance(item, Treatment) and item.what and address.field != "what":
                told = replace(told, words=say(N_("{what}: {found}"), what=item.what, found=piece))
            if isinstance(item, Medicine) and line in _TAKEN and (name := written(item)):
                told = replace(told, words=name, means=piece, acts=(name,) if told.acts else ())
            found.setdefault(line, []).append(told)
    return {line: _with(fact, found.get(line, [])) for line, fact in facts.items()}


def _with(fact: SafetyFact, found: list[Told]) -> SafetyFact:
    stands = (one for one in fact.told if one.bearing is not Bearing.BESIDE or one.source is Source.ANSWER)
    known = " ".join(f"{one.words} {one.more}" for one in stands).casefold()
    new = {
        f"{one.words}{one.means}".casefold(): one for one in reversed(found) if one.words.casefold() not in known
    }
    more = tuple(reversed(new.values()))
    is_said = any(one.bearing is Bearing.SAYS_SO for one in fact.told) or fact.line is not Line.SLEEP_BREATHING
    if fact.holds and is_said and fact.line not in _ALWAYS:
        return fact
    if fact.holds and is_said:
        more = tuple(one for one in more if re.search(_ALWAYS[fact.line], one.words))
    if not more:
        return fact
    return concluded(fact.line, DirectAnswer(fact.state, fact.said, fact.gap), (*fact.evidence, *more))


def _with_unused(piece: str, words: str) -> str:
    """With the piece right behind it that says that the machine is not used: "gave me the cpap, dont use it"."""
    behind = re.match(r"[,;.\s]+([^,;.]+)", words.partition(piece)[2])
    return f"{piece}, {behind[1].strip()}" if behind and _NOT_WORN.search(behind[1]) else piece


def _bearing(line: Line, piece: str) -> Bearing:
    """A germ of before does not speak against "no infection now", nor what came out against "no device"."""
    is_over = line is Line.INFECTION or (line is Line.IMPLANTS and taken_out(piece)) or " snore" in piece
    return Bearing.ADDS if is_over else Bearing.SAYS_SO


def _acts(line: Line, piece: str) -> tuple[str, ...]:
    if line is Line.ILLNESS:
        return bold_of(piece, SPEAKS[line].bold)
    return () if line in (Line.ALSO, Line.INFECTION) else (piece,)
