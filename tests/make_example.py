"""Write the example person that is shipped, as a home of visits, from tests/people and tests/weeks.yaml:  python tests/make_example.py"""

from __future__ import annotations

import shutil
import tempfile
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import yaml

from people import person
from visitprep.journal.entry import Entry, written
from visitprep.journal.one_line import read_one_line
from visitprep.storage import journal_file
from visitprep.storage.content.visit_file import Stored, encode
from visitprep.visit.answering import Address, Moment, with_answers, with_new_item
from visitprep.visit.carried import with_checked
from visitprep.visit.following import follow_up
from visitprep.visit.visit import LISTS, Visit

SHIPPED = Path(__file__).parent.parent / "src/visitprep/examples/visits"
SAVED = {"visit-1": datetime(2026, 12, 1, 19, 0, tzinfo=UTC), "visit-2": datetime(2027, 2, 18, 20, 0, tzinfo=UTC)}
"""When each was last saved, which is the day that the example is looked at."""
NOT_CHECKED = ("function", "team.team-2")
"""What she passed over the second time."""


def example() -> dict[str, bytes]:
    """Each file by its path below `SHIPPED`."""
    weeks = yaml.safe_load((Path(__file__).parent / "weeks.yaml").read_text(encoding="utf-8"))
    first = person("typical")
    visits = {"visit-1": first, "visit-2": _second(first, weeks)}
    files = {}
    for number, (visit_id, visit) in enumerate(visits.items(), 1):
        files[f"{visit_id}/visit.json"] = encode(Stored(visit, 1, SAVED[visit_id]))
        files[f"{visit_id}/journal.jsonl"] = _journal(weeks["journals"][visit_id])
        files[f"{visit_id}/calendar.txt"] = f"{number:032x}\n".encode()
    return files


def _second(first: Visit, weeks: dict[str, Any]) -> Visit:
    moment = Moment(SAVED["visit-2"].date())
    visit = first
    for told in weeks["decided"]:
        visit, _ = with_new_item(visit, "decided", told, moment)
    visit = follow_up(visit, of="visit-1", day=_day_of(first))
    assert visit.carried is not None
    for thing in visit.carried.things:
        if thing not in NOT_CHECKED:
            visit = with_checked(visit, *thing.split("."))
    for part, told in weeks["next"].items():
        if isinstance(told, list):
            for item in told:
                visit, _ = with_new_item(visit, part, item, moment)
        elif part in LISTS:
            for item_id, answers in told.items():
                visit = with_answers(visit, Address(part, item=item_id), answers, moment)
        else:
            visit = with_answers(visit, Address(part), told, moment)
    return visit


def _day_of(visit: Visit) -> date:
    told = visit.appointment.date
    assert told is not None and told.earliest is not None
    return told.earliest


def _journal(lines: dict[str, str]) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        for number, (when, said) in enumerate(lines.items(), 1):
            then = datetime.strptime(when, "%d %B %Y %H:%M")
            told: dict[str, Any] = dict(read_one_line(said).answers)
            told["flare"] = "flare" in told
            entry = Entry.model_validate(
                {"id": f"entry-{number}", "day": then.date(), "time": f"{then:%H:%M}", "told": {}, **told}
            )
            journal_file.write(Path(folder), entry.id, written(entry))
        return (Path(folder) / journal_file.FILE).read_bytes()


if __name__ == "__main__":
    shutil.rmtree(SHIPPED, ignore_errors=True)
    for name, data in example().items():
        (SHIPPED / name).parent.mkdir(parents=True, exist_ok=True)
        (SHIPPED / name).write_bytes(data)
