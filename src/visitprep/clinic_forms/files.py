"""Which file is meant, and reading it with every mistake told at once."""

from __future__ import annotations

from pathlib import Path

from visitprep.clinic_forms.form import ClinicForm, Reader
from visitprep.written.mistakes import Mistake, Mistaken
from visitprep.written.shipped import PACKAGE, shipped
from visitprep.written.yaml import YamlProblem, read_small_file, read_yaml

GENERIC = "generic"
"""What to type for the order that comes with visitprep."""
_GENERIC_FILE = "generic-intake.yaml"


class BadForm(Mistaken):
    """A clinic's form has mistakes."""

    called = "the clinic's form"


def shipped_folder(package: Path = PACKAGE) -> Path:
    """The folder of the forms that come with visitprep. Raises NotFound when the installation lacks it."""
    return shipped("clinic_forms", _GENERIC_FILE, package)


def find_form(called: str) -> ClinicForm:
    """`generic`, or a file. Raises BadForm with all its mistakes, or Unreadable."""
    if called.strip().casefold() == GENERIC:
        return read_form(shipped_folder() / _GENERIC_FILE, ours=True)
    return read_form(Path(called))


def read_form(path: Path, *, ours: bool = False) -> ClinicForm:
    """One file; `ours` when it came with the program. Raises BadForm, or Unreadable."""
    raw = read_small_file(path)
    try:
        reader = Reader(read_yaml(raw, ours=ours))
    except YamlProblem as problem:
        raise BadForm([Mistake(path, problem.line, problem.sentence)]) from None
    form = reader.form()
    if reader.mistakes:
        raise BadForm([Mistake(path, line, sentence) for line, sentence in sorted(set(reader.mistakes))])
    return form
