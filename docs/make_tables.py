"""Write what these pages and README tell of the program: each piece stands between two marks, and only there.

.venv/bin/python docs/make_tables.py
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from types import MappingProxyType

from visitprep.clinic_forms.names import EACH, fields_of, names
from visitprep.formats_copies_measures import CopyName, Format
from visitprep.summary.copies.holds import Holds
from visitprep.summary.copies.table import COPIES
from visitprep.summary.may_share import PIECES
from visitprep.urgent.countries import codes, pack
from visitprep.visit.visit import LISTS, RECORDS
from visitprep.wording import one_of

HERE = Path(__file__).parent
COMMAND = ".venv/bin/python docs/make_tables.py"


def names_for_forms() -> str:
    """Every part and every list, each with the names of its answers."""
    lines = ["", "| Part | Its answers |", "|---|---|"]
    records, lists = ([part for part in parts if part in names()] for parts in (RECORDS, LISTS))
    lines += [f"| `{part}` | {', '.join(f'`{part}.{field}`' for field in fields_of(part))} |" for part in records]
    lines += ["", "| List | One answer of each entry |", "|---|---|"]
    lines += [
        f"| `{part}` | {', '.join(f'`{part}.{EACH}.{field}`' for field in fields_of(part))} |" for part in lists
    ]
    return "\n".join(lines) + "\n"


def countries() -> str:
    """Of every pack, the numbers that nobody in that country confirmed, and its open points."""
    lines = [
        "",
        "| Pack | Numbers not confirmed yet: where and when each was read | Besides every line, on the live page |",
        "|---|---|---|",
    ]
    for code in codes():
        numbers = [f"`{one.number}`: {one.source}, {one.read}" for one in pack(code).numbers if not one.confirmed]
        lines.append(
            f"| {code} | {'<br>'.join(numbers) or 'none'} | {' '.join(pack(code).unconfirmed) or 'none'} |"
        )
    return "\n".join(lines) + "\n"


def copies() -> str:
    """What every copy holds, and which sections of a visit its FHIR file has."""
    lines = ["", "| Copy | Holds | Its FHIR file |", "|---|---|---|"]
    for copy in COPIES.values():
        lines.append(f"| `{copy.name}` | {_held(copy.holds)} | {_sections(copy.as_fhir)} |")
    return "\n".join(lines) + "\n"


def _held(holds: Holds) -> str:
    also = (f"{when} {_addresses(answers)}" for when, answers in holds.also.items())
    return "; ".join(filter(None, (holds.in_words, _addresses(holds.answers), *also)))


def _addresses(answers: Iterable[str]) -> str:
    return ", ".join(f"`{address}`" for address in answers)


def _sections(as_fhir: frozenset[str] | None) -> str:
    if as_fhir is None:
        return "none"
    return "every section" if as_fhir == set(PIECES) else ", ".join(name for name in PIECES if name in as_fhir)


def in_a_sentence(names: Iterable[str]) -> str:
    """The names that an option of a command can have."""
    return one_of([f"`{name}`" for name in names])


TABLES: Mapping[tuple[str, str], Callable[[], str]] = MappingProxyType(
    {
        ("clinic-forms.md", "names"): names_for_forms,
        ("review-needed.md", "countries"): countries,
        ("what-each-copy-holds.md", "copies"): copies,
        ("../README.md", "formats"): lambda: in_a_sentence(Format),
        ("../README.md", "copies"): lambda: in_a_sentence(CopyName),
    }
)
"""By the page and the mark before it."""


def with_tables(name: str) -> str:
    """The page of that name with its tables as they are now. Raises ValueError where a mark is missing."""
    text = (HERE / name).read_text(encoding="utf-8")
    for (page, mark), table in TABLES.items():
        if page == name:
            before, rest = text.split(f"<!-- {mark} -->")
            _, after = rest.split(f"<!-- end of {mark} -->")
            text = f"{before}<!-- {mark} -->{table()}<!-- end of {mark} -->{after}"
    return text


if __name__ == "__main__":
    for name, _ in TABLES:
        (HERE / name).write_text(with_tables(name), encoding="utf-8")
