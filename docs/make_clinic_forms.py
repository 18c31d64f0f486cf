"""Write the table of names in docs/clinic-forms.md, taken from the program.

.venv/bin/python docs/make_clinic_forms.py
"""

from __future__ import annotations

from pathlib import Path

from visitprep.clinic_forms.names import EACH, fields_of, names
from visitprep.visit.visit import LISTS, RECORDS

PAGE = Path(__file__).with_name("clinic-forms.md")
_BEGIN, _END = "<!-- names -->\n", "<!-- end of names -->\n"


def table() -> str:
    """Every part and every list, each with the names of its answers."""
    lines = ["| Part | Its answers |", "|---|---|"]
    records, lists = ([part for part in parts if part in names()] for parts in (RECORDS, LISTS))
    lines += [f"| `{part}` | {', '.join(f'`{part}.{field}`' for field in fields_of(part))} |" for part in records]
    lines += ["", "| List | One answer of each entry |", "|---|---|"]
    lines += [
        f"| `{part}` | {', '.join(f'`{part}.{EACH}.{field}`' for field in fields_of(part))} |" for part in lists
    ]
    return "\n".join(lines) + "\n"


def page(text: str) -> str:
    """`text` with the table as it is now."""
    before, _, rest = text.partition(_BEGIN)
    _, _, after = rest.partition(_END)
    return f"{before}{_BEGIN}{table()}{_END}{after}"


if __name__ == "__main__":
    PAGE.write_text(page(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
