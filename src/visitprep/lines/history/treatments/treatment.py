"""Something tried, in one line: "back 2022 six times no help"."""

from __future__ import annotations

import re
from datetime import date

from msgspec.structs import replace

from visitprep.common_words import NUMBER_WORD, NUMBER_WORDS
from visitprep.lines.apart import apart, each, in_own_pieces
from visitprep.lines.date_in_line import UNKNOWN, day_in, take_days
from visitprep.lines.history.outcome.cut_off import end_told, take_cut_off
from visitprep.lines.history.outcome.effect import (
    EASES,
    HELPS_SOMETHING,
    NO_TROUBLE,
    NONE,
    TROUBLE,
    EffectSaid,
    take_effect,
)
from visitprep.lines.history.outcome.help_told import (
    fill_days,
    fill_effect,
    length_of_its_own,
    take_how_often,
    words_left,
)
from visitprep.lines.history.outcome.several_told import several_told
from visitprep.lines.history.outcome.stopped_working import CAME_BACK, ENDED, PUT_IN, STILL_IN, take_stopped
from visitprep.lines.history.part_named import NOUN, PART, WHERE
from visitprep.lines.history.stop_reason import is_no_harm
from visitprep.lines.history.treatments.courses_apart import courses_apart
from visitprep.lines.history.treatments.how_many import COUNT_ALONE, COUNT_THEN_DAY, FEW, IN_COURSES, take_times
from visitprep.lines.history.treatments.of_the_same import told_of_all, with_verdict
from visitprep.lines.history.treatments.part_treated import BACK_THEN, take_part
from visitprep.lines.history.treatments.treatment_words import BARE_HEAT, COURSE, TYPE, WARMTH
from visitprep.lines.reading import Reading, Unclear
from visitprep.lines.unread import Unread
from visitprep.medicines.names import lookup
from visitprep.patterns import any_case
from visitprep.visit.dates.partial_date import Order, PartialDate
from visitprep.visit.records.choices.care import TreatmentKind
from visitprep.visit.records.choices.choice import Gap, YesNo
from visitprep.visit.records.choices.medicine import Effect
from visitprep.wording import N_, later, say

_SHOTS = (TreatmentKind.INJECTION, TreatmentKind.NERVE_BLOCK, TreatmentKind.ABLATION, TreatmentKind.BOTOX)
"""A length of time said of these is how long the relief lasted: the shot itself takes a moment."""

_BARE_SHOT = any_case(r"(?:injections?|shots?)(?: of| with| in)?")
_TAKEN_FOR = any_case(
    r"\b(?:stop(?:p?e?d)?|quit|gave (?:it )?up|came off|off (?:it|them|after)|(?:took|tried|used|had|did|(?:was"
    r"|been) on)"
    r"(?: (?:it|them|that|this))? (?:for )?(?=\d|an? |about |half |\w+ (?:weeks?|months?|years?)\b))"
)
"""Beside a bare length: it is how long that was taken, and no relief."""
_NAMED_SHOT = any_case(
    rf"(?<![\w-])(?!(?:{NUMBER_WORD}|my|the|of|had|got|get|more|few|some|any|many|other|another|last"
    r"|first|second|third|these|those|their|his|her|for|and|both|no|weekly|monthly|daily|pain|series|tried|gave"
    r"|every|after|an|them|in"
    rf"|with|by|on|from|to|{NOUN})\b)[a-z][\w-]+ (?:injections?|shots?)\b"
)
"""What was in it, or what it is called: "zoladex injections"."""
_SIDE_ALONE = any_case(r"(?:on )?(?:the )?(?:(?:left|right)(?: side)?|both sides)")
_LABEL = any_case(r"\b(?:any |the )?(?:trouble|problems?|side effects?)(?: was| were)?\s*[:=]\s*(?!no|none)")
_LATER_ONE = any_case(
    r"(?:^|[,;.]\s*|\b(?:and|but)\s+)(?:only )?(?:the\s+)?(?:(?:first|second|third)\b(?! (?:few|years?"
    r"|months?|weeks?|days?))|(?:other|last) (?:one|time|shot|injection|round)\b)"
)
_ONGOING = any_case(
    r"\b(?:still (?:going(?: on)?|doing (?:it|them|that)|do (?:it|them|that)|use it|using it|on it|in it"
    r"|go)|still\b|never (?:stopped|ended|quit)"
    r"|(?:it )?(?:has|have|did)(?:n['’]?t| not) (?:yet )?(?:end(?:ed)?|stop(?:ped)?)(?: yet)?|not over(?: yet)?"
    r"|(?<!\d )(?:up )?(?:till?|until|to) (?:now|today|present|date)|^(?:now|at present|present|not yet|no end)$"
    r"|ongoing|every ?day|daily|to this day|right now|currently)\b"
)
_TO_NOW = any_case(r"(?:\b(?:to|till?|until)\b|[-–])\s*(?:now|today|present|date)\b")
_ANOTHER = any_case(
    r"(?:and |then )*(?:the |a )?(?:another|(?:an)?other|next|second|third|fourth|2nd|3rd|last|again"
    r"|one more|same|repeat)(?: (?:one|time|shot|injection|round|epidural|course))?\b"
)
_ONE_MORE = any_case(r"\b(?:bought|got|made|gave|ordered)\s+(?:(?:me|him|her|myself|a|my|own|new|custom)\s+)*one\b")
_THE_OTHER = any_case(
    r"(?:(?:and|but|then) )*(?:the|my|a|an) (?!(?:only|same|best|worst|other|last|next|first|second|third)\b)"
    r"(?:[a-z'’-]+ ){1,3}?one (?:is|was|help|work|did|do|made|mak|hurt|sl[ia]d|broke|rub|fell|last|never|gave"
    r"|g[eo]t|ha[sd]|no|better|worse|useless|great|good|too)"
)


def read(
    line: str, today: date, *, kind: TreatmentKind | None = None, order: Order | None = None
) -> tuple[Reading, ...]:
    """The entries of a line, each with its own day and effect."""
    text = COUNT_THEN_DAY.sub(r"\g<count>, ", Unread(line).text)
    told = told_of_all(text, _told(with_verdict(text), today, kind, order))
    readings = [reading for _, reading in told]
    if len(told) > 1 and kind is None:
        return each(text, [words for words, _ in told], readings)
    return in_own_pieces(text, [words for words, _ in told], readings) if len(told) > 1 else tuple(readings)


def _as_before(before: Reading, reading: Reading) -> Reading:
    """What it was is told before: "July 2025 nothing" is of the same, and so is "another 2022"."""
    what = str(before.values.get("what", ""))
    if "what" not in reading.values and what:
        return Reading({**reading.values, "what": what}, reading.unclear, reading.left)
    return reading


def _counted(found: list[tuple[str, Reading]]) -> list[tuple[str, Reading]]:
    """The "2 of them" in front of two that are told apart, each with its day, counts both; each was one."""
    counts = [reading.values.get("sessions") for _, reading in found]
    if len(found) < 2 or counts != [len(found), *([None] * (len(found) - 1))]:
        return found
    return [(words, replace(one, values={**one.values, "sessions": 1})) for words, one in found]


def _told(text: str, today: date, kind: TreatmentKind | None, order: Order | None) -> list[tuple[str, Reading]]:
    """Each entry with its words."""

    def begins(before: str, after: str) -> bool:
        if kind is TreatmentKind.HEAT_ICE and WARMTH.search(before) and (warm := WARMTH.match(after)):
            if warm["type"].casefold() in before.casefold():
                return False  # more of the same: "the hot tub at the gym, hot tub is best"
            return not any(BARE_HEAT.fullmatch(said.strip()) for said in (before, after))
        return not _ended(f"{before}, {after}", kind, len(before)) and _begins(before, after, today, order)

    found: list[tuple[str, Reading]] = []
    courses = courses_apart(text, today, order)
    pieces = [piece for course in courses for piece in apart(course, begins) or (course,)]
    for piece in pieces:
        reading = _one(piece, today, kind, order, tells_one=len(pieces) > 1 and several_told(piece) is None)
        found.append((piece, _as_before(found[-1][1], reading) if found else reading))
    return _counted(found)


def _begins(before: str, after: str, today: date, order: Order | None) -> bool:
    """Another entry has a day of its own, and says what or which it is, or what it did: "another autumn 2022",
    "facets 2023", "July 2025 nothing". Or it is told from the one before: "the clinic one was". Or both say what
    they did, and the other is of another sort."""
    did = _says_what_it_did(before)
    if day_in(before, today, order) is not None and day_in(after, today, order) is not None:
        named = _ANOTHER.match(after) or TYPE.search(after) or PART.search(CAME_BACK.sub(";", after))
        named = named or _ONE_MORE.search(after)
        return bool(named) or (did and _says_what_it_did(after))
    if _THE_OTHER.match(after):
        return True
    sort, other = TYPE.search(before), _LEADING.match(after)
    if not did or sort is None or other is None or other["type"].casefold() == sort["type"].casefold():
        return False
    return other["many"] is not None or _says_what_it_did(after)


_LEADING = any_case(
    rf"(?:(?:then|also|had|tried|a|an|the|some|got)\s+)*(?P<many>{FEW} )?(?:[a-z]+ ){{0,2}}?{TYPE.pattern}"
)


def _says_what_it_did(words: str) -> bool:
    return take_effect(Unread(words)) != EffectSaid()


def _ended(text: str, kind: TreatmentKind | None, behind: int = 0) -> re.Match[str] | None:
    """That what was put in did help, and since when it does not."""
    found = ENDED.search(text) if kind in PUT_IN else None
    return found if found and found.end() > behind and _says_what_it_did(text[: found.start()]) else None


def _one(
    text: str, today: date, kind: TreatmentKind | None, order: Order | None, *, tells_one: bool = False
) -> Reading:
    rest = Unread(text)
    values: dict[str, object] = {}
    unclear: list[Unclear] = []
    cut_off = take_cut_off(rest)
    over = rest.cut(*off.span()).strip(" ,;.") if (off := _ended(rest.text, kind)) else ""
    story, of_one = ("", "") if tells_one else _of_one_alone(rest)
    if rest.take(UNKNOWN):
        values["started"] = Gap.DONT_KNOW
    rest.take(BACK_THEN)
    fill_days(take_days(rest, today, order), "started", values, unclear, end="ended")
    if (day := values.get("started")) and isinstance(day, PartialDate) and _TO_NOW.search(day.said):
        values["ongoing"] = YesNo.YES
    if cut_off:
        ended, cut_off = end_told(cut_off, values.get("started"), today, order)
        values |= {"ended": ended} if ended else {}
    often = take_how_often(rest)
    if kind not in PUT_IN and (times := take_times(rest, kind)):
        values["sessions"] = times
    rest.take(_LABEL)
    place = rest.take(WHERE)
    said = EffectSaid(turned=of_one) if of_one else take_effect(rest)
    sort = WARMTH if kind is TreatmentKind.HEAT_ICE and WARMTH.search(rest.text) else TYPE
    sort = COURSE if kind in IN_COURSES else sort
    what = [match["type"]] if (match := rest.take(sort)) else []
    if kind in _SHOTS and not what and (match := rest.take(_NAMED_SHOT)):
        what.append(match[0])
    while sort is WARMTH and (more := rest.take(sort)):
        what.append(more["type"])
    came_back = rest.take(CAME_BACK)
    still = rest.take(STILL_IN) if kind in PUT_IN else None
    part = "" if what and PART.search(what[0]) else take_part(rest)
    shot = kind in _SHOTS or (kind is None and bool(match))
    untroubled = rest.take(NO_TROUBLE)
    if part := part or (take_part(Unread(said.helped_what)) if not what else ""):
        what.append(part)
    fill_effect(said, values, unclear, percent=True)
    _fill_length(said, rest, shot and not often, values, unclear)
    if where := place or rest.take(WHERE):
        values["where"] = next(filter(None, where.groups()))
    if kind in _SHOTS and (drug := _take_injected(rest)):
        values["drug"] = drug
    trouble = [words for words in (said.worse_words if said.what else "", over) if words]
    quit_words, is_inside = take_stopped(rest, kind), kind in PUT_IN
    trouble += [words for words in (quit_words, still[0].strip(" ,;.") if still else "") if words and is_inside]
    if still:
        values["ongoing"] = YesNo.YES
    while rest.take(_ONGOING):
        values["ongoing"] = YesNo.YES
    stopped = "" if is_inside else quit_words
    left = list(filter(None, (said.turned or said.faded or said.half or said.helped_what, stopped, often, cut_off)))
    pieces = [piece for piece in rest.pieces() if not (what and _BARE_SHOT.fullmatch(piece))]
    if shot and (side := next((piece for piece in pieces if _SIDE_ALONE.fullmatch(piece)), "")):
        what.append(side)
        pieces.remove(side)
    alone = [found for piece in pieces if kind in _SHOTS and (found := COUNT_ALONE.fullmatch(piece))]
    if len(alone) == 1 and "sessions" not in values:
        values["sessions"] = int(NUMBER_WORDS.get(alone[0]["count"].lower(), alone[0]["count"]))
        pieces.remove(alone[0][0])
    for piece in (*pieces, *([story] if story else [])):
        is_none = HELPS_SOMETHING.match(piece) or EASES.match(piece) or is_no_harm(piece)
        harms = TROUBLE.search(piece) and not is_none
        (trouble if harms else left).append(piece)
    if what:
        is_list = len(what) > 2 or sort is WARMTH
        values["what"] = (", " if is_list else " ").join(dict.fromkeys(what))
    trouble.sort(key=text.find)
    if trouble:
        values["problems"] = ", ".join(trouble)
    elif untroubled:
        values["problems"] = say(NONE)
    kept = (words_left(rest, left), came_back[0].strip() if came_back else "")
    return Reading(values, tuple(unclear), ", ".join(filter(None, kept)))


def _of_one_alone(rest: Unread) -> tuple[str, str]:
    """Taken out: of "2 shots, 70 %, the second made the leg worse" what went wrong with one, and of "4 shots, the
    last one only lasted a week" what one did where of the others nothing is said."""
    if (several := several_told(rest.text)) is not None:
        return "", rest.cut(several, len(rest.text)).strip(" ,;.")
    found = _LATER_ONE.search(rest.text)
    if found is None:
        return "", ""
    before, behind = rest.text[: found.start()], rest.text[found.start() :]
    if TROUBLE.search(behind):
        return rest.cut(found.start(), len(rest.text)).strip(" ,;."), ""
    did = _says_what_it_did(behind) or length_of_its_own(behind) is not None
    if did and before.strip(" ,;.") and not _says_what_it_did(before):
        return "", rest.cut(found.start(), len(rest.text)).strip(" ,;.")
    return "", ""


def _take_injected(rest: Unread) -> str:
    """The medicine that a piece begins with, where it is given in a shot: "humira for 5 months"."""
    for piece in rest.pieces():
        name = piece.split()[0]
        if (entry := lookup(name)) is not None and entry.route == "injected":
            start = rest.text.find(piece)
            return rest.cut(start, start + len(name))
    return ""


def _fill_length(
    said: EffectSaid, rest: Unread, shot: bool, values: dict[str, object], unclear: list[Unclear]
) -> None:
    """How long the relief lasted. Of what is done for weeks a bare length may be that, and stays words."""
    if said.effect in (Effect.WORSE, Effect.NONE) or said.turned:
        return
    lasted = said.lasted
    if re.match(r"(?:un)?till?\b", lasted):
        unclear.append(Unclear("relief_lasted", lasted, later(N_("How long did it help?"))))
        return
    if not lasted and shot and not _TAKEN_FOR.search(rest.text) and (length := length_of_its_own(rest.text)):
        rest.cut(length.start(), length.end())
        lasted = length["long"].strip()
    if not lasted:
        return
    values["relief_lasted"] = lasted
    told = said.helped_words or said.hardly or said.faded
    if shot and "effect" not in values and "percent_relief" not in values and not told:
        ask = later(N_("Did it help: a lot, some, a little, or not at all?"))
        unclear.append(Unclear("effect", lasted, ask))
