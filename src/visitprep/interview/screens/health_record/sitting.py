"""One sitting with the finds of a health record: what each of its screens asks with, decides and puts in."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from visitprep.health_records.found import Finds
from visitprep.health_records.found import Item as Find
from visitprep.interview.engine.choose import Menu, Row, choose
from visitprep.interview.engine.interview import Interview
from visitprep.interview.engine.lists.editor import ListEditor
from visitprep.interview.engine.words.saved_in_words import answer_words
from visitprep.interview.prompts import Way
from visitprep.interview.question import list_called
from visitprep.interview.screens.health_record.groups import key_of_find
from visitprep.interview.screens.health_record.values import note_field, standing_of, values_of
from visitprep.text import isolated
from visitprep.visit.answering import Address, items, record_at, value_at, with_more_noted, with_new_item
from visitprep.visit.as_recorded import STANDING, with_recorded
from visitprep.visit.marks import DECIDED_OF_RECORD
from visitprep.visit.records.record import Record
from visitprep.visit.visit import LISTS, Visit, list_part
from visitprep.wording import N_, NC_, Wording, count, in_a_row, say

WAYS = frozenset({Way.BACK, Way.STOP, Way.KEYS})
LATER, LEAVE, LEFT = "later", "leave", "left"
_NO = (NC_("typed", "no"), NC_("typed", "none"), NC_("typed", "never"))
_TYPED = {LEAVE: _NO, LEFT: _NO}
"""What leaves a thing out, besides its number. A yes is never one of several rows."""
_MANY = 12


def later_row() -> tuple[str, str]:
    return LATER, say(NC_("row of a menu", "Later"))


class Stand(Struct, frozen=True):
    """How far it was when something was asked: going back puts the visit there again."""

    visit: Visit
    taken: int
    one_by_one: frozenset[tuple[str, str, str]]
    for_later: frozenset[tuple[str, str, str]]


class Sitting:
    """The finds of one record, and what was done with them."""

    def __init__(self, interview: Interview, finds: Finds) -> None:
        self.interview = interview
        self.finds = finds
        self.taken = 0
        self.asked = 0
        self.answered = 0
        self.one_by_one: set[tuple[str, str, str]] = set()
        """Medicines of which more than one strength is taken."""
        self.for_later: set[tuple[str, str, str]] = set()
        """Medicines of which which strength is taken was left for later: all of them."""
        self.left = 0
        """How many finds nothing was decided about, when it is over."""

    def stand(self) -> Stand:
        return Stand(self.interview.visit, self.taken, frozenset(self.one_by_one), frozenset(self.for_later))

    def put_back(self, before: Stand) -> None:
        """What was decided since is undone, and is asked again."""
        if before.visit is not self.interview.visit:
            self.interview.keep(before.visit)
        self.taken, self.one_by_one = before.taken, {*before.one_by_one}
        self.for_later = {*before.for_later}

    def open(self, finds: Sequence[Find]) -> list[Find]:
        """Those that nothing was decided about."""
        return [find for find in finds if not DECIDED_OF_RECORD.stands(self.interview.visit, key_of_find(find))]

    def decide(self, find: Find, *, taken: bool) -> None:
        self.interview.keep(DECIDED_OF_RECORD.put(self.interview.visit, taken, key_of_find(find)))
        self.taken += taken

    def tell_left(self, finds: Sequence[Find]) -> None:
        """What a no did, in words."""
        names = in_a_row([isolated(find.name) for find in finds])
        told = say(N_("Left out: {names}"), names=names)
        if len(finds) > _MANY:
            told = count("Left out: 1 line.", "Left out: {n} lines.", len(finds))
        self.interview.asker.tell(told)

    def tell_later(self, find: Find) -> None:
        self.interview.asker.tell(say(N_("For later: {name}"), name=isolated(find.name)))

    def choose(self, key: str, text: str, rows: Sequence[tuple[str, str]]) -> str | Way:
        """The code of the row chosen, or BACK or STOP."""
        self.asked += 1
        listed = [Row(code, label, code, _TYPED.get(code, ())) for code, label in rows]
        chosen = choose(self.interview, Menu(f"record:{key}", text, listed, ways=WAYS))
        self.answered += not isinstance(chosen, Way)
        return chosen

    def spoken(self, you: str, them: str) -> str:
        return Wording(you, them).spoken(self.interview.voice)

    def add(self, find: Find, part: str, *, change: bool) -> Way:
        """A new item of a list; KEEP, or a way that leaves when something was changed."""
        if part in LISTS and not list_part(part).has_room(value_at(self.interview.visit, Address(part)) or ()):
            self.interview.asker.tell(say(N_("There is no more room on that list.")))
            return Way.KEEP
        values = values_of(find, part)
        visit, item_id = with_new_item(self.interview.visit, part, values, self.interview.moment)
        told = {**values, STANDING: standing_of(find)}
        visit = with_recorded(visit, part, item_id, told, self.interview.moment.today)
        self.interview.keep(DECIDED_OF_RECORD.put(visit, True, key_of_find(find)))
        self.taken += 1
        if change:
            repeating = list_called(part, self.interview.sections)
            way = ListEditor(self.interview, repeating).review(item_id)
            self._keep_what_was_changed(part, record_at(visit, Address(part, item=item_id)), item_id)
            return Way.STOP if way is Way.STOP else Way.KEEP
        return Way.KEEP

    def _keep_what_was_changed(self, part: str, before: Record, item_id: str) -> None:
        """The record's words that a person put their own in place of, in the note: whose are which is seen."""
        visit = self.interview.visit
        listed = next((one for one in items(visit, part) if one.id == item_id), None)
        if listed is None:
            return
        told = [
            answer_words(was)
            for field, was in before
            if field not in ("id", "notes", "gaps") and was is not None and getattr(listed, field) != was
        ]
        if told:
            note = say(N_("the record says: {words}"), words=", ".join(isolated(one) for one in told))
            address = Address(part, note_field(part), item_id)
            self.interview.keep(with_more_noted(visit, address, note, self.interview.moment))
