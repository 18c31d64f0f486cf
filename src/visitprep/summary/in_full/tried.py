"""Everything tried, and every test, each in a row of its own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from visitprep.document.blocks import Block
from visitprep.document.words import Words, plain, text_of
from visitprep.lines.history.outcome.dependence import tells_dependence
from visitprep.summary.first_page.rank import Room
from visitprep.summary.first_page.scans import test_in_words, where_it_is
from visitprep.summary.first_page.short import listed, says, when
from visitprep.summary.first_page.told_in_line import in_line, torn_line
from visitprep.summary.first_page.tried.by_result import LABELS, result_of
from visitprep.summary.first_page.tried.in_words import medicine_in_words, treatment_in_words
from visitprep.summary.first_page.tried.rank import Result
from visitprep.summary.in_full.telling import rest, table, together
from visitprep.summary.words.answers_in_words import always_said, newest_first
from visitprep.visit.records.care import Test, Treatment
from visitprep.visit.records.choices.care import Copy
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.choices.medicine import Effect, WhyStopped
from visitprep.visit.records.medicine import PastMedicine
from visitprep.visit.visit import Visit
from visitprep.wording import N_, NC_, say

_ALL = Room()
_HEADS = (N_("What, when"), NC_("column", "Result"))
_WEIGHTS = (70.0, 30.0)
_BOTH_AT_ONCE = ((Copy.AT_THE_CLINIC, Copy.AT_THE_CLINIC), (Copy.NO, Copy.NO))
"""Report and pictures, where one short line tells of both."""


def everything_tried(visit: Visit) -> tuple[Block, ...]:
    """Treatments, then medicines, newest first: all that was said, and what it did."""
    treatments = newest_first([(one.started, one) for one in visit.treatments or ()])
    return table("", (*_treatments(visit, treatments), *_stopped(visit)), _HEADS, _WEIGHTS)


def medicines_stopped(visit: Visit) -> tuple[Block, ...]:
    """The same rows, of medicines alone."""
    return table("", _stopped(visit), _HEADS, _WEIGHTS)


def _stopped(visit: Visit) -> tuple[tuple[Words, Words], ...]:
    listed = newest_first([(one.when, one) for one in visit.past_medicines or ()])
    return tuple(_medicine(visit, one) for one in listed)


def every_test(visit: Visit) -> tuple[Block, ...]:
    """Newest first: what, when, the result and the rest; who has it."""
    tests = newest_first([(test.date, test) for test in visit.tests or ()])
    return table(
        "",
        dict.fromkeys(_test(visit, one) for one in tests),
        (NC_("column", "Test"), N_("Who has it")),
        (66.0, 34.0),
    )


def _treatments(visit: Visit, treatments: Iterable[Treatment]) -> tuple[tuple[Words, Words], ...]:
    """A row for each; those of one line have it once, with what else was told of each and what each did."""
    found: dict[str, list[Treatment]] = {}
    for one in treatments:
        found.setdefault(in_line(visit, "treatments", one).words or one.id, []).append(one)
    return tuple(_of_one_line(visit, same) for same in found.values())


def _of_one_line(visit: Visit, same: Sequence[Treatment]) -> tuple[Words, Words]:
    what = treatment_in_words(visit, same[0], _ALL, others=same[1:])
    effects = dict.fromkeys(filter(None, (_did(visit, "treatments", one) for one in same)))
    more = dict.fromkeys(filter(None, (_not_told(visit, one, text_of(what)) for one in same)))
    return together(what, *more), plain(listed(effects, "; "))


def _did(visit: Visit, part: str, tried: Treatment | PastMedicine) -> str:
    """As page 1 has it, where a percent or their words say it."""
    helped = tried.effect is None and result_of(visit, part, tried) is Result.HELPED
    return say(LABELS[Result.HELPED]) if helped else always_said(tried, "effect").text


def _not_told(visit: Visit, treatment: Treatment, told: str) -> Words:
    treatment = in_line(visit, "treatments", treatment).rest
    sure = {"kind", "percent_relief", "sessions", "effect"}
    sure |= {name for name in ("started", "ended") if when(getattr(treatment, name)) in told}
    sure |= {"ongoing"} if treatment.ongoing is YesNo.YES else set()
    return rest(treatment, "treatments", told, sure)


def _medicine(visit: Visit, medicine: PastMedicine) -> tuple[Words, Words]:
    what = medicine_in_words(visit, medicine, _ALL)
    effect = _did(visit, "past_medicines", medicine)
    medicine = in_line(visit, "past_medicines", medicine).rest
    sure = {"when", "effect"}
    if medicine.why_stopped and all(_says_why(medicine, why) for why in medicine.why_stopped):
        sure.add("why_stopped")
    return together(what, rest(medicine, "past_medicines", text_of(what), sure)), plain(effect)


def _says_why(medicine: PastMedicine, why: WhyStopped) -> bool:
    """Whether the line says why it was stopped, in a short word, in their own, or by what it did."""
    match why:
        case WhyStopped.NO_HELP:
            return medicine.effect is Effect.NONE
        case WhyStopped.SIDE_EFFECTS:
            return not medicine.side_effects or says(medicine.side_effects)
        case WhyStopped.OTHER:
            return "why_stopped" in medicine.notes or tells_dependence(medicine.side_effects or "")
        case WhyStopped.NOT_STOPPED:
            return False
        case _:
            return True


def _test(visit: Visit, test: Test) -> tuple[Words, Words]:
    what = test_in_words(visit, test, _ALL, with_place=False)
    where = where_it_is(test)
    test = torn_line(visit, "tests", test).rest
    sure = {"kind", "date"}
    sure |= {"part"} if test.part and test.part in text_of(what) else set()  # "PSA" has fewer letters than are sure
    sure |= {"result"} if test.result and f": {test.result}" in text_of(what) else set()  # as has ".8"
    have = (test.report, test.pictures)
    if Copy.HAVE_IT in have or have in _BOTH_AT_ONCE:
        sure |= {"report", "pictures"}
    elif where:
        sure |= {"report"} if test.report is not None else set()
        if test.pictures is Copy.NO:
            where = listed((where, say(N_("no pictures"))))
        if test.pictures is Copy.NO or test.report is not Copy.NO:
            sure.add("pictures")
    return together(what, rest(test, "tests", text_of(what), sure)), plain(where)
