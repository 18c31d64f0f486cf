"""Reading health records, against the parse alone: C-CDA, FHIR, an Apple export, many documents.

    .venv/bin/python tests/benchmarks/records.py

Each is measured in turns with what it is compared to, in the same run. Prints milliseconds, the ratio and memory;
asserts nothing. The goals: C-CDA of 10 MB at most 1.8 times ElementTree's parse and 64 MiB above start, FHIR of 20 MB
at most 1.3 times `json.loads`, 400 documents at most 2 times parsing them, an Apple export in constant memory.
"""

from __future__ import annotations

import io
import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

sys.path.append(str(Path(__file__).parents[1] / "health_records"))

from made_records import allergy, bundle, ccda, medicine, problem, request, section, table

from visitprep.health_records.apple import read_index
from visitprep.health_records.reading import Gathering, Piece

TODAY = date(2026, 11, 29)


NAMES = ("Gabapentin 300 MG Oral Capsule", "Lisinopril 10 MG Oral Tablet", "Naproxen 500 MG Oral Tablet",
         "Metformin 500 MG Oral Tablet", "Duloxetine 30 MG Oral Capsule", "Amlodipine 5 MG Oral Tablet",
         "Atorvastatin 20 MG Oral Tablet", "Omeprazole 20 MG Oral Capsule", "Levothyroxine 0.1 MG Oral Tablet",
         "Sertraline 50 MG Oral Tablet", "Acetaminophen 500 MG Oral Tablet", "Warfarin 5 MG Oral Tablet")  # fmt: skip


BESIDE = (
    '<templateId root="2.16.840.1.113883.10.20.22.4.16" extension="2014-06-09"/><id root="cdbd33f0-6cde-11db-9fe1"/>'
    '<routeCode code="C38288" codeSystem="2.16.840.1.113883.3.26.1.1" displayName="ORAL"/><doseQuantity value="1"/>'
    '<author><templateId root="2.16.840.1.113883.10.20.22.4.119"/><time value="20260512"/><assignedAuthor>'
    '<id extension="66666" root="2.16.840.1.113883.4.6"/><code code="207RC0000X" displayName="Internal Medicine"/><addr>'
    "<streetAddressLine>1 Elm Street</streetAddressLine><city>Nowhere</city><state>MD</state></addr>"
    "<assignedPerson><name><given>Made</given><family>Up</family></name></assignedPerson></assignedAuthor></author>"
) * 2
"""What stands around a medicine in a real document, which is most of it."""


def big_ccda(size: int) -> bytes:
    """A document of that many bytes: one visit's sections over and over, as some downloads are."""
    rows = [f"{name}|three times a day|Active" for name in NAMES]
    medicines = (medicine(name, row=f"r{n}", inside=BESIDE) for n, name in enumerate(NAMES))
    told = table("Problem|Status", "Low back pain|Active", "Essential hypertension|Active")
    problems = (problem("Low back pain", row="r0"), problem("Essential hypertension", row="r1"))
    one = (
        section("medicines", table("Medication|Directions|Status", *rows), *medicines)
        + section("conditions", told, *problems)
        + section("allergies", table("Substance|Reaction", "Latex|Hives"), allergy("Latex", row="r0"))
    )
    return ccda(one * max(1, size // len(one)))


def big_fhir(size: int) -> bytes:
    one = request("gabapentin 300 mg oral capsule", dosageInstruction=[{"text": "Take 1 three times a day"}])
    observation = {
        "resourceType": "Observation",
        "status": "final",
        "code": {"coding": [{"system": "http://loinc.org", "code": "2160-0", "display": "Creatinine"}]},
        "category": [{"coding": [{"code": "vital-signs"}]}],
        "valueQuantity": {"value": 1.1, "unit": "mg/dL"},
        "subject": {"reference": "Patient/1"},
    }
    number = size // (len(json.dumps(observation)) + 70)
    return bundle(*(observation if n % 20 else one | {"id": str(n)} for n in range(number)))


def read(*files: bytes) -> None:
    gathering = Gathering(TODAY)
    for number, data in enumerate(files):
        gathering.take(Piece(f"{number}", len(data), lambda data=data: io.BytesIO(data)))
    gathering.finish()


def in_turns(name: str, ours: Callable[[], object], bare: Callable[[], object], times: int = 5) -> None:
    taken: tuple[list[float], list[float]] = ([], [])
    for turn in range(2 * times):
        begin = time.perf_counter()
        (ours, bare)[turn % 2]()
        taken[turn % 2].append(time.perf_counter() - begin)
    a, b = (statistics.median(side) * 1000 for side in taken)
    print(f"{name:<36} {a:9.1f} ms   bare {b:9.1f} ms   ratio {a / b:5.2f}")


class AppleExport(io.RawIOBase):
    """An index of that many bytes, made while it is read."""

    def __init__(self, size: int) -> None:
        line = (
            b'<Record type="HKQuantityTypeIdentifierStepCount" unit="count" startDate="2026-01-01" value="12"/>\n'
        )
        self._left = size // len(line) * len(line)
        self._chunk = line * 2_000
        self._head = b'<?xml version="1.0"?><!DOCTYPE HealthData [<!ELEMENT HealthData ANY>]><HealthData>'
        self._tail = b"</HealthData>"

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        if self._head:
            head, self._head = self._head, b""
            return head
        if self._left > 0:
            piece = self._chunk[: self._left]
            self._left -= len(piece)
            return piece
        tail, self._tail = self._tail, b""
        return tail


def peak_of(what: str) -> float:
    """MiB above its start that another process needs for it."""
    done = subprocess.run([sys.executable, __file__, what], capture_output=True, text=True, check=True)
    return float(done.stdout)


def highest() -> float:
    """The most MiB that this process had so far; asked of Linux, because a child counts its parent's elsewhere."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return int(next(line for line in lines if line.startswith("VmHWM")).split()[1]) / 1024


def only(what: str) -> None:
    data = Path(what).read_bytes() if not what.isdecimal() else b""
    start = highest()
    if data:
        read(data)
    else:
        read_index(AppleExport(int(what)))  # type: ignore[arg-type]
    print(highest() - start)


def main() -> None:
    document = big_ccda(10_000_000)
    print(f"C-CDA of {len(document) / 1e6:.1f} MB")
    in_turns("  C-CDA", lambda: read(document), lambda: ElementTree.fromstring(document), 3)
    with tempfile.NamedTemporaryFile() as file:
        Path(file.name).write_bytes(document)
        print(f"  memory above start: {peak_of(file.name):.0f} MiB")
    fhir = big_fhir(20_000_000)
    print(f"FHIR of {len(fhir) / 1e6:.1f} MB")
    in_turns("  FHIR", lambda: read(fhir), lambda: json.loads(fhir), 3)
    many = [big_ccda(40_000) for _ in range(400)]
    in_turns(
        "400 documents of 40 KB", lambda: read(*many), lambda: [ElementTree.fromstring(one) for one in many], 3
    )
    for size in (50_000_000, 500_000_000):
        print(f"Apple export of {size // 1_000_000} MB: {peak_of(str(size)):.1f} MiB above start")


if __name__ == "__main__":
    only(sys.argv[1]) if len(sys.argv) > 1 else main()
