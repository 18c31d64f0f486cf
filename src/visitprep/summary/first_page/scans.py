"""Scans and tests in a running line, newest first: what, when, the result in their own words, who has it.

Where there is room for some, those stay that bear on pain 1 and whose result was told, pictures before X-rays.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from visitprep.document.sheet import Running
from visitprep.document.words import Words, filled, joined, plain
from visitprep.lines.history.scans.not_done import says_not_done, why_not_done
from visitprep.lines.history.scans.scan_or_test import held_by, pictures_kept
from visitprep.patterns import any_case
from visitprep.summary.first_page.bearing import Bearing
from visitprep.summary.first_page.denied import to_act
from visitprep.summary.first_page.rank import Room
from visitprep.summary.first_page.safety.looked_for import words_in
from visitprep.summary.first_page.short import listed, says, typed, when
from visitprep.summary.first_page.told_in_line import torn_line
from visitprep.summary.words.answers_in_words import newest_first
from visitprep.summary.words.from_records import is_from_record, marked, records_say, without_origins
from visitprep.summary.words.titles import OF_PARTS
from visitprep.text import isolated
from visitprep.visit.records.care import Test
from visitprep.visit.records.choices.care import Copy, TestKind
from visitprep.visit.visit import Visit
from visitprep.wording import N_, NC_, count, say

OLD_YEARS = 5
_KINDS = {
    TestKind.XRAY: N_("X-ray"),
    TestKind.MRI: NC_("a test", "MRI"),
    TestKind.CT: NC_("a test", "CT"),
    TestKind.BONE_SCAN: N_("bone scan"),
    TestKind.ULTRASOUND: NC_("a test", "ultrasound"),
    TestKind.EMG: N_("nerve test (EMG)"),
    TestKind.DEXA: N_("bone density"),
    TestKind.LABS: N_("blood test"),
    TestKind.OTHER: N_("another test"),
}
_HAVE = (Copy.HAVE_IT,)


def scans(visit: Visit, room: Room, today: date, left: Mapping[str, str] = MappingProxyType({})) -> Running | None:
    """Every test that has room; None when there is none. `left`: by id, what is not told elsewhere of a result."""
    every = (_told_once(test, left.get(test.id, test.found)) for test in visit.tests or ())
    tests = newest_first([(test.date, test) for test in every if test.found or test.id not in left])
    if not room.silent_scans:
        tests = [test for test in tests if not _is_silent(test, today)]
    bearing = Bearing(visit)
    ranked = sorted(tests, key=lambda test: _rank(test, bearing))
    first = ranked[0].id if ranked and _rank(ranked[0], bearing)[0] == 0 else ""
    told_once = {
        test.id: test_in_words(visit, test, room, with_place=room.copies, least=_FIRST if test.id == first else 0)
        for test in tests
    }
    same = {words: id for id, words in reversed(told_once.items())}  # two in the same words are told once
    kept = [test.id for test in ranked if same[told_once[test.id]] == test.id][: room.tests]
    found = [told_once[test.id] for test in tests if test.id in kept]
    if others := len(same) - len(kept):
        message = (N_("{n} other: see “{title}”"), N_("{n} others: see “{title}”"))
        found.append(plain(count(*message, others, title=say(OF_PARTS["tests"]))))
    return Running(tuple(found)) if found else None


def _told_once(test: Test, left: str) -> Test:
    """With what is left of its result; of a blood test without the names of what that gives the numbers of."""
    is_named = test.kind is TestKind.LABS and words_in(test.part or "") <= words_in(test.found)
    changed: dict[str, object] = {"part": None} if is_named else {}
    if left != test.found:
        changed["result"] = left
    if test.result and not left:  # what stands beside a result that is told elsewhere is none in its place
        changed["notes"] = {name: note for name, note in test.notes.items() if name != "result"}
    return test.model_copy(update=changed)


_FIRST = 100
"""Letters of the result that bears on pain 1, however full the page is."""
_NOT_DONE = any_case(
    r"\b(?:could ?n.?o?t|can ?n?.?o?t|was ?n.?o?t|never|did ?n.?o?t) (?:be |get |have (?:it|one) )?"
    r"(?:done|made|finish\w*)"
    r"|\b(?:not done|not yet|cancell?ed|called off|next (?:week|month)|is (?:booked|planned|scheduled))\b"
)
_PLAINER = (TestKind.XRAY, TestKind.DEXA, TestKind.LABS, TestKind.OTHER, None)


def _rank(test: Test, bearing: Bearing) -> tuple[int, bool, bool]:
    told = says(test.found) and not was_not_done(test)
    on = bearing.on(test.part, test.found)
    return (on if told or on else 1, not told, test.kind in _PLAINER)


def was_not_done(test: Test) -> bool:
    """There is no report of it to wait for."""
    return bool(_NOT_DONE.search(test.found)) or says_not_done(test.found)


def _is_silent(test: Test, today: date) -> bool:
    latest = test.date.latest if test.date else None
    return not test.found and latest is not None and today.year - latest.year > OLD_YEARS


def test_named(test: Test, longest: int = 2_000) -> str:
    """As in "MRI low back", "blood test: kidney, INR"."""
    kind = say(_KINDS[test.kind]) if test.kind in _KINDS else say(NC_("a test", "test"))
    part = typed(test.part or "", longest)
    if test.kind in (TestKind.LABS, TestKind.OTHER) and part:
        return part if test.kind is TestKind.OTHER else say(N_("{test}: {part}"), test=kind, part=part)
    return listed((kind, part), " ")


def test_in_words(visit: Visit, test: Test, room: Room, *, with_place: bool = True, least: int = 0) -> Words:
    """The line it was told in, where not all of it was read; else what, when, the result, and who has it.

    `least` is the least room for the result; the rest as `room` says.
    """
    longest = max(min(room.longest, 160), least)
    if told := torn_line(visit, "tests", test):
        more = (told.rest.result or "", _unless_in(told.words, test) if with_place else "")
        return plain(listed((typed(told.words, max(room.longest, least)), *more), "; "))
    head = listed((test_named(test, longest), when(test.date)), " ")
    if says_not_done(test.found):
        not_done = say(N_("{test} not done"), test=head)
        why = typed(why_not_done(test.found), longest)
        return plain(say(N_("{test}: {result}"), test=not_done, result=why) if why else not_done)
    result = typed(_taken_back(test.found, min(room.longest, 160)), longest) if says(test.found) else ""
    if result and is_from_record(test, "result"):
        result = marked(result, test, "result")
    else:
        head = marked(head, test, "part")
        if result and not is_from_record(test, "part"):  # nobody said it where a record told of the test
            result = say(N_("“{words}”"), words=result)
    where = where_it_is(test) if with_place else ""
    line = plain(say(N_("{test}: {result}"), test=head, result=result) if result else head)
    line = joined((line, plain(typed(records_say(test), longest))), "; ")
    if where:
        line = filled(N_("{line} ({where})"), line=line, where=plain(where))
    trouble = to_act(typed(test.trouble or "", longest)) if says(test.trouble) else ()
    return joined((line, trouble), "; ")


_TAKES_BACK = any_case(r"[,.;]\s+(?:oh )?(?:no )?(?:but )?(?:wait|actually|i mean|sorry)\b[\s,]*")


def _taken_back(result: str, longest: int) -> str:
    """Without what they took back, where it would leave no room for what they say: "no, wait they did one"."""
    found = _TAKES_BACK.search(result)
    if found is None or len(result) <= longest * 1.2:
        return result
    return f"… {result[found.end() :]}"


def _unless_in(line: str, test: Test) -> str:
    """Who has it, where the line does not tell."""
    held = any(held_by(note) in line for note in test.notes.values() if held_by(note))
    return "" if held else where_it_is(test)


def where_it_is(test: Test) -> str:
    """Who has the report and the pictures, which are two things."""
    report, pictures = test.report, test.pictures
    if report is Copy.NO and (held := next(filter(None, map(held_by, without_origins(test).notes.values())), "")):
        with_pictures = say(N_("brings pictures")) if pictures in _HAVE else ""
        return listed((say(N_("report: {words}"), words=isolated(held)), with_pictures))
    has_report, has_pictures = report in _HAVE, pictures in _HAVE
    told = without_origins(test).notes.values()
    if pictures is Copy.NO and (kept := next(filter(None, map(pictures_kept, told)), "")):
        of_report = say(N_("brings report")) if has_report else _others(report, of_pictures=False)
        return listed((of_report, say(N_("pictures: {words}"), words=isolated(kept))))
    if has_report and has_pictures:
        return say(N_("brings report and pictures"))
    if has_report and pictures is Copy.NO:
        return say(N_("brings report, no pictures"))
    if has_report or has_pictures:
        brought = say(N_("brings report")) if has_report else say(N_("brings pictures"))
        other = _others(pictures if has_report else report, of_pictures=has_report)
        return listed((brought, other))
    if report is Copy.NO and pictures is Copy.NO:
        return say(N_("no report, no pictures"))
    if report is Copy.AT_THE_CLINIC and pictures is Copy.AT_THE_CLINIC:
        return say(N_("clinic has both"))
    return listed((_others(report, of_pictures=False), _others(pictures, of_pictures=True)))


def _others(copy: Copy | None, *, of_pictures: bool) -> str:
    match copy:
        case Copy.AT_THE_CLINIC:
            return say(N_("clinic has pictures")) if of_pictures else say(N_("clinic has report"))
        case Copy.ASKED_FOR_IT:
            return say(N_("asked for pictures")) if of_pictures else say(N_("asked for"))
        case Copy.NO:
            return "" if of_pictures else say(N_("no report"))
        case _:
            return ""
