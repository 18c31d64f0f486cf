"""What was tried before, by result, in running lines: medicines stopped, treatments, operations for pain."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from msgspec import Struct

from visitprep.document.sheet import Labelled, LabelledRows
from visitprep.document.words import Words, joined, plain, text_of
from visitprep.lines.history.outcome.dependence import tells_dependence
from visitprep.lines.history.outcome.effect import has_faded, says_both
from visitprep.summary.first_page.bearing import Bearing
from visitprep.summary.first_page.rank import Room
from visitprep.summary.first_page.short import listed, lower_first, note, says, typed
from visitprep.summary.first_page.told_in_line import in_line, line_with_room
from visitprep.summary.first_page.tried.in_words import (
    both_ways,
    did_harm,
    for_other_pain,
    medicine_in_words,
    relief_of,
    treatment_in_words,
    treatment_named,
    why_told,
    with_trouble,
)
from visitprep.summary.first_page.tried.operations import for_pain, operation_in_words, told_as_treatment
from visitprep.summary.first_page.tried.rank import Result, is_looked_for, rank_of
from visitprep.summary.words import titles
from visitprep.visit.records.care import Treatment
from visitprep.visit.records.choices.care import TreatmentKind
from visitprep.visit.records.choices.medicine import Effect
from visitprep.visit.records.medicine import PastMedicine
from visitprep.visit.visit import Visit
from visitprep.wording import N_, NC_, count, say

DOT = " · "
LABELS = {
    Result.HELPED: NC_("what was tried", "Helped"),
    Result.A_LITTLE: N_("A little"),
    Result.NOT: NC_("what was tried", "Not"),
    Result.WORSE: NC_("what was tried", "Worse"),
    Result.HARM: NC_("what was tried", "Harm"),
    Result.BOTH: N_("Both ways"),
    Result.TOLD: N_("Also tried"),
    Result.TOO_SOON: N_("Too soon"),
    Result.UNSURE: N_("Not sure"),
    Result.UNSAID: N_("Result not said"),
}
_RESULTS = {
    Effect.A_LOT: Result.HELPED,
    Effect.SOME: Result.HELPED,
    Effect.A_LITTLE: Result.A_LITTLE,
    Effect.NONE: Result.NOT,
    Effect.WORSE: Result.WORSE,
    Effect.TOO_SOON: Result.TOO_SOON,
    Effect.UNSURE: Result.UNSURE,
    None: Result.UNSAID,
}
_MINOR = (Result.A_LITTLE, Result.NOT, Result.TOO_SOON, Result.UNSURE, Result.UNSAID)
_FAILED = (Result.NOT, Result.WORSE, Result.HARM)
_HARM = -1
"""The rank of what made it worse and what it did: it leads, as it may be offered again."""
_LATELY = timedelta(days=92)
_FEW = 80
_NAME = 60
"""Letters of the name of what there is no room to tell of."""
_HARMED = 3
"""So many of these are named however full the page is: none of them is one of "3 others"."""


class _Tried(Struct, frozen=True):
    rank: tuple[int, ...]
    words: Words
    name: Words
    """Where there is no room for the words."""
    title: str
    """Of the section that tells all of it."""
    is_looked_for: bool


def tried_before(visit: Visit, room: Room, least: int = 0) -> LabelledRows | None:
    """The groups that hold something; None when nothing was tried, or nobody was asked. Of those that a clinic
    looks for, `least` are named however full the page is."""
    groups: dict[Result, list[_Tried]] = {result: [] for result in Result}
    told, bearing = visit.treatments or (), Bearing(visit)
    for same in _done_again(visit):
        ranks = [_harm_first(visit, one, rank_of(one, bearing.on(one.what, *one.notes.values()))) for one in same]
        words = _each_in_words(visit, same, room)
        name = _named_together(same, room)
        groups[_of_all(visit, same)].append(
            _Tried(min(ranks), words, name, titles.EVERYTHING_TRIED, any(map(is_looked_for, same)))
        )
    for medicine in visit.past_medicines or ():
        bears_on = bearing.on(*medicine.notes.values(), medicine.side_effects)
        rank = _harm_first(visit, medicine, rank_of(medicine, bears_on))
        if for_other_pain(medicine):
            rank = (2, *rank[1:])  # tried for no pain: it leads nothing here
        words = medicine_in_words(visit, medicine, room)
        trouble = listed((medicine.side_effects or "", note(medicine, "why_stopped") or why_told(medicine)), "; ")
        name, did = _with_harm(medicine.name or "", trouble, room), result_of(visit, "past_medicines", medicine)
        groups[did].append(_Tried(rank, words, name, titles.EVERYTHING_TRIED, is_looked_for(medicine)))
    for surgery in visit.surgeries or ():
        result = for_pain(surgery)
        if result is not None and not told_as_treatment(surgery, told):
            # What no operation may repeat stands before the rest.
            first = 0 if result in (Result.WORSE, Result.NOT) else 1
            rank = (0, first, 0, bearing.on(surgery.what, surgery.helped_pain))
            words, called = operation_in_words(visit, surgery, room), lower_first(typed(surgery.what or "", _NAME))
            groups[result].append(_Tried(rank, words, plain(called), titles.SAFETY_IN_FULL, True))
    rows: list[Labelled] = []
    left, unnamed, last = list[_Tried](), 0, Result.UNSAID
    by_room = {
        result: _by_room(result, sorted(found, key=lambda one: one.rank), room) for result, found in groups.items()
    }
    failed_first = sorted(by_room, key=lambda result: result not in _FAILED)
    known = [one for result in failed_first for one in by_room[result][1] if one.is_looked_for]
    looked_for = {id(one) for one in known[: max(room.looked_for, least)]}
    for result, (kept, others) in by_room.items():
        tells = [] if room.own_words <= _FEW else [one for one in others if _tells(result, one.words, "%")]
        few = [one for one in others if id(one) in looked_for or any(one is other for other in tells)]
        named = [one for one in (others if room.tried_names else few) if one.name]
        left += others
        unnamed += len(others) - len(named)
        if kept or named:
            every = (*(one.words for one in kept), *dict.fromkeys(one.name for one in named))
            rows.append(Labelled(say(LABELS[result]), (joined(every, DOT),)))
            last = result
    if not rows and not left:
        return None
    elsewhere = _elsewhere([one.title for one in left], unnamed)
    if unnamed and last in (Result.HARM, Result.WORSE):  # what did nothing is not one more that did harm
        elsewhere = say(N_("also: {others}"), others=elsewhere)
    return LabelledRows(tuple(rows), plain(elsewhere))


def _tells(result: Result, words: Words, sign: str = "\n") -> bool:
    """It helped or made it worse, or what it did is to act on, or `sign` is in it."""
    return result not in _MINOR or any(span.act for span in words) or sign in text_of(words)


def _with_harm(name: str, trouble: str | None, room: Room) -> Words:
    """A name alone would say of what did harm no more than that it did not help."""
    told = with_trouble(typed(name, _NAME), trouble, _NAME)
    return told if room.tried_harm or any(span.act for span in told) else plain(typed(name, _NAME))


def _harm_first(visit: Visit, tried: Treatment | PastMedicine, rank: tuple[int, ...]) -> tuple[int, ...]:
    trouble = tried.problems if isinstance(tried, Treatment) else tried.side_effects
    is_first = (tried.effect is Effect.WORSE and says(trouble)) or (
        isinstance(tried, PastMedicine) and _stopped_lately(visit, tried)
    )
    return (_HARM, *rank) if is_first else rank


def _stopped_lately(visit: Visit, medicine: PastMedicine) -> bool:
    """Whoever prescribes it may not know yet."""
    stopped = medicine.when.latest if medicine.when else None
    typed_on = max((said.day for said in visit.lines.values()), default=None)
    return stopped is not None and typed_on is not None and typed_on - stopped < _LATELY


def _by_room(result: Result, found: list[_Tried], room: Room) -> tuple[list[_Tried], list[_Tried]]:
    """What of a group is told in words, and what is not."""
    in_words = [one for one in found if room.minor_tried or one.rank[0] == _HARM or _tells(result, one.words)]
    kept = [one for at, one in enumerate(in_words) if at < (_HARMED if one.rank[0] == _HARM else room.tried)]
    return kept, [one for one in found if not any(one is other for other in kept)]


def _named_together(same: Sequence[Treatment], room: Room) -> Words:
    name = treatment_named(same[0], _NAME)
    several = say(N_("{what}, {count}"), what=name, count=len(same))
    return _with_harm(several if len(same) > 1 else listed((name, relief_of(same[0])), " "), same[0].problems, room)


def _elsewhere(titles_of: Sequence[str], unnamed: int) -> str:
    """Under which heads more of them stands, and how many are not named: operations are not told twice behind."""
    if not titles_of:
        return ""
    places = (titles.EVERYTHING_TRIED, titles.SAFETY_IN_FULL)
    heads = listed([say(N_("“{title}”"), title=say(title)) for title in places if title in titles_of])
    if not unnamed:
        return say(N_("more: see {heads}"), heads=heads)
    message = (N_("{n} other: see {heads}"), N_("{n} others: see {heads}"))
    return count(*message, unnamed, heads=heads)


_DID = {
    Result.HELPED: NC_("one of several", "helped"),
    Result.A_LITTLE: N_("helped a little"),
    Result.NOT: N_("did not help"),
    Result.WORSE: N_("made it worse"),
}
_GOOD = frozenset({Result.HELPED, Result.A_LITTLE})


def _done_again(visit: Visit) -> list[list[Treatment]]:
    """Each with those of its line, and those of its kind and name that did something else: no good one is told
    without the bad."""
    found: dict[object, list[Treatment]] = {}
    for one in visit.treatments or ():
        is_shot = one.kind in (TreatmentKind.INJECTION, TreatmentKind.NERVE_BLOCK, TreatmentKind.ABLATION)
        known = (one.kind, (one.what or "").casefold())
        is_known = is_shot and result_of(visit, "treatments", one) in _DID
        line = in_line(visit, "treatments", one).words
        found.setdefault(known if is_known and not line else line or one.id or id(one), []).append(one)
    return [same for group in found.values() for same in _told_together(visit, group)]


def _told_together(visit: Visit, group: list[Treatment]) -> list[list[Treatment]]:
    one_line = len(group) > 1 and bool(in_line(visit, "treatments", group[0]))
    results = {result_of(visit, "treatments", one) for one in group}
    return [group] if one_line or len(results) > 1 else [[one] for one in group]


def _of_all(visit: Visit, same: Sequence[Treatment]) -> Result:
    results = {result_of(visit, "treatments", one) for one in same}
    return next(iter(results)) if len(results) == 1 else Result.HELPED if results <= _GOOD else Result.BOTH


def _each_in_words(visit: Visit, same: Sequence[Treatment], room: Room) -> Words:
    """As in "epidurals, 2: helped Mar 2025, relief for 2-3 months; did not help Aug 2025"; of one line the line."""
    results = [result_of(visit, "treatments", one) for one in same]
    unread = next((one for one, result in zip(same, results, strict=True) if result not in _DID), same[0])
    if len(same) == 1 or line_with_room(visit, "treatments", unread, room.longest):
        return treatment_in_words(visit, unread, room, others=[one for one in same if one is not unread])
    name = treatment_named(same[0], min(room.longest, 160))
    did = [say(_DID[result]) if result in _DID else "" for result in results]
    each = tuple(treatment_in_words(visit, one, room, what) for one, what in zip(same, did, strict=True))
    head = plain(say(N_("{what}, {count}:"), what=name, count=len(same)))
    return joined((head, joined(each, "; ")), " ")


def result_of(visit: Visit, part: str, tried: Treatment | PastMedicine) -> Result:
    """Where no effect was said, a percent or their words say whether it helped; else it is left to the line."""
    percent, line = getattr(tried, "percent_relief", None), in_line(visit, part, tried).words
    if tried.effect is None and (both := both_ways(tried) or (line if says_both(line) else "")):
        return Result.HELPED if has_faded(both) else Result.BOTH
    if tried.effect is None and percent is not None:
        return Result.NOT if str(percent) == "0" else Result.HELPED
    if tried.effect is None and line:
        return Result.TOLD
    if did_harm(tried) and tried.effect is not Effect.WORSE:
        return Result.HARM
    result = _RESULTS[tried.effect]
    if result in (Result.HELPED, Result.A_LITTLE) and tells_dependence(getattr(tried, "side_effects", None) or ""):
        return Result.BOTH
    return result
