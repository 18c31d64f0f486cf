"""The answers as a clinic's form asks for them: `visitprep export --as`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from visitprep.usecases.output import Output, file_name, make
from visitprep.usecases.session import Session

if TYPE_CHECKING:
    from visitprep.visit.visit import Visit


def make_form(session: Session, visit: Visit, called: str, output: Output) -> None:
    """`visit` in the order of the form `called`: a file, or "generic". Raises BadForm, or Unreadable."""
    from visitprep.clinic_forms.files import find_form
    from visitprep.clinic_forms.page import form_page

    form = form_page(find_form(called), visit, prepared_on=session.today, measures_off=session.measures_off)
    make(session, form, visit, output, file_name(session, visit, "form"))
