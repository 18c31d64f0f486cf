"""Every text of a visit carries an escape, and no way of showing it lets one through."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from visitprep.answers.reading import read_answers
from visitprep.formats_copies_measures import CopyName
from visitprep.interview.questions.order_of_sections import every_section
from visitprep.storage.content.visit_file import Stored, encode
from visitprep.storage.store import VisitStore
from visitprep.visit.answering import Moment
from visitprep.visit.visit import Visit

ESCAPE = "\x1b]8;;http://evil.example\x1b\\x\x1b[2J\u202e\x07\x9b31m"
PEOPLE = Path(__file__).parents[2] / "people"
NOW = datetime(2026, 3, 3, 10, 42)

SHOWN = [
    *(("show", section.id) for section in every_section()),
    *(("show", "--for", copy.value) for copy in CopyName),
    *(("export", "-f", form, "-o", "-") for form in ("text", "markdown", "html")),
    ("export", "--as", "generic", "-f", "text", "-o", "-"),
    ("check",), ("bring", "--list"), ("compare",), ("answers",), ("visits",), ("calendar", "-o", "-"),
    ("journal", "list"), ("journal", "chart"), ("restore", "--plain"), ("edit", "about", "--plain"), ("--plain",),
]  # fmt: skip


def carrying(value: Any, path: tuple[str, ...] = ()) -> tuple[Any, int]:
    """The same content with the escape in every text that may be any text; how many."""
    if isinstance(value, dict):
        found = {name: carrying(inner, (*path, name)) for name, inner in value.items()}
        return {name: inner for name, (inner, _) in found.items()}, sum(n for _, n in found.values())
    if isinstance(value, list):
        many = [carrying(inner, path) for inner in value]
        return [inner for inner, _ in many], sum(n for _, n in many)
    return (f"{value}{ESCAPE}", 1) if isinstance(value, str) else (value, 0)


def hostile_visit() -> tuple[bytes, int]:
    """A file of visitprep's own form whose every text that no choice and no rule bounds carries the escape."""
    import hashlib
    import json

    visit = read_answers((PEOPLE / "everything.yaml").read_bytes(), Moment(NOW.date()))
    visit = visit.model_copy(update={"more_details": {}, "carried": None, "packing": {}})
    content = json.loads(encode(Stored(visit, 3, NOW)))
    hostile: dict[str, Any] = {}
    count = 0
    for part, value in content["visit"].items():
        hostile[part], found = _as_far_as_it_fits(part, value)
        count += found
    content["visit"] = hostile
    del content["digest"]
    body = (json.dumps(content, indent=2)[:-2] + ",\n").encode()
    return body + b'  "digest": "%b"\n}\n' % hashlib.sha256(body).hexdigest().encode(), count


def _as_far_as_it_fits(part: str, value: Any) -> tuple[Any, int]:
    """Each text in turn: the escape stays in it where the records take it. Of a list, each thing by itself."""
    if isinstance(value, list) and len(value) > 1:
        alone = [_as_far_as_it_fits(part, [one]) for one in value]
        return [one for (one,), _ in alone], sum(found for _, found in alone)
    count = 0

    def tried(holder: Any, key: Any) -> None:
        nonlocal count
        inner = holder[key]
        if isinstance(inner, dict):
            for name in inner:
                tried(inner, name)
        elif isinstance(inner, list):
            for number in range(len(inner)):
                tried(inner, number)
        elif isinstance(inner, str):
            holder[key] = inner + ESCAPE
            try:
                Visit.model_validate({part: whole[0]})
            except ValueError:
                holder[key] = inner
            else:
                count += 1

    whole = [value]
    tried(whole, 0)
    return whole[0], count


@pytest.fixture(scope="module")
def hostile() -> tuple[bytes, int]:
    return hostile_visit()


@pytest.fixture
def attacked(place, hostile):
    with VisitStore(place.home, lambda: NOW).create() as opened:
        path, folder = opened.path, opened.path.parent
    path.write_bytes(hostile[0])
    (folder / "label.txt").write_text(f"Knee{ESCAPE}\n")
    (folder / "journal.jsonl").write_text(
        '{"format": "visitprep journal", "schema_version": 1}\n'
        '{"id": "entry-1", "day": "2026-03-01", "time": "10:42", "now": {"low": 6, "high": 6}, '
        '"helped": "heat\\u001b[2J", "line": "rain\\u001b]8;;x\\u0007y"}\n'
    )
    return place


@pytest.mark.slow
def test_enough_of_a_visit_is_attacked(hostile):
    """Or the test below would prove nothing."""
    assert hostile[1] > 100


@pytest.mark.parametrize("arguments", SHOWN, ids=" ".join)
def test_no_escape_gets_out(attacked, arguments):
    done = attacked.run(*arguments, typed=":quit\n:quit\n")
    assert done.returncode in (0, 3, 4), done.stderr.decode()
    said = (done.stdout + done.stderr).decode()
    assert [sign for sign in said if sign in "\x1b\x07\x9b\u202e\x9d"] == []
