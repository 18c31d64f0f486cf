"""Short published measures, PEG, PHQ-4 and PGIC: their items as data, and their scores."""

from __future__ import annotations

from visitprep.measures.change import PEG_LEAST_SAID, peg_difference, pgic_words
from visitprep.measures.instrument import KNOWN, Instrument, InstrumentItem, ResponseOption, load
from visitprep.measures.peg import PegScore, score_peg
from visitprep.measures.phq4 import Phq4Score, score_phq4

__all__ = [
    "KNOWN",
    "PEG_LEAST_SAID",
    "Instrument",
    "InstrumentItem",
    "PegScore",
    "Phq4Score",
    "ResponseOption",
    "load",
    "peg_difference",
    "pgic_words",
    "score_peg",
    "score_phq4",
]
