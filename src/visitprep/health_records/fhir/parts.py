"""The resources and the sections of a FHIR record that no list of a visit is for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from visitprep.health_records.fhir.resources import Json, Records, codes_in, concept, many, one, text
from visitprep.health_records.found import Part
from visitprep.health_records.not_theirs import is_referral
from visitprep.health_records.unread import OF_SECTIONS

_OF_RESOURCES = {
    "QuestionnaireResponse": Part.SURVEYS,
    "CarePlan": Part.PLANS,
    "ServiceRequest": Part.PLANS,
    "ProcedureRequest": Part.PLANS,
    "DiagnosticOrder": Part.PLANS,
    "ReferralRequest": Part.PLANS,
    "NutritionOrder": Part.PLANS,
    "DeviceRequest": Part.PLANS,
    "ImmunizationRecommendation": Part.PLANS,
    "Goal": Part.GOALS,
    "Immunization": Part.SHOTS,
    "FamilyMemberHistory": Part.FAMILY,
    "ClinicalImpression": Part.NOTES,
    "Communication": Part.NOTES,
    "Encounter": Part.VISITS,
    "Appointment": Part.VISITS,
    "Coverage": Part.INSURANCE,
    "CareTeam": Part.PEOPLE,
    "Consent": Part.WISHES,
}
_NOT_PARTS = frozenset(
    [
        "MedicationRequest", "MedicationStatement", "MedicationOrder", "MedicationUsage", "MedicationPrescription",
        "MedicationDispense", "MedicationAdministration", "Medication", "AllergyIntolerance", "Condition",
        "Procedure", "DeviceUseStatement", "DeviceUsage", "Device", "ImagingStudy", "DiagnosticReport",
        "Observation", "Composition", "Patient", "Person", "RelatedPerson", "Practitioner", "PractitionerRole",
        "Organization", "OrganizationAffiliation", "Location", "HealthcareService", "Endpoint", "Provenance",
        "Group", "List", "Bundle", "Binary", "OperationOutcome", "DocumentReference", "ExplanationOfBenefit",
        "Claim", "ClaimResponse", "Account", "Substance", "Questionnaire", "Schedule", "Slot", "Library",
        "StructureDefinition", "ValueSet", "CodeSystem", "CapabilityStatement", "AuditEvent", "DeviceMetric",
        "BodyStructure", "PlanDefinition", "Measure", "Subscription", "Parameters",
    ]
)  # fmt: skip
"""What is read, what is told elsewhere, and whom and what the rest points at."""
_OF_OBSERVATIONS = {
    "survey": Part.SURVEYS,
    "vital-signs": Part.VITALS,
    "social-history": Part.SOCIAL,
    "functional-status": Part.FUNCTION,
    "cognitive-status": Part.MIND,
    "activity": Part.MEASURED,
}
_READ = frozenset(
    ["10160-0", "48765-2", "11450-4", "11348-0", "47519-4", "46264-8", "30954-2", "10183-2", "60591-5"]
)
"""Sections that the lists are read from."""


def parts_of(records: Records, tests: frozenset[int]) -> Iterator[tuple[Part, int]]:
    """`tests`: by id, the observations that tell of one."""
    found: Counter[Part] = Counter()
    if referred := sum(is_referral(concept(one.get("code")).name) for one in records.of("Procedure")):
        found[Part.PLANS] += referred
    for kind, number in Counter(resource["resourceType"] for resource in records.all).items():
        if kind not in _NOT_PARTS:
            found[_OF_RESOURCES.get(kind, Part.OTHER)] += number
    for resource in records.of("Observation"):
        if id(resource) not in tests:
            found[_of_observation(resource)] += 1
    for part in {part for composition in records.of("Composition") for part in _of_text(composition)}:
        found.setdefault(part, 0)
    yield from found.items()


def _of_observation(resource: Json) -> Part:
    for category in many(resource.get("category")):
        for code in codes_in(category):
            if part := _OF_OBSERVATIONS.get(code):
                return part
    return Part.OTHER


def _of_text(composition: Json) -> Iterator[Part]:
    """Sections with words for people, and nothing that is read in their place."""
    stack = list(many(composition.get("section")))
    while stack:
        section = one(stack.pop())
        stack += many(section.get("section"))
        codes = concept(section.get("code")).codes
        if (
            codes
            and not codes & _READ
            and text(one(section.get("text")).get("div"))
            and not section.get("emptyReason")
        ):
            yield next((part for code in codes if (part := OF_SECTIONS.get(code))), Part.OTHER)
