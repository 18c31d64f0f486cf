"""May it be printed? What the three questions of that kind share: no stands first, and the person is asked."""

from __future__ import annotations

from visitprep.visit.records.choices.choice import YesNo
from visitprep.wording import Wording

CONSENT = (YesNo.NO, YesNo.YES)
"""The one place where no stands before yes: what is picked by mistake is then not printed."""

CANNOT_BE_ASKED = Wording(
    "", "If {name} cannot be asked now, skip this. It is asked again before anything is printed."
)
