"""What the answers of one entry of the journal are called on paper."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from visitprep.wording import N_, NC_

JOURNAL: Mapping[str, str] = MappingProxyType(
    {
        "now": N_("Pain now, 0 to 10"),
        "worst": N_("Pain at its worst"),
        "usual": N_("Pain for most of the day"),
        "sleep": N_("Hours of sleep"),
        "mood": NC_("journal", "Mood"),
        "did": NC_("journal", "Done"),
        "where": NC_("journal", "Where"),
        "changed": N_("What changed"),
        "worst_activity": N_("Hardest to do"),
        "triggers": N_("Made it worse"),
        "helped": NC_("journal", "Helped"),
        "medicines": N_("Taken as needed"),
        "line": N_("Own words"),
    }
)
"""The answers of one entry of the journal."""
