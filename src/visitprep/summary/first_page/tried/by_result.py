"""What was tried before, by result, in running lines: medicines stopped, treatments, operations for pain."""

from __future__ import annotations

from collections.abc import Sequence

from visitprep.document.sheet import Labelled, LabelledRows
from visitprep.document.words import Words, joined, plain
from visitprep.lines.history.outcome.dependence import tells_dependence
from visitprep.lines.history.outcome.effect import says_both
from visitprep.summary.first_page.bearing import Bearing
from visitprep.summary.first_page.rank import Room
from visitprep.summary.first_page.short import listed, says
from visitprep.summary.first_page.told_in_line import in_line, line_with_room
from visitprep.summary.first_page.tried.in_words import (
    both_ways,
    for_other_pain,
    medicine_in_words,
    treatment_in_words,
    treatment_named,
)
from visitprep.summary.first_page.tried.operations import for_pain, operation_in_words, told_as_treatment
from visitprep.summary.first_page.tried.rank import Result, rank_of
from visitprep.summary.words import titles
from visitprep.visit.records.care import Treatment
from visitprep.visit.records.choices.care import TreatmentKind
from visitprep.visit.records.choices.medicine import Effect
from visitprep.visit.records.medicine import PastMedicine
from visitprep.visit.visit import Visit
from visitprep.wording import N_, NC_, count, say

DOT = " · "
_LABELS = {
    Result.HELPED: NC_("what was tried", "Helped"),
    Result.A_LITTLE: N_("A little"),
    Result.NOT: NC_("what was tried", "Not"),
    Result.WORSE: NC_("what was tried", "Worse"),
    Result.BOTH: N_("Both ways"),
    Result.TOLD: N_("Also tried"),
    Result.UNSURE: N_("Not sure"),
    Result.UNSAID: N_("Result not said"),
}
_RESULTS = {
    Effect.A_LOT: Result.HELPED,
    Effect.SOME: Result.HELPED,
    Effect.A_LITTLE: Result.A_LITTLE,
    Effect.NONE: Result.NOT,
    Effect.WORSE: Result.WORSE,
    Effect.TOO_SOON: Result.UNSURE,
    Effect.UNSURE: Result.UNSURE,
    None: Result.UNSAID,
}
_MINOR = (Result.A_LITTLE, Result.NOT, Result.UNSURE, Result.UNSAID)
_HARM = -1
"""The rank of a treatment that made it worse and what it did: it leads, as it may be offered again."""
_HARMED = 3
"""So many of these are named however full the page is: none of them is one of "3 others"."""


def tried_before(visit: Visit, room: Room) -> LabelledRows | None:
    """The groups that hold something; None when nothing was tried, or nobody was asked."""
    groups: dict[Result, list[tuple[tuple[int, ...], Words, str]]] = {result: [] for result in Result}
    told, bearing = visit.treatments or (), Bearing(visit)
    for same in _done_again(visit):
        ranks = list[tuple[int, ...]]()
        for one in same:
            rank = rank_of(one, bearing.on(one.what, *one.notes.values()))
            ranks.append((_HARM, *rank) if one.effect is Effect.WORSE and says(one.problems) else rank)
        groups[_of_all(visit, same)].append(
            (min(ranks), _each_in_words(visit, same, room), titles.EVERYTHING_TRIED)
        )
    for medicine in visit.past_medicines or ():
        rank = rank_of(medicine, bearing.on(*medicine.notes.values(), medicine.side_effects))
        if for_other_pain(medicine):
            rank = (2, *rank[1:])  # tried for no pain: it leads nothing here
        words = medicine_in_words(visit, medicine, room)
        groups[_result(visit, "past_medicines", medicine)].append((rank, words, titles.EVERYTHING_TRIED))
    for surgery in visit.surgeries or ():
        result = for_pain(surgery)
        if result is not None and not told_as_treatment(surgery, told):
            # What no operation may repeat stands before the rest.
            first = 0 if result in (Result.WORSE, Result.NOT) else 1
            rank = (0, first, 0, bearing.on(surgery.what, surgery.helped_pain))
            groups[result].append((rank, operation_in_words(visit, surgery, room), titles.SAFETY_IN_FULL))
    rows: list[Labelled] = []
    left: list[str] = []
    for result, ranked in groups.items():
        found = sorted(ranked, key=lambda one: one[0])
        has_bold = [one for one in found if any(span.act for span in one[1])]
        kept = found if room.minor_tried or result not in _MINOR else has_bold
        kept = [one for at, one in enumerate(kept) if at < (_HARMED if one[0][0] == _HARM else room.tried)]
        left += [one[2] for one in found if not any(one is other for other in kept)]
        if kept:
            rows.append(Labelled(say(_LABELS[result]), (joined(tuple(words for _, words, _ in kept), DOT),)))
    if not rows and not left:
        return None
    return LabelledRows(tuple(rows), plain(_elsewhere(left)))


def _elsewhere(titles_of: Sequence[str]) -> str:
    """How many are not named here, and under which heads each stands: operations are not told twice behind."""
    if not titles_of:
        return ""
    places = (titles.EVERYTHING_TRIED, titles.SAFETY_IN_FULL)
    heads = [say(N_("“{title}”"), title=say(title)) for title in places if title in titles_of]
    message = (N_("{n} other: see {heads}"), N_("{n} others: see {heads}"))
    return count(*message, len(titles_of), heads=listed(heads))


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
        is_known = is_shot and _result(visit, "treatments", one) in _DID
        line = in_line(visit, "treatments", one).words
        found.setdefault(known if is_known and not line else line or one.id or id(one), []).append(one)
    return [same for group in found.values() for same in _told_together(visit, group)]


def _told_together(visit: Visit, group: list[Treatment]) -> list[list[Treatment]]:
    one_line = len(group) > 1 and bool(in_line(visit, "treatments", group[0]))
    results = {_result(visit, "treatments", one) for one in group}
    return [group] if one_line or len(results) > 1 else [[one] for one in group]


def _of_all(visit: Visit, same: Sequence[Treatment]) -> Result:
    results = {_result(visit, "treatments", one) for one in same}
    return next(iter(results)) if len(results) == 1 else Result.HELPED if results <= _GOOD else Result.BOTH


def _each_in_words(visit: Visit, same: Sequence[Treatment], room: Room) -> Words:
    """As in "epidurals, 2: helped Mar 2025, relief for 2-3 months; did not help Aug 2025"; of one line the line."""
    results = [_result(visit, "treatments", one) for one in same]
    unread = next((one for one, result in zip(same, results, strict=True) if result not in _DID), same[0])
    if len(same) == 1 or line_with_room(visit, "treatments", unread, room.longest):
        return treatment_in_words(visit, unread, room)
    name = treatment_named(same[0], min(room.longest, 160))
    did = [say(_DID[result]) if result in _DID else "" for result in results]
    each = tuple(treatment_in_words(visit, one, room, what) for one, what in zip(same, did, strict=True))
    head = plain(say(N_("{what}, {count}:"), what=name, count=len(same)))
    return joined((head, joined(each, "; ")), " ")


def _result(visit: Visit, part: str, tried: Treatment | PastMedicine) -> Result:
    """Where no effect was said, a percent or their words say whether it helped; else it is left to the line."""
    percent, line = getattr(tried, "percent_relief", None), in_line(visit, part, tried).words
    if tried.effect is None and (both_ways(tried) or says_both(line)):
        return Result.BOTH
    if tried.effect is None and percent is not None:
        return Result.NOT if str(percent) == "0" else Result.HELPED
    if tried.effect is None and line:
        return Result.TOLD
    result = _RESULTS[tried.effect]
    if result in (Result.HELPED, Result.A_LITTLE) and tells_dependence(getattr(tried, "side_effects", None) or ""):
        return Result.BOTH
    return result
