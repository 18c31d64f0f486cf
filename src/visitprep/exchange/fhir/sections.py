"""The sections of the summary: what a person reads of each, and what a program reads.

"None", "not asked", "does not know" and "would rather not say" are four answers here as everywhere, and what this
reader does not get says so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct, field

from visitprep.exchange.fhir.elements import (
    SNOMED,
    Json,
    coded,
    hl7,
    loinc,
    narrative,
    profile,
    references,
    unknown,
    without_empty,
)
from visitprep.exchange.fhir.lists import Writer, line_of
from visitprep.exchange.fhir.measures import responses, scores
from visitprep.exchange.fhir.medicines import medicines, stopped
from visitprep.exchange.fhir.scans import documents, observed
from visitprep.findings.kinds_listed import review_as_listed
from visitprep.summary.shared_sections.voices import told_before, voices_of
from visitprep.summary.words import titles
from visitprep.summary.words.answers_in_words import NOT_ANSWERED_LINE, list_said, rows
from visitprep.summary.words.field_labels import LABELS, labels_without
from visitprep.summary.words.from_records import marked_record, sources
from visitprep.visit.answering import items
from visitprep.visit.records.choices.choice import Gap
from visitprep.visit.visit import Visit
from visitprep.wording import N_, say

_REASONS = {
    None: "notasked",
    Gap.SKIPPED: "unavailable",
    Gap.DONT_KNOW: "unavailable",
    Gap.IN_PERSON: "withheld",
    Gap.RATHER_NOT: "withheld",
}
_CONSENTS = ("print_it", "print_claim")
LEFT_OUT = N_("Left out of this copy, as the patient wished.")


class Made(Struct, frozen=True):
    """One section, with the resources it speaks of."""

    title: str
    code: tuple[str, str]
    lines: Sequence[str] = ()
    entries: Sequence[tuple[str, Json]] = ()
    empty: str = ""
    """Why there is no entry, where the guide asks for one."""
    besides: Sequence[tuple[str, Json]] = field(default=())
    """Resources that the entries point to."""

    def written(self, writer: Writer) -> Json:
        return without_empty(
            {
                "title": self.title,
                "code": loinc(*self.code),
                "text": narrative(self.lines or (say(NOT_ANSWERED_LINE),)),
                "entry": references(writer.names, (key for key, _ in self.entries)),
                "emptyReason": {} if self.entries or not self.empty else hl7("list-empty-reason", self.empty),
            }
        )


def sections(writer: Writer, left_out: frozenset[str], told: Sequence[str]) -> Iterator[Made]:
    """`left_out` are parts of the visit that this copy is without; `told` are lines that say what it lacks."""
    visit = writer.visit
    yield _medicines(writer, left_out)
    yield _allergies(writer, left_out)
    yield _problems(writer, left_out)
    for one in (_procedures(writer), _devices(writer), _results(writer), _alerts(visit), *_living(visit)):
        if one.lines or one.entries:
            yield one
    yield _story(writer, told)


def _medicines(writer: Writer, left_out: frozenset[str]) -> Made:
    visit = writer.visit
    title, code = say(titles.OF_PARTS["medicines"]), ("10160-0", "History of Medication use Narrative")
    if "medicines" in left_out:
        return Made(title, code, (say(LEFT_OUT),), empty="withheld")
    found = list(medicines(writer))
    lines = _listed(visit, "medicines")
    none: list[tuple[str, Json]] = []
    if visit.medicines == ():
        none = [("medicines:none", _no_medicines(writer))]
    former = list(stopped(writer))
    if visit.past_medicines is not None:
        stopped_title = say(titles.OF_PARTS["past_medicines"])
        lines += [
            say(N_("{title}: {what}"), title=stopped_title, what=line) for line in _listed(visit, "past_medicines")
        ]
    lines += _rows(visit.model_copy(update={"medicine_review": review_as_listed(visit)}), "medicine_review")
    return Made(title, code, lines, [*found, *none, *former], _REASONS[visit.gaps.get("medicines")])


def _no_medicines(writer: Writer) -> Json:
    known = coded(SNOMED, "787481004", "No known medications", say(N_("Takes no medicines")))
    return {
        "resourceType": "MedicationStatement",
        "meta": profile("MedicationStatement"),
        "status": "active",
        "medicationCodeableConcept": known,
        "subject": writer.patient,
        "_effectiveDateTime": unknown(),
        "dateAsserted": writer.said,
        "informationSource": writer.voices.of("medicines"),
    }


def _allergies(writer: Writer, left_out: frozenset[str]) -> Made:
    visit = writer.visit
    title, code = say(titles.OF_PARTS["allergies"]), ("48765-2", "Allergies and adverse reactions Document")
    if "allergies" in left_out:
        return Made(title, code, (say(LEFT_OUT),), empty="withheld")
    found = list(writer.allergies())
    if visit.allergies == ():
        none = {
            "resourceType": "AllergyIntolerance",
            "meta": profile("AllergyIntolerance"),
            "clinicalStatus": hl7("allergyintolerance-clinical", "active"),
            "verificationStatus": hl7("allergyintolerance-verification", "unconfirmed"),
            "code": coded(SNOMED, "716186003", "No known allergy", say(N_("No known allergies"))),
            "patient": writer.patient,
            "asserter": writer.voices.of("allergies"),
        }
        found = [("allergies:none", none)]
    return Made(title, code, _listed(visit, "allergies"), found, _REASONS[visit.gaps.get("allergies")])


def _problems(writer: Writer, left_out: frozenset[str]) -> Made:
    visit = writer.visit
    title, code = say(N_("Pain and health problems")), ("11450-4", "Problem list - Reported")
    if {"pains", "health"} <= left_out:
        return Made(title, code, (say(LEFT_OUT),), empty="withheld")
    found = list(writer.problems())
    lines = [] if "pains" in left_out else _listed(visit, "pains")
    shown = tuple(field for field in LABELS["health"] if field not in ("conditions", "condition_details"))
    lines += [f"{row.label}: {row.value}" for row in rows(visit.health, labels_without("health", *shown))]
    empty = _REASONS[visit.gaps.get("pains") or visit.health.gaps.get("conditions")]
    if visit.pains == () and visit.health.conditions == ():
        empty = "nilknown"
    return Made(title, code, lines, found, empty)


def _procedures(writer: Writer) -> Made:
    visit = writer.visit
    lines = []
    for part in ("surgeries", "treatments"):
        if getattr(visit, part) is not None or part in visit.gaps:
            title = say(titles.OF_PARTS[part])
            lines += [say(N_("{title}: {what}"), title=title, what=line) for line in _listed(visit, part)]
    title = say(N_("Operations and treatments"))
    return Made(title, ("47519-4", "History of Procedures Document"), lines, list(writer.procedures()))


def _devices(writer: Writer) -> Made:
    visit = writer.visit
    told = visit.devices is not None or "devices" in visit.gaps
    found = list(writer.devices())
    return Made(
        say(titles.OF_PARTS["devices"]),
        ("46264-8", "History of medical device use"),
        _listed(visit, "devices") if told else (),
        [(key, use) for key, use, _ in found],
        besides=[(f"{key}:device", device) for key, _, device in found],
    )


def _results(writer: Writer) -> Made:
    visit = writer.visit
    told = visit.tests is not None or "tests" in visit.gaps
    lines = _listed(visit, "tests") if told else []
    measured = list(scores(writer))
    lines += [f"{one['code']['coding'][0]['display']}: {one['valueQuantity']['value']:g}" for _, one in measured]
    title = say(N_("Scans, tests and scores"))
    code = ("30954-2", "Relevant diagnostic tests/laboratory data note")
    return Made(title, code, lines, [*measured, *observed(writer), *documents(writer)])


def _alerts(visit: Visit) -> Made:
    """What is asked before a shot: told, and no word added."""
    lines = [
        f"{row.label}: {row.value}"
        for row in rows(visit.health, labels_without("health", "conditions", "condition_details"))
    ]
    lines += [
        f"{row.label}: {row.value}"
        for row in rows(visit.sleep, {name: LABELS["sleep"][name] for name in ("apnea", "cpap")})
    ]
    return Made(say(titles.SAFETY), ("104605-1", "Alert"), lines)


def _living(visit: Visit) -> Iterator[Made]:
    lines = [*_rows(visit, "function"), *_rows(visit, "sleep"), *_rows(visit, "work")]
    sees = say(titles.OF_PARTS["helper_view"])
    lines += [say(N_("{title}: {what}"), title=sees, what=line) for line in _rows(visit, "helper_view")]
    yield Made(say(titles.OF_PARTS["function"]), ("47420-5", "Functional status assessment note"), lines)
    title = say(titles.OF_PARTS["substances"])
    yield Made(title, ("29762-2", "Social history note"), _rows(visit, "substances"))


def _story(writer: Writer, told: Sequence[str]) -> Made:
    """Why they go, what they hope for, what weighs on them, in their own words; the forms they filled in."""
    visit = writer.visit
    lines = [*_rows(visit, "reason")]
    for part in ("concerns", "goals", "questions", "team"):
        if getattr(visit, part):
            title = say(titles.OF_PARTS[part])
            lines += [say(N_("{title}: {what}"), title=title, what=line) for line in _listed(visit, part)]
    lines += _rows(visit, "mood")
    if visit.closing.anything_else:
        lines.append(visit.closing.anything_else)
    lines += [before] if (before := told_before(visit, voices_of(visit))) else []
    lines += [recorded] if (recorded := marked_record(sources(visit))) else []
    lines += told
    code = ("81338-6", "Patient Goals, preferences, and priorities for care experience")
    title = say(N_("In the patient's own words"))
    return Made(title, code, lines, [*writer.goals(), *responses(writer)])


def _listed(visit: Visit, part: str) -> list[str]:
    """A line for each item; for none, what was said instead. And the note on the list."""
    lines = [line_of(item, part) for item in items(visit, part)]
    if instead := list_said(visit, part):
        lines = [instead.text]
    return lines + ([visit.notes[part]] if part in visit.notes else [])


def _rows(visit: Visit, part: str) -> list[str]:
    return [f"{row.label}: {row.value}" for row in rows(getattr(visit, part), labels_without(part, *_CONSENTS))]
