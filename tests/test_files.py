"""One whole file: read to its last byte, or refused in words; never waited for, and left as it is."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from visitprep.errors import Unreadable
from visitprep.files import read_whole


def test_is_read_whole_and_left_as_it_is(tmp_path: Path) -> None:
    """Not one byte changes, whatever it holds."""
    raw = bytes(range(256)) + b"\r\n\x1a\n"
    path = tmp_path / "any"
    path.write_bytes(raw)
    assert read_whole(path, 1_000) == raw == path.read_bytes()


def test_that_is_not_there_is_for_the_caller_to_say(tmp_path: Path) -> None:
    """To some a missing file is a mistake, to others nothing at all."""
    with pytest.raises(FileNotFoundError):
        read_whole(tmp_path / "nothing", 1_000)


def test_of_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="could not be read: it is a folder"):
        read_whole(tmp_path, 1_000)


@pytest.mark.parametrize(("limit", "size"), [(50_000, "50 KB"), (1_048_576, "1 MB"), (2_000_000, "2 MB")])
def test_one_byte_more_than_the_limit_is_too_much(tmp_path: Path, limit: int, size: str) -> None:
    path = tmp_path / "big"
    path.write_bytes(b"#" * limit)
    assert len(read_whole(path, limit)) == limit
    path.write_bytes(b"#" * (limit + 1))
    with pytest.raises(Unreadable, match=f"it is larger than {size}"):
        read_whole(path, limit)


def test_a_name_no_file_can_have_is_refused() -> None:
    with pytest.raises(Unreadable):
        read_whole(Path("a\x00b"), 1_000)


@pytest.mark.skipif(os.name == "nt", reason="links and devices are made otherwise there")
def test_a_link_to_itself_a_pipe_and_an_endless_device_are_refused(tmp_path: Path) -> None:
    """At once: nobody writes to the pipe, and the device has no end."""
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "endless").symlink_to("/dev/zero")
    for name in ("loop", "pipe", "endless"):
        with pytest.raises(Unreadable):
            read_whole(tmp_path / name, 1_000)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="needs permissions that hold")
def test_a_matter_of_permission_is_named(tmp_path: Path) -> None:
    path = tmp_path / "mine"
    path.write_text("a: b")
    path.chmod(0)
    with pytest.raises(Unreadable, match="permission"):
        read_whole(path, 1_000)
