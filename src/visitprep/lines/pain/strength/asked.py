"""What is asked of the numbers of a pain: which is which, the scale's end, or all of them again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from visitprep.lines.pain.strength.found import Said
from visitprep.lines.reading import Unclear
from visitprep.wording import N_, NC_, Later, later

FOUR = ("now", "usual", "worst", "least")
"""In the order that the prompt of a main pain shows."""
THREE = ("usual", "worst", "least")
"""The same for a small pain, whose line needs the usual number only."""

WHICH = {
    "now": NC_("pain number", "now"),
    "usual": NC_("pain number", "usual"),
    "worst": NC_("pain number", "worst"),
    "least": NC_("pain number", "best"),
}
WHEN_IT_COMES = N_("How strong is it when it comes, from 0 to 10?")
IN_ORDER = N_("{numbers}: is that {meant}?")


def impossible(values: Mapping[str, object]) -> Iterable[bool]:
    """Worst below usual or now, or best above one of them."""
    low = {name: float(re.findall(r"\d+", str(words))[0]) for name, words in values.items()}
    for lower, higher in (("usual", "worst"), ("least", "usual"), ("now", "worst"), ("least", "worst")):
        # The past week's worst may lie below what it is right now only by a slip.
        yield lower in low and higher in low and low[lower] > low[higher]


def off_the_scale(number: Said, place: str) -> Unclear:
    """Over 10: that the scale ends there is told, and 10 is offered where it was said too."""
    words = number.words[:40]
    if not place:
        return Unclear("", words, later(N_("{words}: please type a number from 0 to 10."), words=words))
    which = later(WHICH[place])
    if place == "worst" and number.low >= 10:
        ask = N_("{words}: the scale ends at 10. Is that {which} {number}?")
        return Unclear(place, words, later(ask, words=words, which=which, number="10"), "10")
    return Unclear(
        place, words, later(N_("{words}: which number from 0 to 10 is {which}?"), words=words, which=which)
    )


def which_is_it(number: Said, open_places: list[str], possible: list[str]) -> Unclear:
    if open_places[:2] == ["now", "usual"]:
        ask = N_("{words}: is that now, or usual? For now: y. Else type it with its word: usual {number}")
        return Unclear("now", number.words, later(ask, words=number.words, number=number.typed), number.typed)
    if len(possible) == 1:
        ask = N_("{words}: is that {which} {number}?")
        which = later(WHICH[possible[0]])
        return Unclear(
            possible[0],
            number.words,
            later(ask, words=number.words, which=which, number=number.typed),
            number.typed,
        )
    return Unclear(
        "",
        number.words,
        later(
            N_("{words}: now, usual, worst or best? For example: usual {number}"),
            words=number.words,
            number=number.typed,
        ),
    )


def in_order(said: list[Said], order: tuple[str, ...]) -> Unclear:
    """Too few, or too many, to go by the order alone; y takes them in the order shown."""
    typed = " ".join(number.typed for number in said)
    if len(said) > len(order):
        return all_again(typed, order)
    meant = {name: number.typed for name, number in zip(order, said, strict=False)}
    if any(impossible(meant)):
        return all_again(typed, order)
    shown = Later(named, tuple(meant.items()))
    return Unclear("", typed, later(IN_ORDER, numbers=typed, meant=shown), meant)


def named(*pairs: tuple[str, str]) -> str:
    shown = [str(later(N_("{which} {number}"), which=later(WHICH[name]), number=number)) for name, number in pairs]
    listed = shown[0]
    for text in shown[1:]:
        listed = str(later(N_("{listed}, {another}"), listed=listed, another=text))
    return listed


def all_again(typed: str, order: tuple[str, ...]) -> Unclear:
    if order == FOUR:
        return Unclear("", typed, later(N_("Please type all four again: now, usual, worst, best.")))
    return Unclear("", typed, later(N_("Please type them again: usual, worst, best.")))
