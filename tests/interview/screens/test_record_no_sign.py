"""What a record says of some day is no sign that came with the pain; what the person says behind it may be one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from msgspec.structs import replace

from sitting import Sitting
from visitprep.findings.safety.came_with import came_with, signs_denied
from visitprep.findings.safety.safety_fact import State
from visitprep.health_records.found import Finds, Item, Kind, LeaveOut, Source, Status, TestKind
from visitprep.interview.prompts import Way
from visitprep.interview.screens.health_record.gone_through import FromRecord
from visitprep.visit.records.choices.pain import CameWith
from visitprep.visit.visit import Visit

Make = Callable[..., Sitting]
NONE = {"health": {"came_with": []}}
ILL = Item(Kind.CONDITIONS, "Fever", status=Status.CURRENT, source=Source("Elm Street Clinic", "2017-05-12"))
NO_DAY = replace(ILL, source=Source())
PILL = Item(
    Kind.MEDICINES, "acetaminophen 500 MG Oral Tablet", strength="500 MG", status=Status.CURRENT, source=ILL.source
)
OPERATION = Item(Kind.PROCEDURES, "Appendectomy", status=Status.PAST, date="2012", source=ILL.source)
SCAN = Item(Kind.TESTS, "MRI lumbar spine", date="2019", test_kind=TestKind.IMAGING, source=ILL.source)


@pytest.mark.parametrize(
    "find",
    [
        replace(ILL, date="2015-06-22"),
        replace(NO_DAY, date="2015-06-22"),
        replace(NO_DAY, date="2015", stopped="2016", status=Status.PAST),
        replace(ILL, status=Status.PAST),
        replace(ILL, noted="2017-09-07"),
        replace(NO_DAY, comment="record of 7 September 2017"),
        replace(ILL, name="Fever; chills"),
        replace(ILL, name="Fever (finding)", date="2015"),
        replace(ILL, name="Migraine", comment="comes with fever"),
        replace(ILL, name="Migraine", comment="light hurts; comes with fever; night sweats"),
        replace(ILL, name="Unexplained weight loss", date="2015-06-22", comment="lost 20 pounds"),
        replace(ILL, name="Urinary incontinence", leave_out=LeaveOut.SUSPECTED),
        replace(ILL, name="Weakness in left leg", date="2013", other_dates=("2011",)),
        replace(PILL, directions="every 6 hours as needed for fever"),
        replace(PILL, comment="given for fever; night sweats"),
        replace(OPERATION, comment="fever after it; night sweats"),
        replace(OPERATION, result="fever, then better"),
        replace(SCAN, result="Indication: weakness in both legs, urinary incontinence."),
        replace(SCAN, comment="foot drop"),
    ],
)
def test_what_a_record_says_is_history(sitting: Make, find: Item) -> None:
    script: list[Any] = [(f"record:{find.kind.value}", ("each",))]
    script += {
        Kind.CONDITIONS: [("record:conditions-one", ("take",))],
        Kind.MEDICINES: [("record:medicine", ("now",)), ("medicines.medicine-1:taken", Way.SKIP)],
    }.get(find.kind, [(f"record:{find.kind.value}-one", ("take",))])
    script += [("record:since", ("both",))] if find.other_dates else []
    script += [("health.conditions", Way.KEEP)] if find.kind is Kind.CONDITIONS and not find.leave_out else []
    done = sitting(*script, visit=Visit.model_validate(NONE))
    with done.asker:
        FromRecord(done.interview, Finds((find,), documents=1)).run()
    visit = done.interview.visit
    fact = came_with(visit)
    assert (fact.state, fact.evidence) == (State.DENIED, ())
    assert signs_denied(visit, fact) == frozenset(CameWith) - {CameWith.CANCER, CameWith.OTHER}


@pytest.mark.parametrize(
    ("details", "note"),
    [
        ("Fever since 2015 (record of 12 May 2017): the fever is back since last week", ""),
        ("Fever since 2015 (from a record)\nfever every night", ""),
        ("Migraine (record of 12 May 2017)", "from the record of Elm Street Clinic; fever every night"),
        ("Migraine (from a record)", "Migraine: the record says: with fever; I have a fever now"),
        ("fever for three weeks, my own record of it is at home", ""),
    ],
)
def test_what_the_person_says_beside_it_is_told(details: str, note: str) -> None:
    health = {"came_with": [], "condition_details": details, "notes": {"condition_details": note} if note else {}}
    assert came_with(Visit.model_validate({"health": health})).state is State.CONTRADICTED
