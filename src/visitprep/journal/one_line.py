"""A day told in one line: "pain 6, slept 5 h, gardening, heat helped".

Only a piece of which every word is understood becomes an answer. Every other piece is kept as it was typed, in the
line of the person's own; no word is lost, and none is guessed at.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from msgspec import Struct
from msgspec.structs import replace
from pydantic import TypeAdapter, ValidationError
from pydantic_core import PydanticCustomError

from visitprep.common_words import FULL_STOP, NUMBER_WORD
from visitprep.medicines.label.line import read_label_line
from visitprep.patterns import any_case, compiled
from visitprep.text import clean
from visitprep.visit.records.choices.pain import Eases, Worsens
from visitprep.visit.records.number_fields import Hours, Rating
from visitprep.visit.records.numbers import number_said

# A comma inside a number (6,5) parts nothing.
_BETWEEN = compiled(rf"(?:,(?!\d)|(?<!\d),|;|\n|{FULL_STOP})[\s,;.]*")


class Piece(Struct, frozen=True):
    """What stands between two commas, as typed."""

    text: str
    field: str = ""
    """The answer it fills; empty for a piece that is kept as it is."""
    value: str = ""
    """For that answer, in the person's own words."""


class LineTold(Struct, frozen=True):
    pieces: tuple[Piece, ...]
    """In order. Together they hold every word of the line."""

    @property
    def answers(self) -> dict[str, str]:
        """Field of `Entry` to what was said of it. Several pieces for words are put together with commas."""
        found: dict[str, str] = {}
        for piece in self.pieces:
            field, said = (piece.field, piece.value) if piece.field else ("line", piece.text)
            found[field] = f"{found[field]}, {said}" if field in found else said
        return found

    @property
    def is_line(self) -> bool:
        """A pain in front and more of the day behind it: "7, bad night"; not "7, 8 at its worst"."""
        first, *others = self.pieces or (Piece(""),)
        return first.field == "now" and any(one.field or not re.search(r"\d", one.text) for one in others)

    @property
    def may_tell_sleep(self) -> bool:
        """Hours stand in it that may be those of the night, and none that are."""
        of_it = (one for one in self.pieces if not one.field and _WITH_HOURS.search(one.text))
        return "sleep" not in self.answers and any(_is_hours(one) or _OF_SLEEP.search(one.text) for one in of_it)


def read_one_line(said: str) -> LineTold:
    """`said` in pieces. One number alone is the pain now; a number said twice is an answer only the first time."""
    pieces: list[Piece] = []
    for text in filter(None, map(str.strip, _BETWEEN.split(clean(said)))):
        whole = _read(text)
        for piece in (whole,) if whole.field else map(_read, _run_on(text)):
            again = piece.field in _ONCE and piece.field in {other.field for other in pieces}
            pieces.append(Piece(piece.text) if again else piece)
    if all(piece.field != "sleep" for piece in pieces):
        for at, piece in enumerate(pieces):
            before = pieces[max(at - 1, 0) : at]
            beside = before if before and before[0].field != "now" else pieces[at + 1 : at + 2]
            is_after_pain = at == 1 and before[0].field == "now" and before[0].text == before[0].value
            is_after_pain &= all(one.field != "did" for one in pieces[2:3])  # "6, 5 hours, gardening"
            if _is_hours(piece) and (is_after_pain or any(_OF_SLEEP.search(one.text) for one in beside)):
                pieces[at] = replace(piece, field="sleep", value=piece.text)
                break
    return LineTold(tuple(pieces))


def _is_hours(piece: Piece) -> bool:
    """So many hours, and not of what: "4 and a half hours"."""
    return not piece.field and bool(_WITH_HOURS.search(piece.text)) and _fits(_HOURS, piece.text.casefold())


_ONCE = frozenset({"now", "worst", "usual", "sleep", "mood", "flare"})

_OF_SLEEP = any_case(r"\bsle(?:pt|ep)|^(?:a |an? )?(?!last)[\w ]+ night$")
_WITH_HOURS = any_case(r"(?:\d|\w\s|½)\s*(?:h|hrs?|hours?)\b")
_AMOUNT = rf"(?:\d+(?:[.,]\d+)?|{NUMBER_WORD})"
_RUN_ON = any_case(
    r"\b(?:(?:my |the )?pain(?: level)?(?: is| now| right now| at)*|(?:at )?(?:its |the )?worst|usual(?:ly)?"
    rf"|(?:i )?(?:slept|sleep)(?: for)?) ?[:=]? ?{_AMOUNT}(?: ?/ ?10)?(?: ?(?:-|to) ?{_AMOUNT})?"
    r"(?: ?h(?:ours?|rs?)?)?(?![\w%/.-])"
    r"(?! (?:in|on|at|to|or|of|from|when|while|after|before|with|without|until|till|by|for|if|than|and a|again|h"
    r"|hrs?|hours?|times?|x|days?|nights?|weeks?|months?|years?|minutes?|mins?)\b)"
)
"""An answer that begins with its own word and number, where nothing goes on that the number belongs to."""


def _run_on(text: str) -> Iterator[str]:
    """The answers of "pain 6 slept 5" one by one, and what stands between them."""
    at = 0
    for found in _RUN_ON.finditer(text):
        before = text[at : found.start()].strip(" ,;")
        if _IS_OF_IT.search(before) or ("pain" in found[0].casefold() and not _AND.fullmatch(before)):
            continue
        yield from _between(before)
        yield found[0].strip()
        at = found.end()
    yield from _between(text[at:])


def _between(text: str) -> Iterator[str]:
    if not _AND.fullmatch(words := text.strip(" ,;")):
        yield words


_AND = any_case(r"(?:and|then|but)?")
_IS_OF_IT = any_case(
    r"(?:\b(?:not|never|no|have|has|had|could|can|would|should|might|will|if|wish|usually|normally|to|barely|hardly|nearly"
    r"|almost|pain)|n['’]?t)$"
)
"""With this before it, the number is of another thing, or of none: the knee in "knee pain 4", "didn't sleep 5"."""
_NUMBER = r"(?P<value>[^\W_].*)"
_NOW = compiled(
    r"(?:(?:my |the )?pain(?: level)?(?: is)?(?: now| right now| today)?(?: at)? ?[:=]? ?)?"
    r"(?P<value>[^\W_].*?)(?: (?:now|right now|today|tonight))?"
)
_OF_THE_DAY = {
    field: re.compile(rf"(?:my |the )?(?:pain )?{words}(?: pain)?(?: was| is| at)? ?[:=]? ?{_NUMBER}")
    for field, words in (("worst", "(?:at (?:its |the )?)?worst"), ("usual", "(?:usually|usual|average|mostly)"))
}
_SLEPT = compiled(
    r"(?:i )?(?:slept|sleep)(?: for| was)? ?[:=]? ?(?P<value>.+)|(?:i )?(?:got |had )?"
    r"(?P<before>.+?) ?(?:of )?sleep"
)
_LABELLED = compiled(
    r"(?P<label>mood|did|triggers?|helped|took|medicines?|line) ?[:=] ?(?P<value>.+)", re.IGNORECASE | re.DOTALL
)
_LABELS = {
    "mood": "mood", "did": "did", "trigger": "triggers", "triggers": "triggers", "helped": "helped",
    "took": "medicines", "medicine": "medicines", "medicines": "medicines", "line": "line",
}  # fmt: skip
_HELPED = any_case(r"(?P<value>.+?) (?:helped|helps|did help)")
_WORSE = any_case(
    r"(?:worse (?:with|from|after) |triggered by )(?P<value>.+)"
    r"|(?P<before>.+?) (?:made it worse|makes it worse|set it off|was a trigger)"
)
_TOOK = any_case(r"(?:i )?took (?P<value>.+)")

# The words of the checklists, and a few for the same things: nothing else is taken for a help, a trigger or a deed.
_HELPS = frozenset(
    {choice.label for choice in Eases if choice not in (Eases.NOTHING, Eases.OTHER)}
    | {
        "a bath", "a hot bath", "bath", "hot bath", "a shower", "a hot shower", "shower", "hot shower", "ice",
        "a walk", "walking", "short walk", "a short walk", "a nap", "nap", "sleep", "brace", "tens", "the tens",
        "heat pad", "a heat pad", "heating pad", "a heating pad", "breathing", "music", "yoga", "sitting",
        "standing", "lying flat", "a massage", "pacing", "stretches", "exercise", "exercises", "medicine",
    }
)  # fmt: skip
_TRIGGERS = frozenset(
    {choice.label for choice in Worsens if choice is not Worsens.OTHER}
    | {
        "rain", "cold", "weather", "the weather", "cold weather", "coughing", "sneezing", "driving", "the drive",
        "gardening", "housework", "cleaning", "cooking", "shopping", "work", "long walk", "a long walk",
        "sleeping badly", "bad sleep", "heat",
    }
)  # fmt: skip
_DEEDS = frozenset(
    {
        "gardening", "housework", "cleaning", "cooking", "shopping", "driving", "walking", "a walk", "work",
        "worked", "laundry", "vacuuming", "swimming", "yoga", "stretching", "knitting", "sewing", "reading",
        "walked", "swam", "cooked", "cleaned", "rested", "went for a walk", "stayed in bed", "saw friends",
        "physical therapy", "physiotherapy", "cycling", "dancing", "church", "school", "errands", "chores",
    }
)  # fmt: skip


def _read(text: str) -> Piece:
    said = " ".join(text.casefold().split())
    if labelled := _LABELLED.fullmatch(text):
        return Piece(text, _LABELS[labelled["label"].lower()], labelled["value"].strip())
    if said in ("flare", "a flare", "flare-up", "a flare-up", "flare up"):
        return Piece(text, "flare", text)
    for field, pattern in _OF_THE_DAY.items():
        if (found := pattern.fullmatch(said)) and _fits(_RATING, found["value"]):
            return Piece(text, field, found["value"])
    if (found := _SLEPT.fullmatch(said)) and _fits(_HOURS, value := found["value"] or found["before"]):
        return Piece(text, "sleep", value)
    if (found := _NOW.fullmatch(said)) and _fits(_RATING, found["value"]) and "h" not in found["value"]:
        return Piece(text, "now", found["value"])
    for field, match, known in (
        ("helped", _HELPED.fullmatch(text), _among(_HELPS)),
        ("triggers", _WORSE.fullmatch(text), _among(_TRIGGERS)),
        ("medicines", _TOOK.fullmatch(text), _is_medicine),
        ("did", re.fullmatch(r"(?P<value>.+)", text, re.DOTALL), _among(_DEEDS)),
    ):
        if match and known(value := match["value"] or match.groupdict().get("before") or ""):
            return Piece(text, field, value)
    return Piece(text)


_RATING: TypeAdapter[object] = TypeAdapter(Rating)
_HOURS: TypeAdapter[object] = TypeAdapter(Hours)


def _fits(kind: TypeAdapter[object], value: str) -> bool:
    """A number and no more than an "about": with other words beside it the piece stays as it was typed."""
    said = number_said(value, unit=r"hours?|hrs?|h") if kind is _HOURS else number_said(value)
    if said and said.words and not said.hedged:
        return False
    try:
        kind.validate_python(value)
    except (ValidationError, PydanticCustomError):
        return False
    return True


def _among(known: frozenset[str]) -> Callable[[str], bool]:
    return lambda value: " ".join(value.casefold().split()) in known


def _is_medicine(value: str) -> bool:
    """Every word of it is a known name, a strength or a way of taking: "ibuprofen 400 mg", never "a walk"."""
    read = read_label_line(value)
    return read is not None and read.entry is not None
