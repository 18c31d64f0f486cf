"""The finds of a health record, gone through kind by kind: each taken in, changed or left by the person.

Nothing goes into the visit without a yes, and every answer is saved before the next question. What was decided is
remembered by a number that says nothing of what it is, so that the same record carries on where it stopped.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from msgspec import Struct, field

from visitprep.health_records.found import Finds, Kind, Status
from visitprep.health_records.found import Item as Find
from visitprep.health_records.naming import whatever_strength
from visitprep.health_records.told.in_words import NONE_SAID, from_where, in_one_line, with_source
from visitprep.interview.engine.interview import Interview, Outcome
from visitprep.interview.prompts import Way
from visitprep.interview.screens.health_record.conditions import leave_suspected, take_condition
from visitprep.interview.screens.health_record.devices import ask_same_device
from visitprep.interview.screens.health_record.groups import Group, groups_of, key_of_find
from visitprep.interview.screens.health_record.letters import ask_letters
from visitprep.interview.screens.health_record.medicines import ask_medicine, other_readings
from visitprep.interview.screens.health_record.sitting import LATER, LEAVE, Sitting, Stand, later_row
from visitprep.interview.screens.health_record.values import listed_as, not_listed_yet, note_field, part_of
from visitprep.interview.screens.health_record.whose import ask_whose
from visitprep.visit.answering import Address, with_answer, with_list_closed, with_more_noted
from visitprep.visit.marks import (
    DECIDED_OF_RECORD,
    LIST_BEGUN,
    with_left_of_record,
)
from visitprep.visit.visit import Visit
from visitprep.wording import N_, count, say

TAKE, CHANGE, ALL, EACH = "take", "change", "all", "each"
_CLOSES = {
    Kind.MEDICINES: "medicines",
    Kind.ALLERGIES: "allergies",
    Kind.PROCEDURES: "surgeries",
    Kind.DEVICES: "devices",
}


class _Begun(Struct):
    """A list that is gone through."""

    finds: Sequence[Find]
    at_once: Sequence[Find]
    stand: Stand
    asked: list[tuple[int, Stand]] = field(default_factory=list)
    """Which of them were asked about in this sitting, the last at the end, and how it stood before."""


class FromRecord(Sitting):
    """One sitting, from the first list of a record to its letters."""

    def __init__(self, interview: Interview, finds: Finds) -> None:
        super().__init__(interview, finds)
        self._within: dict[int, _Begun] = {}
        """The lists that are done, by their place."""

    def run(self) -> Outcome:
        outcome = self._run()
        if outcome is not Outcome.MENU:
            visit, keys = self.interview.visit, map(key_of_find, self.finds.items)
            is_left = {key: not DECIDED_OF_RECORD.stands(visit, key) for key in keys}
            self.left = sum(is_left.values())
            if (marked := with_left_of_record(visit, is_left)) != visit:
                self.interview.keep(marked)
        return outcome

    def _run(self) -> Outcome:
        way = ask_whose(self)
        if way is not Way.KEEP:
            return Outcome.STOPPED if way is Way.STOP else Outcome.MENU
        steps: list[Callable[[], Way]] = [partial(self._ask_none, kind) for kind in self.finds.none_known]
        steps += [
            partial(self._go_through, number, group)
            for number, group in enumerate(groups_of(self.finds), len(steps))
        ]
        steps.append(partial(ask_letters, self))
        place, before = 0, list[tuple[int, Stand]]()
        while place < len(steps):
            stand, answered = self.stand(), self.answered
            way = steps[place]()
            if way is Way.STOP:
                return Outcome.STOPPED
            if way is Way.BACK:
                self.put_back(stand)
                place = self._before(place, before)
                continue
            if self.answered > answered:
                before.append((place, stand))
            place += 1
        return Outcome.FINISHED

    def _before(self, place: int, before: list[tuple[int, Stand]]) -> int:
        """What was asked before, as it was then; else the same again, and it is said why."""
        if not before:
            told = N_("What came before is done. To change it later, use: visitprep edit")
            self.interview.asker.tell(say(told if place else N_("This is the first list of the record.")))
            return place
        place, stand = before.pop()
        if place not in self._within:
            self.put_back(stand)
        return place

    # -- none ------------------------------------------------------------------------------------------------

    def _ask_none(self, kind: Kind) -> Way:
        """A record that says "none" fills an open list only with a yes."""
        visit, key = self.interview.visit, f"none-{kind.value}"
        part, is_ticked = _CLOSES.get(kind, ""), kind is Kind.CONDITIONS
        told = visit.health.conditions if is_ticked else getattr(visit, part) if part else ()
        if told is not None or DECIDED_OF_RECORD.stands(visit, key):
            return Way.KEEP
        text = say(N_("{none} Is that right?"), none=say(NONE_SAID[kind]))
        rows = ((TAKE, say(N_("Yes, there are none"))), (LEAVE, say(N_("No, or not sure: ask me later"))))
        chosen = self.choose(key, text, rows)
        if isinstance(chosen, Way):
            return chosen
        if chosen == TAKE and is_ticked:
            visit = with_answer(visit, Address("health", "conditions"), (), self.interview.moment)
        elif chosen == TAKE:
            visit = with_list_closed(visit, part)
        self.interview.keep(DECIDED_OF_RECORD.put(visit, chosen == TAKE, key))
        return Way.KEEP

    # -- a kind ----------------------------------------------------------------------------------------------

    def _go_through(self, number: int, group: Group) -> Way:
        """KEEP: done, or for later. Come back to, it goes on with what was asked last."""
        begun: _Begun | Way | None = self._within.pop(number, None)
        while True:
            begun = begun or self._begun(group)
            if isinstance(begun, Way):
                return begun
            way = self._each(begun)
            if way is Way.KEEP and begun.finds and group.kind is Kind.CONDITIONS:
                way = self._look_at_conditions()
            if way is not Way.BACK:
                if begun.asked:
                    self._within[number] = begun
                return way
            if not begun.asked:
                self.put_back(begun.stand)
                begun = None

    def _begun(self, group: Group) -> _Begun | Way:
        """What is to be gone through. The list is shown whole before all of it can be taken in."""
        stand, finds = self.stand(), self.open(group.finds)
        if not finds:
            return Way.KEEP
        lines = [f"  {number}. {in_one_line(find)}" for number, find in enumerate(finds, 1)]
        self.interview.asker.tell("\n".join((say(group.title), *lines)))
        at_once = [find for find in finds if self._goes_at_once(find)]
        labs, number = group.is_labs, len(finds)
        rows = [(EACH, count("Ask me about it", "Go through them one by one", number))]
        if at_once:
            every = count(
                "Take in the 1 that holds now, and ask about the rest",
                "Take in the {n} that hold now, and ask about the rest",
                len(at_once),
            )
            rows.append(
                (ALL, every if len(at_once) < number else count("Take it in", "Take in all of these", number))
            )
        rows.append((LEAVE, count("Leave it out", "Leave all of these out", number)))
        rows.append(later_row())
        text = count(
            "The record has 1 of these. What shall be done with it?",
            "The record has {n} of these. What shall be done with them?",
            number,
        )
        if done := len(group.finds) - len(finds):
            text = count(
                "1 is left; {done} of these were gone through before. What shall be done with it?",
                "{n} are left; {done} of these were gone through before. What shall be done with them?",
                len(finds),
                done=done,
            )
        chosen = self.choose(f"{group.kind.value}{'-labs' if labs else ''}", text, rows)
        if isinstance(chosen, Way):
            return chosen
        if chosen == LATER:
            self.interview.asker.tell(count("For later: 1 line.", "For later: {n} lines.", len(finds)))
            return Way.KEEP
        if chosen == LEAVE:
            for find in finds:
                leave_suspected(self.interview, find)
                self.decide(find, taken=False)
            self.tell_left(finds)
            return Way.KEEP
        return _Begun(finds, at_once if chosen == ALL else [], stand)

    def _goes_at_once(self, find: Find) -> bool:
        """Whether nothing has to be asked of it: it holds, is no text alone, and is not on the list already."""
        if find.leave_out or find.text_only or find.inpatient:
            return False
        if find.kind is Kind.MEDICINES and other_readings(self, find):
            return False
        if find.kind in (Kind.MEDICINES, Kind.ALLERGIES, Kind.CONDITIONS):
            return find.status is Status.CURRENT
        return not (find.kind is Kind.DEVICES and find.status is Status.PAST)

    def _each(self, begun: _Begun) -> Way:
        place = 0
        if begun.asked:
            place = self._asked_before(begun)
        while place < len(begun.finds):
            find, stand, answered = begun.finds[place], self.stand(), self.answered
            if find.kind is Kind.MEDICINES and (
                not self.open((find,)) or whatever_strength(find.name) in self.for_later
            ):
                place += 1  # decided, or left for later, with another strength of it
                continue
            way = self._take(find, ask=find not in begun.at_once)
            if way is Way.STOP:
                return way
            if way is Way.BACK:
                self.put_back(stand)
                if self.answered == answered:  # else its own first question comes again
                    if not begun.asked:
                        return Way.BACK
                    place = self._asked_before(begun)
                continue
            if self.answered > answered:
                begun.asked.append((place, stand))
            place += 1
        return Way.KEEP

    def _asked_before(self, begun: _Begun) -> int:
        place, stand = begun.asked.pop()
        self.put_back(stand)
        return place

    def _take(self, find: Find, *, ask: bool) -> Way:
        if find.kind is Kind.MEDICINES:
            return ask_medicine(self, find, ask=ask)
        if find.kind is Kind.CONDITIONS:
            return self._ask_about(find, self._take_condition) if ask else self._take_condition(find, change=False)
        if find.kind is Kind.DEVICES and (way := ask_same_device(self, find)) is not None:
            return way
        part = part_of(find)
        listed = None if find.kind is Kind.DEVICES else listed_as(self.interview.visit, find, part)
        if listed is not None:
            self.interview.asker.tell(say(N_("{name} is on the list already."), name=find.name))
            address = Address(part, note_field(part), listed.id)
            if words := not_listed_yet(listed, find):
                note = say(N_("{source}: {words}"), source=from_where(find), words=words)
                self.interview.keep(with_more_noted(self.interview.visit, address, note, self.interview.moment))
            self.decide(find, taken=False)
            return Way.KEEP
        if ask:
            return self._ask_about(find, self._take_item)
        return self._take_item(find, change=False)

    def _ask_about(self, find: Find, take: Callable[..., Way]) -> Way:
        text = with_source(find)
        rows = [
            (TAKE, say(N_("Take it in"))),
            (CHANGE, say(N_("Take it in, and change something"))),
            (LEAVE, say(N_("Leave it out"))),
        ]
        is_over = find.status is Status.PAST and find.kind in (Kind.ALLERGIES, Kind.DEVICES)
        if find.leave_out is not None or is_over:
            rows = [rows[2], *rows[:2]]
        chosen = self.choose(find.kind.value + "-one", text, (*rows, later_row()))
        if isinstance(chosen, Way):
            return chosen
        if chosen == LEAVE:
            leave_suspected(self.interview, find)
            self.decide(find, taken=False)
            self.tell_left((find,))
        if chosen == LATER:
            self.tell_later(find)
        return take(find, change=chosen == CHANGE) if chosen in (TAKE, CHANGE) else Way.KEEP

    def _take_item(self, find: Find, *, change: bool) -> Way:
        return self.add(find, part_of(find), change=change)

    # -- conditions ------------------------------------------------------------------------------------------

    def _take_condition(self, find: Find, *, change: bool) -> Way:
        return take_condition(self, find, change=change)

    def _look_at_conditions(self) -> Way:
        """A record knows some: the whole list is shown with those ticked, so that no other is passed over.

        What is ticked is added: whoever types the number of one more has not taken the others back. Whoever ticks
        nothing has said no to nothing: the list is asked in the interview.
        """
        address, ticked = Address("health", "conditions"), self.interview.visit.health.conditions
        if not ticked:
            return Way.KEEP
        is_begun = LIST_BEGUN.stands(self.interview.visit, address)
        self.interview.asker.tell(say(N_("What was taken in stays ticked. Tick what else there is.")))
        if is_begun:
            self.interview.asker.tell(say(N_("If you tick nothing more, the list is asked again later.")))

        def add(chosen: object) -> Visit:
            more = chosen if isinstance(chosen, tuple) else ()
            return with_answer(
                self.interview.visit, address, tuple(dict.fromkeys((*ticked, *more))), self.interview.moment
            )

        way = self._ask_health("conditions", add)
        visit = self.interview.visit
        if way is Way.KEEP and is_begun and visit.health.conditions == ticked:
            self.interview.keep(LIST_BEGUN.put(visit, True, address))
        return way

    def _ask_health(self, field: str, store: Callable[[object], Visit] | None = None) -> Way:
        question = next(
            one
            for section in self.interview.sections
            for part, one in section.questions()
            if part == "health" and one.field == field
        )
        way = self.interview.ask_question(question, Address("health", field), store=store)
        return {Way.MENU: Way.STOP, Way.STOP: Way.STOP, Way.BACK: Way.BACK}.get(way, Way.KEEP)
