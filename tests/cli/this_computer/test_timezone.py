"""The time zone of the computer: by name where there is one that fits, else the same moment in UTC."""

from __future__ import annotations

import subprocess
import sys
import time
from datetime import UTC, datetime

import pytest
import tzlocal

from visitprep.usecases.calendar_file import aware

CLOCK = datetime(2026, 7, 3, 10, 30)


@pytest.fixture
def computer_in(monkeypatch):
    """Puts the computer's own clock into a zone, and tells it by that name or another."""

    def put(zone: str, said: object) -> None:
        def name() -> object:
            if isinstance(said, Exception):
                raise said
            return said

        monkeypatch.setenv("TZ", zone)
        time.tzset()
        monkeypatch.setattr(tzlocal, "get_localzone_name", name)

    yield put
    monkeypatch.undo()
    time.tzset()


def test_the_zone_has_its_name(computer_in):
    computer_in("America/New_York", "America/New_York")
    found = aware(CLOCK)
    assert (found.tzinfo.key, found.astimezone(UTC).hour) == ("America/New_York", 14)


@pytest.mark.parametrize(
    "said",
    [None, "", "Nowhere/At_All", "../../etc/passwd", "/etc/localtime", "CET-1CEST", "\0", LookupError(), OSError()],
)
def test_without_a_name_it_is_the_same_moment_in_utc(computer_in, said):
    computer_in("Asia/Kolkata", said)
    found = aware(CLOCK)
    assert (found.tzinfo, found.replace(tzinfo=None)) == (UTC, datetime(2026, 7, 3, 5, 0))


def test_a_name_that_does_not_fit_the_clock_is_not_believed(computer_in):
    computer_in("Asia/Tokyo", "Europe/Warsaw")
    assert aware(CLOCK) == datetime(2026, 7, 3, 1, 30, tzinfo=UTC)


@pytest.mark.parametrize("said", ["UTC", "Etc/UTC", "Zulu"])
def test_utc_is_utc_by_any_of_its_names(computer_in, said):
    computer_in("UTC", said)
    assert aware(CLOCK).tzinfo is UTC


def test_the_library_s_advice_is_not_shown(capfd):
    """A file in /etc that is out of date is nothing to the person who makes a calendar."""
    loud = (
        "import logging, tzlocal, warnings; from datetime import datetime;"
        "from visitprep.usecases.calendar_file import aware;"
        "tzlocal.get_localzone_name = lambda: (logging.getLogger('tzlocal').warning('old'), warnings.warn('old'))[2:];"
        "print(aware(datetime(2026, 1, 3)).tzinfo)"
    )
    subprocess.run([sys.executable, "-c", loud], check=True)
    assert capfd.readouterr() == ("UTC\n", "")


def test_a_zone_at_utc_in_winter_keeps_its_name(computer_in):
    """London is UTC in January and not in July; the file has to know."""
    computer_in("Europe/London", "Europe/London")
    assert aware(datetime(2026, 1, 3, 10, 30)).tzinfo.key == "Europe/London"
