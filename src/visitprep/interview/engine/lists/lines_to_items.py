"""What was read of a line becomes an item of its list, kept with the words as typed, and is said back."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from visitprep.interview.engine.line_asked.line_prompt import questions_of
from visitprep.interview.engine.line_asked.taken_out import with_cut_from
from visitprep.interview.engine.on_path import OnPath
from visitprep.interview.engine.words.mistakes import sentence_for
from visitprep.interview.engine.words.said_back import MISTAKES, fill, said_back
from visitprep.interview.question import LineList, Repeating
from visitprep.lines.reading import Reading
from visitprep.lines.taken_back import as_corrected
from visitprep.visit.answering import Address, items, with_more_noted, with_new_item
from visitprep.visit.as_typed import with_noted, with_said
from visitprep.visit.visit import Visit, list_part
from visitprep.wording import N_, say

_PAINS = "pains"
_NOT_NOW = N_("= {title}: off this list; kept with what was taken before")


class LinesToItems:
    """Items for one list."""

    def __init__(self, interview: OnPath, repeating: Repeating) -> None:
        assert repeating.lines is not None
        self.interview = interview
        self.repeating = repeating
        self.lines: LineList = repeating.lines
        self.part = repeating.part

    def with_items(self, visit: Visit, things: Iterable[tuple[Reading, str]]) -> tuple[Visit, str]:
        """Each thing at the end of the list, said back; as many as there is room for; and a mistake."""
        interview, first = self.interview, ""
        for reading, words in things:
            if not list_part(self.part).has_room(items(visit, self.part)):
                interview.asker.tell(say(N_("That is as many as fit.")))
                rest = words or reading.left
                visit = with_more_noted(visit, Address(self.part), rest, interview.moment)
                continue
            try:
                visit, told = self._with_item(visit, reading, words)
                if self.part == _PAINS:
                    new = items(visit, self.part)[-1].id
                    if first:
                        visit = with_cut_from(visit, Address(_PAINS, item=new), first, interview.today)
                    first = first or new
            except MISTAKES as error:
                return visit, sentence_for(error)
            if told:
                interview.asker.tell(told)
        return visit, ""

    def _with_item(self, visit: Visit, reading: Reading, typed: str) -> tuple[Visit, str]:
        """Made from its first field; the whole line is that where the reader found no other."""
        first = self.repeating.questions[0].field
        named = first if first in reading.values or self.lines.whole_is_first else ""
        values = {first: reading.values.get(first, reading.left or typed)} if named else {}
        visit, new = with_new_item(visit, self.part, values, self.interview.moment)
        address = Address(self.part, item=new)
        found = fill(visit, address, reading.values, self.interview.moment)
        fields = tuple(dict.fromkeys((*values, *found.fields)))
        return self.without_gone(*self.with_line(found.visit, address, reading, typed, fields), address, reading)

    def without_gone(self, visit: Visit, told: str, address: Address, reading: Reading) -> tuple[Visit, str]:
        """What the line itself says to be no longer so does not stand on the list of now."""
        if not reading.gone or self.lines.gone is None:
            return visit, told
        item = next(item for item in items(visit, self.part) if item.id == address.item)
        told = say(_NOT_NOW, title=self.repeating.title(item))
        return self.lines.gone(visit, address, "", self.interview.moment), told

    def with_line(
        self, visit: Visit, address: Address, reading: Reading, typed: str, fields: tuple[str, ...]
    ) -> tuple[Visit, str]:
        unclear = tuple(dict.fromkeys(part.field for part in reading.unclear))
        left = typed or reading.left
        visit = with_said(
            visit, str(address), left, fields, self.interview.today, unclear, line=as_corrected(typed)
        )
        first = self.repeating.questions[0].field
        if reading.left and (reading.values or not self.lines.whole_is_first):
            note = Address(self.part, self.lines.note_to or first, address.item)
            visit = with_noted(visit, str(address), note, reading.left, self.interview.moment)
        for name, words in reading.beside.items():
            visit = with_noted(visit, str(address), replace(address, field=name), words, self.interview.moment)
        questions = questions_of(self.interview, self.part)
        alone = len(fields) < 2 and not unclear and not self.lines.says.get(first)
        if alone and self.lines.whole_is_first:
            return visit, ""  # their own words alone: nothing was read out of them
        if not reading.values:
            return visit, say(N_("= kept in your own words: {words}"), words=typed or reading.left)
        return visit, said_back(visit, address, reading, fields, self.lines.says, questions)
