"""Sides of the body."""

from __future__ import annotations

from enum import StrEnum


class Side(StrEnum):
    """The patient's own side, never the reader's."""

    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"
    MIDDLE = "middle"
    UNKNOWN = "unknown"
