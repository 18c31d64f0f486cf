"""How strong a pain is: "now 6 usual 5-7 worst 9", four numbers in the order shown, or a small pain's one line.

A number gets a place only from its own word, from how it is said ("8 on a bad day" is the worst), or from the order
that the prompt shows when all are there. Any other number is asked about.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date

from visitprep.lines.pain.number_places import PLACE
from visitprep.lines.pain.numbers_found import NUMBER, Said, numbers_in
from visitprep.lines.pain.words import words_for_pain
from visitprep.lines.reading import Reading, Unclear
from visitprep.lines.unread import Unread
from visitprep.patterns import compiled
from visitprep.visit.records.numbers import number_said
from visitprep.wording import N_, NC_, Later, later

FOUR = ("now", "usual", "worst", "least")
"""In the order that the prompt of a main pain shows."""
THREE = ("usual", "worst", "least")
"""The same for a small pain, whose line needs the usual number only."""

_WHICH = {
    "now": NC_("pain number", "now"),
    "usual": NC_("pain number", "usual"),
    "worst": NC_("pain number", "worst"),
    "least": NC_("pain number", "best"),
}
_IN_ORDER = N_("{numbers}: is that {meant}?")
_SCALE = N_("Please type a number from 0 to 10.")

_IN_A_ROW = compiled(r"\d{1,2}(?:\s*[,/]\s*\d{1,2}){2,}")
"""6,6,9,3 and 6/6/9/3: four numbers, though 6,6 alone would be six and a half and 6/9 a day."""

_WHEN = compiled(
    r"(?:if|when|whenever|after|with|while|on|in|during|from|going|climbing|walking|sitting|standing|lying"
    r"|bending|lifting|sat|stood|laid|laying|resting|rested|at rest|first thing)\b",
    re.IGNORECASE,
)
_OF_A_TIME = compiled(
    r"(?:at (?:night|nite|bedtime|rest)|nights?|nites?|mornings?|evenings?"
    r"|(?:in|of|by) (?:the )?(?:bed|mornings?|evenings?|afternoons?)"
    r"|when \w+(?: \w+){0,4}|(?:at|in|on|after|with|while) \w+(?: \w+)?)",
    re.IGNORECASE,
)
"""What may stand behind one of four numbers, "5 6 8 at night 4", and leaves them in their order."""
_DAY = compiled(
    r"\b(?:last (?:night|week)|yesterday|(?:last |on |this past )?(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri"
    r"|sat(?:ur)?|sun)(?:day)?)\b",
    re.IGNORECASE,
)
_NO_NUMBER = compiled(
    r"(?:no|none|nothing|no pain|it (?:does not|doesn'?t) hurt|no pain,? (?:just|only) \w+(?:,? .*)?|(?:i "
    r"|s?he )?(?:don'?t|do not|"
    r"doesn'?t|cannot|can'?t) (?:know|say|tell)(?:,? .*)?|(?:not sure|no (?:idea|clue))\b[^\d]*)",
    re.IGNORECASE,
)
"""No number, and nothing to ask again: the words are kept."""
_DENIED = compiled(
    r"\b(?:not|over|under|below|above|more than|less than|at least|except)\s*(?:a |an )?$", re.IGNORECASE
)


def read(line: str, today: date, *, small: bool = False) -> Reading:
    """The numbers of a pain. With `small` a lone number is the usual one, and what it is like is read as well."""
    order = THREE if small else FOUR
    text = re.sub(r"(?<=[^\W\d])[-=](?=\d)", " ", Unread(line).text)  # "now-5 usual-6"
    if _NO_NUMBER.fullmatch(text.strip(" .!")):
        return Reading({}, left=text)
    if _IN_A_ROW.fullmatch(text):
        text = " ".join(re.findall(r"\d+", text))
    said, left = numbers_in(text)
    if not said:
        like = words_for_pain(text) if small else Reading({}, left=text)
        return like if like.values else Reading({}, (Unclear("", text, later(_SCALE)),), text)
    if not any(number.fits for number in said):
        return Reading({}, (Unclear("", said[0].words[:40], later(_SCALE)),), text)
    unclear = _placed(said, order, small)
    if unclear:
        return unclear if not small else _with_words(unclear, _rest(said, left))
    values: dict[str, object] = {}
    asked: list[Unclear] = []
    aside: list[str] = []
    for number in said:
        if not number.place:
            continue
        if not number.fits:
            asked.append(_off_the_scale(number, number.place))
        elif number.place in values:
            ask = later(N_("{words}: which number is that?"), words=number.words)
            asked.append(Unclear(number.place, number.words, ask))
        elif not _own_words(number) or small:
            values[number.place] = number.typed
        elif number_said(number.words):
            values[number.place] = number.words
        else:
            # Words that the answer cannot be told in are kept beside it.
            values[number.place] = number.typed
            aside.append(number.words)
    is_whole = not asked and set(values) == set(order)
    wrong = any(_impossible({n.place: n.typed for n in reversed(said) if n.place and n.fits}))
    if wrong or (not is_whole and _above_the_worst(said)):
        return Reading({}, (_all_again(text, order),), text)
    without = [number for number in said if not number.place]
    if is_whole:  # "though it was a 9 in june" is no fifth number
        aside += [number.words for number in without]
    else:
        asked += _without_place(without, values, order)
    left = ", ".join(filter(None, (left, *aside)))
    reading = Reading(values, tuple(asked), "" if small else left)
    return _with_words(reading, _rest(said, left)) if small else reading


def read_again(
    reply: str, asked: str, before: Mapping[str, object], today: date, *, small: bool = False
) -> Reading:
    """What an answer to a question says anew, "worst 9 usual 6": only numbers that each have a word of their own.

    A word alone is for the one number that was `asked` about. Nothing where what stands `before` could not be then.
    """
    numbers = NUMBER.findall(asked)
    if not NUMBER.search(reply) and PLACE.search(reply) and len(numbers) == 1:
        reply = f"{reply} {numbers[0][0]}"
    said, _ = numbers_in(Unread(reply).text)
    if not said or not all(PLACE.search(f"{number.before} {number.after}") for number in said):
        return Reading({})
    reading = read(reply, today, small=small)
    kept = {name: value for name, value in before.items() if name in FOUR and re.search(r"\d", str(value))}
    numbers_now = {**kept, **{name: value for name, value in reading.values.items() if name in FOUR}}
    return Reading({}) if reading.unclear or any(_impossible(numbers_now)) else reading


def _placed(said: list[Said], order: tuple[str, ...], small: bool) -> Reading | None:
    """Gives each number its place; a reading when nothing but asking is left."""
    for number in said:
        around = f"{number.before} {number.after}"
        place = PLACE.search(number.before) or PLACE.search(around)
        if _DENIED.search(number.before) and not (place and place.lastgroup == "least"):
            continue
        number.place = (place.lastgroup or "") if place else ""
    bare = [number for number in said if not number.place and not _under(number)]
    with_words = [number for number in said if _own_words(number)]
    by_order = len(with_words) <= 1 and all(_OF_A_TIME.fullmatch(number.after) for number in with_words)
    if len(said) == len(order) and by_order and not any(n.place or _DENIED.search(n.before) for n in said):
        for number, name in zip(said, order, strict=True):
            number.place = name
        values = {number.place: number.typed for number in said}
        return (
            Reading({}, (_all_again(", ".join(n.words for n in said), order),))
            if any(_impossible(values))
            else None
        )
    if len(said) > 1 and len(bare) == len(said) and all(not _own_words(number) for number in said):
        return Reading({}, (_in_order(said, order),), "")
    _by_how_it_is_said(said, small)
    return None


def _by_how_it_is_said(said: list[Said], small: bool) -> None:
    """Gives "0 when I sit" the best place, "8 on stairs" the worst, a span or a small pain's number the usual."""
    taken = {number.place for number in said}
    free = [number for number in said if not number.place and not _DENIED.search(number.before)]
    under = [one for one in free if _under(one) or ("usual" in taken and _at_a_time(one))]
    plain = [number for number in free if number not in under]
    if plain and "usual" not in taken and (small or plain[0].high != plain[0].low):
        plain[0].place = "usual"
        taken.add("usual")
    elif plain and not small and "usual" in taken and "now" not in taken and not _own_words(plain[0]):
        plain[0].place = "now"
        taken.add("now")
    placed = [number for number in said if number.place]
    for number in (number for number in under if not number.place):
        others = [other for other in said if other is not number]
        if others and "worst" not in taken and all(number.low >= other.high for other in others):
            number.place = "worst"
        elif others and "least" not in taken and all(number.high <= other.low for other in others):
            number.place = "least"
        elif not placed and not others and small:
            number.place = "worst" if re.match(r"when|if|on|with", number.after, re.IGNORECASE) else ""
        taken.add(number.place)


def _under(number: Said) -> bool:
    """Said of some moments only."""
    return bool(_WHEN.match(number.after))


def _at_a_time(number: Said) -> bool:
    """Of some part of the day or some day: "9 at night", "saturday was 9"."""
    return bool(_OF_A_TIME.fullmatch(number.after) or _DAY.search(f"{number.before} | {number.after}"))


def _own_words(number: Said) -> bool:
    """More than the number, its place and a hedge."""
    words = PLACE.sub(" ", f"{number.before} {number.after}")
    return bool(
        re.sub(
            r"\b(?:it'?s|is|was|about|'?bout|abt|around|maybe|like|a|an|at|pain|the|past|week|in|i|says?|said"
            r"|tells? (?:me|us)"
            r"|and|my|his|her|(?:i|s?he)'?(?:d|s)|(?:put|call|give) (?:it|that)|s?he|they|mom|dad|mum|or so"
            r"|ever)\b|\W",
            "",
            words,
            flags=re.I,
        )
    )


def _impossible(values: Mapping[str, object]) -> Iterable[bool]:
    """Worst below usual or now, or best above one of them."""
    low = {name: float(re.findall(r"\d+", str(words))[0]) for name, words in values.items()}
    for lower, higher in (("usual", "worst"), ("least", "usual"), ("now", "worst"), ("least", "worst")):
        # The past week's worst may lie below what it is right now only by a slip.
        yield lower in low and higher in low and low[lower] > low[higher]


def _above_the_worst(said: list[Said]) -> bool:
    """A number that nothing is known of is higher than the worst: the words stand with the wrong numbers."""
    worst = [number.low for number in said if number.place == "worst"]
    return any(
        number.low > worst[0]
        for number in said
        if worst and number.fits and not number.place and not _DENIED.search(number.before)
    )


def _without_place(numbers: list[Said], values: Mapping[str, object], order: tuple[str, ...]) -> list[Unclear]:
    """One question for all that nothing is known of; y takes them in the order shown, where they can be that."""
    places = [name for name in order if name not in values]
    fitting = [number for number in numbers if number.fits]
    if len(numbers) == 1:
        number = numbers[0]
        possible = [name for name in places if not any(_impossible({**values, name: number.typed}))]
        if not number.fits:
            return [_off_the_scale(number, "worst" if number.low >= 10 else "")]
        return [_which(number, places, possible)]
    if not fitting:
        return [_off_the_scale(numbers[0], "")] if numbers else []
    words = ", ".join(number.words for number in fitting)
    meant = {name: number.typed for name, number in zip(places, fitting, strict=False)}
    told = [number for number in fitting if _own_words(number)]
    if len(meant) < len(fitting) or len(told) > 1 or any(not _OF_A_TIME.fullmatch(one.after) for one in told):
        meant = {}
    if meant and not any(_impossible({**values, **meant})):
        shown = Later(_named, tuple(meant.items()))
        return [Unclear("", words, later(_IN_ORDER, numbers=words, meant=shown), meant)]
    typed = " ".join(number.typed for number in fitting)
    ask = N_("{words}: which is now, usual, worst, best? Type each with its word, like: usual {number}")
    return [Unclear("", typed, later(ask, words=words, number=fitting[0].typed))]


def _off_the_scale(number: Said, place: str) -> Unclear:
    """Over 10: that the scale ends there is told, and 10 is offered where it was said too."""
    words = number.words[:40]
    if not place:
        return Unclear("", words, later(N_("{words}: please type a number from 0 to 10."), words=words))
    which = later(_WHICH[place])
    if place == "worst" and number.low >= 10:
        ask = N_("{words}: the scale ends at 10. Is that {which} {number}?")
        return Unclear(place, words, later(ask, words=words, which=which, number="10"), "10")
    return Unclear(
        place, words, later(N_("{words}: which number from 0 to 10 is {which}?"), words=words, which=which)
    )


def _which(number: Said, open_places: list[str], possible: list[str]) -> Unclear:
    if open_places[:2] == ["now", "usual"]:
        ask = N_("{words}: is that now, or usual? For now: y. Else type it with its word: usual {number}")
        return Unclear("now", number.words, later(ask, words=number.words, number=number.typed), number.typed)
    if len(possible) == 1:
        ask = N_("{words}: is that {which} {number}?")
        which = later(_WHICH[possible[0]])
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


def _in_order(said: list[Said], order: tuple[str, ...]) -> Unclear:
    """Too few, or too many, to go by the order alone; y takes them in the order shown."""
    typed = " ".join(number.typed for number in said)
    if len(said) > len(order):
        return _all_again(typed, order)
    meant = {name: number.typed for name, number in zip(order, said, strict=False)}
    if any(_impossible(meant)):
        return _all_again(typed, order)
    shown = Later(_named, tuple(meant.items()))
    return Unclear("", typed, later(_IN_ORDER, numbers=typed, meant=shown), meant)


def _named(*pairs: tuple[str, str]) -> str:
    shown = [str(later(N_("{which} {number}"), which=later(_WHICH[name]), number=number)) for name, number in pairs]
    listed = shown[0]
    for text in shown[1:]:
        listed = str(later(N_("{listed}, {another}"), listed=listed, another=text))
    return listed


def _all_again(typed: str, order: tuple[str, ...]) -> Unclear:
    if order == FOUR:
        return Unclear("", typed, later(N_("Please type all four again: now, usual, worst, best.")))
    return Unclear("", typed, later(N_("Please type them again: usual, worst, best.")))


def _rest(said: list[Said], left: str) -> str:
    """What is said beside the numbers, for the words of a small pain."""
    around = [PLACE.sub(" ", part) for number in said for part in (number.before, number.after)]
    return ", ".join(part for part in (*(a.strip(" ,;.") for a in around), left) if part)


def _with_words(reading: Reading, rest: str) -> Reading:
    like = words_for_pain(rest)
    return Reading({**like.values, **reading.values}, (*reading.unclear, *like.unclear), like.left)
