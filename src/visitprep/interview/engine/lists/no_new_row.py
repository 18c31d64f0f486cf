"""What a line tells that is no new row: an answer to another question, or more of a row that is there.

"1 is from L4 to S1", "the first one is from 2019", "its medtronic", "y, helps some".
"""

from __future__ import annotations

import re

from msgspec import Struct
from msgspec.structs import replace

from visitprep.interview.engine.line_asked.line_prompt import questions_of
from visitprep.interview.engine.line_asked.put_right import ask_to_mend
from visitprep.interview.engine.line_asked.replies import yes_and
from visitprep.interview.engine.line_asked.same_again import with_more_told
from visitprep.interview.engine.lists.line_repaired import mended
from visitprep.interview.engine.lists.lines_to_items import LinesToItems
from visitprep.interview.engine.on_path import OnPath
from visitprep.interview.engine.path.steps import Lines
from visitprep.interview.engine.words.said_back import fill, told_back, values_said
from visitprep.interview.prompts import Kind
from visitprep.interview.question import Hearing, LineList
from visitprep.lines.reading import Reading
from visitprep.lines.yes_no import DENIES
from visitprep.medicines.names import closest, lookup
from visitprep.patterns import any_case
from visitprep.visit.answering import Address, items, with_more_noted
from visitprep.visit.as_typed import said_at, with_line_taken_back, with_noted
from visitprep.visit.records.record import Item, Record
from visitprep.visit.visit import record_type
from visitprep.wording import N_, say

_IS = r"(?:is|was|should (?:be|say))"
_DOES = (
    r"(?:has|had|goes|came|got|helped|helps|shows|showed|made|makes|did(?:n['’]?t)?|does(?:n['’]?t)?|works|worked"
    r"|lasted|needs)"
)
_ORDER = {"first": 0, "1st": 0, "second": 1, "2nd": 1, "third": 2, "3rd": 2, "fourth": 3, "4th": 3, "last": -1}
_BY_NUMBER = any_case(
    rf"(?:(?:number|no\.?|nr\.?|line|#)\s*)?(?P<number>\d{{1,2}}) (?:{_IS}\s+|(?={_DOES}\b))(?P<words>\S.*)"
)
_BY_ORDER = any_case(
    rf"(?:the |my )?(?P<which>{'|'.join(_ORDER)})(?: one)?(?:['’]s\s+| {_IS}\s+"
    rf"| (?=(?:from|in|at|on|by)\s)| (?=(?P<does>{_DOES})\b))(?P<words>\S.*)"
)
_OF_SEVERAL = any_case(r"\b(?:others?|second|2nd|third|3rd|rest|last|next)\b")
_ONCE_EACH = "treatments"
"""Of these "the first one helped" may be the first of several shots."""
_THE_LAST = any_case(
    rf"(?:(?:it|this|that)(?: one)?(?:['’]?s\s+|\s+(?:is|was)\s+|\s+(?={_DOES}\b))"
    r"|they(?:['’]?re|\s+are|\s+were)\s+)(?P<words>\S.*)"
)
_ONE_MORE = any_case(r"\b(?:too|also|another|as well)\b")
_NEXT = any_case(
    rf"[,;.]\s*(?:and |but )?(?=(?:the )?(?:(?:number )?\d{{1,2}}|(?:{'|'.join(_ORDER)})(?: one)?)"
    rf" (?:{_IS}|{_DOES})\s)"
)
_SAYS_NO = any_case(
    r"(?:no|nope|nah|naw)[\s,;:-]+(?:and |but )?(?P<words>(?:(?:it|that|this|he|she|they|there|the|i|we|you|my"
    r"|his|her|those|these|not)\b|(?:[\w'’.]+ ){1,3}(?:is|was|are|were)(?: not|n['’]?t)\b|(?:it|that)'?s\b|hes\b"
    r"|shes\b).*)"
)
_NOT_THE_OLD = any_case(r"^(?:from|in|on|at|about|since)\s+|,?\s+(?:and )?not\s.*$")


class _Told(Struct, frozen=True):
    item: Item
    words: str
    by_place: bool = True
    """It was called by its place on the list."""


class RowToldOf:
    def __init__(self, interview: OnPath, step: Lines, made: LinesToItems) -> None:
        assert step.repeating.lines is not None
        self.interview = interview
        self.step = step
        self.repeating = step.repeating
        self.lines: LineList = step.repeating.lines
        self.part = step.repeating.part
        self.made = made

    def without_told_elsewhere(self, line: str) -> str:
        """Without what answers another question, which is put there and said back."""
        hears = self.lines.elsewhere
        if hears and (found := hears(self.interview.visit, line, self.interview.moment)):
            visit, told, line = found
            self.interview.keep(visit)
            self.interview.asker.tell(told)
        return line

    def denies(self, typed: str) -> bool:
        """Whether the line says that something is not so, and of no new thing: it stays with the row it names, else
        with the last, "no the nurse isnt a surgeon"."""
        listed = items(self.interview.visit, self.part)
        if not listed or "\n" in typed or self.repeating.questions[0].kind is Kind.WORDS:
            return False
        said = _SAYS_NO.fullmatch(typed.strip())
        if said is None or not DENIES.search(said["words"].replace("’", "'")):
            return False
        words, moment = said["words"], self.interview.moment
        visit = self.lines.denied(self.interview.visit, words, moment) if self.lines.denied else None
        item = next((one for one in reversed(listed) if self._is_named(one, words)), listed[-1])
        address = Address(self.part, self.lines.note_to or self.repeating.questions[0].field, item.id)
        self.interview.keep(with_more_noted(visit or self.interview.visit, address, typed.strip(), moment))
        self.interview.asker.tell(say(N_("= kept in your own words: {words}"), words=typed.strip()))
        return True

    def _is_named(self, item: Item, words: str) -> bool:
        title = self.repeating.title(item).partition(":")
        names = re.findall(r"[^\W\d_]{4,}", (title[2] or title[0]).casefold())
        return bool({name[:6] for name in names} & {word[:6] for word in re.findall(r"\w{4,}", words.casefold())})

    def takes(self, typed: str) -> bool:
        """Whether the line was put to those that it tells of."""
        listed = items(self.interview.visit, self.part)
        if not listed or "\n" in typed or self.repeating.questions[0].kind is Kind.WORDS:
            return False
        told = [self._by_place(piece, listed) for piece in _NEXT.split(typed.strip())]
        if all(one is not None and not self._is_another(one) for one in told):
            for one in told:
                if one is not None:
                    self._add(one, typed)
            return True
        return self._goes_on(typed, listed[-1])

    def _by_place(self, typed: str, listed: tuple[Item, ...]) -> _Told | None:
        if found := _BY_NUMBER.fullmatch(typed):
            place = int(found["number"]) - 1
        elif (found := _BY_ORDER.fullmatch(typed)) and not _OF_SEVERAL.search(found["words"]):
            if found["does"] and self.part == _ONCE_EACH:
                return None
            place = _ORDER[found["which"].casefold()]
        else:
            return None
        return _Told(listed[place], found["words"]) if -1 <= place < len(listed) else None

    def _is_another(self, told: _Told) -> bool:
        """The words name a thing of another kind: "the second one is a pacemaker" below two rods."""
        first = self.repeating.questions[0]
        named = self._read(told.words, record_type(self.part)())
        mine = getattr(told.item, first.field, None)
        closed = bool(first.options) or _is_a_medicine(named.values.get(first.field))
        return closed and None not in (mine, named.values.get(first.field)) and named.values[first.field] != mine

    def _goes_on(self, typed: str, last: Item) -> bool:
        """Without a name of its own, and all of it understood of the one above."""
        found = _THE_LAST.fullmatch(typed.strip())
        if _ONE_MORE.search(typed) or (found is None and not self.lines.goes_on):
            return False
        words = (found["words"] if found else "") or yes_and(typed) or typed.strip()
        alone = self._read(words, record_type(self.part)()).values.get(self.repeating.questions[0].field)
        named = alone is not None and (_is_a_medicine(alone) or closest(str(alone)))
        if named or (alone is not None and self.repeating.questions[0].options):
            return False
        if found and self._reread(_Told(last, words, by_place=False)):
            return True
        return self._tells_of_it(last, words, typed)

    def _tells_of_it(self, item: Item, words: str, typed: str) -> bool:
        """What its own line is not for, "helps some". What is in doubt stays words."""
        interview, address = self.interview, Address(self.part, item=item.id)
        hearing = Hearing(interview.today, interview.visit, item)
        reading = next(iter(self.lines.goes_on(words, hearing)), None) if self.lines.goes_on else None
        if reading is None or reading.left or not (reading.values or reading.unclear):
            return False
        doubtful = {one.field for one in reading.unclear}
        if reading.unclear or any(getattr(item, name) is not None for name in reading.values):
            self._note(item, typed)
        new = {
            name: value
            for name, value in reading.values.items()
            if getattr(item, name) is None and not doubtful & {name, ""}
        }
        visit = with_more_told(interview.visit, address, new, typed, interview.moment)
        said = values_said(visit, address, tuple(new), self.lines.says, questions_of(interview, self.part))
        visit, told = self.made.without_gone(
            visit, told_back([self.repeating.title(item), *said]), address, reading
        )
        interview.keep(visit)
        if said or reading.gone:
            interview.asker.tell(told)
        return True

    def _add(self, told: _Told, typed: str) -> None:
        """A number put right is asked about; what the line has a place for goes there; all else is noted."""
        interview = self.interview
        listed = items(interview.visit, self.part)
        told = replace(told, item=next(one for one in listed if one.id == told.item.id))
        said = said_at(interview.visit, f"{self.part}.{told.item.id}")
        right = _NOT_THE_OLD.sub("", _NOT_THE_OLD.sub("", told.words)).strip(" .")
        line = mended(said.typed, right) if said is not None and right else right
        if said is not None and line != right:
            number = 1 + [one.id for one in listed].index(told.item.id)
            answer = ask_to_mend(interview, self.step, number, line)
            if isinstance(answer, str) and answer and self._reread(told, answer):
                return
        elif self._reread(told):
            return
        self._note(told.item, typed)

    def _reread(self, told: _Told, line: str = "") -> bool:
        """The line with the words behind it, or in place of it; not where something of it would be lost."""
        interview, address = self.interview, Address(self.part, item=told.item.id)
        said = said_at(interview.visit, str(address))
        if said is None or not said.typed:
            return False
        visit = with_line_taken_back(interview.visit, str(address), address, interview.moment)
        bare = next(one for one in items(visit, self.part) if one.id == told.item.id)
        before = self._read(said.typed, bare)
        grown = (f"{said.typed}, {told.words}", f"{said.typed}, it is {told.words}")  # "1 is out"
        gone = (one for one in grown if any(part.gone for part in self._read(one, bare).unclear))
        line = line or next(gone, "")  # whether it is still there is asked
        readings = self.lines.reads(line or f"{said.typed}, {told.words}", self._hearing(bare))
        if len(readings) != 1 or not (line or _keeps(readings[0], before)):
            return False
        (reading,) = readings
        first = self.repeating.questions[0].field
        unsure = reading.left != before.left or len(reading.unclear) > len(before.unclear)
        if not (told.by_place or line) and (unsure or reading.values.get(first) != before.values.get(first)):
            return False
        found = fill(visit, address, reading.values, interview.moment)
        if found.mistakes:
            return False
        visit, said_back = self.made.with_line(
            found.visit, address, reading, line or f"{said.typed}, {told.words}", found.fields
        )
        visit, said_back = self.made.without_gone(visit, said_back, address, reading)
        interview.keep(visit)
        if not said_back:
            words = say(N_("your words: {words}"), words=told.words)
            said_back = told_back([self.repeating.title(told.item), words])
        interview.asker.tell(said_back)
        return True

    def _note(self, item: Item, words: str) -> None:
        interview = self.interview
        field = self.lines.note_to or self.repeating.questions[0].field
        note = Address(self.part, field, item.id)
        interview.keep(with_noted(interview.visit, f"{self.part}.{item.id}", note, words, interview.moment))
        interview.asker.tell(told_back([self.repeating.title(item), say(N_("your words: {words}"), words=words)]))

    def _read(self, line: str, record: Record) -> Reading:
        return next(iter(self.lines.reads(line, self._hearing(record))), Reading({}, left=line))

    def _hearing(self, record: Record) -> Hearing:
        return Hearing(self.interview.today, self.interview.visit, record)


def _is_a_medicine(name: object) -> bool:
    return name is not None and lookup(str(name)) is not None


def _keeps(reading: Reading, before: Reading) -> bool:
    """Nothing that the line had is another value now."""
    return all(
        reading.values.get(name) == value or str(value).casefold() in str(reading.values.get(name)).casefold()
        for name, value in before.values.items()
    )
