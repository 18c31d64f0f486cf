"""Two short published measures, PEG and PHQ-4: their items as data, their scores, and the scores in words."""

from __future__ import annotations

from visitprep.measures.instrument import KNOWN, Instrument, Item, Option, available, load
from visitprep.measures.peg import PegScore, score_peg
from visitprep.measures.phq4 import Phq4Score, score_phq4
from visitprep.measures.words import PHQ4_THANKS, not_scored, peg_line, phq4_line

__all__ = [
    "KNOWN",
    "PHQ4_THANKS",
    "Instrument",
    "Item",
    "Option",
    "PegScore",
    "Phq4Score",
    "available",
    "load",
    "not_scored",
    "peg_line",
    "phq4_line",
    "score_peg",
    "score_phq4",
]
