"""A medicine from one line, and names offered for what was typed. Nothing typed is ever replaced.

The table of names and the patterns of label lines are loaded when the first medicine is typed: both are large, and
nobody should wait for them before the first question.
"""

from __future__ import annotations

from collections.abc import Mapping

from visitprep.visit.records.choices import YesNo


def offered_names(typed: str) -> tuple[str, ...]:
    """At most three names; none when the name is known as typed.

    Of a whole line each is the line with that name in it ("Eliquis 5 mg twice a day"), so that nothing else of it is
    lost when one is chosen.
    """
    from visitprep.medicines.label_line import read_label_line
    from visitprep.medicines.names import lookup, suggest
    from visitprep.medicines.reading import may_be, read_name

    if lookup(typed) is not None:
        return ()
    line = read_label_line(typed)
    if line is not None and len(line.pieces) > 1:
        if read_name(line.name).may_be is None:
            return ()
        return tuple(f"{name}{typed[len(line.name) :]}" for name in suggest(line.name).names)
    if names := suggest(typed).names:
        return names
    first, _, rest = typed.partition(" ")
    maybe = may_be(first) if rest and read_name(typed).may_be else None
    return tuple(f"{name} {rest}" for name in suggest(first).names) if maybe else ()


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
