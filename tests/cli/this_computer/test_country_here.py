"""Which country a computer's own setting names."""

from __future__ import annotations

import pytest

from visitprep.usecases.country_here import country_here
from visitprep.visit.records.choices.country import Country


@pytest.mark.parametrize(
    ("environ", "country"),
    [
        ({"LANG": "en_US.UTF-8"}, Country.US),
        ({"LANG": "en_GB.UTF-8"}, Country.UK),
        ({"LANG": "es_US"}, Country.US),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "en_IE.UTF-8"}, Country.IE),
        ({"LANG": "en_US.UTF-8", "LC_ALL": ""}, Country.US),
        ({"LANG": "C.UTF-8"}, None),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "C"}, None),
        ({"LANG": "de_DE.UTF-8"}, None),
        ({"LANG": "en"}, None),
        ({}, None),
    ],
)
def test_only_a_country_that_is_named_and_whose_numbers_are_known(
    environ: dict[str, str], country: Country | None
) -> None:
    assert country_here(environ) is country
