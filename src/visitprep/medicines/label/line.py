"""One line of a label or a list, split into fields of the person's own words.

`read_label_line` takes a line only when every word of it is understood: "gabapentin 300 mg three times a day for
nerve pain" is, "prednisone taper" is not. `read_parts` keeps what it understands of any line, and sets apart what
may mean two things and what nothing understood. A field is a piece of the line: never rewritten, never computed.
"""

from __future__ import annotations

import re
from typing import Final, Literal

from visitprep.medicines.label import numbers
from visitprep.medicines.label.label_fields import Doubt, LabelLine, Parts
from visitprep.medicines.label.name import NameAt, name_in, skip
from visitprep.medicines.label.next_field import SoFar
from visitprep.medicines.label.vocabulary.doctor_and_reason import REASON_KNOWN
from visitprep.medicines.label.vocabulary.how_much import BARE, DOSE, OF_STRENGTH, SO_MANY_OF, TOTAL
from visitprep.medicines.label.vocabulary.name_or_not import NEVER_A_NAME
from visitprep.medicines.label.vocabulary.schedule import (
    A_YEAR,
    CONDITION,
    EACH_BY_DAY,
    EACH_THEN_TIMES,
    ON_TIME,
    RATE,
    WHEN,
)
from visitprep.medicines.label.vocabulary.stopped_and_turns import STOPPED, TURNS
from visitprep.medicines.names import lookup, unglued
from visitprep.medicines.table import Entry
from visitprep.patterns import compiled
from visitprep.text import clean_line

_LONGEST: Final = 200  # characters; of a longer line not every word is taken for a label's
_STORY: Final = 500  # a longer one is no label at all
_WORD: Final = compiled(r"[^\s,;]+")


def read_label_line(line: str) -> LabelLine | None:
    """The fields of `line`, or None when any word of it is not understood or could mean two things."""
    line = line.strip()
    if not line or len(line) > _LONGEST or line != clean_line(line):
        return None
    parts = read_parts(line)
    if parts is None or parts.doubts or parts.left or not line.startswith(parts.line.name):
        return None
    if parts.line.entry is None and not parts.line.strength:
        return None  # words that no row knows are a name only before a strength
    return parts.line


def read_parts(line: str) -> Parts | None:
    """What is understood of `line`; None when no name can be told in it."""
    line = unglued(clean_line(line))
    reader = _Reader(line)
    if not line or len(line) > _STORY or len(reader.low) != len(line):
        return None
    named = name_in(line, reader.begins_field)
    return reader.read(named) if named else None


class _Reader(SoFar):
    """Puts each word of the line where it belongs."""

    def __init__(self, line: str) -> None:
        super().__init__(line)
        self.limits: list[str] = []
        self.asides: list[str] = []
        self.joining: list[str] = []
        self.doubts: list[Doubt] = []
        self.left: list[tuple[int, int]] = []

    def read(self, named: NameAt) -> Parts:
        line = self.line
        self.entry = named.entry or named.like
        self.fields["name"] = line[named.start : named.end]
        if named.doubt:
            self.doubts.append(Doubt("numbered", named.doubt))
        if named.counted:
            self.fields["dose"] = named.counted
            self.counted = True
        if named.strength:
            self.fields["strength"] = named.strength
        if named.start and not named.leads:
            self.left.append((0, named.start))
        place = skip(line, named.after)
        while place < len(line):
            place = skip(line, self._take(place))
        self._ask_whether_longer(named)
        return self._parts(named.entry)

    def _ask_whether_longer(self, named: NameAt) -> None:
        """Between a name and its strength a label has nothing but more of the name: "Nurofen Plus 2 tablets"."""
        if named.entry and (run := next((run for run in self._runs() if run[0] >= named.after), None)):
            start, stop = run
            after = skip(self.line, stop)
            follows = after in (self.began.get("strength"), self.began.get("dose"), len(self.line))
            words = re.fullmatch(r"[^\W\d_]+(?: [^\W\d_]+)?", self.line[start:stop])
            is_name = words and words[0].split()[0].casefold() not in NEVER_A_NAME
            if follows and is_name and start == skip(self.line, named.after):
                self.doubts.append(Doubt("longer", self.line[named.start : stop]))

    def _parts(self, entry: Entry | None) -> Parts:
        fields = self.fields
        if entry and "form" in fields:
            entry = lookup(f"{fields['name']} {fields['form']}") or entry  # "fentanyl ... patch" is the patch
        if "when" in fields and CONDITION.match(fields.get("as_needed", "").casefold()):
            either = "or" in fields["when"].casefold().split()
            self.doubts.append(
                Doubt("condition" if either else "turned", f"{fields['when']} {fields['as_needed']}")
            )
        made = LabelLine(
            **fields, limits=tuple(self.limits), asides=tuple(self.asides), joining=tuple(self.joining), entry=entry
        )
        return Parts(made, tuple(self.doubts), self._left())

    def _left(self) -> tuple[str, ...]:
        return tuple(self.line[start:stop].strip() for start, stop in self._runs())

    def _runs(self) -> list[list[int]]:
        runs: list[list[int]] = []
        for start, stop in self.left:
            if runs and not self.line[runs[-1][1] : start].strip(" ,;"):
                runs[-1][1] = stop
            else:
                runs.append([start, stop])
        return runs

    def _take(self, place: int) -> int:
        """Put what begins at `place` where it belongs, and tell where the line goes on."""
        if stop := (self._of_strength(place) or self._so_many_of(place) or self._of_either(place)):
            return stop
        step = self.next_field(place)
        if step is None:
            return self._doubtful(place) or self._leave(place)
        field, start, stop = step
        text = self.line[start:stop].rstrip()
        if field == "joining":
            self.joining.append(text.strip())
            return stop
        if field in self.fields:
            return self._again(field, start, stop)
        if (
            field == "when"
            and text.startswith("a ")
            and self.left
            and not self.line[self.left[-1][1] : start].strip()
        ):
            return self._leave(start)  # "1800 units-ish a day": what is a day is not understood
        if start != place:
            self.joining.append(self.line[place:start].strip())
        if field == "limit":
            self.limits.append(text)
        elif field == "aside":
            self.asides.append(text)
        else:
            self.fields[field] = text
            self.began[field] = start
        return stop

    def _again(self, field: str, start: int, stop: int) -> int:
        """A field that was told before: a further word on when is kept with it, anything else is not understood."""
        text = self.line[start:stop].rstrip()
        if field == "when" and ON_TIME.fullmatch(text.casefold()):
            self.fields["when"] = f"{self.fields['when']}, {text}"
        elif field == "when" and not (RATE.search(text.casefold()) and RATE.search(self.fields["when"].casefold())):
            if self.left and re.fullmatch(r"(?:and|or|&)\s*", self.low[self.left[-1][0] : start]):
                text = self.line[self.left.pop()[0] : start] + text  # "mondays and fridays"
            self.limits.append(text)
        elif field == "strength":
            return self._mixed(start)
        else:
            self.left.append((start, stop))
        return stop

    def _mixed(self, start: int) -> int:
        """Two strengths and their times belong together, and stay as they were typed: "3mg Mon Fri, 4mg Sat"."""
        if "strength" not in self.began:
            return self._leave(start)
        begin = self.began["strength"]
        del self.fields["strength"]
        for field in ("when", "dose"):
            self.fields.pop(field, None)
        self.limits.clear()
        self.left = [run for run in self.left if run[1] <= begin]
        self.fields["when"] = self.line[begin:].rstrip()
        self.doubts = [Doubt("strengths", self.fields["when"])]
        return len(self.line)

    def _leave(self, place: int) -> int:
        """Set apart a word that nothing understood; with all behind it, where it turns what is said there."""
        if STOPPED.match(self.low, place):
            self.doubts.append(Doubt("stopped", self.line[place:]))
            self.left.append((place, len(self.line)))
            return len(self.line)
        if TURNS.match(self.low, place):
            when = self.fields.get("when", "")
            if when and self.line[:place].rstrip(" ,;").endswith(when):
                self.fields["when"] = self.line[self.began["when"] :].rstrip()
                self.doubts.append(Doubt("turned", self.line[place:]))
            else:
                self.left.append((place, len(self.line)))
                if stopped := STOPPED.search(self.low, place):
                    self.doubts.append(Doubt("stopped", self.line[stopped.start() :]))
            return len(self.line)
        word = _WORD.match(self.line, place)
        stop = word.end() if word else place + 1
        self.left.append((place, stop))
        return stop

    def _of_strength(self, place: int) -> int:
        """Behind "of the 300s", where how many was told; 0 when nothing of the kind stands there."""
        hit = OF_STRENGTH.match(self.low, place)
        if hit is None or not (hit["of"] or hit["many"]) or "strength" in self.fields:
            return 0
        if "dose" not in self.fields and (self.left or not hit["many"] or self.fields.keys() != {"name"}):
            return 0
        self.joining.append(self.line[place : hit.start("number")].strip())
        stop = hit.end("unit") if hit["unit"] else hit.end("number")
        self.fields["strength"] = self.line[hit.start("number") : stop]
        self.began["strength"] = hit.start("number")
        if behind := self.line[stop : hit.end()].strip():
            self.joining.append(behind)
        return hit.end()

    def _so_many_of(self, place: int) -> int:
        """Behind "2x200", where neither was told."""
        hit = SO_MANY_OF.match(self.low, place)
        if hit is None or {"dose", "strength"} & self.fields.keys():
            return 0
        if not hit["unit"] and not (self.entry and numbers.is_usual(hit["number"], self.entry)):
            return 0
        self.fields["dose"] = self.line[slice(*hit.span("count"))]
        self.fields["strength"] = self.line[
            hit.start("number") : hit.end("unit") if hit["unit"] else hit.end("number")
        ]
        self.began |= {"dose": place, "strength": hit.start("number")}
        return hit.end()

    def _of_either(self, place: int) -> int:
        """Behind two numbers that follow one another in counting: how many and how often, or a span."""
        hit = EACH_THEN_TIMES.match(self.low, place)
        if hit is None or {"dose", "when"} & self.fields.keys() or int(hit["each"]) + 1 != int(hit["times"]):
            return 0
        self.doubts.append(Doubt("times", self.line[place : hit.end()]))
        self.fields["when"] = self.line[place : hit.end()]
        self.began["when"] = place
        return hit.end()

    def _doubtful(self, place: int) -> int:
        """Behind a bare number that may be a strength or how many; 0 when there is none here."""
        low, entry = self.low, self.entry
        if (hit := EACH_BY_DAY.match(low, place)) and not {"dose", "when"} & self.fields.keys():
            self.doubts.append(Doubt("times", self.line[place : hit.end()]))
            self.fields["when"] = self.line[place : hit.end()]
            return hit.end()
        if hit := TOTAL.match(low, place):
            self.doubts.append(Doubt("total", self.line[place : hit.end()]))
            return hit.end()
        hit = BARE.match(low, place)
        if hit and A_YEAR.match(low, place) and self.left and low[self.left[-1][1] : place].isspace():
            return 0  # "since 2020" is no strength
        if hit is None or {"dose", "strength"} & self.fields.keys():
            return 0
        is_usual = entry is not None and numbers.is_usual(hit.group(), entry)
        is_strength = is_usual and REASON_KNOWN.match(low, skip(low, hit.end())) is not None
        if self.counts_what_is_not_known(hit.end()) and not is_strength:
            return 0  # "2 dollops"; "amlodipine 10 blood pressure" counts none
        typed = self.line[place : hit.end()]
        if numbers.written_alone(hit.group(), entry):
            self.fields["strength"] = typed
            self.began["strength"] = place
            return hit.end()
        number = float(hit.group())
        follows = WHEN.match(low, skip(low, hit.end())) is not None
        told_alone = not follows and bool(entry and entry.strengths and numbers.with_unit(hit.group(), entry))
        counted_next = (dose := DOSE.match(low, skip(low, hit.end()))) is not None and self.is_dose(dose)
        sure_unit = number > numbers.MOST_COUNTED or (told_alone and (number >= 1 or counted_next))
        # Nobody takes .5 of what comes in 0.5 mg and says no "half", nor 2.5 tablets of what comes in 2.5 mg.
        sure_unit = sure_unit or (number % 1 > 0 and is_usual)
        kind: Literal["unit", "either"] = "unit" if sure_unit else "either"
        self.doubts.append(Doubt(kind, typed))
        if kind == "unit" and (entry is None or numbers.is_usual(hit.group(), entry)):
            self.fields["strength"] = typed
        return hit.end()


def is_a_way_of_taking(text: str) -> bool:
    """Whether every word of `text` says how many, when, or "as needed": "2 a day, 3 on Sundays"."""
    text = clean_line(text)
    so_far = SoFar(text)
    if not text or len(so_far.low) != len(text):
        return False
    so_far.fields |= {"name": "", "strength": ""}
    place = skip(text, 0)
    while place < len(text):
        step = so_far.next_field(place)
        if step is None or step[0] not in ("dose", "when", "as_needed", "limit"):
            return False
        place = skip(text, step[2])
    return True
