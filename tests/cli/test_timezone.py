"""The time zone of the computer: by name where there is one that fits, else the same moment in UTC."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from visitprep.usecases.timezone import aware

CLOCK = datetime(2026, 7, 3, 10, 30)


@pytest.fixture
def computer_in(monkeypatch):
    """Puts the computer's own clock into a zone."""

    def put(zone: str) -> None:
        monkeypatch.setenv("TZ", zone)
        time.tzset()

    yield put
    monkeypatch.undo()
    time.tzset()


def zone_of(moment: datetime) -> str:
    return getattr(moment.tzinfo, "key", "UTC")


def nowhere(tmp_path: Path) -> dict[str, Path]:
    return {"link": tmp_path / "no link", "named": tmp_path / "no file"}


def test_by_the_link_that_systems_set(computer_in, tmp_path):
    computer_in("America/New_York")
    zone = tmp_path / "usr" / "share" / "zoneinfo" / "America" / "New_York"
    zone.parent.mkdir(parents=True)
    zone.touch()
    link = tmp_path / "localtime"
    link.symlink_to(zone)
    found = aware(CLOCK, {}, link=link, named=tmp_path / "none")
    assert (zone_of(found), found.astimezone(UTC).hour) == ("America/New_York", 14)


def test_by_the_file_or_the_variable(computer_in, tmp_path):
    computer_in("Europe/Warsaw")
    named = tmp_path / "timezone"
    named.write_text("Europe/Warsaw\n")
    assert zone_of(aware(CLOCK, {}, link=tmp_path / "none", named=named)) == "Europe/Warsaw"
    assert zone_of(aware(CLOCK, {"TZ": ":Europe/Warsaw"}, **nowhere(tmp_path))) == "Europe/Warsaw"


@pytest.mark.parametrize("said", ["", "Nowhere/At_All", "../../etc/passwd", "/etc/localtime", "CET-1CEST", "\0"])
def test_without_a_name_it_is_the_same_moment_in_utc(computer_in, tmp_path, said):
    computer_in("Asia/Kolkata")
    found = aware(CLOCK, {"TZ": said}, **nowhere(tmp_path))
    assert (found.tzinfo, found.replace(tzinfo=None)) == (UTC, datetime(2026, 7, 3, 5, 0))


def test_a_name_that_does_not_fit_the_clock_is_not_believed(computer_in, tmp_path):
    computer_in("Asia/Tokyo")
    named = tmp_path / "timezone"
    named.write_text("Europe/Warsaw")
    assert aware(CLOCK, {}, link=tmp_path / "none", named=named) == datetime(2026, 7, 3, 1, 30, tzinfo=UTC)
