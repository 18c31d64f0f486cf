"""A file is written whole or not at all, for its owner only, and never in the place of something else."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest
from kept_visits import forked

from sentences import NO_PERMISSION
from visitprep.errors import NotSaved
from visitprep.storage.disk import atomic
from visitprep.storage.disk.atomic import make_private_folder, sweep, write_atomically

pytestmark = pytest.mark.skipif(os.name == "nt", reason="permissions, links and pipes of POSIX")


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_file_holds_what_was_written(tmp_path: Path) -> None:
    """The bytes come back, and nothing is left beside them."""
    write_atomically(tmp_path / "summary.md", b"one")
    write_atomically(tmp_path / "summary.md", b"two \r\n\x00")
    assert (tmp_path / "summary.md").read_bytes() == b"two \r\n\x00"
    assert [path.name for path in tmp_path.iterdir()] == ["summary.md"]


def test_large_writes_that_the_system_splits_are_finished(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`os.write` may take fewer bytes than it was given."""
    whole = os.write
    monkeypatch.setattr(os, "write", lambda fd, data: whole(fd, bytes(data)[:7]))
    write_atomically(tmp_path / "a", b"0123456789" * 10)
    assert (tmp_path / "a").read_bytes() == b"0123456789" * 10


@pytest.mark.parametrize("umask", [0o000, 0o002, 0o022, 0o077])
@pytest.mark.parametrize("private", [True, False])
def test_only_the_owner_can_read_it_under_any_umask(tmp_path: Path, umask: int, private: bool) -> None:
    """Exports hold the same answers as the visit."""
    before = os.umask(umask)
    try:
        make_private_folder(tmp_path / "a" / "b")
        write_atomically(tmp_path / "a" / "b" / "visit.json", b"x", private=private)
    finally:
        os.umask(before)
    assert mode(tmp_path / "a" / "b" / "visit.json") == 0o600
    assert (mode(tmp_path / "a"), mode(tmp_path / "a" / "b")) == (0o700, 0o700)


def test_a_folder_that_was_there_keeps_its_permissions(tmp_path: Path) -> None:
    """It may be somebody's shared disk."""
    tmp_path.chmod(0o755)
    make_private_folder(tmp_path)
    assert mode(tmp_path) == 0o755


def test_a_link_is_replaced_and_what_it_points_to_is_left_alone(tmp_path: Path) -> None:
    """An export never writes through a link somebody planted."""
    victim = tmp_path / "victim"
    victim.write_text("precious")
    (tmp_path / "out.md").symlink_to(victim)
    write_atomically(tmp_path / "out.md", b"summary")
    assert victim.read_text() == "precious"
    assert not (tmp_path / "out.md").is_symlink()


def test_a_planted_temporary_name_is_not_followed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A link waiting under the temporary name is refused, and another name is used."""
    victim = tmp_path / "victim"
    victim.write_text("precious")
    random = iter([b"\x01" * 8, b"\x02" * 8])
    planted = tmp_path / (".visitprep-" + "01" * 8 + ".tmp")
    planted.symlink_to(victim)
    monkeypatch.setattr(os, "urandom", lambda count: next(random))
    write_atomically(tmp_path / "visit.json", b"new")
    assert (victim.read_text(), (tmp_path / "visit.json").read_bytes()) == ("precious", b"new")


def test_when_every_temporary_name_is_planted_it_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It gives up with a plain error and leaves the old file."""
    (tmp_path / "visit.json").write_bytes(b"old")
    (tmp_path / (".visitprep-" + "01" * 8 + ".tmp")).touch()
    monkeypatch.setattr(os, "urandom", lambda count: b"\x01" * count)
    with pytest.raises(NotSaved):
        write_atomically(tmp_path / "visit.json", b"new")
    assert (tmp_path / "visit.json").read_bytes() == b"old"


def test_a_read_only_file_is_not_replaced(tmp_path: Path) -> None:
    """Not even for an administrator, whom mode bits do not stop."""
    path = tmp_path / "visit.json"
    path.write_bytes(b"old")
    path.chmod(0o400)
    with pytest.raises(NotSaved, match="read-only"):
        write_atomically(path, b"new")
    assert path.read_bytes() == b"old"


def test_a_read_only_folder_is_told_in_plain_words(shared_folder: Path) -> None:
    """Somebody without rights there gets the reason and a way out."""
    path = shared_folder / "visit.json"
    path.write_bytes(b"old")
    path.chmod(0o666)
    shared_folder.chmod(0o555)

    def try_it() -> str:
        try:
            write_atomically(path, b"new", private=False)
        except NotSaved as error:
            return f"{error.what}|{error.next_step}"
        return "saved"

    what, _, next_step = forked(try_it, as_nobody=True).partition("|")
    assert NO_PERMISSION in what
    assert next_step.startswith("Choose another folder")
    assert path.read_bytes() == b"old"
    assert [p.name for p in shared_folder.iterdir()] == ["visit.json"]


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("gone/visit.json", "the folder it belongs in is not there"),
        ("file/visit.json", "part of its path is a file"),
        ("folder", "there is a folder of that name"),
        ("n" * 300, "the name is too long"),
        ("pipe", "not an ordinary file"),
        ("to-null", "not an ordinary file"),
        ("loop", "link in its path"),
    ],
)
def test_places_that_cannot_be_written_are_named(tmp_path: Path, path: str, reason: str) -> None:
    """A folder, a pipe, a device is never replaced by a file; a missing folder is not made."""
    (tmp_path / "file").touch()
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "to-null").symlink_to("/dev/null")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    before = sorted(tmp_path.iterdir())
    with pytest.raises(NotSaved, match=reason) as told:
        write_atomically(tmp_path / path, b"new")
    assert told.value.next_step
    assert sorted(tmp_path.iterdir()) == before


def test_a_limit_on_file_sizes_leaves_the_old_file(tmp_path: Path) -> None:
    """A real half-finished write, not an injected one."""
    import resource

    path = tmp_path / "visit.json"
    path.write_bytes(b"old")

    def try_it() -> str:
        resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
        try:
            write_atomically(path, b"x" * 5000)
        except NotSaved as error:
            return error.what
        return "saved"

    assert "limit on how large a file may be" in forked(try_it)
    assert [p.name for p in tmp_path.iterdir()] == ["visit.json"]
    assert path.read_bytes() == b"old"


@pytest.mark.parametrize("call", ["write", "fsync", "close"])
@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO, errno.EDQUOT])
def test_an_error_at_any_step_leaves_no_stray(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, code: int
) -> None:
    """The old file stays, and there is nothing beside it."""
    path = tmp_path / "visit.json"
    path.write_bytes(b"old")
    real = getattr(os, call)

    def fails(fd: int, *rest: object) -> int:
        if call == "close":
            real(fd)
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, call, fails)
    with pytest.raises(NotSaved):
        write_atomically(path, b"new")
    monkeypatch.undo()
    assert (path.read_bytes(), [p.name for p in tmp_path.iterdir()]) == (b"old", ["visit.json"])


def test_ctrl_c_in_the_middle_leaves_no_stray(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An interruption is passed on as it is."""
    path = tmp_path / "visit.json"
    path.write_bytes(b"old")

    def interrupted(fd: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_atomically(path, b"new")
    assert (path.read_bytes(), [p.name for p in tmp_path.iterdir()]) == (b"old", ["visit.json"])


def test_a_disk_that_cannot_flush_folders_is_no_failure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Some network disks answer EINVAL; a real fault of the disk is still told."""
    real = os.fsync

    def answers(code: int) -> None:
        def fsync(fd: int) -> None:
            if stat.S_ISDIR(os.fstat(fd).st_mode):
                raise OSError(code, "")
            real(fd)

        monkeypatch.setattr(os, "fsync", fsync)

    answers(errno.EINVAL)
    write_atomically(tmp_path / "a", b"x")
    answers(errno.EIO)
    with pytest.raises(NotSaved, match="the disk reported a fault"):
        write_atomically(tmp_path / "a", b"y")


def test_a_target_held_for_a_moment_is_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As on Windows, where a virus scanner holds a new file; after the last wait the error is told."""
    (tmp_path / "new").write_text("new")
    held = 2
    real = Path.replace

    def replace(self: Path, target: Path) -> Path:
        nonlocal held
        held -= 1
        if held >= 0:
            raise PermissionError(errno.EACCES, "held")
        return real(self, target)

    monkeypatch.setattr(Path, "replace", replace)
    atomic.move(tmp_path / "new", tmp_path / "target", [0, 0])
    assert (tmp_path / "target").read_text() == "new"
    held = 9
    with pytest.raises(PermissionError):
        atomic.move(tmp_path / "target", tmp_path / "other", [0, 0])


def test_sweeping_takes_only_our_own_leftovers(tmp_path: Path) -> None:
    """A person's file is never taken for one of ours."""
    for name in (".visitprep-0123.tmp", "mine.tmp", ".visitprep-notes", "visit.json"):
        (tmp_path / name).touch()
    assert sweep(tmp_path) == 1
    assert sorted(p.name for p in tmp_path.iterdir()) == [".visitprep-notes", "mine.tmp", "visit.json"]
    assert sweep(tmp_path / "gone") == 0
