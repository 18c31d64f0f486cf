"""The safety box never says "none reported" against the person's own lists."""

from __future__ import annotations

from typing import Any

import pytest
from tests.people import TODAY

from visitprep.document import Box, Field, Fields, walk_blocks
from visitprep.summary import summarize
from visitprep.visit.visit import Visit


def _box(**answers: Any) -> dict[str, str]:
    visit = Visit.model_validate(answers, context={"today": TODAY})
    box = next(
        block for block in walk_blocks(summarize(visit, prepared_on=TODAY)) if isinstance(block, Box)
    )  # fmt: skip
    rows: list[Field] = [row for block in box.blocks if isinstance(block, Fields) for row in block.rows]
    return {row.label: row.value for row in rows}


NO = {
    "devices": [],
    "health": {
        "blood_thinner": "no",
        "infection_now": "no",
        "conditions": ["thyroid"],
        "pregnant": "no",
        "steroid_shots": "left knee, June 2019",
    },
    "sleep": {"apnea": "no"},
}


@pytest.mark.parametrize(
    ("answers", "label", "value"),
    [
        ({"medicines": [{"name": "Lantus"}]}, "Diabetes", "none reported; on the medicine list: Lantus (insulin)"),
        (
            {"medicines": [{"name": "Ozempic"}, {"name": "Jardiance"}]},
            "Diabetes",
            "none reported; on the medicine list: Ozempic (GLP-1), Jardiance (SGLT2)",
        ),
        (
            {"medicines": [{"name": "amoxicillin"}]},
            "Infection or antibiotics",
            "none reported; on the medicine list: amoxicillin (antibiotic)",
        ),
        (
            {"medicines": [{"name": "blood thinner"}]},
            "Blood thinners",
            "none reported; on the medicine list: blood thinner",
        ),
        (
            {"medicines": [{"name": "eloquis 5 mg twice a day"}]},
            "Blood thinners",
            "none reported; on the medicine list: eloquis 5 mg twice a day (not recognised; may be Eliquis)",
        ),
        (
            {"health": {**NO["health"], "conditions": ["bleeding_clotting"]}},  # type: ignore[dict-item]
            "Blood thinners",
            "none reported; told of: a bleeding or clotting problem",
        ),
        (
            {"treatments": [{"kind": "stimulator", "what": "Medtronic, implanted 2020", "ongoing": "yes"}]},
            "Implants and devices",
            "none reported; among treatments: Stimulator (trial or implant), Medtronic, implanted 2020",
        ),
        (
            {"surgeries": [{"what": "knee replacement", "when": "2016"}]},
            "Implants and devices",
            "none reported; among operations: knee replacement (2016)",
        ),
        (
            {"sleep": {"apnea": "unsure", "snores": "yes", "stops_breathing": "yes"}},
            "Sleep apnea",
            "Not sure; snores loudly; seen to stop breathing asleep",
        ),
    ],
)
def test_a_line_tells_the_answer_and_what_speaks_against_it(
    answers: dict[str, Any], label: str, value: str
) -> None:
    """Both stand on page 1, and the line of what was denied does not name it."""
    box = _box(**{**NO, **answers})
    assert box[label] == value
    assert label.casefold() not in box.get("None reported", "").casefold()


def test_what_nothing_contradicts_is_still_denied_in_one_line() -> None:
    """Page 1 stays short where there is nothing to say."""
    denied = _box(**NO)["None reported"]
    assert denied == "Diabetes, implants and devices, pregnancy, infection or antibiotics, sleep apnea"


def test_shots_of_long_ago_do_not_stand_under_past_year() -> None:
    """The label without its time is the true one."""
    box = _box(**NO)
    assert box["Steroid shots, as told"] == "left knee, June 2019"
    assert "Steroid shots, past year" not in box
