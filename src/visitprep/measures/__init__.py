"""Short published measures, PEG, PHQ-4 and PGIC: their items as data, their scores, and the scores in words."""

from __future__ import annotations

from visitprep.measures.change import PEG_LEAST_SAID, peg_difference, pgic_words
from visitprep.measures.instrument import KNOWN, Instrument, InstrumentItem, ResponseOption, available, load
from visitprep.measures.peg import PegScore, score_peg
from visitprep.measures.phq4 import Phq4Score, score_phq4
from visitprep.measures.words import PHQ4_THANKS, not_scored, peg_line, phq4_line

__all__ = [
    "KNOWN",
    "PEG_LEAST_SAID",
    "PHQ4_THANKS",
    "Instrument",
    "InstrumentItem",
    "PegScore",
    "Phq4Score",
    "ResponseOption",
    "available",
    "load",
    "not_scored",
    "peg_difference",
    "peg_line",
    "pgic_words",
    "phq4_line",
    "score_peg",
    "score_phq4",
]
