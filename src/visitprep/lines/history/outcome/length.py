"""How long something lasted, or was done, in words."""

from __future__ import annotations

from visitprep.visit.dates.words import NUMBERS, UNITS, any_of

A_FEW = rf"(?:\d{{1,3}}(?:\.5)?|{any_of(NUMBERS)}|few|a few|several)"
LENGTH = (
    rf"(?:(?:about|around|almost|nearly|maybe|approx(?:imately)?\.?|abt|only|over|just|roughly)\s+)*(?:an?\s+(?:day|week|month"
    rf"|hour|night|year)\s+or\s+(?:two|three|so|2|3)\b(?!\s+ago)|{A_FEW}(?:\s*(?:-|to"
    rf"|or)\s*{A_FEW})?(?:\s+and a half)?(?:(?<=\d)\s*|\s+)"
    rf"(?:(?:good|great|solid|whole|full|straight|pain-?free)\s+)?"
    rf"(?:{any_of([*UNITS, 'hour', 'hr', 'minute', 'min', 'night'])})s?(?:\s+and a half)?\b(?!\s+ago))"
)
"""A length of time, as typed."""
