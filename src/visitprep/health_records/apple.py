"""The index of an Apple Health export, streamed: it may be gigabytes, of which a few lines are wanted."""

from __future__ import annotations

from typing import IO
from xml.parsers import expat

from msgspec import Struct

from visitprep.health_records.found import Unfit
from visitprep.health_records.plain import day_of, line
from visitprep.health_records.xml import DOWNLOAD_AGAIN
from visitprep.wording import N_

_CHUNK = 1 << 18
_MEASURED = frozenset({"Record", "Workout", "ActivitySummary", "Correlation"})


class ClinicalFile(Struct, frozen=True):
    """A file of the export, as its index tells of it."""

    source: str
    received: str
    """The day it was downloaded, which is as far as it tells."""


def read_index(file: IO[bytes]) -> tuple[dict[str, ClinicalFile], bool, bool]:
    """The clinical files by the end of their path ("clinical-records/A.json"), whether anything was measured, and
    whether it breaks off.

    Raises Unfit.
    """
    found: dict[str, ClinicalFile] = {}
    measured = False

    def begins(tag: str, attributes: dict[str, str]) -> None:
        nonlocal measured
        measured = measured or tag in _MEASURED
        if tag == "ClinicalRecord" and (path := attributes.get("resourceFilePath")):
            source, received = line(attributes.get("sourceName")), day_of(attributes.get("receivedDate"))
            found[path.lstrip("/")] = ClinicalFile(source, received)

    def declares(*_: object) -> None:
        raise Unfit(
            N_("it defines short names that could stand for anything, which no health record needs"), DOWNLOAD_AGAIN
        )

    parser = expat.ParserCreate()
    parser.StartElementHandler = begins
    parser.EntityDeclHandler = declares
    parser.buffer_text = True
    try:
        while chunk := file.read(_CHUNK):
            parser.Parse(chunk, False)
        parser.Parse(b"", True)
    except (expat.ExpatError, ValueError):
        return found, measured, True
    return found, measured, False
