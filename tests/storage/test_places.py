"""The folders are where each system keeps a person's data, or where the person said; asking makes none."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from kept_visits import python

from visitprep.errors import NoHome
from visitprep.storage.places import config_folder, data_folder


def test_a_named_folder_wins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """VISITPREP_HOME holds visits and, in a folder of their own, checklists."""
    monkeypatch.setenv("HOME", str(tmp_path))
    named = {"VISITPREP_HOME": "~/clinic"}
    assert data_folder(named) == tmp_path / "clinic"
    assert config_folder(named) == tmp_path / "clinic" / "config"
    assert list(tmp_path.iterdir()) == []


def test_a_folder_named_from_here_does_not_move(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A relative name is made absolute at once."""
    monkeypatch.chdir(tmp_path)
    assert data_folder({"VISITPREP_HOME": "usb"}) == tmp_path / "usb"


@pytest.mark.skipif(sys.platform != "linux", reason="the places of Linux")
def test_else_it_is_where_the_system_keeps_such_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A blank VISITPREP_HOME counts as none."""
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("VISITPREP_HOME", " ")
    assert data_folder(os.environ) == tmp_path / ".local/share/visitprep"
    assert config_folder(os.environ) == tmp_path / ".config/visitprep"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="Windows has no HOME")
def test_without_a_home_the_error_says_what_to_set() -> None:
    """Nothing is written to a place nobody would look in."""
    for folder in (data_folder, config_folder):
        with pytest.raises(NoHome) as told:
            folder({"PATH": "/usr/bin"})
        assert "VISITPREP_HOME" in told.value.next_step


def test_the_store_loads_nothing_heavy() -> None:
    """A command that only needs a folder or a setting does not wait for Pydantic or platformdirs."""
    code = (
        "import sys, visitprep.storage.store, visitprep.storage.places\n"
        "print([m for m in ('pydantic', 'platformdirs', 'asyncio') if m in sys.modules])"
    )
    assert python(code).communicate()[0] == "[]\n"
