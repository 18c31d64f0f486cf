"""A visit file comes back as it was, and whatever happened to it is noticed."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from kept_visits import rosa
from msgspec.structs import replace
from pydantic import BaseModel

from steps import calls
from visit_strategies import HOSTILE, visits
from visitprep.storage.content import visit_file
from visitprep.storage.content.faults import DEPTH
from visitprep.storage.content.visit_file import (
    MAX_BYTES,
    MAX_ENTRIES,
    Damaged,
    Edited,
    Fine,
    Newer,
    Stored,
    decode,
    encode,
)
from visitprep.visit.visit import LISTS, RECORDS, Visit, record_type

SAVED = datetime(2026, 3, 3, 10, 42, 7)
FILE = encode(Stored(rosa(), 7, SAVED))


def changed(old: str, new: str) -> bytes:
    assert old.encode() in FILE
    return FILE.replace(old.encode(), new.encode(), 1)


def told(data: bytes) -> str:
    """What is said about a file that cannot be read."""
    found = decode(data)
    assert isinstance(found, Damaged), found
    return str(found.fault)


def unsealed(content: Any) -> bytes:
    return json.dumps(content, indent=2).encode()


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(visits(), st.integers(0, 10**9), st.datetimes(timezones=st.sampled_from([None, UTC])))
def test_any_visit_comes_back_equal(visit: Visit, revision: int, saved: datetime) -> None:
    """load(save(visit)) == visit: gaps, notes, none, hostile text and all."""
    stored = Stored(visit, revision, saved.replace(microsecond=0))
    assert decode(encode(stored)) == Fine(stored)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_in_a_note_comes_back_as_the_record_keeps_it(text: str) -> None:
    """Text that looks like the end of the file does not end it."""
    visit = rosa(closing={"anything_else": text + " x"}, notes={"pains": text + " x"})
    assert decode(encode(Stored(visit, 1, SAVED))) == Fine(Stored(visit, 1, SAVED))


def test_a_file_can_be_read_by_a_person() -> None:
    """Indented, one entry a line, letters as they are, and what was not answered left out."""
    text = encode(Stored(rosa(concerns=[{"text": "膝の痛み"}]), 7, SAVED)).decode()
    assert text.startswith(
        '{\n  "format": "visitprep visit",\n  "schema_version": 1,\n  "revision": 7,\n'
        '  "saved": "2026-03-03T10:42:07",\n  "visit": {\n    "person": {\n      "name": "Rosa Marquez",\n'
    )
    assert re.search(r'\n  "digest": "[0-9a-f]{64}"\n}\n$', text)
    assert '\n        "text": "膝の痛み"\n' in text
    assert "null" not in text
    assert '"allergies": [],' in text


def test_the_time_zone_is_kept() -> None:
    """A clock that knows its zone gives it to the file."""
    saved = datetime(2026, 3, 3, 10, 42, 7, tzinfo=timezone(timedelta(hours=-5)))
    found = decode(encode(Stored(rosa(), 1, saved)))
    assert isinstance(found, Fine)
    assert found.stored.saved.isoformat() == "2026-03-03T10:42:07-05:00"


def test_every_default_means_that_nothing_was_said() -> None:
    """Entries at their default are not written, so a default with a meaning would be lost when it changed."""
    kinds: list[type[BaseModel]] = [Visit, *(record_type(name) for name in (*LISTS, *RECORDS))]
    for kind in kinds:
        for name, field in kind.model_fields.items():
            default = field.get_default(call_default_factory=True)
            empty = default in (None, "", {}, frozenset()) or getattr(default, "is_empty", False)
            assert empty, (kind, name)


def test_every_truncation_is_noticed() -> None:
    """Cut after any byte, down to none, the file is never taken for whole."""
    taken = [length for length in range(len(FILE)) if isinstance(decode(FILE[:length]), Fine)]
    assert taken == []


def test_every_flipped_bit_is_noticed() -> None:
    """One bit anywhere, the digest itself and the end of the file included."""
    taken = []
    for place in range(len(FILE)):
        bit = place % 8
        flipped = FILE[:place] + bytes([FILE[place] ^ (1 << bit)]) + FILE[place + 1 :]
        if isinstance(decode(flipped), Fine):
            taken.append(place)
    assert taken == []


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (changed("left knee", "right knee"), "one answer"),
        (FILE.replace(b"\n", b"\r\n"), "line ends"),
        (b"\xef\xbb\xbf" + FILE, "the mark Notepad puts first"),
        (FILE + b"\n", "a blank line at the end"),
        (FILE[:-1], "the last line end"),
        (json.dumps(json.loads(FILE)).encode(), "all on one line"),
        (changed(',\n  "digest"', ', "digest"'), "the line of the digest"),
        (re.sub(rb',\n  "digest": "[0-9a-f]+"', b"", FILE), "no digest"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_an_edited_file_is_noticed_and_still_readable(data: bytes, name: str) -> None:
    """What the edit says counts, once somebody accepts it."""
    found = decode(data)
    assert isinstance(found, Edited), found
    assert found.stored.revision == 7
    assert found.stored.visit.person.name == "Rosa Marquez"


def test_a_newer_file_is_known_as_newer_before_anything_else() -> None:
    """Whatever it holds, and though its digest covers things unknown here."""
    content = {"format": "visitprep visit", "schema_version": 2, "visit": ["unknown"], "more": 1}
    assert decode(unsealed(content)) == Newer(2)


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"", "the file is empty"),
        (b"\n \n", "the file is empty"),
        (b"\0" * 4096, "the file is empty"),
        (b"Dear doctor,\n", "in line 1, column 1, an answer is missing, or it has no quotation marks"),
        (FILE[: FILE.index(b"left knee") + 4], "in line 14, column 18, the file ends too early"),
        (changed('"left knee",', '"left knee"'),
         "in line 15, column 9, a comma or a closing bracket is missing, "
         "or a quotation mark stands inside an answer"),
        (changed('"left knee"', '"left "bad" knee"'),
         "in line 14, column 25, a comma or a closing bracket is missing, "
         "or a quotation mark stands inside an answer"),
        (changed('"place":', '"place"'), "in line 14, column 17, a colon is missing after the name of an entry"),
        (changed('"left knee"', "left knee"),
         "in line 14, column 18, an answer is missing, or it has no quotation marks"),
        (changed('"left knee"', '"left\nknee"'),
         "in line 14, column 23, a closing quotation mark is missing, or a line break is inside an answer"),
        (changed('"left knee"', '"C:\\left"'),
         "in line 14, column 21, there is a backslash (\\) where it cannot be; write two of them for one"),
        (FILE + b"{}", "in line 37, column 1, there is something after the end"),
        (changed("Rosa Marquez", "x").replace(b'"x"', b'"\xe9\xff"'),
         "in line 8, column 16, there are letters saved in a way that cannot be read (save the file as UTF-8)"),
        (changed('"place": "left knee"', '"place": "left knee", "place": "right"'),
         "in line 14, column 31, an entry appears twice"),
        (changed("6.0", "NaN"), "in line 16, column 18, there is a number that cannot be one"),
        (changed("6.0", "9" * 100_000), "in line 16, column 18, there is a number that cannot be one"),
        (b"[]", "it is not a visit saved by visitprep"),
        (b'{"format": "something else"}', "it is not a visit saved by visitprep"),
        (changed('"schema_version": 1', '"schema_version": "1"'),
         "in schema_version (line 3, column 3), there should be a whole number"),
        (changed('"schema_version": 1', '"schema_version": 0'),
         "it is in a format (version 0) that visitprep does not know"),
        (changed('"revision": 7', '"revision": true'),
         "in revision (line 4, column 3), there should be a whole number"),
        (changed("2026-03-03", "yesterday"), "in saved (line 5, column 3), the date and time cannot be read"),
        (changed('"saved": "2026-03-03T10:42:07",', ""), "in saved, the date and time cannot be read"),
        (unsealed({"format": "visitprep visit", "schema_version": 1, "revision": 1, "saved": "2026-03-03"}),
         "in visit, the visit itself is missing"),
        (changed('"revision": 7', '"revision": 7, "mood": "low"'),
         "in line 4, column 18, there is an entry that visitprep does not know"),
        (changed('"place": "left knee"', '"plaice": "left knee"'),
         "in pains.1 (line 14, column 9), there is an entry that visitprep does not know"),
        (changed('"apnea": "dont_know"', '"apnea": "perhaps"'),
         "in sleep.gaps.apnea (line 24, column 9), the word there is not one of the choices"),
        (changed('"high": 6.0', '"high": 60'),
         "in pains.1.usual (line 15, column 9), what is written there does not fit"),
        (changed('"allergies": []', '"allergies": "penicillin"'),
         "in allergies (line 21, column 5), what is written there does not fit"),
        (changed('"left knee"', '"\\ud800"'),
         "in pains.1.place (line 14, column 9), what is written there does not fit"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_with_its_place(data: bytes, what: str) -> None:
    """Line and column as an editor counts them, entries by name, reasons in plain words."""
    assert told(data) == what


@pytest.mark.parametrize(
    "data",
    [
        b"[" * 100_000,
        b'{"a":' * 100_000,
        changed('"left knee"', "[" * 60 + "]" * 60),
    ],
    ids=["brackets", "objects", "within a visit"],
)
def test_nesting_has_a_limit(data: bytes) -> None:
    """At the bracket that goes too far, however far it goes on."""
    assert "it is nested far deeper than a visit" in told(data)
    assert DEPTH < 60


@pytest.mark.parametrize(
    "data",
    [
        b"[" + b"{}," * MAX_ENTRIES + b"{}]",
        b'"' + b"a" * MAX_BYTES + b'"',
        b"[" + b"1," * 9_000_000 + b"1]",
    ],
    ids=["entries", "bytes", "numbers"],
)
def test_a_file_that_holds_more_than_a_visit_can_is_refused_unread(
    data: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Signs are counted in its bytes; nothing is made of them."""
    monkeypatch.setattr(visit_file, "read_json", lambda data: pytest.fail("it was read"))
    monkeypatch.setattr(visit_file, "too_deep", lambda text: pytest.fail("it was read"))
    assert "far more than a visit can" in told(data)
    assert calls(lambda: told(data)) < 100


def test_the_most_that_is_read_is_read_once_and_makes_no_visit(monkeypatch: pytest.MonkeyPatch) -> None:
    read = []
    read_json = visit_file.read_json
    monkeypatch.setattr(visit_file, "read_json", lambda data: read.append(1) or read_json(data))
    monkeypatch.setattr(visit_file, "_visit", lambda *_: pytest.fail("a visit was made of it"))
    assert "not a visit saved by visitprep" in told(b"[" + b'"",' * 1_900_000 + b"1]")
    assert read == [1]


@pytest.mark.slow
def test_no_mistake_repeats_an_answer() -> None:
    """Whatever is wrong in whichever entry, the words typed there stay out of what is said about it."""
    canary = "CANARY-7f3a"
    content = json.loads(encode(Stored(rosa(), 7, SAVED)))
    said = []
    for part in (*LISTS, *RECORDS):
        kind = record_type(part)
        for name in kind.answerable():
            for wrong in ([canary], {canary: canary}, canary * 5_000, {"low": canary, "high": 1}, canary):
                for extra in ({}, {"gaps": {canary: canary}, "notes": {name: [canary]}, canary: canary}):
                    record = {name: wrong, **extra}
                    visit = {part: [record] if part in LISTS else record}
                    found = decode(unsealed({**content, "visit": visit}))
                    if isinstance(found, Damaged):
                        said.append(str(found.fault))
    assert len(said) > 1_000
    assert [line for line in said if canary in line] == []
    assert {line for line in said if "pydantic" in line or "Input" in line or "Value error" in line} == set()


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_no_change_to_a_file_escapes_as_another_error(data: st.DataObject) -> None:
    """Whatever replaces whichever stretch of it, the file is one of four things."""
    start = data.draw(st.integers(0, len(FILE)))
    end = data.draw(st.integers(start, min(len(FILE), start + 30)))
    patch = data.draw(st.one_of(st.binary(max_size=12), st.sampled_from([b"null", b"{", b"]", b'"', b"1e999"])))
    found = decode(FILE[:start] + patch + FILE[end:])
    assert isinstance(found, Edited | Damaged | Newer) or patch == FILE[start:end]


def test_half_a_character_is_refused_by_the_encoder() -> None:
    """A value no asker lets through; the store turns it into a plain error."""
    visit = rosa().model_copy(update={"notes": {"pains": "half \ud800"}})
    with pytest.raises(ValueError, match="surrogate"):
        encode(Stored(visit, 1, SAVED))


def test_the_digest_covers_the_header() -> None:
    """A revision changed by hand is noticed too."""
    assert isinstance(decode(changed('"revision": 7', '"revision": 8')), Edited)
    assert decode(FILE) == Fine(replace(Stored(rosa(), 7, SAVED)))
