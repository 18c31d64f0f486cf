"""An answer to a question that names its own answers: "5: is that the strength, or how many?".

Choosing one of them, in its words or in some of them, takes that side. What a side means is a table for the few
questions whose sides are no words of an answer; of all others the line is read again with the side put in.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Final

from visitprep.common_words import A_TITLE
from visitprep.interview.prompts import Option
from visitprep.lines.medicines.taking.as_labelled import AS_THE_LABEL_SAYS
from visitprep.lines.medicines.taking.behind_the_label import COUNTED
from visitprep.lines.reading import Unclear
from visitprep.lines.yes_no import DENIES
from visitprep.medicines.label.numbers import with_unit
from visitprep.medicines.names import lookup
from visitprep.patterns import any_case, compiled
from visitprep.visit.records.choices.choice import Choice
from visitprep.visit.records.choices.health import AllergySeverity
from visitprep.visit.records.choices.medicine import Effect
from visitprep.visit.records.medicine import Medicine
from visitprep.visit.records.record import Record
from visitprep.wording import NC_, Later, say

_OR = NC_("between the last two things that a question names", "or")
_LITTLE = NC_(
    "words that carry nothing in a short answer, between bars",
    "it is|it's|its|that is|that's|that|i think|i mean|i guess|probably|the|one|is|to|in|a|an",
)

Means = Callable[[Unclear, Record], Mapping[str, object]]


def sides_of(ask: str) -> tuple[str, ...]:
    """The answers that a question names, in its order; none where it names fewer than two."""
    said = ask.partition("?")[0].rpartition(": ")[2].strip()  # behind the question stands how to type it
    before, either, last = said.rpartition(f" {say(_OR)} ")
    if not either:
        return ()
    return tuple(filter(None, (side.strip(" ,") for side in (*before.split(","), last))))


def side_said(typed: str, sides: tuple[str, ...]) -> int | None:
    """Which of the sides was chosen: by all its words, or by some of them that no other has."""
    said = _bare(typed)
    sides = tuple(_bare(side) for side in sides)
    if not said:
        return None
    exact = [number for number, side in enumerate(sides) if side == said]
    if exact:
        return exact[0]
    if {"left", "right"} <= set(sides):
        of_body = _first_of_the_body(typed) or _side_of_the_body(said)
        return sides.index(of_body) if of_body in sides else None
    first, *others = (_bare(one) for one in re.split(r"[.,;]", typed))  # "some. a lot when i get it in early"
    if first in sides and not any(other.startswith("not") for other in others):
        return sides.index(first)
    words = set(said.split())
    found = [
        number
        for number, side in enumerate(sides)
        if set(side.split()) <= words or (words <= set(side.split()) and not words & _shared(sides))
    ]
    return found[0] if len(found) == 1 else None


_BOTH_SIDES = compiled(
    r"\bboth\b|\bacross\b|\b(?:the )?whole (?:thing|way|\w+)\b|\ball of (?:it|them)\b|\beverywhere\b"
    r"|\b(?:left|right) (?:side )?(?:and|n|or|then|more than|worse than|a bit more than) (?:the )?(?:left|right)\b"
)
_ONE_SIDE = compiled(
    r"\b(?:(?P<left>left|lft|lt)|(?P<right>right|rt|rite)|(?P<middle>middle|mid|center|centre|spine))\b"
)
_WORSE = any_case(r"\b(?:worse|worst|more|most|mostly|mainly|bad|badly|especially)\b")
_A_LIMB = any_case(
    r"\b(?:legs?|f[eo]{2}t|arms?|hands?|hips?|butt(?:ock)?s?|knees?|thighs?|cal(?:f|ves)|shoulders?)\b"
)


def _first_of_the_body(typed: str) -> str:
    """Both or the middle, where what stands behind only tells which is worse, "the middle, right leg is worse", or
    tells of a limb that the middle is none of: "the middle, both legs"."""
    first, *more = re.split(rf"[,;]|{A_TITLE}\.|\bbut\b|\band\b(?=.*\bworse\b)", typed)
    if not more or not (side := _side_of_the_body(_bare(first))):
        return ""
    says_worse = all(_WORSE.search(one) for one in more if one.strip())
    of_limbs = side == "middle" and all(_A_LIMB.search(one) for one in more if one.strip())
    return side if side in ("both", "middle") and (says_worse or of_limbs) else ""


def _side_of_the_body(said: str) -> str:
    """Of a reply to "left, right or both?": "all across", "rt mostly", "right more than left"; else empty."""
    if DENIES.search(said):
        return ""
    if re.search(r"\b(?:middle|center|centre)\b", said) and not re.search(r"\b(?:both|left|right)\b", said):
        return "middle"  # "middle mostly, across the belt line"
    if _BOTH_SIDES.search(said):
        return "both"
    found = {match.lastgroup or "" for match in _ONE_SIDE.finditer(said)}
    return found.pop() if len(found) == 1 else ""


def besides(typed: str, side: str) -> str:
    """The whole reply, where it says more than the side that it takes: "a lot the first year, then nothing"."""
    return typed if set(_bare(typed).split()) - set(_bare(side).split()) else ""


def meaning(unclear: Unclear, side: int, record: Record) -> Mapping[str, object] | None:
    """What the side fills, where it is no answer in words; None where nothing special is known of the question."""
    ask = unclear.ask
    message = ask.args[0] if isinstance(ask, Later) and ask.args else ""
    means = _MEANS.get(str(message))
    return means[side](unclear, record) if means and side < len(means) else None


_ONE_NUMBER = compiled(r"\d{1,2}(?:[.,]\d+)?")


def lines_anew(line: str, unclear: Unclear, said: str) -> Iterator[str]:
    """The line with the answer where the unclear words stand, and the answer with those words."""
    typed = unclear.typed
    if _ONE_NUMBER.fullmatch(typed) and COUNTED.search(said):  # "3 a day?" answered "2": not "3 2"
        yield line.replace(typed, said, 1)
        yield said
        return
    if typed and typed in line:
        yield line.replace(typed, f"{typed} {said}", 1)
        yield line.replace(typed, said, 1)
        yield line.replace(typed, f"{said} {typed}", 1)
    for number in re.findall(r"\d[\d.,]*", typed)[:1]:
        yield f"{said} {number}"
        yield f"{number} {said}"
    yield said


def _shared(sides: tuple[str, ...]) -> set[str]:
    words = [set(side.split()) for side in sides]
    return {word for one in words for word in one if sum(word in other for other in words) > 1}


def _bare(words: str) -> str:
    plain = re.sub(r"[^\w%/.-]+", " ", words.casefold()).strip(" .")
    bare = re.sub(rf"\b(?:{say(_LITTLE)})\b", " ", plain)
    return " ".join((bare if bare.strip() else plain).split())


def _number(unclear: Unclear) -> str:
    found = re.search(r"\d[\d.,/]*", unclear.typed)
    return found[0] if found else unclear.typed


def _strength(unclear: Unclear, record: Record) -> Mapping[str, object]:
    """The number with the unit that labels of this medicine have; the bare number where none is known."""
    assert isinstance(record, Medicine)
    entry = lookup(record.name or "")
    number = _number(unclear)
    return {"strength": (with_unit(number, entry) if entry else "") or number}


def _how_many(unclear: Unclear, record: Record) -> Mapping[str, object]:
    return {"dose": _number(unclear)}


def _in_the_name(unclear: Unclear, record: Record) -> Mapping[str, object]:
    return {"name": unclear.typed}


def _not_in_the_name(unclear: Unclear, record: Record) -> Mapping[str, object]:
    name = unclear.typed.removesuffix(_number(unclear)).strip()
    return {"name": name, "dose": _number(unclear)} if name else _how_many(unclear, record)


def _really_taken(unclear: Unclear, record: Record) -> Mapping[str, object]:
    return {"really_taken": unclear.typed}


def _on_the_label(unclear: Unclear, record: Record) -> Mapping[str, object]:
    return {"strength": unclear.typed, "really_taken": say(AS_THE_LABEL_SAYS)}


def _code(code: Choice) -> Means:
    return lambda unclear, record: {unclear.field: code}


_MEANS: Final[Mapping[str, tuple[Means, ...]]] = {
    "{number}: is that the strength, or how many?": (_strength, _how_many),
    "{name}: is the number part of the name, or how many?": (_in_the_name, _not_in_the_name),
    "{words}: a little, or not at all?": (_code(Effect.A_LITTLE), _code(Effect.NONE)),
    "{thing}, how bad: severe, skin, a side effect, or not known?": tuple(
        _code(code)
        for code in (
            AllergySeverity.SEVERE,
            AllergySeverity.RASH,
            AllergySeverity.SIDE_EFFECT,
            AllergySeverity.UNKNOWN,
        )
    ),
    "{words}: is that what is really taken, or the strength on the label?": (_really_taken, _on_the_label),
    "Did it help: a lot, some, a little, or not at all?": tuple(
        _code(code) for code in (Effect.A_LOT, Effect.SOME, Effect.A_LITTLE, Effect.NONE)
    ),
}
"""By the message of the question; each side in the order the question names them."""


def option_named(typed: str, options: tuple[Option, ...]) -> Option | None:
    """The option that was typed: its number, its code, or how its label or code begins."""
    said = " ".join(typed.split()).rstrip(".").casefold()
    if said.isdecimal() and 1 <= int(said) <= len(options):
        return options[int(said) - 1]
    for option in options:
        if said in (option.code.casefold(), option.label.casefold(), *option.also):
            return option
    begins = [o for o in options if said and (o.label.casefold().startswith(said) or o.code.startswith(said))]
    return begins[0] if len(begins) == 1 else None
