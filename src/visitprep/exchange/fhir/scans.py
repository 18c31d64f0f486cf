"""Scans and tests as resources: an observation of each, and the document of those that are in hand."""

from __future__ import annotations

import re
from collections.abc import Iterator

from visitprep.exchange.fhir.elements import Json, hl7, loinc, sure_date, unknown, without_empty
from visitprep.exchange.fhir.lists import Writer, with_origin
from visitprep.summary.compared import name_in_words
from visitprep.summary.words.answers_in_words import in_one_line, words
from visitprep.summary.words.field_labels import LABELS
from visitprep.visit.records.care import Test
from visitprep.visit.records.choices.care import Copy, TestKind
from visitprep.wording import N_, say

_TEST_KINDS = {
    **dict.fromkeys(
        (TestKind.XRAY, TestKind.MRI, TestKind.CT, TestKind.BONE_SCAN, TestKind.ULTRASOUND, TestKind.DEXA),
        "imaging",
    ),
    TestKind.LABS: "laboratory",
}


def documents(writer: Writer) -> Iterator[tuple[str, Json]]:
    """The report or the pictures of a scan that the person has in hand: `observed` tells of each scan."""
    for test in writer.visit.tests or ():
        if Copy.HAVE_IT in (test.report, test.pictures):
            yield f"tests.{test.id}:document", _document(writer, test)


def observed(writer: Writer) -> Iterator[tuple[str, Json]]:
    """Every scan and test, with its result where one was told."""
    for test in writer.visit.tests or ():
        yield f"tests.{test.id}", _observation(writer, test)


def _document(writer: Writer, test: Test) -> Json:
    name = name_in_words(test, "tests")
    exact = sure_date(test.date)
    return without_empty(
        {
            "resourceType": "DocumentReference",
            "status": "current",
            "type": loinc("18748-4", "Diagnostic imaging study")
            if test.pictures is Copy.HAVE_IT
            else {"text": name},
            "subject": writer.patient,
            "date": writer.said,
            "author": writer.voices.authors,
            "description": with_origin(in_one_line(test, LABELS["tests"]), test),
            "context": {"period": {"start": exact, "end": exact}} if exact else {},
            "content": [
                {"attachment": {"title": say(N_("{test}: in the patient's hands, brought along"), test=name)}}
            ],
        }
    )


def _observation(writer: Writer, test: Test) -> Json:
    exact = sure_date(test.date)
    kind = _TEST_KINDS.get(test.kind or TestKind.OTHER, "procedure")
    absent = {} if test.result else hl7("data-absent-reason", "unknown")
    return without_empty(
        {
            "resourceType": "Observation",
            "status": "preliminary",  # told, and checked by nobody
            "category": [hl7("observation-category", kind)],
            "code": {"text": test_called(test)},
            "subject": writer.patient,
            **({"effectiveDateTime": exact} if exact else {"_effectiveDateTime": unknown(test.date)}),
            "performer": [writer.voices.of(f"tests.{test.id}.kind")],
            "valueString": test.result,
            "dataAbsentReason": absent,
            **writer.rest(test, "tests", {"kind", "part", "result"}, test.date, "date"),
        }
    )


def test_called(test: Test) -> str:
    """As in "MRI, lower back"; without a kind that says nothing, or that is said elsewhere."""
    kind = (
        ""
        if test.kind in (None, TestKind.OTHER, TestKind.LABS) and test.part
        else words(test.kind)
        if test.kind
        else ""
    )
    part = test.part or ""
    first = kind.split(" ")[0].casefold()
    if first and first in re.findall(r"[\w-]+", part.casefold()):
        kind = ""
    return ", ".join(filter(None, (kind, part))) or say(N_("Without a name"))
