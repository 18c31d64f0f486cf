"""Each earlier version says what was done after it, and has a number."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

import pytest

from visitprep.storage.content.visit_file import Stored
from visitprep.storage.earlier import Version
from visitprep.usecases.versions import versions_in_words
from visitprep.visit.visit import Visit

WHEN = datetime(2026, 11, 29, 20, 15, tzinfo=UTC)
ELM, OAK = "from the record of Elm Clinic, 12 May 2026", "from the record of Oak, 2 May 2026"
EMPTY: dict[str, object] = {}
PAIN = {"pains": [{"place": "back"}]}
LATEX = {**PAIN, "allergies": [{"thing": "latex", "notes": {"thing": ELM}}]}
TWO = {**LATEX, "devices": [{"details": "pump", "notes": {"details": OAK}}]}


def rows(now: dict[str, object], *versions: tuple[str, dict[str, object]]) -> list[str]:
    """Of `versions` by file name, newest first."""
    read = SimpleNamespace(visit=Visit.model_validate(now))
    session = SimpleNamespace(store=SimpleNamespace(read=lambda _: read))
    made = [
        Version(Path(name), Stored(Visit.model_validate(told), 99 - number, WHEN), True)
        for number, (name, told) in enumerate(versions)
    ]
    words = versions_in_words(session, "visit-1", made)  # type: ignore[arg-type]
    assert all(one.endswith(": 29 November 2026, 20:15") for one in words)
    return [one.removesuffix(": 29 November 2026, 20:15") for one in words]


@pytest.mark.parametrize(
    ("now", "versions", "said"),
    [
        (LATEX, [("visit-3-import.json", PAIN)], ["Before the import of Elm Clinic (12 May 2026)"]),
        (LATEX, [("visit-3-sitting.json", PAIN)], ["Before the import of Elm Clinic (12 May 2026)"]),
        (
            TWO,
            [("visit-5-import.json", LATEX), ("visit-3-import.json", PAIN)],
            ["Before the import of Oak (2 May 2026)", "Before the import of Elm Clinic (12 May 2026)"],
        ),
        (PAIN, [("visit-3-import.json", EMPTY)], ["Before more was taken in (Pain)"]),
        (PAIN, [("visit-3-sitting.json", EMPTY)], ["Before you changed Pain"]),
        (LATEX, [("visit-3.json", PAIN)], ["Before you changed Allergies"]),
        (PAIN, [("visit-4.json", PAIN)], ["With the same answers as the next newer one"]),
        (
            PAIN,
            [("visit-5-sitting.json", LATEX), ("visit-3-sitting.json", PAIN)],
            ["Before going back to an earlier version", "Before the import of Elm Clinic (12 May 2026)"],
        ),
        (
            PAIN,
            [("visit (conflict 2).json", LATEX), ("visit-3-sitting.json", EMPTY)],
            ["Answers beside the visit, in visit (conflict 2).json", "Before you changed Pain"],
        ),
        (
            {"pains": [{}], "allergies": [{}], "devices": [{}], "tests": [{}], "goals": [{}]},
            [("visit-3-sitting.json", EMPTY)],
            ["Before you changed Goals, Pain, Scans and tests, 2 more"],
        ),
    ],
    ids=range(10),
)
def test_a_version_says_what_came_after_it(
    now: dict[str, object], versions: list[tuple[str, dict[str, object]]], said: list[str]
) -> None:
    assert rows(now, *versions) == said
