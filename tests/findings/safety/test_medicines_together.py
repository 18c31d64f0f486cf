"""What medicines say together is one list, which the copies for the pharmacist and the own doctor read."""

from __future__ import annotations

from visitprep.findings.safety.box_lines import MEDICINES_TOGETHER, Line
from visitprep.findings.safety.medicines_together import told_together
from visitprep.summary.words.safety_heads import HEADS
from visitprep.visit.visit import Visit


def test_every_line_about_the_whole_list_is_told_together_and_has_a_head() -> None:
    lines = [fact.line for fact in told_together(Visit())]
    assert sorted({*lines} - {Line.ASKED_BEFORE_SEDATION}) == sorted(MEDICINES_TOGETHER)
    assert {*lines} <= HEADS.keys()
