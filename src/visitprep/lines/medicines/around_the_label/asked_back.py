"""What is not sure of a medicine's line: a name that is only close to one, a number that may mean two things."""

from __future__ import annotations

import re
from typing import Final

from visitprep.lines.reading import Unclear
from visitprep.medicines.label.label_fields import Doubt, LabelLine, Parts
from visitprep.medicines.label.numbers import with_unit, written_alone
from visitprep.medicines.label.vocabulary.name_or_not import RELEASE, SALTS
from visitprep.medicines.names import closest, key_of, lookup, suggest
from visitprep.medicines.reading import may_be
from visitprep.medicines.spelling import distance
from visitprep.patterns import compiled
from visitprep.wording import N_, Later, later, say

_MEANT: Final = N_("{meant}?")
WHICH_UNIT: Final = N_("{number}: mg, mcg, or something else?")
_EITHER: Final = N_("{number}: is that the strength, or how many?")
_NUMBERED: Final = N_("{name}: is the number part of the name, or how many?")
_WHOLE_NAME: Final = N_("{name}: is that the whole name?")
_EACH_AND_TIMES: Final = N_("{words}: {each} each time, {times} times a day?")
_TIMES_A_DAY: Final = N_("{times} times a day")
_TWO_STRENGTHS: Final = N_("More than one strength is on that line. Which one is on the label?")
_MAY_BE: Final = {"gaba": "gabapentin"}
"""A name that is said for another medicine too."""
_SALT_CLOSE: Final = 0.2  # cost for each letter typed
_BARE_NUMBER: Final = compiled(r"(?:\d+(?:[.,]\d+)*|\.\d+)(?: \d+(?:\.\d+)?)?")


def name_in_doubt(line: LabelLine) -> tuple[Unclear, ...]:
    meant = meant_name(line)
    return (Unclear("name", line.name, later(_MEANT, meant=meant), meant),) if meant else ()


def meant_name(line: LabelLine) -> str:
    """The name that a misspelt one is close to: the other words of it stay, and only the misspelt one gives way."""
    if (other := _MAY_BE.get(line.name.casefold())) is not None:
        return other
    if line.entry is not None:
        names = {key_of(name).replace(" ", "") for name in line.entry.names}
        typed = key_of(re.sub(r"\(.*\)", "", line.name))
        if typed.replace(" ", "") in names or not _is_misspelling(typed, line):
            return ""
    elif may_be(line.name) is None:
        return ""
    words = line.name.split()
    release: list[str] = []
    while len(words) > 1 and words[-1].casefold() in RELEASE:
        release.insert(0, words.pop())
    return " ".join((mended, *release)) if (mended := _mended(words)) else ""


def _mended(words: list[str]) -> str:
    whole = closest(" ".join(words))
    if whole and len(whole[0].name.split()) == len(words):
        return whole[0].name
    for place, word in enumerate(words):
        near = closest(word) if len(words) > 1 and lookup(word) is None else ()
        mended = " ".join((*words[:place], near[0].name, *words[place + 1 :])) if near else ""
        if mended and " " not in near[0].name and lookup(mended) is not None:
            return mended
    offered = suggest(" ".join(words)).names
    return offered[0] if offered else ""


def _salt_mended(name: str) -> str:
    """The name with the salt that its last word is close to, as in "norethindrone acitate"; empty for none."""
    *before, last = name.split()
    word = last.casefold()
    near = sorted((distance(word, salt, len(word)), salt) for salt in SALTS)[:1]
    return " ".join((*before, near[0][1])) if near and 0 < near[0][0] <= _SALT_CLOSE * len(word) else ""


def _is_misspelling(typed: str, line: LabelLine) -> bool:
    assert line.entry is not None
    wrong = {key_of(name).replace(" ", "") for name in line.entry.misspellings}
    return typed.replace(" ", "") in wrong


def numbers_in_doubt(parts: Parts) -> tuple[Unclear, ...]:
    line = parts.line
    asked = tuple(found for doubt in parts.doubts if (found := _asked(doubt, line)) is not None)
    bare = _BARE_NUMBER.fullmatch(line.strength) and not written_alone(line.strength, line.entry)
    if bare and not any(doubt.kind == "unit" for doubt in parts.doubts):
        return (_unit(line.strength, line), *asked)
    return asked


def _asked(doubt: Doubt, line: LabelLine) -> Unclear | None:
    match doubt.kind:
        case "unit":
            return _unit(doubt.typed, line)
        case "either":
            return Unclear("strength", doubt.typed, later(_EITHER, number=doubt.typed))
        case "total":
            number, rest = re.split(r"(?<=\d)\s*(?=[a-z/])", doubt.typed.casefold(), maxsplit=1)
            meant = _with_unit(number, line)
            large = float(number.replace(",", ".")) > 12
            if meant and large:
                return Unclear("when", doubt.typed, later(_MEANT, meant=f"{meant} {rest}"), f"{meant} {rest}")
            return Unclear("when", doubt.typed, later(_EITHER, number=number))
        case "numbered":
            return Unclear("name", doubt.typed, later(_NUMBERED, name=doubt.typed))
        case "strengths":
            return Unclear("strength", doubt.typed, later(_TWO_STRENGTHS))
        case "longer" if mended := _salt_mended(doubt.typed):
            return Unclear("name", doubt.typed, later(_MEANT, meant=mended), mended)
        case "longer":
            return Unclear("name", doubt.typed, later(_WHOLE_NAME, name=doubt.typed), doubt.typed)
        case "times":
            each, times = re.findall(r"\d", doubt.typed)[:2]
            ask: Later = later(_EACH_AND_TIMES, words=doubt.typed, each=each, times=times)
            both = {"dose": each, "when": say(_TIMES_A_DAY, times=times)}
            return Unclear("when", doubt.typed, ask, both)
        case "condition":
            return Unclear("when", doubt.typed, later(_MEANT, meant=doubt.typed), doubt.typed)
        case _:
            return None  # the words stand whole in what the label says of when


def _unit(number: str, line: LabelLine) -> Unclear:
    meant = _with_unit(number, line)
    ask: Later = later(_MEANT, meant=meant) if meant else later(WHICH_UNIT, number=number)
    return Unclear("strength", number, ask, meant or None)


def _with_unit(number: str, line: LabelLine) -> str:
    """The number as labels of this medicine have it; of a misspelt one, as those of the name that is meant."""
    entry = lookup(meant_name(line) or "-") or line.entry
    return with_unit(number, entry) if entry else ""
