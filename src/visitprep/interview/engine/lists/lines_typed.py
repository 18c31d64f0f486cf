"""A list typed line by line, each answered at once with what was understood, until an empty line.

"<" opens the line before, ":2" line 2, "out" takes the open one out. The lines stay when the list is left.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from visitprep.interview.engine import asking
from visitprep.interview.engine.conversation import GAPS, LEAVING
from visitprep.interview.engine.line_asked.put_right import ask_to_mend
from visitprep.interview.engine.line_asked.replies import is_yes, pointing
from visitprep.interview.engine.line_asked.taken_out import asks_out, take_out, without_one
from visitprep.interview.engine.line_asked.told_apart import told_apart
from visitprep.interview.engine.lists.in_the_room import tell_in_the_room, to_tell_in_the_room, with_more_in_person
from visitprep.interview.engine.lists.line_repaired import NUMBER_ALONE, correction, mended, says_no_more, says_none
from visitprep.interview.engine.lists.lines_to_items import LinesToItems
from visitprep.interview.engine.lists.listed_again import ListedAgain
from visitprep.interview.engine.lists.no_new_row import RowToldOf
from visitprep.interview.engine.lists.none_and_words import none_and_words, without_end, without_none
from visitprep.interview.engine.on_path import OnPath
from visitprep.interview.engine.path.steps import Lines, Step
from visitprep.interview.engine.words.mistakes import sentence_for
from visitprep.interview.engine.words.said_back import fill
from visitprep.interview.engine.words.saved_in_words import gap_words
from visitprep.interview.prompts import Answered, Kind, Prompt, Saved, Way
from visitprep.interview.question import Hearing, LineList, Reads
from visitprep.lines.not_one import points_at_none
from visitprep.lines.reading import Reading
from visitprep.visit.answering import (
    Address,
    items,
    with_gap,
    with_list_checked,
    with_list_closed,
    with_list_reopened,
    with_more_noted,
)
from visitprep.visit.as_typed import said_at, with_line_taken_back, with_one_by_one
from visitprep.visit.records.record import Item
from visitprep.visit.visit import Visit, list_part, record_type
from visitprep.wording import N_, NC_, count, say

_OUT = NC_("typed", "out")
_LATER = NC_("typed", "later")
_WAYS = (asking.ALWAYS | {Way.DONT_KNOW, Way.IN_PERSON, Way.ONE_BY_ONE}) - {Way.NOTE}
_NAME_IT = N_("What is it? Type its name. An empty line ends the list.")


class ListTyped:
    """One sitting at one list."""

    def __init__(self, interview: OnPath, step: Lines) -> None:
        self.interview = interview
        self.step = step
        self.repeating = step.repeating
        assert step.repeating.lines is not None
        self.lines: LineList = step.repeating.lines
        self.part = step.repeating.part
        self.made = LinesToItems(interview, step.repeating)
        self.again = ListedAgain(interview, step)
        self.row = RowToldOf(interview, step, self.made)
        self.open: str | None = None
        """The id of the item whose line is open again."""
        self.problem = ""
        self.follows = False
        self.asked_none = False

    @property
    def listed(self) -> tuple[Item, ...]:
        return items(self.interview.visit, self.part)

    @property
    def _read_by(self) -> tuple[Reads, Hearing, str]:
        hearing = Hearing(self.interview.today, self.interview.visit, record_type(self.part)())
        return self.lines.reads, hearing, self.repeating.questions[0].field

    # -- asking ----------------------------------------------------------------------------------------------

    def ask(self) -> Way | Step:
        """Until the list is closed or left. KEEP means forward."""
        while True:
            if not list_part(self.part).has_room(self.listed) and self.open is None:
                return self._close()
            why = self.repeating.help.spoken(self.interview.voice)
            reply = self.interview.put(self._prompt(), why, renew=self._renewed)
            self.problem, self.follows = "", True
            done: Way | Step | None
            if isinstance(reply, Answered):
                done = self._hear(without_end(str(reply.value)))
            elif reply.way is Way.KEEP:
                done = self._empty_line()
            elif reply.way is Way.OUT:
                self._out()
                continue
            else:
                done = self._left_by(reply.way)
            if done is not None:
                return done

    def _prompt(self) -> Prompt:
        interview, listed = self.interview, self.listed
        voice, visit = interview.voice, interview.visit
        text = self.lines.asks(visit, voice) if self.lines.asks else self.lines.ask.spoken(voice)
        number = len(listed) + 1
        saved = None
        gap = visit.gaps.get(self.part)
        if self.open is not None:
            number = 1 + [item.id for item in listed].index(self.open)
            typed = self._typed(self.open)
            text = say(N_("Line {number} again. Change it, press Enter to keep it, or type: out"), number=number)
            saved = Saved(typed, text=typed)
        elif not self.follows and listed:
            so_far = "\n".join(f"  {n}. {self.repeating.title(item)}" for n, item in enumerate(listed, 1))
            text = say(N_("{question}\nSo far:\n{listed}"), question=text, listed=so_far)
        elif not listed and (self.part in visit.no_more or gap is not None):
            words = gap_words(gap) if gap else self.repeating.none.spoken(voice)
            saved = Saved(words)
        ways = _WAYS | ({Way.OUT} if listed else set())
        return Prompt(
            key=self.part,
            text=text,
            kind=Kind.LINE,
            saved=saved,
            ways=frozenset(ways),
            problem=self.problem,
            label=str(number),
            follows=self.follows and self.open is None,
            enter_goes_on=True,
            pasted_lines=self.open is None,
            may_be_told=self.open is None,
            suggest=self.repeating.questions[0].suggest if self.lines.offers else None,
            **interview.where(self.step),
        )

    def _renewed(self) -> Prompt:
        """After something was read that may have put more on the list: the whole of it again."""
        self.follows = False
        return self._prompt()

    def _typed(self, item_id: str) -> str:
        """The words of a line; of what came in some other way, what it is called."""
        said = said_at(self.interview.visit, f"{self.part}.{item_id}")
        if said is not None and said.typed:
            return said.typed
        return self.repeating.title(next(item for item in self.listed if item.id == item_id))

    # -- what was typed --------------------------------------------------------------------------------------

    def _hear(self, typed: str) -> Way | None:
        said = " ".join(typed.split()).rstrip(".").casefold()
        if self.open is not None and said in (_OUT, say(_OUT).casefold()):
            self._out()
            return None
        if out := asks_out(typed):
            self._out(out)
            return None
        if self.open is None and to_tell_in_the_room(typed):
            done = tell_in_the_room(self.interview, self.step)
            if isinstance(done, Way):
                return done if done in LEAVING else None
            self.problem = done
            return None
        if self.open is None and self.row.denies(typed):
            return None
        if self.open is None and self.listed and points_at_none(self.part, typed):
            last = self.listed[-1]
            take_out(
                self.interview, Address(self.part, item=last.id), self.repeating.title(last), typed, self.lines
            )
            return None
        if self.open is None and self.listed and (words := correction(typed, self._typed(self.listed[-1].id))):
            return self._mend(typed, words)
        if (number := re.fullmatch(r":\s*(\d{1,3})", typed.strip())) is not None:
            return self._open_line(int(number[1]))
        if not self.listed and self.open is None and says_none(said):
            return self._close(none=True)
        if not self.listed and self.open is None and (beside := none_and_words(typed, *self._read_by)):
            return self._close(none=True, words=beside)
        if self.listed and self.open is None and says_no_more(said):
            return self._close()
        if not self.listed and self.asked_none and said in (_LATER, say(_LATER).casefold()):
            self.interview.passed.add(self.step.place)
            return Way.KEEP
        if re.fullmatch(r"\d{1,2}", said):
            self.problem = say(NUMBER_ALONE)
            return None
        is_no = self.open is None and says_none(said)
        points = self.repeating.questions[0].kind is not Kind.WORDS and pointing(typed)
        if is_yes(typed) or is_no or points:
            self.problem = say(_NAME_IT)
            return None
        if self.open is None and (self.again.joins(typed) or self.row.takes(typed)):
            return None
        for line in typed.splitlines():
            line = self.row.without_told_elsewhere(line) if self.open is None else line
            if line.strip() and self.lines.heading is not None and self.lines.heading(line):
                self.interview.asker.tell(say(N_("= not put on the list: {line}"), line=line.strip()))
                continue
            if line.strip() and not self._take(line.strip()) and not self.listed:
                return self._close(none=True)
        return None

    def _take(self, typed: str) -> bool:
        """One line becomes an item, or several; or takes the place of the open one. False where it says "none"."""
        interview = self.interview
        visit = interview.visit
        if self.open is not None:
            self._replace(typed)
            return True
        readings = without_none(typed, *self._read_by)
        if len(readings) == 1 and self.again.takes(typed, readings[0]):
            return True
        self._keep_with_items(visit, told_apart(typed, readings))
        return bool(readings)

    def _replace(self, typed: str) -> None:
        assert self.open is not None
        interview, address = self.interview, Address(self.part, item=self.open)
        first = self.repeating.questions[0].field
        visit = with_line_taken_back(interview.visit, str(address), address, interview.moment)
        item = next(item for item in items(visit, self.part) if item.id == self.open)
        readings = self.lines.reads(typed, Hearing(interview.today, visit, item))
        (reading, words), *more = told_apart(typed, readings or (Reading({}, left=typed),))
        values = dict(reading.values)
        if first not in values and self.lines.whole_is_first:
            values[first] = reading.left or words
        found = fill(visit, address, values, interview.moment)
        if found.mistakes and not found.fields:
            self.problem = sentence_for(found.mistakes[0])
            return
        line = self.made.with_line(found.visit, address, reading, words, found.fields)
        visit, told = self.made.without_gone(*line, address, reading)
        self.open = None
        if told:
            interview.asker.tell(told)
        self._keep_with_items(visit, more)

    def _keep_with_items(self, visit: Visit, things: Iterable[tuple[Reading, str]]) -> None:
        visit, problem = self.made.with_items(visit, things)
        self.problem = problem or self.problem
        self.interview.keep(visit)

    def _mend(self, typed: str, words: str) -> Way | None:
        last = self.listed[-1]
        line = ask_to_mend(self.interview, self.step, len(self.listed), mended(self._typed(last.id), words))
        if isinstance(line, Way):
            return line if line in LEAVING else None
        self.open = last.id if line else None
        self._take(line or typed)
        return None

    # -- lines opened again ----------------------------------------------------------------------------------

    def _open_line(self, number: int) -> Way | None:
        if 1 <= number <= len(self.listed):
            self.open = self.listed[number - 1].id
        else:
            self.problem = say(N_("There is no line {number}."), number=number)
        return None

    def _out(self, number: int = 0) -> None:
        """The line with that number; else the open one, else the last."""
        if number > len(self.listed):
            self.problem = say(N_("There is no line {number}."), number=number)
            return
        ids = [item.id for item in self.listed]
        item_id = ids[number - 1] if number else self.open or ids[-1]
        title = self.repeating.title(next(item for item in self.listed if item.id == item_id))
        gone = Address(self.part, item=item_id)
        self.interview.keep(without_one(self.interview.visit, gone, self.interview.moment))
        self.interview.asker.tell(say(N_("= taken out: {title}"), title=title))
        self.open = None

    def _back(self) -> Way | None:
        ids = [item.id for item in self.listed]
        at = len(ids) if self.open is None else ids.index(self.open)
        if at == 0 or not self.follows_any(ids):
            if ids:
                many = count(self.repeating.one, self.repeating.many, len(ids))
                self.interview.asker.tell(say(N_("Kept: {many}."), many=many))
            return Way.BACK
        self.open = ids[at - 1]
        return None

    def follows_any(self, ids: Sequence[str]) -> bool:
        """Whether "<" opens a line: where one was typed in this list at all."""
        return any(said_at(self.interview.visit, f"{self.part}.{item_id}") is not None for item_id in ids)

    # -- the end of the list ---------------------------------------------------------------------------------

    def _empty_line(self) -> Way | None:
        visit = self.interview.visit
        if self.open is not None:
            self.interview.asker.tell(say(N_("= kept")))
            self.open = None
            return None
        if self.listed:
            return self._close()
        if self.part in visit.no_more or self.part in visit.gaps:
            self.interview.checked(self.part)
            return Way.KEEP
        if not self.asked_none or self.lines.safety:
            self.asked_none = True
            self.problem = say(N_("Is there none, or is it for later? Type: none, or: later"))
            return None
        self.interview.passed.add(self.step.place)
        return Way.KEEP

    def _close(self, *, none: bool = False, words: str = "") -> Way:
        interview = self.interview
        was_closed = self.part in interview.visit.no_more
        visit = with_more_noted(interview.visit, Address(self.part), words, interview.moment)
        closed = with_list_closed(visit, self.part)
        interview.keep(with_list_checked(closed, self.part, interview.today))
        if none:
            interview.asker.tell(say(N_("= {none}"), none=self.repeating.none.spoken(interview.voice)))
        if words:
            interview.asker.tell(say(N_("= your words: {words}"), words=words))
        if not was_closed:
            interview.tell_closed(self.part)
        return Way.KEEP

    def _left_by(self, way: Way) -> Way | Step | None:
        interview = self.interview
        if way is Way.BACK:
            return self._back()
        if way is Way.ONE_BY_ONE:
            interview.keep(with_one_by_one(with_list_reopened(interview.visit, self.part), self.part))
            return interview.list_step(self.part) or Way.KEEP
        if way not in GAPS:
            return way
        if not self.listed:
            interview.keep(with_gap(interview.visit, self.step.place, GAPS[way], interview.moment))
        elif way is Way.IN_PERSON:
            interview.keep(with_more_in_person(interview, self.step))
            return self._close()
        else:
            many = count(self.repeating.one, self.repeating.many, len(self.listed))
            interview.asker.tell(say(N_("= {many} so far; the list stays open"), many=many))
            interview.passed.add(self.step.place)
        return Way.KEEP


def ask_lines(interview: OnPath, step: Lines) -> Way | Step:
    return ListTyped(interview, step).ask()
