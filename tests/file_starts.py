"""How a file of each format begins, whatever it says."""

from __future__ import annotations

STARTS = {"pdf": b"%PDF-", "html": b"<!DOCTYPE html>", "markdown": b"# "}


def starts_as(format: str, made: bytes) -> bool:
    """Whether a file begins as one of its format does; of a format not named above any beginning is one."""
    return bool(made) and made.startswith(STARTS.get(format, b""))
