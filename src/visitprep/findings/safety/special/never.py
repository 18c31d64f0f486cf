"""What must never be done to them, wherever it was told: "no blood pressure on that arm ever"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from visitprep.common_words import FULL_STOP
from visitprep.findings.safety.box_lines import Line
from visitprep.findings.safety.every_typed_text import own_words
from visitprep.findings.safety.safety_fact import Bearing, SafetyFact, State, Told
from visitprep.medicines.names import lookup
from visitprep.patterns import any_case, compiled
from visitprep.visit.answering import Address
from visitprep.visit.records.health import Surgery
from visitprep.visit.visit import Visit

_NOT: Final = (
    r"(?:no(?: more)?|never(?: ever)?|not|nothing|nobody|don['’]?t|do not|can['’]?t|cannot|must ?n['’]?t"
    r"|should ?n['’]?t|aren['’]?t|isn['’]?t|wo ?n['’]?t|avoid)"
)
_ARM_USED: Final = (
    r"(?:blood pressures?|b\.?p\.?s?\b|(?:bp |pressure |blood pressure )?cuffs?|needles?|iv'?s?\b|i\.v\.?|drips?"
    r"|blood (?:draws?|tests?|work)|bloods\b|(?:draw\w*|tak\w*|drew|took) (?:any |my )?blood|blood (?:drawn|taken)"
    r"|tourniquets?|stick(?:s|ing)?\b|pok(?:e|es|ing)|lines?\b|cannulas?)"
)
_SHOT: Final = r"(?:shots?|inject\w*|steroids?)"
_LIMB: Final = r"(?:arms?|hands?|sides?|wrists?|legs?|foot|feet|fistula|shoulder)"
_PART: Final = rf"(?:{_LIMB}|hips?|knees?|elbows?|ankles?|breast|back|neck)"
_SIDE: Final = any_case(r"\b(?:left|right|either|both|lt|rt|[lr] (?=arm|hand|side|leg))\b")
_PROCEDURE: Final = (
    r"(?:epidurals?|spinals?|spinal taps?|lumbar punctures?|mri'?s?|magnets?|contrast|gadolinium|dye"
    r"|general an(?:a)?esthe\w+|manipulat\w*|adjustments?|traction|cortisone|steroids?|steroid shots?|tourniquets?)"
)
_PROCEDURE_NEEDS: Final = (
    "epidural|spinal|lumbar puncture|mri|magnet|contrast|gadolinium|dye|general an|manipulat|adjustment|traction"
    "|cortisone|steroid|tourniquet"
)
_SAID: Final = (
    r"(?:ever again|for me ever|for life|life ?long|the rest of my life|(?:they|he|she|doctors?|doc|dr\.? \w+"
    r"|surgeon|nurse|specialist|hospital) (?:\w+ )?(?:said|says?|told|warned)|(?:was |been |am |i['’]?m )?told"
    r"|not allowed|supposed to|not to (?:have|get)|can['’]?t have|cannot have|can never have|must ?n['’]?t|must not"
    r"|must never|never to|orders)"
)
_SAYS_SO: Final = any_case(rf"{_SAID}\b")
_SAID_NEEDS: Final = (
    "ever again|for me ever| life|said| say|told|warned|not allowed|supposed to|not to | have| must| never to"
    "| orders"
)
_SUCH: Final = (
    r"(?:(?:more|any|other|another|an?|the|to|have|get|be|give|giving|me|do|let|them|put|ever|again|steroid|general"
    r"|spinal|lumbar|neck|back|cervical|kind of) )*"
)
_LYING: Final = r"(?:l(?:ie|ay|ying|aying)|be put|be laid|turn(?:ed)?)"
_LYING_NEEDS: Final = " lie | lay | lying | laying | be put | be laid | turn & ever| not allowed| must| not | told"
_PLACED: Final = (
    r"(?:flat|face ?down|prone|on (?:my |the |his |her |that |either )*(?:left|right|front|back|stomach|belly|tummy"
    r"|side|shunt|hip|shoulder)(?: side)?)"
)
_RULES: Final = tuple(
    any_case(
        words,
        needs=" pressure| bp| b p| cuff| needle| iv| i v| drip| blood| tourniquet| stick| pok"
        "| line | lines | cannula",
    )
    for words in (
        rf"\b{_NOT}\b(?:(?!\b(?:but|pins)\b)[^.;])*?\b{_ARM_USED}(?:(?!\bbut\b)[^.;])*?\b{_LIMB}\b",
        rf"\b{_LIMB}\b(?:(?!\b(?:but|pins)\b)[^.;])*?\b{_NOT}\b[^.;]*?\b{_ARM_USED}",
        rf"\b(?:{_NOT})(?: to)? use\b[^.;]*?\b{_LIMB}\b[^.;]*?\b{_ARM_USED}",
        rf"\bonly (?:\w+ ){{0,3}}(?:left|right|other|good) {_LIMB}\b[^.;]*?\b{_ARM_USED}",
        rf"\b{_ARM_USED}[^.;]*?\bonly (?:\w+ ){{0,3}}(?:left|right|other|good) {_LIMB}\b",
    )
) + tuple(
    any_case(words, needs=needs)
    for needs, words in (
        (
            f" shot| inject| steroid & {_SAID_NEEDS}",
            rf"\b{_NOT}\b[^.;]*?\b{_SHOT}\b[^.;]*?\b{_PART}\b[^.;]*?\b{_SAID}\b",
        ),
        (
            f" shot| inject| steroid & {_SAID_NEEDS}",
            rf"\b{_SAID}\b[^.;]*?\b{_NOT}\b[^.;]*?\b{_SHOT}\b[^.;]*?\b{_PART}\b",
        ),
        (f"{_PROCEDURE_NEEDS} & {_SAID_NEEDS}", rf"\b(?:no|never|not) {_SUCH}{_PROCEDURE}\b[^.;]*?\b{_SAID}\b"),
        (
            f"{_PROCEDURE_NEEDS} & {_SAID_NEEDS}",
            rf"\b{_SAID}\b[^.;]*?\b(?:no|never|not|can['’]?t) {_SUCH}{_PROCEDURE}\b",
        ),
        (
            _LYING_NEEDS,
            rf"\b(?:not allowed|not supposed|must not|must ?n['’]?t|never(?: ever)?|told (?:me )?(?:not|never))"
            rf"(?: (?:i|to|me|must|can|should|be|let|put))*? {_LYING}\b(?: \w+){{0,2}}? ?{_PLACED}",
        ),
        (_LYING_NEEDS, rf"\b{_LYING} {_PLACED}\b(?: \w+){{0,3}}? (?:ever|never|not allowed)\b"),
    )
)
_NO_RULE: Final = any_case(
    r"\b(?:pins (?:and|&|n) needles|(?:so far|yet|before|never (?:had|tried|did|done|needed|been given|got)"
    r"|(?:have|has|had) ?(?:n['’]?t|not|never) (?:had|tried|been|got)|no (?:trouble|problems?|numb(?!er)\w*"
    r"|feeling|pain)|help\w*|worked|relief|not (?:sure|done)|afraid|scared|hate|why|because it hurts))\b|\?"
)
"""What was not done, not felt, or is only feared."""
_TOLD: Final = (
    r"(?:\b(?:(?:my|the|his|her|our|a) )?(?:(?:kidney|heart|stomach|liver|family|pain|eye|foot|bone|blood|er) )?"
    r"(?:dr\.?|doctors?|docs?|gp|nurse|surgeon|pharmacist|specialist|clinic|hospital|\w+ologist|they)"
    r"(?: (?!said|says?|told|tells|warned|has|have|had|always|also|already)[^\W\d]\w*)?"
    r" (?:(?:has|have|had|always|also|already) )*(?:said|says?|told|tells|warned|wants?)"
    r"|\b(?:(?:was|been|am|is|were|i['’]?m|got) )*(?:told|warned))"
    r"(?: (?:me|him|her|us|it|that|to|i|he|she|we|was))*"
)
_BANNED: Final = any_case(
    rf"{_TOLD} (?P<no>no(?! to\b)(?: more)?|never(?: ever)?|not|avoid|(?:stay|keep) (?:off|away from)|can['’]?t"
    r"|cannot|can not|must ?n['’]?t|must not|should ?n['’]?t|should not|do ?n['’]?t|do not)(?: (?:to|take|have|use"
    r"|touch|be|on|any|more|ever|again|give|him|her|me|the|my|an?|or|store-?bought))*"
    r" (?P<what>(?:anti[ -]?)?[^\W\d][\w-]{2,})(?![^.;,]*\b(?:more than|yet|until|till)\b)",
    needs=" said| say| told| tell| warn| want",
)
"""By somebody who knows, in one breath: "dr ames said never ibuprofen"."""
_NEVER_IT: Final = any_case(
    rf"{_TOLD} never(?: ever)?(?: to)?(?: (?:take|use|touch|have) (?:it|that|them))?(?: again\b|(?=[.,;]|$))",
    needs=" never",
)
_CLASSES: Final = any_case(
    r"nsaids?|anti[ -]?inflammator(?:y|ies)|opioids?|opiates?|narcotics?|benzos?|blood thinners?"
)
_PIECE: Final = compiled(rf"\s*(?:[;\n]|{FULL_STOP}|,(?!\d))\s*")
_KINDS: Final = tuple(
    any_case(words)
    for words in (
        r"pressure|\bbp|cuff", r"needle|stick|pok|\biv|i\.v|drip|line|cannula|blood (?:draw|test|work|taken|drawn)"
        r"|bloods\b|(?:draw|tak)\w* (?:any |my )?blood(?! pressure)", _SHOT, r"\b(?:mri'?s?|magnets?)\b",
        rf"(?!mri|magnet){_PROCEDURE}", rf"\b{_LYING}\b",
    )
)  # fmt: skip
_MRI: Final = frozenset({3})
_SIDES: Final = frozenset({"left", "right", "either", "both", "lt", "rt"})


def never(visit: Visit) -> SafetyFact:
    """Each rule once, in their words; with what was told around it where it names no side itself."""
    found: list[tuple[frozenset[object], Told]] = []
    for source, address, words in own_words(visit):
        for piece in rules_in(words):
            whole = words if len(_PIECE.split(words)) > 1 and not _SIDE.search(piece) else piece
            if _about(piece) - _SIDES == _MRI:
                if address.part == "devices" and address.field == "details":
                    continue  # it stands with the device, among the implants
                rule = next(hit for one in _RULES if (hit := one.search(piece)))
                whole = piece = piece[rule.start() :]  # and no "Never pacemaker, told no MRI"
            elif whole is words and (item := _operation(visit, address)) and item.what:
                whole = f"{item.what}, {words}"
            told = Told(source, whole.strip(" .,"), address, bearing=Bearing.SAYS_SO, acts=(piece,))
            found.append((_about(piece), told))
        if (ban := ban_in(words) or _ban_of_it(visit, address, words)) is not None:
            what, piece = ban
            told = Told(source, piece, address, bearing=Bearing.SAYS_SO, acts=(piece,))
            found.append((frozenset({what}), told))
    kept: list[tuple[frozenset[object], Told]] = []
    for about, told in sorted(found, key=lambda one: (not _SIDE.search(one[1].acts[0]), -len(one[0]))):
        if not any(about <= other for other, _ in kept):
            kept.append((about, told))
    if not kept:
        return SafetyFact(Line.NEVER, State.DOES_NOT_APPLY)
    return SafetyFact(Line.NEVER, State.REPORTED, tuple(told for _, told in kept))


def rules_in(words: str) -> Iterator[str]:
    """The pieces of the words that say what must never be done."""
    parts = [part for part in _PIECE.split(words) if part]
    for at, part in enumerate(parts):
        behind = parts[at + 1] if at + 1 < len(parts) else ""
        for piece in (part, f"{part}, {behind}") if _SAYS_SO.match(behind) else (part,):
            if any(rule.search(piece) for rule in _RULES) and not _NO_RULE.search(piece):
                yield piece.strip(" .,")
                break


def ban_in(words: str) -> tuple[str, str] | None:
    """The medicine that a doctor forbade, and the words that say so. "No more" of an opioid is a script refused."""
    for ban in _BANNED.finditer(words):
        row = lookup(ban["what"])
        is_refused = (
            row is not None and "opioid" in row.flags and not re.match("never|avoid", ban["no"], re.IGNORECASE)
        )
        if _CLASSES.fullmatch(ban["what"]) or (row is not None and not is_refused):
            name = row.name if row is not None else ban["what"].casefold()
            return name, _PIECE.split(words[ban.start() :])[0].strip(" .,")
    return None


def _ban_of_it(visit: Visit, address: Address, words: str) -> tuple[str, str] | None:
    """Of a medicine taken no more, by its own name: "dr ames said never again"."""
    ban = _NEVER_IT.search(words) if address.part == "past_medicines" else None
    name = next((one.name for one in visit.past_medicines or () if one.id == address.item), "") if ban else ""
    return (name, f"{name}: {_PIECE.split(words[ban.start() :])[0].strip(' .,')}") if ban and name else None


def _about(piece: str) -> frozenset[object]:
    """What is forbidden, and on which side."""
    kinds = {at for at, words in enumerate(_KINDS) if words.search(piece)}
    return frozenset({*kinds, *(found[0].casefold() for found in _SIDE.finditer(piece))})


def _operation(visit: Visit, address: Address) -> Surgery | None:
    here = visit.surgeries if address.part == "surgeries" else None
    return next((one for one in here or () if one.id == address.item), None)
