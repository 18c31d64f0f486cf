"""What a clinic must know before a needle, a steroid, a scan or sedation: read in one place, for every reader.

`table.py` says which answers, medicines, treatments, operations, devices and tests speak to each
line. A no that something else contradicts is never told as a no.
"""

from visitprep.findings.safety.came_with import signs_denied
from visitprep.findings.safety.every_line import safety_facts
from visitprep.findings.safety.fact import (
    FOR_PHARMACIST,
    WORKED_OUT,
    Bearing,
    Line,
    SafetyFact,
    Source,
    State,
    Told,
)
from visitprep.findings.safety.told_elsewhere import (
    allergies_told_elsewhere,
    both_in_words,
    elsewhere,
    told_in_words,
)

__all__ = [
    "FOR_PHARMACIST", "WORKED_OUT", "Bearing", "Line", "SafetyFact", "Source", "State", "Told",
    "allergies_told_elsewhere", "both_in_words", "elsewhere", "safety_facts", "signs_denied", "told_in_words",
]  # fmt: skip
