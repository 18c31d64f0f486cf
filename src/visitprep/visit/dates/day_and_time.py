"""A day and a time said together, as the appointment card has them: "Dec 8 2:15 pm"."""

from __future__ import annotations

from msgspec import Struct

from visitprep.patterns import any_case

_HALF = r"(?:\s*[ap]\.?\s?m\b\.?|\s+in the (?:morning|afternoon|evening)|\s+at night|\s*o'?clock)"
_SPOKEN = r"(?:half past|(?:a )?quarter (?:past|to)) [^\W\d_]+(?:\s*[ap]\.?m\b\.?)?"
_TIME = (
    rf"(?:(?:[01]?\d|2[0-3])[:.][0-5]\d{_HALF}?|(?:1[0-2]|0?\d){_HALF}{{1,2}}|{_SPOKEN}|(?:12 )?noon"
    rf"|midday|midnight|(?<=at )(?:1[0-2]|\d)|(?<=@ )(?:1[0-2]|\d)|(?<=@)(?:1[0-2]|\d))"
)
_DAY_FIRST = any_case(rf"(?P<day>.*?\w)[\s,;]+(?:at\s+|@\s*)?(?<![\d/.:-])(?P<time>{_TIME})\.?")
_TIME_FIRST = any_case(rf"(?:at\s+|@\s*)?(?P<time>{_TIME})[\s,;]+(?:on\s+)?(?P<day>.*\w)\.?")


class Parted(Struct, frozen=True):
    """The words of a day and those of a time; `time` is empty where none was said."""

    day: str
    time: str = ""


def parted(said: str) -> Parted:
    """`said` in two, where it ends or begins with a time of day. Whether either is one, their readers decide."""
    text = said.strip(" ,;")
    if len(text) <= _LONGEST:
        for pattern in (_DAY_FIRST, _TIME_FIRST):
            if found := pattern.fullmatch(text):
                return Parted(found["day"].strip(" ,;"), found["time"].strip())
    return Parted(said)


_LONGEST = 120
