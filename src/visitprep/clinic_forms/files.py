"""Finding a form's file, and reading it: every mistake is reported at once."""

from __future__ import annotations

from pathlib import Path

from visitprep.clinic_forms.form import ClinicForm, FormPart, Heading
from visitprep.hand_written.mistakes import Mistaken
from visitprep.hand_written.reading import FileKind, read_record
from visitprep.hand_written.shipped import PACKAGE, shipped
from visitprep.wording import N_

GENERIC = "generic"
"""What to type for the order that comes with visitprep."""
_GENERIC_FILE = "generic-intake.yaml"


class BadForm(Mistaken):
    """A clinic's form has mistakes."""

    things = (N_("1 thing to mend in the clinic's form:"), N_("{n} things to mend in the clinic's form:"))


def shipped_folder(package: Path = PACKAGE) -> Path:
    """The folder of the forms that come with visitprep. Raises NotFound when the installation lacks it."""
    return shipped("clinic_forms", _GENERIC_FILE, package)


def find_form(called: str) -> ClinicForm:
    """`generic`, or a file. Raises BadForm with all its mistakes, or Unreadable."""
    if called.strip().casefold() == GENERIC:
        return read_form(shipped_folder() / _GENERIC_FILE, ours=True)
    return read_form(Path(called))


def read_form(path: Path, *, ours: bool = False) -> ClinicForm:
    """One file; `ours` when it came with the program. Raises BadForm with all its mistakes, or Unreadable."""
    return read_record(path, _FORM, ours=ours)


_FORM = FileKind(
    record=ClinicForm,
    error=BadForm,
    unlike=N_("This does not look like a clinic's form."),
    begin=N_("Please begin it with a line such as form: my-clinic"),
    entries=(FormPart, Heading),
    misplaced=(Heading, N_("A part: only groups what follows. Please begin {name}: with a new dash.")),
)
