"""The journal on disk: only ever added to, and what cannot be read costs nothing else."""

from __future__ import annotations

import errno
import json
import os
import re
import stat
from datetime import date
from pathlib import Path

import pytest
from kept_visits import Clock, forked, names_in, saved_visit

from visitprep.errors import InUse, NewerVisit, NotSaved, Unreadable
from visitprep.storage.disk import atomic
from visitprep.storage.journal_file import FILE, Journal, bad_lines_in_words, new_id, read, write
from visitprep.storage.store import VisitStore

DAY = {"day": "2026-03-03", "time": "10:42", "now": {"low": 6, "high": 6}}


def said(journal: Journal) -> list[tuple[str, str, str | None]]:
    """Day, pain now and own line of every entry."""
    return [(entry.day.isoformat(), str(entry.now), entry.line) for entry in journal.entries()]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


def test_an_entry_is_all_the_lines_with_its_id(folder: Path) -> None:
    """An answer, a change and something taken out are a line each."""
    write(folder, "entry-1", DAY)
    write(folder, "entry-2", {**DAY, "day": "2026-03-01"})
    write(folder, "entry-1", {"line": "rained", "sleep": {"low": 5, "high": 6}})
    write(folder, "entry-1", {"now": {"low": 7, "high": 7}, "sleep": None})
    found = read(folder)
    assert said(found) == [("2026-03-01", "6", None), ("2026-03-03", "7", "rained")]
    assert found.entries()[1].sleep is None
    assert (found.days, found.bad) == (2, {})
    assert len((folder / FILE).read_bytes().splitlines()) == 5


def test_what_was_written_before_is_never_touched(folder: Path) -> None:
    """The file before is the beginning of the file after, whatever is written; also for a removal."""
    before = b""
    for number, values in enumerate(({**DAY}, {"line": "x"}, {**DAY}, {"removed": True}), 1):
        write(folder, f"entry-{number % 2}", values)
        after = (folder / FILE).read_bytes()
        assert after.startswith(before) and after.endswith(b"}\n")
        before = after
    assert [kept.id for kept in read(folder).kept] == ["entry-1"]


def test_only_the_owner_can_read_it(folder: Path) -> None:
    old = os.umask(0)
    try:
        write(folder, "entry-1", DAY)
    finally:
        os.umask(old)
    assert stat.S_IMODE((folder / FILE).stat().st_mode) == 0o600


@pytest.mark.parametrize("cut", range(1, 60))
def test_a_line_cut_short_is_left_out_and_the_next_begins_after_it(folder: Path, cut: int) -> None:
    """It is told as the last line while it is the last, is never mended, and takes no other line with it."""
    write(folder, "entry-1", DAY)
    write(folder, "entry-2", {**DAY, "line": "a line that was being written"})
    path = folder / FILE
    torn = path.read_bytes()[:-cut]
    path.write_bytes(torn)
    found = read(folder)
    whole = cut == 1  # only its line end is missing
    assert [kept.id for kept in found.kept] == (["entry-1", "entry-2"] if whole else ["entry-1"])
    assert ["cut short" in sentence for sentence in bad_lines_in_words(found)] == ([] if whole else [True])
    write(folder, "entry-3", DAY)
    assert path.read_bytes().startswith(torn + b"\n")
    again = read(folder)
    assert [kept.id for kept in again.kept][-1] == "entry-3"
    assert list(again.bad) == ([] if whole else [3])


def test_a_torn_first_line_costs_no_entry(folder: Path) -> None:
    """A power cut while the very first line was written."""
    (folder / FILE).write_bytes(b'{"format": "visitp')
    assert read(folder).kept == ()
    write(folder, "entry-1", DAY)
    assert said(read(folder)) == [("2026-03-03", "6", None)]


@pytest.mark.parametrize(
    "line",
    [
        b'{"id": "entry-9", "day": "2026-03-02", "time": "10:00", "now": {"low": 11, "high": 11}}',
        b'{"id": "entry-9", "day": "2026-03-02", "time": "25:00"}',
        b'{"id": "entry-9", "day": "2026-13-45", "time": "10:00"}',
        b'{"id": "entry-9", "day": "2026-03-02", "time": "10:00", "secret": "x"}',
        b'{"id": "entry-9", "day": "2026-03-02", "time": "10:00", "line": "\xff\xfe"}',
        b'{"id": "entry-9", "day": "2026-03-02", "time": "10:00", "line": }',
        b'{"id": "entry-9", "line": "of an entry whose first line is lost"}',
        b'{"day": "2026-03-02", "time": "10:00"}',
        b'{"id": 5, "day": "2026-03-02"}',
        b"[1, 2, 3]",
        b'"id"',
        b"{" * 100_000,
        b"[" * 100_000 + b"}",
        b"not a line of ours at all",
        b"\x00\x00\x00",
    ],
)
def test_a_damaged_line_is_named_and_the_rest_is_read(folder: Path, line: bytes) -> None:
    write(folder, "entry-1", DAY)
    path = folder / FILE
    path.write_bytes(path.read_bytes() + line + b"\n")
    write(folder, "entry-2", DAY)
    before = path.read_bytes()
    found = read(folder)
    assert [entry.id for entry in found.entries()] == ["entry-1", "entry-2"]
    (sentence,) = bad_lines_in_words(found)
    assert "Line 3 of" in sentence
    assert path.read_bytes() == before


def test_a_damaged_change_costs_only_the_change(folder: Path) -> None:
    write(folder, "entry-1", {**DAY, "line": "as it was"})
    write(folder, "entry-1", {"now": {"low": 99, "high": 99}})
    write(folder, "entry-1", {"mood": "low"})
    found = read(folder)
    (entry,) = found.entries()
    assert (str(entry.now), entry.line, entry.mood) == ("6", "as it was", "low")
    assert list(found.bad) == [3]


def test_a_line_edited_by_hand_is_read(folder: Path) -> None:
    """Other blanks, another order of names, Windows' line ends, a blank line."""
    write(folder, "entry-1", DAY)
    path = folder / FILE
    by_hand = (
        b'\r\n{"time":"08:00","line":"by hand","day":"2026-03-02","id":"mine"}\r\n{"id":"mine","removed":false}\r\n'
    )
    path.write_bytes(path.read_bytes() + by_hand)
    found = read(folder)
    assert [entry.line for entry in found.entries()] == ["by hand", None]
    assert list(found.bad) == [5]  # "removed" is no answer


def test_text_is_cleaned_on_the_way_in_from_disk(folder: Path) -> None:
    write(folder, "entry-1", {**DAY, "line": "\x1b[31mred\u202e"})
    assert said(read(folder))[0][2] == "red"


def test_days_outside_those_asked_for_are_not_read(folder: Path) -> None:
    """What makes ten years open as fast as ten days: an old line is looked at no further than its day."""
    for number, day in enumerate(("2016-03-03", "2026-03-02", "2026-03-03")):
        write(folder, f"entry-{number}", {**DAY, "day": day})
    path = folder / FILE
    changed = path.read_bytes().replace(b'"now": {"low": 6', b'"now": {"low": 66', 1)
    path.write_bytes(re.sub(rb', "digest": "[0-9a-f]+"', b"", changed, count=1))  # its digest would tell at once
    found = read(folder)
    assert [entry.id for entry in found.entries(date(2026, 3, 2), date(2026, 3, 2))] == ["entry-1"]
    assert found.bad == {}
    assert len(found.entries()) == 2 and list(found.bad) == [2]


def test_a_journal_of_a_later_visitprep_is_never_written_to(folder: Path) -> None:
    path = folder / FILE
    path.write_bytes(b'{"format": "visitprep journal", "schema_version": 2}\n{"new": true}\n')
    before = path.read_bytes()
    for do in (lambda: read(folder), lambda: write(folder, "entry-1", DAY)):
        with pytest.raises(NewerVisit):
            do()
    assert path.read_bytes() == before


def test_half_a_character_is_told_and_writes_nothing(folder: Path) -> None:
    with pytest.raises(NotSaved, match="half a character"):
        write(folder, "entry-1", {**DAY, "line": "half\ud800"})
    assert not (folder / FILE).exists()


@pytest.mark.parametrize("call", ["write", "fsync"])
def test_a_write_that_fails_leaves_the_file_as_it_was(
    folder: Path, call: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk halfway through a line: the half is taken back, and the next line is whole."""
    write(folder, "entry-1", DAY)
    before = (folder / FILE).read_bytes()
    real = getattr(os, call)
    seen: list[int] = []

    def fails(fd: int, data: bytes = b"") -> int:
        seen.append(fd)
        if call == "write" and len(seen) == 1:
            return int(real(fd, data[:20]))
        raise OSError(errno.ENOSPC, "full")

    with monkeypatch.context() as patch:
        patch.setattr(atomic.os, call, fails)
        with pytest.raises(NotSaved, match="disk is full"):
            write(folder, "entry-2", DAY)
    assert seen
    assert (folder / FILE).read_bytes() == before
    write(folder, "entry-3", DAY)
    assert [kept.id for kept in read(folder).kept] == ["entry-1", "entry-3"]


def test_a_read_only_file_and_a_folder_in_its_place_are_refused(folder: Path) -> None:
    path = folder / FILE
    write(folder, "entry-1", DAY)
    path.chmod(0o400)
    with pytest.raises(NotSaved, match="read-only"):
        write(folder, "entry-2", DAY)
    path.unlink()
    path.mkdir()
    with pytest.raises(NotSaved):
        write(folder, "entry-2", DAY)
    with pytest.raises(Unreadable):
        read(folder)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes")
def test_a_pipe_in_its_place_is_not_waited_for(folder: Path) -> None:
    os.mkfifo(folder / FILE)
    with pytest.raises(NotSaved):
        write(folder, "entry-1", DAY)
    with pytest.raises(Unreadable):
        read(folder)


def test_a_link_planted_in_its_place_is_not_written_through(folder: Path) -> None:
    target = folder / "somebody's.txt"
    target.write_text("not ours")
    (folder / FILE).symlink_to(target)
    with pytest.raises(NotSaved):
        write(folder, "entry-1", DAY)
    assert target.read_text() == "not ours"


def test_ids_do_not_come_twice(clock: Clock) -> None:
    assert len({new_id(clock.now) for _ in range(200)}) == 200


# -- with its visit --------------------------------------------------------------------------------------------


def test_it_is_written_only_while_the_visit_is_open(store: VisitStore) -> None:
    """The visit's lock guards the journal too: one window at a time."""
    saved_visit(store)
    with store.open("visit-1") as opened:
        opened.write_in_journal("entry-1", DAY)
        assert opened.journal.days == 1

        def other_window() -> str:
            try:
                store.open("visit-1")
            except InUse:
                return "in use"
            return "opened"

        assert forked(other_window) == "in use"
    with pytest.raises(RuntimeError):
        opened.write_in_journal("entry-2", DAY)
    assert store.read_journal("visit-1").days == 1


def test_a_visit_restored_keeps_its_journal_and_a_deleted_one_does_not(store: VisitStore) -> None:
    path = saved_visit(store)
    with store.open("visit-1") as opened:
        opened.save(opened.visit)
        opened.write_in_journal("entry-1", DAY)
    store.restore("visit-1")
    assert store.read_journal("visit-1").days == 1
    store.delete("visit-1")
    assert names_in(path.parents[1]) == set()


def test_a_visit_without_a_journal_has_an_empty_one(store: VisitStore) -> None:
    path = saved_visit(store)
    assert (store.read_journal("visit-1").kept, store.read_journal("visit-1").days) == ((), 0)
    assert not (path.parent / FILE).exists()


def test_each_line_is_json_with_its_id_first(folder: Path) -> None:
    """As docs/file-format.md tells it."""
    write(folder, "entry-1", {"line": "first", **DAY})
    header, line = (json.loads(text) for text in (folder / FILE).read_text(encoding="utf-8").splitlines())
    assert header == {"format": "visitprep journal", "schema_version": 1}
    assert list(line)[:3] == ["id", "day", "time"]


def test_every_flipped_bit_of_a_line_is_noticed(folder: Path) -> None:
    """No number changes in silence: the line is named and left out, or the whole journal is of a newer program."""
    write(folder, "entry-1", DAY)
    write(folder, "entry-2", {**DAY, "day": "2026-03-04", "helped": "heat", "sleep": {"low": 5, "high": 6}})
    path = folder / FILE
    whole = path.read_bytes()
    start = whole.index(b'{"id": "entry-2"')
    before = said(read(folder))
    for at in range(start, len(whole) - 1):
        for bit in range(8):
            changed = bytearray(whole)
            changed[at] ^= 1 << bit
            path.write_bytes(bytes(changed))
            found = read(folder)
            assert said(found) == before[:1], (at, bit)
            assert found.bad, (at, bit)


def test_no_flipped_bit_of_a_line_is_taken_for_what_was_written(folder: Path) -> None:
    """Nor where the word "digest" is what is damaged: the line would look like one of an older program."""
    write(folder, "entry-1", {"day": "2026-03-03", "time": "10:42", "line": "rained"})
    path = folder / "journal.jsonl"
    whole = path.read_bytes()
    begins = whole.index(b"\n") + 1
    kept = []
    for bit in range(8 * begins, 8 * (len(whole) - 1)):
        data = bytearray(whole)
        data[bit // 8] ^= 1 << bit % 8
        path.write_bytes(data)
        kept += [bit for found in read(folder).kept if found.lines]
    assert kept == []


def test_a_line_of_an_older_program_has_no_digest_and_is_read(folder: Path) -> None:
    """So is one that was changed by hand, once its digest is taken out."""
    (folder / FILE).write_bytes(
        b'{"format": "visitprep journal", "schema_version": 1}\n'
        b'{"id": "entry-1", "day": "2026-03-03", "time": "10:42", "line": "a \\"digest\\" of it"}\n'
    )
    write(folder, "entry-2", {**DAY, "line": "rained"})
    assert [line for _, _, line in said(read(folder))] == ['a "digest" of it', "rained"]
    path = folder / FILE
    path.write_bytes(path.read_bytes().replace(b"rained", b"snowed"))
    assert [line for _, _, line in said(read(folder))] == ['a "digest" of it']
    path.write_bytes(re.sub(rb', "digest": "[0-9a-f]+"', b"", path.read_bytes()))
    assert [line for _, _, line in said(read(folder))] == ['a "digest" of it', "snowed"]
