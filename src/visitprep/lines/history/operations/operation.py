"""An operation, in one line: "left hip replacement 2012", "fusion L4-S1 2010 made it worse"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from msgspec.structs import replace

from visitprep.common_words import NUMBER_WORD, NUMBER_WORDS
from visitprep.lines.apart import apart, each
from visitprep.lines.date_in_line import UNKNOWN, day_in, take_day, take_days
from visitprep.lines.history.operations.courses import with_courses, without_courses
from visitprep.lines.history.operations.device_words import kind_in
from visitprep.lines.history.operations.not_operated import without_refused
from visitprep.lines.history.operations.operation_words import (
    ABOUT_WHEN,
    BEGAN_WITH_IT,
    DONE,
    IN_A_WORD,
    IN_THEIR_LIFE,
    OF_NO_PAIN,
    OF_THE_PAIN,
    OPERATION,
    ORGANS,
    SAID_NOT_FOR_PAIN,
)
from visitprep.lines.history.outcome.effect import EffectSaid, take_effect
from visitprep.lines.history.outcome.stopped_working import CAME_BACK, STILL_IN
from visitprep.lines.history.part_named import NAMED_PART, PART, WHERE
from visitprep.lines.history.short_years import ask_year, years_in_a_row
from visitprep.lines.none_but import exception_in, with_denied
from visitprep.lines.reading import Reading, Unclear
from visitprep.lines.unread import Unread
from visitprep.patterns import any_case
from visitprep.visit.dates.partial_date import Order
from visitprep.visit.records.choices.choice import Gap
from visitprep.visit.records.choices.health import DeviceKind
from visitprep.visit.records.choices.medicine import Effect
from visitprep.wording import N_, later, say

_TIMES = any_case(
    rf"(?<![\w-])(?P<count>\d|{NUMBER_WORD})\s*(?:x|times)\b|\bx\s?(?P<after>\d)\b|\b(?P<word>twice)\b"
)
_SIDE_ALONE = any_case(r"(?:the )?(?:left|right|both|other)(?: (?:one|side))?(?: again)?|again")
_ONE_SIDE = any_case(r"(?:the )?(?P<side>left|right)(?: (?:one|side|(?P<part>\w+)))?(?: again)?")
_SHORT_YEAR = any_case(
    r"(?<![\w/.,-])(?<!\bat )(?<!\bage )(?<!\baged )(?<!\bfor )'?(?P<year>\d\d)(?![\w/.%-])"
    r"(?!\s*(?:x|times?|visits?|percent|(?:days?|weeks?|months?|years?|yrs?|hours?|minutes?)(?: old)?)\b)"
)
"""The year of "gallbladder 88", which may be an age as well."""
_STORY = any_case(r"(?:they|it|he|she|i|my|then|who|which|we|still|no|not|but)\b")
_OF_OWN = any_case(r"(?:i (?:had|got) |my )")
"""In front of another, and not of what became of the one before: "and my tubes tied", unlike "my hip went out"."""
_SINCE = any_case(
    r"\b(?:since|hurts?|hurting|pains?|aches?|aching|sore|fell|falls?|slipped|broke|accident|crash|wreck|injur\w*"
    r"|sprain\w*|stroke|went out|began|started|was|were|is|had an?)\b"
)
"""It tells of a pain, or of what happened: with a few words and a year that is no operation."""
_HOW_IT_WAS = any_case(
    r"[,;.] *(?:(?:when|as|and|after) )?(?:i|s?he|they) (?:had )?broken? (?:it|that)\b|\bno pain(?: there| now)?\b"
)
"""Behind the thing and its year: "left wrist 2022, she broke it"."""
_OR_THAT_YEAR = any_case(r"(?:or|maybe|possibly|could be|i think|\s)+(?:in )?(?:(?:19|20)\d\d|'\d\d)")
"""Behind a year that is not sure: "knee 2018, maybe 2019"."""
_SHORT_NAME = 3  # words
_FEW = 5  # words of what was operated on
_SIDE_WORD = any_case(r"\b(?:left|right|both)\b(?: sides?)?")
_UNSIGNED = any_case(
    r"(?<=\d)\s+(?=(?:(?:and|then|but|they)\s+)*(?:out|removed|(?:took|taken|had|pulled)(?: (?:it|'?em|them"
    r"|that))? out|came out|redone|replaced|reversed|new battery)\b[^,;]*\d"
    r"|(?:the )?(?:left|right|other)(?: (?:one|side|eye))? (?:in )?(?:19|20)\d\d\b)"
)
"""Between two of them, where no sign stands: "port in 2022 out 2023", "cataracts right 2018 left 2019"."""
_NAMES_NOTHING = any_case(
    r"(?:(?:then|later|and|it|they|that|was|were|is|got|had|has|been|came|come|all|back|again|the|a|first"
    r"|second|third|last|other|one|time|same|them|finally|em|'em|taken|took|out|removed|pulled|reversed|redone|redo"
    r"|revised|revision|replaced|repeated|repeat|fixed|cleaned|closed|opened|put|up|in|once|more)\s*)+"
)
_METAL = (DeviceKind.METAL, DeviceKind.FRAGMENT, DeviceKind.CLIP)
_IN_THERE = any_case(r"\b(?:still|left|yet)\b|\bin (?:there|it|me|him|her)\b")
NOT_FOR_PAIN = N_("not for pain")


def read(line: str, today: date, *, order: Order | None = None) -> tuple[Reading, ...]:
    """The operations of a line, each with its own year and place. A line without any stays whole."""
    denied, done = exception_in(Unread(line).text, lambda words: OPERATION.search(words) is not None)
    if done:
        return with_denied(read(done, today, order=order), denied)
    text, courses = without_courses(_UNSIGNED.sub(", ", Unread(line).text))
    if courses and not text:
        words = Unread(line).left()
        ask = later(N_("{words}: is that an operation?"), words=words)
        return (Reading({}, (Unclear("what", words, ask, gone=True),), words),)
    if courses:
        return with_courses(
            list(read(text, today, order=order)), courses, lambda words: read(words, today, order=order)
        )
    if none_done(line, today, order=order):
        return (Reading({}, left=Unread(line).left()),)

    def begins(before: str, after: str) -> bool:
        return _begins(before, after, today, order)

    pieces: list[str] = []
    readings: list[Reading] = []
    for piece in _with_refused(text, apart(text, begins), today, order):
        found = _piece(piece, today, order)
        pieces += [piece] * len(found)
        readings += found
    for number, reading in enumerate(readings[1:], 1):
        readings[number] = _of_the_one_before(reading, readings[number - 1])
    return tuple(readings) if len(set(pieces)) == 1 else each(text, pieces, readings)


def none_done(line: str, today: date, *, order: Order | None = None) -> bool:
    """No operation is told in it: "surgeon wont touch it"."""
    told, _ = _without_refused(Unread(line).text, today, order)
    return not OPERATION.search(told) and not _is_thing_and_year(told, today, order)


def _with_refused(text: str, pieces: Sequence[str], today: date, order: Order | None) -> Iterator[str]:
    """Each operation with what was refused behind it; what was refused in front of all of them with the first."""
    begin = end = 0
    for piece in pieces:
        at = text.index(piece, end)
        if end and not none_done(piece, today, order=order) and not none_done(text[begin:end], today, order=order):
            yield text[begin:end]
            begin = at
        end = at + len(piece)
    yield text[begin:end]


def _without_refused(text: str, today: date, order: Order | None) -> tuple[str, str]:
    return without_refused(
        text, lambda words: OPERATION.search(words) is not None and _is_dated(words, today, order)
    )


def _of_the_one_before(reading: Reading, before: Reading) -> Reading:
    """Words that name nothing go on with it: "implant put in Oct 2023, taken out March 2024"."""
    what, thing = str(reading.values.get("what", "")), str(before.values.get("what", ""))
    if not thing:
        return reading
    side = _ONE_SIDE.fullmatch(what)
    if side and _SIDE_WORD.search(thing) and (not side["part"] or side["part"].casefold() in thing.casefold()):
        name = _SIDE_WORD.sub(side["side"], thing, count=1)  # "cataract right eye 2018, left eye 2019"
        not_for_pain = {"helped_pain": say(NOT_FOR_PAIN)} if OF_NO_PAIN.search(thing) else {}
        return replace(reading, values={**not_for_pain, **reading.values, "what": name})
    if _SIDE_ALONE.fullmatch(what):
        return replace(
            reading, values={**reading.values, "what": say(N_("{thing} {what}"), thing=thing, what=what)}
        )
    if not _NAMES_NOTHING.fullmatch(what):
        return reading
    return replace(reading, values={**reading.values, "what": say(N_("{thing}, {what}"), thing=thing, what=what)})


def _begins(before: str, after: str, today: date, order: Order | None) -> bool:
    """Another operation has a year, or a part of the body, of its own; a story goes on with the one before."""
    dated, own_day = _is_dated(before, today, order), _is_dated(after, today, order)
    operated, again = OPERATION.search(before), OPERATION.search(after)
    if not operated and not (dated and (NAMED_PART.search(before) or again)):
        return False
    if _OR_THAT_YEAR.fullmatch(after):
        return False
    if own_day and dated and _is_other_side(before, after):
        return True
    if own_day and dated:
        # "Tubes tied 2012": what has a year of its own is one of them, unless it goes on with the story.
        return bool(again) or (_says_more_than_its_day(after, today, order) and not _STORY.match(after))
    if not again or (_STORY.match(after) and not (_OF_OWN.match(after) and OPERATION.search(DONE.sub(" ", after)))):
        return False
    take_effect(rest := Unread(after))  # "made the hand worse" was done to no hand
    here, there = _organs(before), _organs(rest.text)
    return bool(here and there and not here & there)


def _is_other_side(before: str, after: str) -> bool:
    """As in "cataracts right 2018, left 2019": each side has its year."""
    own, there = _SIDE_WORD.match(after.removeprefix("the ")), _SIDE_WORD.findall(before)
    return own is not None and bool(there) and own[0].split()[0].casefold() != there[-1].split()[0].casefold()


def _says_more_than_its_day(text: str, today: date, order: Order | None) -> bool:
    rest = Unread(text)
    day = (
        rest.take(ABOUT_WHEN) or take_day(rest, today, order) or rest.take(_SHORT_YEAR) or rest.take(IN_THEIR_LIFE)
    )
    return day is not None and any(not _SIDE_ALONE.fullmatch(piece) for piece in rest.pieces())


def _organs(text: str) -> set[str]:
    return {name for name, words in ORGANS if re.search(rf"\b(?:{words})", text, re.IGNORECASE)}


def _is_dated(text: str, today: date, order: Order | None) -> bool:
    """Whether it says when: with a day, or in years of a life."""
    told = ABOUT_WHEN.search(text) or IN_THEIR_LIFE.search(text)
    return told is not None or _has_day(text, today, order)


def _has_day(text: str, today: date, order: Order | None) -> bool:
    return day_in(text, today, order) is not None or _SHORT_YEAR.search(text) is not None


def _is_thing_and_year(text: str, today: date, order: Order | None) -> bool:
    """In a list of operations "left hip 2011" and "hysterectamy 1994" are such; "hip hurts since 2011" is none."""
    rest = Unread(text)
    if rest.take(ABOUT_WHEN) is None and take_day(rest, today, order) is None and not rest.take(IN_THEIR_LIFE):
        return False
    words = _HOW_IT_WAS.sub(" ", OF_THE_PAIN.sub(" ", rest.text))
    if _SINCE.search(words):
        return False
    take_effect(rest)
    named = rest.pieces()[:1]
    return any(PART.fullmatch(piece) or len(piece.split()) <= _SHORT_NAME for piece in named)


def _piece(text: str, today: date, order: Order | None) -> list[Reading]:
    text, refused = _without_refused(text, today, order)
    *others, last = _done(text, today, order)
    return [*others, replace(last, left=", ".join(filter(None, (last.left, refused))))]


_UNTIL = any_case(r"\b(?:un)?till?\b")
"""Behind the day, what came of it ended on another: "9 february, a clot, on needles until may"."""


def _done(text: str, today: date, order: Order | None) -> list[Reading]:
    rest = Unread(text)
    values: dict[str, object] = {}
    unclear: list[Unclear] = []
    if rest.take(UNKNOWN):
        values["when"] = Gap.DONT_KNOW
    elif about := rest.take(ABOUT_WHEN) or (None if day_in(text, today, order) else rest.take(IN_THEIR_LIFE)):
        values["when"] = about[0].strip(" ,")
    times = _count(rest)
    days = years_in_a_row(rest, today)
    if not days and (found := take_days(rest, today, order)):
        if _has_day(rest.text, today, order) and not (
            found[0].sure and _UNTIL.search(text.partition(found[0].words)[2])
        ):
            # Two days, of which nobody said what each is of: all the words stay together.
            whole = Unread(text)
            _helped(whole, values, unclear)
            what = ", ".join(whole.pieces()) if "helped_pain" in values else text
            ask = later(N_("{what}: in which years?"), what=what)
            return [Reading({**values, "what": what}, (Unclear("when", what, ask), *unclear))]
        unclear += [day.ask("when") for day in found if day.sure is None]
        days = [day.sure for day in found if day.sure is not None]
    elif not days and "when" not in values and (short := rest.take(_SHORT_YEAR)):
        unclear += ask_year(short["year"], today)
    is_other = rest.take(SAID_NOT_FOR_PAIN) or OF_NO_PAIN.search(rest.text)
    if is_other and not BEGAN_WITH_IT.search(rest.text):
        values["helped_pain"] = say(NOT_FOR_PAIN)
    else:
        _helped(rest, values, unclear)
    if where := rest.take(WHERE):
        values["where"] = next(filter(None, where.groups()))
    pieces = rest.pieces()
    # Whatever goes with it stands with it: "c section", "fusion L4-S1".
    named = [one for one in pieces if OPERATION.search(one) and one[:8] != "that one"] or pieces[:1] or [text]
    stays = [piece for piece in pieces[1:] if _stays_in(piece)]
    if stays and (len(pieces[0].split()) <= _FEW or NAMED_PART.search(pieces[0])):
        # What was put in, and where, are one thing: "broke my left wrist 2009, theres a plate in there".
        named = [piece for piece in pieces if piece in (pieces[0], *named, *stays)]
    elif (
        pieces
        and pieces[:1] != named[:1]
        and len(pieces[0].split()) <= _FEW
        and (all(map(_tells_only_what_was_done, named)) or _tells_the_part(pieces[0], named))
    ):
        named = [pieces[0], *named]  # "bowel cancer 1998, took a piece out", "broke my wrist, a plate in there"
    values["what"] = re.sub(r"\bput$", "put in", ", ".join(named))
    if len(days) > 1:
        values["what"] = re.sub(r"^(?:\d|two|three|four)\s+", "", ", ".join(named))
    left = rest.run_of(piece for piece in pieces if piece not in named)
    number = max(times, len(days), 1)
    if times > 1 and len(days) not in (0, times):
        unclear.append(
            Unclear("when", str(values["what"]), later(N_("{what}: in which years?"), what=values["what"]))
        )
    return [
        Reading(values if len(days) <= n else {**values, "when": days[n]}, tuple(unclear), left)
        for n in range(number)
    ]


def _stays_in(piece: str) -> bool:
    """It tells of metal, or of something else that is in there still: "plates n screws still in"."""
    kind = kind_in(piece)[0]
    is_there = _IN_THERE.search(piece) if kind is not None else STILL_IN.fullmatch(piece)
    return kind in _METAL or is_there is not None


def _tells_only_what_was_done(piece: str) -> bool:
    """Of what it was done to nothing is said: "they took a piece out"."""
    return OPERATION.search(DONE.sub(" ", piece)) is None


def _tells_the_part(piece: str, named: list[str]) -> bool:
    """The part of the body stands in front, and not with what was done."""
    return NAMED_PART.search(piece) is not None and not any(map(NAMED_PART.search, named))


def _count(rest: Unread) -> int:
    found = rest.take(_TIMES)
    if not found:
        return 1
    if found["word"]:
        return 2
    count = (found["count"] or found["after"]).lower()
    return max(1, min(9, int(NUMBER_WORDS.get(count, count))))


def _helped(rest: Unread, values: dict[str, object], unclear: list[Unclear]) -> None:
    """Whether it helped, in the words they said; the record keeps words here."""
    before = rest.text
    if began := rest.take(BEGAN_WITH_IT):
        values["helped_pain"] = began[0].strip(" ,")
        return
    said = take_effect(rest)
    if said == EffectSaid():
        if word := rest.take(IN_A_WORD):
            values["helped_pain"] = word["said"] or word["hurts"]
        return
    rest.take(CAME_BACK)
    taken = said.turned or _difference(before, rest.text)
    values["helped_pain"] = taken
    if said.effect is Effect.WORSE and not said.what:
        unclear.append(Unclear("helped_pain", taken, later(N_("What got worse?"))))
    if said.helped_words and not said.lasted:
        unclear.append(Unclear("helped_pain", taken, later(N_("It helped: a lot, some, or a little?"))))


def helped(words: str) -> str:
    """The words that say whether an operation helped; empty where they do not."""
    values: dict[str, object] = {}
    _helped(Unread(words), values, [])
    return str(values.get("helped_pain", ""))


def _difference(before: str, after: str) -> str:
    """The words of `before` that are gone from `after`."""
    kept = re.split(r"\s*;\s*", after)
    for piece in kept:
        before = before.replace(piece, ";", 1) if piece.strip() else before
    return " ".join(before.replace(";", " ").split()).strip(" ,.")
