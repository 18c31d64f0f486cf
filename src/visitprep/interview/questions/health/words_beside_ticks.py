"""Words typed with the safety ticks, put to the row that they name: "10. no blood thinners" tells nothing of snoring."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from msgspec.structs import replace

from visitprep.common_words import A_TITLE, DENIES
from visitprep.interview.tick_list import Ticked
from visitprep.lines.none_but import exception_in
from visitprep.lists_denied import denied_pieces
from visitprep.patterns import any_case, compiled
from visitprep.visit.records.numbers import NOT_OF_LATE

_NAMED: Final = {
    code: any_case(rf"\b(?:{words})(?!\w)")
    for code, words in (
        (
            "thinner",
            r"(?:blood[ -]?)?thinners?|aspirin|eliquis|xarelto|warfarin|coumadin|plavix|clopidogrel|lovenox",
        ),
        (
            "device",
            r"pace ?makers?|defibrillators?|stim(?:ulator)?s?|pumps?|metal|implants?|stents?|devices?|hardware"
            r"|rods?|screws?|plates?|pins?",
        ),
        ("anesthesia", r"an(?:a)?esthe\w+|put (?:me |her |him )?under|going under|sedat\w+|numbing"),
        ("lying", r"l(?:ie|ying|ay|aying) (?:\w+ )?(?:flat|down|on)|flat"),
        ("infection", r"infect\w*|anti ?biotics?|amoxicillin|keflex|bactrim|cipro|z-?pac?k"),
        ("steroids", r"ster(?:oi|io)ds?|corti[sz]one?|epidurals?"),
        ("falls", r"fell|falls?|fallen|falling"),
        ("pregnant", r"pregnan\w+|expecting"),
        ("operations", r"operations?|surger(?:y|ies)|operated"),
        ("snores", r"snor\w+"),
        ("stops_breathing", r"breath\w*|gasp\w*|w[ao]k\w* (?:\w+ ){0,2}chok\w*"),
        ("emergency", r"emergency|e\.?r\.?|hospital\w*|ambulance"),
    )
}
_SURE: Final = frozenset({"thinner", "device", "anesthesia", "infection", "pregnant"})
"""Rows that words name by themselves; an operation, a fall or a hospital is told with other things, too."""
_OF_A_BODY: Final = frozenset({"operations", "device"})
"""Behind these "pacemaker 2021" is one more of the same."""
_BARE: Final = frozenset({"snores", "stops_breathing", "pregnant"})
"""Rows that leave nothing to tell, so that words right behind their number may be of another."""
_AT_NIGHT: Final = any_case(
    r"\bsnor(?:e|es|ed|in[g']?)\b|\b(?:stop|quit)\w* breath(?:in[g']?)?\b|\bgasp\w* for (?:air|breath)\b"
    r"|\bw[ao]k\w* (?:\w+ ){0,2}(?:gasp|chok)\w*"
)
_ASKED_NEXT: Final = frozenset({"falls", "steroids"})
"""Behind a row that leaves nothing to tell these are ticked too: how often and when is asked next."""
_AUTUMN: Final = any_case(r"\b(?:in the|last|this|since|early|late) fall\b")
_NO_MORE: Final = any_case(r"\b(?:was|were|took|had|after|for (?:a|\d+|one|two|three|six))\b")
_PIECE: Final = compiled(rf"(?:(?!{A_TITLE}\.)[^,;]|[,.](?=\d)|\.(?=\w))+")
_OVER: Final = any_case(
    r"\b(?:removed|taken out|took out|used to|(?:stopped|quit)(?! breath)"
    r"|(?<!day )(?<!days )(?<!week )(?<!weeks )(?<!month )(?<!months )ago|before|if|might|maybe|\?)"
)
_DOUBTED: Final = any_case(r"\b(?:if|might|maybe)\b|\?")
_WAS: Final = any_case(r"\b(?:was|were|took|had|got|after)\b")
_YEAR: Final = any_case(r"\b(?:19|20)\d\d\b")
_TOLD_OF: Final = ("thinner", "device", "infection", "steroids", "falls", "snores", "stops_breathing", "emergency")
"""Rows to which nothing is a no that the words tell of: each is ticked, or not sure."""
_AND: Final = any_case(r",?\s+(?:and|n|&|plus)\s+(?=(?P<behind>[^,;]+))")
_NOT_SO: Final = any_case(rf"\b(?:{DENIES}|no|not|never|without|do(?:es)?n['’]?t|did\s?n['’]?t)\b")
_NO_TO_IT: Final = any_case(r"\W*(?:no|nope|nah|never|none)\b(?! (?:longer|more|better)\b)")
"""Right behind its name: "ER no, he's too stubborn"."""
_DENIED: Final = any_case(
    r"^\s*(?:(?:and|but|i|she|he|have|has|had|am|is|take|takes|on|there is|there are)\s+)*"
    rf"(?:{DENIES}|no|not|never|none|nothing|without|n['’]?t|do(?:es)? not|do\s?n['’]?t|does\s?n['’]?t|did\s?n['’]?t|is\s?n['’]?t"
    r"|am not)\b"
)


def words_in_rows(said: Ticked) -> Ticked:
    """A denial goes with the row it denies; what names another row beyond doubt ticks it."""
    said = replace(said, words=_cut(said.words), beside=tuple((code, _cut(text)) for code, text in said.beside))
    shown = {row.code for row in said.rows}
    on, beside = set(said.on), list[tuple[str, str]]()
    for code, text in said.beside:
        for piece, other in _sorted(code, text, shown, said.on):
            beside.append((other or code, piece))
            on |= {other} if other and not _denies(piece, other) else set()
            if code == "operations" and not other and "device" in shown - set(said.on) and not _OVER.search(piece):
                left_in = [part[0].strip() for part in _PIECE.finditer(piece) if _is_still_in(part[0])]
                beside += [("device", part) for part in left_in]
                on |= {"device"} if left_in else set()
    words = said.words
    for text in said.loose.split("; "):
        runs = list(_sorted("", text, shown, said.on))
        if len(runs) > 1:
            words = words.replace(text, "; ".join(piece for piece, _ in runs), 1)
        for piece, other in runs:
            if other:
                beside.append((other, piece))
                is_over = other == "steroids" and _OVER.search(piece)
                is_over = is_over or (said.none and other == "falls" and NOT_OF_LATE.match(f"none, {piece}"))
                on |= set() if is_over or _denies(piece, other) else {other}
    texts = [piece[0].strip(" .") for piece in _PIECE.finditer(said.words)]
    denied = denied_pieces(
        said.typed or said.words, texts, lambda item: any(one.search(item) for one in _NAMED.values())
    )
    on -= {row for row, named in _NAMED.items() if any(map(named.search, denied))} - set(said.on)
    unsure = set(said.unsure)
    for code, text in [*beside, *(("", text) for text in said.loose.split("; "))]:
        for part in (found[0].strip(" .") for found in _PIECE.finditer(text)):
            for row in _TOLD_OF if part not in denied else ():
                if row not in shown - on - unsure - {code, *said.off} or (row == "device" and _OVER.search(text)):
                    continue
                if (sure := _is_told(part, row, bool(code))) is not None:
                    (on if sure else unsure).add(row)
                    beside.append((row, part))
    rows = tuple(row.code for row in said.rows if row.code in on and row.code not in unsure)
    return replace(said, on=rows, unsure=tuple(unsure), words=words, beside=tuple(beside))


def _cut(text: str) -> str:
    """With a comma where a row is named behind an "and": "knee 2012 and im on eliquis"."""
    return _AND.sub(
        lambda one: ", " if any(_NAMED[row].search(one["behind"]) for row in _TOLD_OF) else one[0], text
    )


def _is_told(piece: str, row: str, has_row: bool) -> bool | None:
    """Whether the row is so; False for not sure, None where the words say no to it or tell nothing of it."""
    found = _NAMED[row].search(piece)
    if found is None or _NOT_SO.search(piece[: found.end()]) or _NO_TO_IT.match(piece, found.end()):
        return None
    if row == "falls" and _AUTUMN.search(piece):
        return None
    if row in _BARE or _DOUBTED.search(piece):
        return None if row in _BARE and not _AT_NIGHT.search(piece) else not _OVER.search(piece)
    was, in_year = row in ("thinner", "infection") and _WAS.search(piece), _YEAR.search(piece)
    if _OVER.search(piece) or was or (in_year and not has_row):
        return None
    return not (in_year or (has_row and row == "emergency"))


def _denies(piece: str, row: str) -> bool:
    """A no, and nothing of the row behind an exception: "no blood thinners just the baby aspirin" is one of its yeses."""
    names = _NAMED[row].search
    if (named := names(piece)) is not None and _NO_TO_IT.match(piece, named.end()):
        return True
    return _DENIED.match(piece) is not None and not exception_in(piece, lambda told: names(told) is not None)[1]


def _is_still_in(piece: str) -> bool:
    """An operation that left something behind: "a plate in the collarbone"."""
    return _DENIED.match(piece) is None and _NAMED["device"].search(piece) is not None


def _sorted(code: str, text: str, shown: set[str], on: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """The text in runs, each with the row that it goes to; empty for the row it stands beside."""
    runs: list[tuple[int, int, str]] = []
    for piece in _PIECE.finditer(text):
        other = _row_of(code, piece[0], shown, on, is_first=not piece.start())
        if runs and runs[-1][2] == other:
            runs[-1] = (runs[-1][0], piece.end(), other)
        else:
            runs.append((piece.start(), piece.end(), other))
    for start, end, other in runs:
        if run := text[start:end].strip(" ,;."):
            yield run, other


def _row_of(code: str, piece: str, shown: set[str], on: tuple[str, ...], *, is_first: bool) -> str:
    named = [row for row, pattern in _NAMED.items() if pattern.search(piece)]
    if code in named or len(named) != 1 or named[0] not in shown:
        return ""
    (other,) = named
    if _DENIED.match(piece) or _denies(piece, other):
        return other if other not in on or not _denies(piece, other) else ""
    if _AT_NIGHT.search(piece) and not _OVER.search(piece) and not _NOT_SO.search(piece):
        return other  # nothing else is meant by it, whatever number it stands behind
    if other == "steroids" and not code and _OVER.search(piece):
        return other  # of more than a year ago: a no with words
    if other in on and (not code or (other in _SURE and other not in _OF_A_BODY)):
        return other
    if _OVER.search(piece):
        return ""
    if other == "thinner" and code in _OF_A_BODY and not is_first and _NO_MORE.search(piece) is None:
        return other  # "stent 2019. eliquis"
    if other in _ASKED_NEXT and not _AUTUMN.search(piece) and (not code or (code in _BARE and not is_first)):
        return other
    if other not in _SURE or code in _OF_A_BODY or (is_first and code and code not in _BARE):
        return ""
    return other
