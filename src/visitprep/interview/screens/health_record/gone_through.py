"""The finds of a health record, gone through kind by kind: each taken in, changed or left by the person.

Nothing goes into the visit without a yes, and every answer is saved before the next question. What was decided is
remembered by a number that says nothing of what it is, so that the same record carries on where it stopped.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from visitprep.health_records.found import Item as Find
from visitprep.health_records.found import Kind, Status
from visitprep.health_records.told.in_words import NONE_SAID, from_where, in_one_line, with_source
from visitprep.interview.engine.interview import Outcome
from visitprep.interview.prompts import Way
from visitprep.interview.screens.health_record.conditions import take_condition
from visitprep.interview.screens.health_record.devices import ask_same_device
from visitprep.interview.screens.health_record.groups import Group, groups_of, key_of_find
from visitprep.interview.screens.health_record.letters import ask_letters
from visitprep.interview.screens.health_record.medicines import ask_medicine, other_readings
from visitprep.interview.screens.health_record.sitting import LATER, LEAVE, Sitting, later_row
from visitprep.interview.screens.health_record.values import listed_as, not_listed_yet, note_field, part_of
from visitprep.interview.screens.health_record.whose import ask_whose
from visitprep.visit.answering import Address, with_answer, with_list_closed, with_more_noted
from visitprep.visit.marks import decided_of_record, with_decided_of_record, with_left_of_record
from visitprep.visit.visit import Visit
from visitprep.wording import N_, count, say

TAKE, CHANGE, ALL, EACH = "take", "change", "all", "each"
_CLOSES = {
    Kind.MEDICINES: "medicines",
    Kind.ALLERGIES: "allergies",
    Kind.PROCEDURES: "surgeries",
    Kind.DEVICES: "devices",
}


class FromRecord(Sitting):
    """One sitting, from the first list of a record to its letters."""

    def run(self) -> Outcome:
        outcome = self._run()
        if outcome is not Outcome.MENU:
            visit, keys = self.interview.visit, map(key_of_find, self.finds.items)
            is_left = {key: not decided_of_record(visit, key) for key in keys}
            self.left = sum(is_left.values())
            if (marked := with_left_of_record(visit, is_left)) != visit:
                self.interview.keep(marked)
        return outcome

    def _run(self) -> Outcome:
        way = ask_whose(self)
        if way is not Way.KEEP:
            return Outcome.STOPPED if way is Way.STOP else Outcome.MENU
        for kind in self.finds.none_known:
            if self._ask_none(kind) is Way.STOP:
                return Outcome.STOPPED
        groups = groups_of(self.finds)
        place = 0
        while place < len(groups):
            way = self._go_through(groups[place])
            if way is Way.STOP:
                return Outcome.STOPPED
            place = self._before(groups, place) if way is Way.BACK else place + 1
        return Outcome.STOPPED if ask_letters(self) is Way.STOP else Outcome.FINISHED

    def _before(self, groups: Sequence[Group], place: int) -> int:
        """The list before this one that something is open in; else this one, and it is said why."""
        for earlier in range(place - 1, -1, -1):
            if self.open(groups[earlier].finds):
                return earlier
        told = N_("What came before is done. To change it later, use: visitprep edit")
        self.interview.asker.tell(say(told if place else N_("This is the first list of the record.")))
        return place

    # -- none ------------------------------------------------------------------------------------------------

    def _ask_none(self, kind: Kind) -> Way:
        """A record that says "none" fills an open list only with a yes."""
        part = _CLOSES.get(kind)
        key = f"none-{kind.value}"
        if (
            part is None
            or getattr(self.interview.visit, part) is not None
            or decided_of_record(self.interview.visit, key)
        ):
            return Way.KEEP
        text = say(N_("{none} Is that right?"), none=say(NONE_SAID[kind]))
        rows = ((TAKE, say(N_("Yes, there are none"))), (LEAVE, say(N_("No, or not sure: ask me later"))))
        chosen = self.choose(key, text, rows)
        if isinstance(chosen, Way):
            return chosen
        if chosen == TAKE:
            self.interview.keep(with_list_closed(self.interview.visit, part))
        self.interview.keep(with_decided_of_record(self.interview.visit, key, taken=chosen == TAKE))
        return Way.KEEP

    # -- a kind ----------------------------------------------------------------------------------------------

    def _go_through(self, group: Group) -> Way:
        """KEEP: done, or for later. The list is shown whole before all of it can be taken in."""
        finds = self.open(group.finds)
        if not finds:
            return Way.KEEP
        lines = [f"  {number}. {in_one_line(find)}" for number, find in enumerate(finds, 1)]
        self.interview.asker.tell("\n".join((say(group.title), *lines)))
        at_once = [find for find in finds if self._goes_at_once(find)]
        labs = group.is_labs
        rows = [(EACH, say(N_("Go through them one by one")))]
        if at_once:
            every = count(
                "Take in the 1 that holds now, and ask about the rest",
                "Take in the {n} that hold now, and ask about the rest",
                len(at_once),
            )
            rows.append((ALL, every if len(at_once) < len(finds) else say(N_("Take in all of these"))))
        rows.append((LEAVE, say(N_("Leave all of these out"))))
        rows.append(later_row())
        text = count(
            "The record has 1 of these. What shall be done with it?",
            "The record has {n} of these. What shall be done with them?",
            len(finds),
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
                self.decide(find, taken=False)
            self.tell_left(finds)
            return Way.KEEP
        way = self._each(finds, at_once if chosen == ALL else ())
        if way is Way.BACK:
            return self._go_through(group)
        if way is Way.KEEP and group.kind is Kind.CONDITIONS:
            return self._look_at_conditions()
        return way

    def _goes_at_once(self, find: Find) -> bool:
        """Whether nothing has to be asked of it: it holds, is no text alone, and is not on the list already."""
        if find.leave_out or find.text_only or find.inpatient:
            return False
        if find.kind is Kind.MEDICINES and other_readings(self, find):
            return False
        if find.kind in (Kind.MEDICINES, Kind.ALLERGIES, Kind.CONDITIONS):
            return find.status is Status.CURRENT
        return not (find.kind is Kind.DEVICES and find.status is Status.PAST)

    def _each(self, finds: Sequence[Find], at_once: Sequence[Find]) -> Way:
        place, way = 0, Way.KEEP
        while place < len(finds):
            find = finds[place]
            if find.kind is Kind.MEDICINES and way is not Way.BACK and not self.open((find,)):
                place += 1  # decided with another strength of it
                continue
            way = self._take(find, ask=find not in at_once)
            if way is Way.STOP:
                return way
            if way is Way.BACK:
                if place == 0:
                    return Way.BACK
                place -= 1
                continue
            place += 1
        return Way.KEEP

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

        What is ticked is added: whoever types the number of one more has not taken the others back.
        """
        ticked = self.interview.visit.health.conditions
        if not ticked:
            return Way.KEEP
        self.interview.asker.tell(say(N_("What was taken in stays ticked. Tick what else there is.")))
        address = Address("health", "conditions")

        def add(chosen: object) -> Visit:
            more = chosen if isinstance(chosen, tuple) else ()
            return with_answer(
                self.interview.visit, address, tuple(dict.fromkeys((*ticked, *more))), self.interview.moment
            )

        return self._ask_health("conditions", add)

    def _ask_health(self, field: str, store: Callable[[object], Visit] | None = None) -> Way:
        question = next(
            one
            for section in self.interview.sections
            for part, one in section.questions()
            if part == "health" and one.field == field
        )
        way = self.interview.ask_question(question, Address("health", field), store=store)
        return Way.STOP if way in (Way.STOP, Way.MENU) else Way.KEEP
