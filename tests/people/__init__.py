"""Five made-up people, each a whole visit. Nobody here is real, and no answer is anybody's."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

import yaml

from visitprep.visit.visit import Visit

TODAY = date(2026, 11, 23)
"""The day their dates are read on."""

PEOPLE = ("barely", "typical", "caregiver", "everything", "naughty")


@cache
def person(name: str) -> Visit:
    """One of `PEOPLE` as a visit."""
    text = (Path(__file__).parent / f"{name}.yaml").read_text(encoding="utf-8")
    return Visit.model_validate(yaml.safe_load(text), context={"today": TODAY})
