"""Until the grammar of labels is here."""

from __future__ import annotations

from datetime import date

from visitprep.lines.reading import Reading
from visitprep.medicines.label_line import read_label_line
from visitprep.visit.records.choices import YesNo


def read(line: str, today: date | None = None) -> tuple[Reading, ...]:
    said = read_label_line(line)
    if said is None:
        return (Reading({"name": line}),)
    values: dict[str, object] = {"name": said.name, "strength": said.strength, "form": said.form, "dose": said.dose}
    values["when"] = " ".join(filter(None, (said.when, said.as_needed)))
    values["reason"] = said.reason
    if said.as_needed:
        values["as_needed"] = YesNo.YES
    return (Reading({name: value for name, value in values.items() if value}),)
