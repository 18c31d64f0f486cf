"""Everything tried, and every test, each in a row of its own."""

from __future__ import annotations

from visitprep.document import Block
from visitprep.document.words import Words, plain, text_of
from visitprep.summary.first_page.rank import Room
from visitprep.summary.first_page.scans import test_in_words, where_it_is
from visitprep.summary.first_page.tried import medicine_in_words, treatment_in_words
from visitprep.summary.in_full.telling import rest, table
from visitprep.summary.words.reading import newest_first
from visitprep.visit.records.care import Test, Treatment
from visitprep.visit.records.choices import Copy
from visitprep.visit.records.medicine import PastMedicine
from visitprep.visit.visit import Visit
from visitprep.wording import N_

_ALL = Room()


def everything_tried(visit: Visit) -> tuple[Block, ...]:
    """Treatments, then medicines, newest first: what and when, and what it did."""
    treatments = newest_first([(one.started, one) for one in visit.treatments or ()])
    medicines = newest_first([(one.when, one) for one in visit.past_medicines or ()])
    rows = (*(_treatment(one) for one in treatments), *(_medicine(one) for one in medicines))
    return table("", rows, (N_("What, when"), N_("Result"), N_("More")), (50.0, 20.0, 30.0))


def every_test(visit: Visit) -> tuple[Block, ...]:
    """Newest first: what, when and the result; who has it; the rest."""
    tests = newest_first([(test.date, test) for test in visit.tests or ()])
    return table("", (_test(one) for one in tests), (N_("Test"), N_("Who has it"), N_("More")), (50.0, 20.0, 30.0))


def _treatment(treatment: Treatment) -> tuple[Words, Words, Words]:
    what = treatment_in_words(treatment, _ALL)
    effect = treatment.effect.words() if treatment.effect else ""
    sure = (
        {"kind", "started", "ended", "percent_relief", "effect"}
        if treatment.effect
        else {"kind", "started", "ended", "percent_relief"}
    )
    return what, plain(effect), rest(treatment, "treatments", text_of(what), sure)


def _medicine(medicine: PastMedicine) -> tuple[Words, Words, Words]:
    what = medicine_in_words(medicine, _ALL)
    effect = medicine.effect.words() if medicine.effect else ""
    sure = {"when", *({"effect"} if medicine.effect else set())}
    return what, plain(effect), rest(medicine, "past_medicines", text_of(what), sure)


def _test(test: Test) -> tuple[Words, Words, Words]:
    what = test_in_words(test, _ALL)
    where = where_it_is(test)
    sure = {"kind", "date"}
    if test.report in (Copy.HAVE_IT,) and test.pictures in (Copy.HAVE_IT, Copy.NO):
        sure |= {"report", "pictures"}
    return what, plain(where), rest(test, "tests", text_of(what), sure)
