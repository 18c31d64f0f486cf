"""Which field begins at a place of a label line: by the words there, and by what was read before them."""

from __future__ import annotations

import re
from typing import Final

from visitprep.medicines.label import numbers
from visitprep.medicines.label.name import skip
from visitprep.medicines.label.reason import ends_reason, is_of_a_warning, reason_at
from visitprep.medicines.label.vocabulary.doctor_and_reason import PRESCRIBER, REASON_KNOWN, TELLS_A_DOCTOR
from visitprep.medicines.label.vocabulary.how_much import (
    DOSE,
    DOSE_BY_AMOUNT,
    DOSE_BY_WEIGHT,
    DOSE_RANGE,
    FORM,
    OF_STRENGTH,
    STRENGTH,
)
from visitprep.medicines.label.vocabulary.pharmacy_words import ASIDE, DIRECTION, KIND, SIG
from visitprep.medicines.label.vocabulary.schedule import (
    AND_WHEN,
    AS_NEEDED,
    LENGTH,
    LIMIT,
    PER_DAY,
    SCHEDULE,
    TIMES_BARE,
    WHEN,
)
from visitprep.medicines.label.vocabulary.where_it_goes import PLACE
from visitprep.medicines.table import Entry
from visitprep.patterns import compiled

_DECIMAL_COMMA: Final = compiled(r"(?<=\d),(?=\d{1,2}(?!\d))|(?<=(?<!\d)0),(?=\d{3}(?!\d))")
"""Of "2,5" and "0,125"; "1,000" is a thousand."""
_OF_TIME: Final = compiled(
    r"\s*-?(?:hours?|hrs?|days?|weeks?|months?|years?|yrs?|minutes?|mins?|st|nd|rd|th)(?!\w)"
)
_COUNTED: Final = compiled(
    r"\s+(?!(?:it|its|it['’]s|he|hes|he['’]s|she|shes|she['’]s|they|i|i['’]m|im|we|my|his|her|the"
    r"|this|that|and|but|or|so|then|from|"
    r"because|cuz|cause|except|unless|for|with|since|not|no|is|was|are|does\w*|did\w*|makes?|made|helps?|helped"
    r"|works?|gives?|got|gets?|only|"
    r"really|mostly|usually|maybe|about|around|sometimes|prescribed|started|stopped|takes?|uses?|when"
    r"|if|dr|doctor)(?![\w'’]))[^\W\d_]"
)
"""A word that a number in front of it counts: "2 dollops"; with "5 its my sister's" something else is told."""
_OF_ONE: Final = compiled(
    r"(?!1\s)\d+(?:\.\d+)?\s+(?:patch|tablet|tab|pill|capsule|cap|gumm(?:y|ie)|film|strip|lozenge)$"
)
_ENDS_ALONE: Final = compiled(r"\s*(?:$|[,;:.()/&+\d–-]|(?:and|or)\b)")
"""Behind a reason that stands without "for"."""
_TELLS: Final = compiled(
    r"\b(?:have|has|had|having|got|gets?|getting|bad|weak|touch of)\s+(?:(?:an?|the|some|bad)\s+)*$"
)
_HARMS: Final = compiled(
    r"(?:upsets?|bothers?|hurts?|burns?|tears? up|messes (?:up|with)|(?:hard|rough) on)\s+"
    r"(?:(?:my|his|her|the)\s+)?$"
)
"""In front of a part that the medicine troubles, which is not what it is for."""
_EASES: Final = compiled(
    r"\b(?:help(?:s|ed|in[g']?)?(?: with)?|eases?|calms?|dulls?|kills?|numbs?|controls?|relieves?|edge off)\s+"
    r"(?:(?:of|my|his|her|the|some)\s+)*(?:\w+\s+)?$"
)
"""In front of a pain: the clause tells what the medicine does to it, and stays whole."""


class SoFar:
    """A line, and what was read of it so far."""

    def __init__(self, line: str) -> None:
        self.line = line
        low = line.casefold() if len(line.casefold()) == len(line) else line.lower()
        self.low = _DECIMAL_COMMA.sub(".", low)
        self.fields: dict[str, str] = {}
        self.began: dict[str, int] = {}
        self.counted = False
        self.entry: Entry | None = None

    def begins_field(self, line: str, place: int) -> bool:
        """Whether a part of a label that stands behind a name begins at `place`."""
        if re.compile(r"\.?\d").match(line, place):
            return True
        step = self.next_field(place)
        return step is not None and step[0] not in ("form", "reason", "joining", "aside")

    def next_field(self, place: int) -> tuple[str, int, int] | None:
        """The field that begins at `place`: its name, where its words start and where they stop."""
        low, fields, entry = self.low, self.fields, self.entry
        if hit := AS_NEEDED.match(low, place):
            return "as_needed", place, hit.end()
        if hit := SCHEDULE.match(low, place):
            return "when", place, hit.end()
        for field, pattern in (("joining", SIG), ("bought", KIND), ("aside", ASIDE)):
            if hit := pattern.match(low, place):
                return field, place, hit.end()
        if (hit := PRESCRIBER.match(self.line, place)) and not self._is_told(place, hit):
            group = "who" if hit["who"] else "whose"
            return "prescriber", hit.start(group), hit.end(group)
        is_strength_next = set(fields) <= {"name", "form", "bought", "prescriber"} or self.counted
        is_strength_next = is_strength_next and "strength" not in fields
        told_how_many = set(fields) == {"name", "dose"} and fields["dose"].split()[-1] == fields["dose"]
        if told_how_many and (hit := STRENGTH.match(low, place)) and numbers.strength_end(low, place, entry):
            return "strength", place, hit.end()  # "2 300 mg caps"
        if is_strength_next and (end := numbers.pair_end(low, place, entry)):
            return "strength", place, end
        if is_strength_next and (end := numbers.vitamin_end(low, place, entry)):
            return "strength", place, end
        if hit := PER_DAY.match(low, place):
            if hit["count"] and not numbers.is_count(hit["count"], entry, fields):
                return None  # "prednisone 5 daily": five tablets, or 5 mg
            return "when", place, self._all_of_when(hit.end())
        if (hit := TIMES_BARE.match(low, place)) and REASON_KNOWN.match(low, skip(low, hit.end())):
            return "when", place, hit.end()  # "2x sugar"
        if (hit := WHEN.match(low, place)) and not (hit.group() == "od" and "drop" in low):
            return "when", place, self._all_of_when(hit.end())
        if hit := LIMIT.match(low, place):
            return "limit", place, hit.end()
        if numbers.counts_grams(entry, fields.get("name", ""), fields.get("form", "")) and (
            hit := DOSE_BY_WEIGHT.match(low, place)
        ):
            return "dose", place, hit.end()
        if (
            is_strength_next
            and len(entry.ingredients if entry else ()) == 1
            and (hit := DOSE_RANGE.match(low, place))
        ):
            return "dose", place, hit.end()
        if is_strength_next and (end := numbers.strength_end(low, place, entry)):
            return "strength", place, end
        count_before = self.began.get("strength", -1) > self.began.get("dose", -1)
        if ("dose" not in fields or count_before) and "form" not in fields and (hit := FORM.match(low, place)):
            return "form", place, hit.end()
        if (hit := DOSE.match(low, place)) and self.is_dose(hit):
            return "dose", place, hit.end()
        if "strength" in fields and (hit := DOSE_BY_AMOUNT.match(low, place)):
            return "dose", place, hit.end()
        if "strength" in fields and (hit := STRENGTH.match(low, place)) and numbers.strength_end(low, place, entry):
            return "strength", place, hit.end()
        if hit := LENGTH.match(low, place):
            return "limit", place, hit.end()
        for pattern in (PLACE, DIRECTION):
            if hit := pattern.match(low, place):
                return "aside", place, hit.end()
        is_harm = _HARMS.search(low[:place]) or is_of_a_warning(low, place)
        if len(fields) > 1 and not is_harm and (hit := REASON_KNOWN.match(low, place)):
            if "pain" not in hit.group() and not self._is_alone(place, hit.end()):
                return None  # "kidneys a bit down", "i have heart failure": not what this is for
            if "pain" in hit.group() and _EASES.search(low[:place]):
                return None
            return "reason", place, hit.end()
        reason = reason_at(self.line, low, place)
        return ("reason", *reason) if reason else None

    def _is_alone(self, place: int, end: int) -> bool:
        """Nothing that is no part of a label stands beside it in its clause."""
        behind = _ENDS_ALONE.match(self.low, end) or ends_reason(self.line, self.low, skip(self.low, end))
        is_told = _TELLS.search(self.low[:place]) is not None
        return not is_told and bool(behind or self.next_field(skip(self.low, end)))

    def _is_told(self, place: int, doctor: re.Match[str]) -> bool:
        """Whether the doctor is one who was told of it, or was not: "i havent told dr brandt"."""
        before = re.split(r"[,;]|\.\s", self.low[:place])[-1]
        if re.match(r"(?:from|by|per|prescribed|ordered)\b", doctor.group(), re.IGNORECASE):
            return (
                re.search(r"\b(?:hid\w*|kept|keep\w*|secret|not)(?: (?:it|this|that|them|a|secret))*\s*$", before)
                is not None
            )
        return TELLS_A_DOCTOR.search(before) is not None

    def _all_of_when(self, end: int) -> int:
        while more := AND_WHEN.match(self.low, end):
            end = more.end()
        return end

    def is_dose(self, hit: re.Match[str]) -> bool:
        """A count without "tablets" after it might be a strength; then we ask. So might "10 patch"."""
        if hit["form"] and "strength" not in self.fields and _OF_ONE.match(hit.group()):
            return numbers.is_count(hit["count"], self.entry, self.fields)
        if (
            hit["of"]
            or hit["count"] is None
            or hit["form"]
            or OF_STRENGTH.match(self.low, skip(self.low, hit.end()))
        ):
            return True
        if numbers.is_before_unit(self.low, hit.end()):
            return False
        if self.counts_what_is_not_known(hit.end()):
            return False
        return numbers.is_count(hit["count"], self.entry, self.fields)

    def counts_what_is_not_known(self, end: int) -> bool:
        """Whether a number that stops at `end` counts a word that no field has: "2 dollops", "8 hour"."""
        if _OF_TIME.match(self.low, end):
            return True
        if OF_STRENGTH.match(self.low, skip(self.low, end)):
            return False
        word = _COUNTED.match(self.low, end)
        return word is not None and self.next_field(skip(self.low, end)) is None
