"""One clinic's form as written in its file, and what each of its lines may say."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator

from visitprep.clinic_forms.names import names
from visitprep.hand_written.mistakes import no_such
from visitprep.hand_written.record import SOME, Line, Needed, Written, named_lines
from visitprep.text import clean_line
from visitprep.visit.records.fields import plain_error
from visitprep.visit.visit import LISTS, RECORDS
from visitprep.wording import N_, Later

_NO_ANSWER = N_("There is no answer called '{name}'.")
_LINE = named_lines(N_("Each line needs a name, such as heading: or part:"))


def _one_or_several(value: Any) -> Any:
    if value is None or isinstance(value, str):
        return [value]
    if isinstance(value, dict) or value == []:
        raise plain_error(N_("Please write one name, or several in [brackets] with commas between them."))
    return value


def _name(value: Any) -> str:
    name = clean_line(value) if isinstance(value, str) else ""
    if name in names():
        return name
    part = name.partition(".")[0]
    # All the names would fill the screen, so only those of the part they meant, or else the parts.
    near = [known for known in names() if known.partition(".")[0] == part]
    raise plain_error(Later(no_such, (_NO_ANSWER, value, names(), near or [*RECORDS, *LISTS])))


class FormPart(Written):
    """A heading of the form that only groups the ones below it."""

    part: Needed


class Heading(Written):
    """One thing that the form asks."""

    heading: Needed
    """As it stands on the form."""
    answers: Annotated[tuple[Annotated[str, BeforeValidator(_name)], ...], BeforeValidator(_one_or_several)] = ()
    """Names of our answers, in order. None: visitprep does not ask this."""
    note: Line = ""
    """What to know when copying it down."""


def _part_or_heading(value: Any) -> Any:
    if isinstance(value, dict):
        return (FormPart if "part" in value else Heading).model_validate(value)
    return value


class ClinicForm(Written):
    """One file: the headings of a form, from top to bottom."""

    form: Needed
    title: Needed
    source: Line = ""
    lines: Annotated[tuple[Annotated[FormPart | Heading, BeforeValidator(_part_or_heading), _LINE], ...], SOME]
