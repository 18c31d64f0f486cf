"""A clinic's own form as a file: its headings in its order, and which of our answers belong under each.

The clinic hands over its clipboard anyway; with this page, people copy their answers down from top to bottom.
docs/clinic-forms.md says how to write one. A file names answers and nothing else; nothing in it is run.
"""

from __future__ import annotations

from visitprep.clinic_forms.files import GENERIC, BadForm, find_form, read_form, shipped_folder
from visitprep.clinic_forms.form import ClinicForm, FormPart, Heading
from visitprep.clinic_forms.page import form_page

__all__ = [
    "GENERIC",
    "BadForm",
    "ClinicForm",
    "FormPart",
    "Heading",
    "find_form",
    "form_page",
    "read_form",
    "shipped_folder",
]
