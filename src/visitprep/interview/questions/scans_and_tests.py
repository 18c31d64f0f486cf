"""Scans and tests; the report and the pictures are two different things (clinical.md 1.2 N)."""

from __future__ import annotations

from textwrap import shorten

from visitprep.interview.prompts import Kind
from visitprep.interview.question import Detail, LineList, Question, Repeating, Section, never
from visitprep.interview.questions.line_readers import several
from visitprep.lines.history.scans import scan_or_test
from visitprep.lines.history.scans.not_done import says_no_scan, says_not_done
from visitprep.lines.history.scans.scan_words import KIND, PENDING
from visitprep.lines.options_said import SAID
from visitprep.visit.answering import Address, Moment, with_more_noted
from visitprep.visit.records.care import Test
from visitprep.visit.records.choices.care import Copy, TestKind
from visitprep.visit.records.record import Item, Record
from visitprep.visit.visit import Visit
from visitprep.wording import N_, NC_, Wording, say

_TITLE = 48
"""Letters of the line that a test is named by where nothing was read from it."""


def _title(item: Item) -> str:
    assert isinstance(item, Test)
    if item.kind is TestKind.OTHER and item.part:
        return item.part
    named = ", ".join(filter(None, (item.kind.words() if item.kind else "", item.part)))
    return named or shorten(item.found, _TITLE, placeholder=" …")


_SOMEBODY_ELSE = (
    r"(?:dr|doctor)\.? [\w'-]+(?: (?:at|in|of) (?:the )?\w+)?(?: (?:already |still )?(?:has|have|got|keeps) (?:it|them|that|the report))?"
    r"|(?:the |my )?(?:hospital|surgeon|\w+ologist|doctor|dentist|family doctor) (?:already |still )?(?:has|have|got|keeps)"
    r" (?:it|them|that|the report)"
)
"""Whoever has it, it is not the person; the words stay."""
_WHERE_IT_IS = {**SAID[Copy], Copy.NO: f"{_SOMEBODY_ELSE}|{SAID[Copy][Copy.NO]}"}


def _none_of_it(visit: Visit, line: str, moment: Moment) -> tuple[Visit, str, str] | None:
    """A no to scans is no scan, "no scan of my back yet": it stays with the list, in these words."""
    if KIND.search(line) or not says_no_scan(line):
        return None
    visit = with_more_noted(visit, Address("tests"), line.strip(), moment)
    return visit, say(N_("= noted, and no test: {words}"), words=line.strip()), ""


def _has_pictures(visit: Visit, record: Record) -> bool:
    assert isinstance(record, Test)
    return record.kind not in (TestKind.LABS, TestKind.EMG)


def _was_done(visit: Visit, record: Record) -> bool:
    assert isinstance(record, Test)
    return not says_not_done(record.result or "")


def _has_report(visit: Visit, record: Record) -> bool:
    """There is none while the result is awaited."""
    assert isinstance(record, Test)
    return _was_done(visit, record) and not PENDING.search(record.result or "")


def _has_part(visit: Visit, record: Record) -> bool:
    """Of a bone density or a blood test the part says little."""
    assert isinstance(record, Test)
    return _was_done(visit, record) and record.kind not in (TestKind.DEXA, TestKind.LABS, TestKind.BONE_SCAN)


TESTS = Section(
    "tests",
    Wording("Scans and tests", "{name}'s scans and tests"),
    (
        Repeating(
            "tests",
            (
                Question("kind", Wording("Which scan or test was it?"), Kind.ONE, tuple(TestKind)),
                Question(
                    "part",
                    Wording("Which part of the body?"),
                    still=_has_part,
                    guidance=Wording("For blood tests: what was tested, if that is known"),
                ),
                Question(
                    "date",
                    Wording("About when was it?"),
                    still=_was_done,
                    guidance=Wording("A year, or a month and year, is fine."),
                ),
                Question("place", Wording("Where was it done?"), still=never),
                Detail(
                    "result",
                    Wording("What were you told about the result?", "What was {name} told about the result?"),
                    Kind.WORDS,
                    guidance=Wording("In plain words. If nothing, type: nothing"),
                ),
                Question(
                    "report",
                    Wording("Do you have the written report?", "Does {name} have the written report?"),
                    Kind.ONE,
                    tuple(Copy),
                    named_by=_WHERE_IT_IS,
                    still=_has_report,
                    help=Wording(
                        "The report is the page or two that says in words what was seen. The place that did the test can send it."
                    ),
                ),
                Question(
                    "pictures",
                    Wording(
                        "Do you have the pictures, on a disc or a website?",
                        "Does {name} have the pictures, on a disc or a website?",
                    ),
                    Kind.ONE,
                    tuple(Copy),
                    help=Wording(
                        "The pictures are not the report. Many clinics want to look at the pictures themselves. "
                        "If they are on a disc, try it on a computer before the visit: some discs do not open."
                    ),
                    when=_has_pictures,
                    still=never,
                    only="unless it is a blood test or a nerve test, which have no pictures",
                ),
                Detail(
                    "trouble",
                    Wording("Was there any trouble with the scan itself?"),
                    Kind.WORDS,
                    guidance=Wording("For example: tight spaces, or a metal part. If not, type: no"),
                ),
            ),
            first=Wording(
                "Have you had any scans or tests for the pain?", "Has {name} had any scans or tests for the pain?"
            ),
            another=Wording("Was there another scan or test?"),
            add=Wording("Add a scan or test"),
            none=Wording("No scans or tests"),
            one="{n} test",
            many="{n} tests",
            title=_title,
            lines=LineList(
                Wording(
                    "Scans and tests, one on a line: what, which part, when, what it showed, who has the report?"
                ),
                several(scan_or_test.read),
                by_hand=Wording("One on a line: what, which part, when, what it showed, who has the report?"),
                whole_is_first=False,
                note_to="result",
                elsewhere=_none_of_it,
                says={
                    "result": N_("“{value}”"),
                    "place": N_("at {value}"),
                    "report": NC_("said back", "report: {value}"),
                    "pictures": NC_("said back", "pictures: {value}"),
                },
            ),
            help=Wording(
                "X-ray, MRI, CT, nerve tests and blood tests all count. With old results at hand, fewer tests may be needed again."
            ),
        ),
    ),
)
