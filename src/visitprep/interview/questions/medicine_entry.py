"""A medicine from one line, and names offered for what was typed. Nothing typed is ever replaced.

The table of names and the patterns of label lines are loaded when the first medicine is typed: both are large, and
nobody should wait for them before the first question.
"""

from __future__ import annotations

from collections.abc import Mapping

from visitprep.visit.records.choices import YesNo


def offered_names(typed: str) -> tuple[str, ...]:
    """At most three names; none when the name is known as typed, or when the whole line was understood."""
    from visitprep.medicines.label_line import read_label_line
    from visitprep.medicines.names import lookup, suggest

    if lookup(typed) is not None:
        return ()
    line = read_label_line(typed)
    if line is not None and len(line.pieces) > 1:
        return ()
    return suggest(typed).names


def fields_of_line(typed: object) -> Mapping[str, object]:
    """The fields of a label's line, when every word of it is understood; else the whole text as the name."""
    from visitprep.medicines.label_line import read_label_line

    line = read_label_line(typed) if isinstance(typed, str) else None
    if line is None:
        return {"name": typed}
    fields: dict[str, object] = {
        "name": line.name,
        "strength": line.strength,
        "form": line.form,
        "dose": line.dose,
        # The words that say "as needed" stay where they were read, beside the yes that they mean.
        "when": " ".join(filter(None, (line.when, line.as_needed))),
        "reason": line.reason,
    }
    if line.as_needed:
        fields["as_needed"] = YesNo.YES
    return {name: value for name, value in fields.items() if value}
