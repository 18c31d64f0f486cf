"""How strong a pain is: "now 6 usual 5-7 worst 9", four numbers in the order shown, or a small pain's one line.

A number gets a place only from its own word, from how it is said ("8 on a bad day" is the worst), or from the order
that the prompt shows when all are there. Any other number is asked about.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from msgspec.structs import replace

from visitprep.common_words import ATTACK, NUMBER_WORD
from visitprep.lines.pain.small_pain import with_words
from visitprep.lines.pain.strength.asked import (
    FOUR,
    IN_ORDER,
    THREE,
    WHEN_IT_COMES,
    all_again,
    impossible,
    in_order,
    named,
    off_the_scale,
    which_is_it,
)
from visitprep.lines.pain.strength.found import NUMBER, Said, numbers_in
from visitprep.lines.pain.strength.places import PLACE
from visitprep.lines.pain.strength.when_so import (
    NO_BEST,
    NOT_OF_LATE,
    OF_A_DAY,
    OF_A_TIME,
    WHEN,
    at_a_time,
    has_own_words,
    has_words,
    none_of_late,
    of_some_moments,
    of_the_day,
    told_before,
)
from visitprep.lines.reading import Reading, Unclear
from visitprep.lines.unread import Unread
from visitprep.number_words import in_digits
from visitprep.patterns import any_case, compiled
from visitprep.visit.records.numbers import MAYBE, number_said
from visitprep.wording import N_, Later, later

_SCALE = N_("Please type a number from 0 to 10.")
_IN_A_ROW = compiled(r"\d{1,2}(?:\s*[,/]\s*\d{1,2}){2,}")
"""6,6,9,3 and 6/6/9/3: four numbers, though 6,6 alone would be six and a half and 6/9 a day."""

_AT_ZERO = (
    r"(?:(?:right |just )?now|today|at the mo(?:ment)?|currently"
    r"|(?:at )?(?:its |the |my )?(?:very )?(?:best|least|lowest)|(?:in )?between(?: \w+)?|otherwise|else)"
)
_NO_PAIN = (
    r"(?:(?:it |s?he |i )?(?:is |'s |am )?(?:none|no pain|no hurt|nothing|pain[- ]free|not (?:hurting|sore|there)"
    r"|(?:does|do) ?n.?t hurt|(?:does|do) not hurt)(?: at all)?)"
)
_ZERO = any_case(
    rf"\b(?P<before>{_AT_ZERO})[\s,:=]*(?:it'?s |is )?{_NO_PAIN}(?=\s*(?:$|[,;.(]|{PLACE.pattern}))".replace(
        "?P<now>", "?:"
    )
    .replace("?P<usual>", "?:")
    .replace("?P<worst>", "?:")
    .replace("?P<least>", "?:")
    + rf"|\b{_NO_PAIN}\s+(?P<behind>{_AT_ZERO})\b"
)
"""No pain at a time that has a place is a nought there: "none right now", "best: no pain"."""
_ONE = rf"(?:\d+|{NUMBER_WORD})"
_AND = any_case(
    rf"(?<!between )\b(?P<one>{_ONE}) and (?=(?:about |maybe |only )?(?P<other>{_ONE})\b(?P<more>[^,;.]*))"
)


def _each_its_own(found: re.Match[str]) -> str:
    """No span: "usually 6 and 9 at the worst", "worst 9 and 2 if quiet", but "worst 9 and 10 on bad days"."""
    more, before = found["more"].strip(), found.string[: found.start()]
    place, own = PLACE.match(more), next(reversed([*PLACE.finditer(before)]), None)
    rises = int(in_digits(found["other"], asked=True)) - int(in_digits(found["one"], asked=True))
    is_other = place is not None and own is not None and place.lastgroup != own.lastgroup
    is_apart = is_other or rises < -1 or (rises > 1 and (place or WHEN.match(more)))
    return f"{found['one']}, " if is_apart else found[0]


_NO_NUMBER = any_case(  # and nothing to ask again: the words are kept
    r"(?:no|none|nothing|no pain|it (?:does not|doesn'?t) hurt|no pain,? (?:just|only) \w+(?:,? .*)?|(?:i |s?he )?"
    r"(?:don'?t|do not|doesn'?t|cannot|can'?t) (?:know|say|tell)(?:,? .*)?|(?:not sure|no (?:idea|clue))\b[^\d]*)"
)
_TWO = any_case(
    rf"(?<!between )\b(?P<one>\d\d?)\s+(?P<joins>and|(?:or )?{MAYBE})\s+(?:an? )?(?P<other>\d\d?)\b"
    r"(?!\s*(?:at |on )?(?:worst|bad|best|good))"
)


def _of_two(found: re.Match[str], takes_both: bool) -> str:
    """One that varies, "2 maybe 3"; usual and worst as asked, "6 and 9", where nothing else says which."""
    low, high = int(found["one"]), int(found["other"])
    if found["joins"].casefold() == "and":
        return f"{low} usual, {high} worst" if takes_both and high - low > 1 else found[0]
    return f"{low} to {high}" if 0 < high - low <= 2 else found[0]


_ATTACK = any_case(ATTACK)
_BAD = any_case(rf"{ATTACK}|\b(?:bad|rough|terrible|awful|horrible) \w+|\bflares?")
_DENIED = any_case(r"\b(?:not|over|under|below|above|more than|less than|at least|except)\s*(?:a |an )?$")


def read(line: str, today: date, *, small: bool = False) -> Reading:
    """The numbers of a pain. With `small` a lone number is the usual one, and what it is like is read as well."""
    if none := NO_BEST.search(line):
        reading = read(f"{line[: none.start()]}, {line[none.end() :]}".strip(" ,"), today, small=small)
        return replace(reading, left=", ".join(filter(None, (reading.left, none[0].strip()))))
    order = THREE if small else FOUR
    text = re.sub(r"(?<=[^\W\d])[-=](?=\d)", " ", Unread(line).text)  # "now-5 usual-6"
    if none_of_late(text):
        return Reading({"now": "0"}, (Unclear("usual", text, later(WHEN_IT_COMES)),), beside={"usual": text})
    text = _AND.sub(_each_its_own, text)
    text = _ZERO.sub(lambda hit: f"{hit['before'] or hit['behind']} 0", text)
    if _NO_NUMBER.fullmatch(text.strip(" .!")):
        return Reading({}, left=text)
    takes_both = small and not PLACE.search(text)
    text = _TWO.sub(lambda found: _of_two(found, takes_both), text)
    if _IN_A_ROW.fullmatch(text):
        text = " ".join(re.findall(r"\d+", text))
    said, left = numbers_in(text)
    if not said:
        like = with_words(Reading({}), text) if small else Reading({}, left=text)
        return like if like.values else Reading({}, (Unclear("", text, later(_SCALE)),), text)
    if not any(number.fits for number in said):
        return Reading({}, (Unclear("", said[0].words[:40], later(_SCALE)),), text)
    unclear = _placed(said, order, small)
    if unclear:
        return unclear if not small else with_words(unclear, _rest(said, left))
    values: dict[str, object] = {}
    asked: list[Unclear] = []
    aside: list[str] = []
    worst: list[str] = []
    for number in said:
        if not number.place:
            continue
        if not number.fits:
            asked.append(off_the_scale(number, number.place))
        elif number.place in values:
            ask = later(N_("{words}: which number is that?"), words=number.words)
            asked.append(Unclear(number.place, number.words, ask))
        elif not has_own_words(number) or small:
            values[number.place] = number.typed
        elif number_said(number.words):
            values[number.place] = number.words
        else:
            # Words that the answer cannot be told in are kept beside it.
            values[number.place] = number.typed
            (worst if number.place == "worst" else aside).append(number.words)
    is_whole = not asked and set(values) == set(order)
    wrong = any(impossible({n.place: n.typed for n in reversed(said) if n.place and n.fits}))
    if wrong or (not is_whole and _above_the_worst(said)):
        return Reading({}, (all_again(text, order),), text)
    without = [number for number in said if not number.place]
    told = {"usual", "worst"} <= set(values)  # then "7 at night" beside them is neither of the others
    more = without if is_whole else [one for one in without if told and (of_some_moments(one) or at_a_time(one))]
    aside += [number.words for number in more]  # "though it was a 9 in june" is no fifth number
    asked += _without_place([one for one in without if one not in more], values, order)
    of_worst = next((part.typed for part in asked if part.field == "worst"), "")
    for one in without:
        if one not in more and has_own_words(one):
            (worst if one.words == of_worst else aside).append(one.words)
    if worst or "worst" in values:
        parts = left.split(", ")
        worst += [part for part in parts if NOT_OF_LATE.search(part)]
        left = ", ".join(part for part in parts if not NOT_OF_LATE.search(part))
    left = ", ".join(filter(None, (left, *aside)))
    reading = Reading(values, tuple(asked), "" if small else left)
    reading = with_words(reading, _rest(said, left), _worse_said(said)) if small else reading
    if not small and worst:
        return replace(reading, beside={**reading.beside, "worst": ", ".join(worst)})
    beside = next((one.words for one in said if one.place == "worst"), "")
    if beside and (_ATTACK if "usual" in values else _BAD).search(beside) and values.get("worst") != beside:
        reading = replace(reading, beside={**reading.beside, "worst": beside})
    return reading


def read_again(
    reply: str, asked: str, before: Mapping[str, object], today: date, *, small: bool = False
) -> Reading:
    """What an answer to a question says anew, "worst 9 usual 6": only numbers that each have a word of their own.

    A word alone is for the one number that was `asked` about. Nothing where what stands `before` could not be then.
    """
    numbers = NUMBER.findall(asked)
    if not NUMBER.search(reply) and len(numbers) == 1 and (place := PLACE.search(reply)):
        # beside its word: "the worst 10, nothing in between"
        reply = f"{reply[: place.end()].rstrip()} {numbers[0][0]} {reply[place.end() :].lstrip()}".strip()
    said, _ = numbers_in(Unread(reply).text)
    if not said or not all(PLACE.search(f"{number.before} {number.after}") for number in said):
        return Reading({})
    reading = read(reply, today, small=small)
    kept = {name: value for name, value in before.items() if name in FOUR and re.search(r"\d", str(value))}
    numbers_now = {**kept, **{name: value for name, value in reading.values.items() if name in FOUR}}
    return Reading({}) if reading.unclear or any(impossible(numbers_now)) else reading


def _placed(said: list[Said], order: tuple[str, ...], small: bool) -> Reading | None:
    """Gives each number its place; a reading when nothing but asking is left."""
    for number in said:
        around = f"{number.before} {number.after}"
        place = PLACE.search(number.before) or PLACE.search(around)
        if _DENIED.search(number.before) and not (place and place.lastgroup == "least"):
            continue
        number.place = (place.lastgroup or "") if place else ""
    bare = [number for number in said if not number.place and not of_some_moments(number)]
    with_words = [number for number in said if has_own_words(number)]
    by_order = len(with_words) <= 1 and all(
        OF_A_TIME.fullmatch(number.after) or (small and number is said[-1] and not has_words(number.before))
        for number in with_words
    )
    if len(said) == len(order) and by_order and not any(n.place or _DENIED.search(n.before) for n in said):
        for number, name in zip(said, order, strict=True):
            number.place = name
        values = {number.place: number.typed for number in said}
        return (
            Reading({}, (all_again(", ".join(n.words for n in said), order),)) if any(impossible(values)) else None
        )
    if len(said) > 1 and len(bare) == len(said) and all(not has_own_words(number) for number in said):
        return Reading({}, (in_order(said, order),), "")
    _by_how_it_is_said(said, small)
    return None


def _by_how_it_is_said(said: list[Said], small: bool) -> None:
    """Gives "0 when I sit" the best place, "8 on stairs" the worst, a span or a small pain's number the usual."""
    taken = {number.place for number in said}
    free = [number for number in said if not number.place and not _DENIED.search(number.before)]
    day = next((one for one in free if of_the_day(one)), None)
    if day and "usual" not in taken and any(other.low > day.high for other in said):
        day.place = "usual"
        taken.add("usual")
        free.remove(day)
    under = [
        one
        for one in free
        if of_some_moments(one) or (at_a_time(one) and ("usual" in taken or (small and len(said) > 1)))
    ]
    plain = [number for number in free if number not in under]
    if plain and "usual" not in taken and (small or plain[0].high != plain[0].low):
        plain[0].place = "usual"
        taken.add("usual")
    elif plain and not small and "usual" in taken and "now" not in taken and not has_own_words(plain[0]):
        plain[0].place = "now"
        taken.add("now")
    _by_contrast(said, free, taken, small)
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


def _by_contrast(said: list[Said], free: list[Said], taken: set[str], small: bool) -> None:
    """Behind a bare one, which is the usual, the highest with a time, or of two with what one does, is the worst:
    "5, 8 nights"."""
    if len(said) < 2 or "worst" in taken:
        return
    first, *others = said
    for one in others:
        behind = one.after if small and len(said) == 2 else OF_A_DAY.fullmatch(one.after)
        if one not in free or one.place or not behind or has_words(one.before):
            return
    highest = max(others, key=lambda one: one.low)
    if highest.low <= first.high:
        return
    if first.place == "usual" or (first in free and not first.place and not has_own_words(first)):
        first.place, highest.place = "usual", "worst"
        taken |= {"usual", "worst"}


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
        possible = [name for name in places if not any(impossible({**values, name: number.typed}))]
        if not number.fits:
            return [off_the_scale(number, "worst" if number.low >= 10 else "")]
        return [which_is_it(number, places, possible)]
    if not fitting:
        return [off_the_scale(numbers[0], "")] if numbers else []
    words = ", ".join(number.words for number in fitting)
    meant = {name: number.typed for name, number in zip(places, fitting, strict=False)}
    told = [number for number in fitting if has_own_words(number)]
    if len(meant) < len(fitting) or len(told) > 1 or any(not OF_A_TIME.fullmatch(one.after) for one in told):
        meant = {}
    if meant and not any(impossible({**values, **meant})):
        shown = Later(named, tuple(meant.items()))
        return [Unclear("", words, later(IN_ORDER, numbers=words, meant=shown), meant)]
    typed = " ".join(number.typed for number in fitting)
    ask = N_("{words}: which is now, usual, worst, best? Type each with its word, like: usual {number}")
    return [Unclear("", typed, later(ask, words=words, number=fitting[0].typed))]


def _rest(said: list[Said], left: str) -> str:
    """What is said beside the numbers, for the words of a small pain: when it is so stands with its number."""
    parts = list[str]()
    for number in said:
        is_worst = number.place == "worst"
        around = ("" if _when_worst(number) else number.before, "" if is_worst else number.after)
        if not is_worst and not PLACE.search(number.words) and (at_a_time(number) or of_the_day(number)):
            around = ("" if number.words in left else number.words, "")
        found = [PLACE.sub(" ", part).strip(" ,;.") for part in around if has_words(part)]
        # When it is least strong is what eases it: "7 usual, 3 sitting".
        least = number.place == "least" and not re.search(r"morning|evening|ni(?:gh|)t|day", number.words)
        parts += [f"better {re.sub(r'^[0-9]+ ', '', one)}" if least and WHEN.search(one) else one for one in found]
    return ", ".join(part for part in (*parts, left) if part)


def _worse_said(said: list[Said]) -> list[str]:
    """What stands behind the worst number is when it is so: "7 when i look up"; in front, where it begins so."""
    return [
        one
        for number in said
        if number.place == "worst"
        for words in (_when_worst(number), number.after)
        if (one := PLACE.sub(" ", words).strip(" ,;."))
    ]


def _when_worst(number: Said) -> str:
    """When it is so, told in front: "on gym days 8"."""
    words = told_before(number) if number.place == "worst" and not PLACE.search(number.before) else ""
    return words if WHEN.match(words) else ""
