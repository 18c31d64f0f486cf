"""Whose voice the interview speaks in: the same as the page's, so the rule itself lives with the visit."""

from __future__ import annotations

from visitprep.visit.voice import voice_of

__all__ = ["voice_of"]
