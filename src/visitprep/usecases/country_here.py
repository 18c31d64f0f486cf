"""The country that this computer's own setting names."""

from __future__ import annotations

import re
from collections.abc import Mapping

from visitprep.urgent.countries import pack
from visitprep.visit.records.choices.country import Country

_SETTINGS = ("LC_ALL", "LC_TIME", "LANG")
"""Which of them holds for how days are written, the first that is set; that one is most often set by hand."""


def country_here(environ: Mapping[str, str]) -> Country | None:
    """Of "en_GB.UTF-8": the United Kingdom. None for "C", and for a country whose numbers we do not have."""
    setting = next((environ[name] for name in _SETTINGS if environ.get(name)), "")
    found = re.match(r"[a-z]{2,3}_([A-Z]{2})(?![A-Za-z])", setting)
    if found is None:
        return None
    code = pack(found[1]).code
    return next((country for country in Country if country.value == code and country is not Country.OTHER), None)
