"""What the safety box cuts for room stands whole behind page 1, in the printed file itself."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from tests.people import TODAY
from tests.summary.told import copy_of, safety_box

from visitprep.findings.safety.every_line import safety_facts
from visitprep.render import pdf
from visitprep.render.layout import Layout
from visitprep.visit.marks import with_do_not_wait_seen
from visitprep.visit.visit import Visit

STORY = "it began on the stairs after a long day and nobody could say why, since then {n} times, twice in one week"


def _story(number: int) -> str:
    return STORY.format(n=f"number{number}")


def _long() -> Visit:
    """A story in everything that a line of the box is told from."""
    health = {
        "conditions": ["kidney", "diabetes", "cancer"],
        "condition_details": _story(1),
        "came_with": ["weight_loss", "other"],
        "came_with_new": "yes",
        "notes": {"came_with": _story(2), "came_with_new": _story(3)},
        "blood_thinner": "yes",
        "blood_thinner_reason": _story(4),
        "anesthesia_problem": "yes",
        "anesthesia_detail": _story(5),
        "trouble_lying": "yes",
        "trouble_lying_detail": _story(6),
    }
    answers = {
        "health": {name: told for name, told in health.items() if name in _HEALTH},
        "allergies": [{"thing": _story(7), "reaction": _story(8), "severity": "severe"}],
        "devices": [{"kind": "pacemaker", "details": _story(9)}],
        "surgeries": [{"what": f"heart stent, {_story(10)}"}],
        "pains": [
            {
                "place": f"left leg {n}",
                "usual": 6,
                "weakness": "yes",
                "nerve_where": _story(11),
                "cause_detail": STORY,
            }
            for n in range(9)
        ],
        "medicines": [{"name": "warfarin", "really_taken": _story(12)}]
        + [{"name": "oxycodone", "strength": f"{n} mg", "reason": "pain", "really_taken": STORY} for n in range(9)],
        "concerns": [{"text": f"{n} {STORY}"} for n in range(3)],
        "closing": {"anything_else": f"lost 20 pounds, {_story(13)}"},
    }
    visit = Visit.model_validate(answers, context={"today": TODAY})
    words = {"E3": f"my legs, {_story(14)}", "T2": f"my weight, {_story(15)}", "unsure": _story(16)}
    return with_do_not_wait_seen(visit, ("E3", "T2", "T10", "unsure"), words=words, with_a_no=_story(17), day=TODAY)


_HEALTH = frozenset(type(Visit().health).model_fields)


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="reads the PDF back with pdftotext")
def test_every_text_of_the_box_stands_whole_somewhere_in_the_pdf(tmp_path: Path) -> None:
    visit, path = _long(), tmp_path / "page.pdf"
    document = copy_of(visit, "clinic")
    path.write_bytes(pdf.render(document, Layout()))
    read = subprocess.run(["pdftotext", path, "-"], capture_output=True, check=True).stdout.decode()
    told = {
        text for fact in safety_facts(visit, TODAY).values() for one in fact.told for text in (one.words, one.more)
    }
    stories = {number for text in told for number in re.findall(r"number\d+", text)}
    assert read.count("…") > 1 and len(stories) >= 12 and safety_box(document).rows
    assert [number for number in stories if _letters(_story(int(number[6:]))) not in _letters(read)] == []


def _letters(text: str) -> str:
    """Without what a line end does to it."""
    return re.sub(r"[\W_]+", "", text.casefold())
