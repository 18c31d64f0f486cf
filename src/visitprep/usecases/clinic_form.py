"""The answers as a clinic's form asks for them: `visitprep export --as`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from visitprep.usecases.session import Session

if TYPE_CHECKING:
    from visitprep.document import Document
    from visitprep.visit.visit import Visit


def form_document(session: Session, visit: Visit, called: str) -> Document:
    """`visit` in the order of the form `called`: a file, or "generic". Raises BadForm, or Unreadable."""
    from visitprep.clinic_forms import find_form, form_page

    return form_page(find_form(called), visit, prepared_on=session.today, measures_off=session.measures_off)
