"""Lists: add one, change one, take one off, put them in order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeVar

from visitprep.interview.engine.choose import LEAVE, Menu, Row, choose
from visitprep.interview.engine.conversation import LEAVING, Conversation
from visitprep.interview.engine.words.saved_in_words import said_so_far
from visitprep.interview.prompts import Way
from visitprep.interview.question import Question, Repeating
from visitprep.visit.answering import (
    Address,
    items,
    record_at,
    with_list_closed,
    with_new_item,
    with_order,
    without_item,
)
from visitprep.visit.records.record import Item
from visitprep.visit.visit import Visit
from visitprep.wording import N_, NC_, say

Value = TypeVar("Value")

ADD, CHANGE, REMOVE, ORDER, NO_MORE = "add", "change", "remove", "order", "no_more"

_PICKING = LEAVE | {Way.HELP}


class ListEditor:
    """What the rows of a list's prompt do. Each returns KEEP when an item was added, BACK to ask the list again."""

    def __init__(self, conversation: Conversation, repeating: Repeating) -> None:
        self.conversation = conversation
        self.repeating = repeating

    def carry_out(self, code: str) -> Way:
        return {ADD: self.add, CHANGE: self.change, REMOVE: self.remove, ORDER: self.reorder}[code]()

    def add(self) -> Way:
        """Ask the first question of a new item; its answer makes the item. Going back makes nothing."""
        question = self.repeating.questions[0]

        return self.conversation.ask_question(
            question,
            Address(self.repeating.part, question.field),
            store=self.with_first_answer,
            heading=self.repeating.add.spoken(self.conversation.voice),
        )

    def with_first_answer(self, value: object) -> Visit:
        """The visit with a new item made from the answer to its first question, and what was read from it told."""
        field = self.repeating.questions[0].field
        values = self.repeating.reads(value) if self.repeating.reads else {field: value}
        visit, item_id = with_new_item(
            self.conversation.visit, self.repeating.part, values, self.conversation.moment
        )
        if len(values) > 1:
            self._tell_what_was_read(visit, item_id, values)
        return visit

    def _tell_what_was_read(self, visit: Visit, item_id: str, values: Mapping[str, object]) -> None:
        """Everything taken from one line, said again, so that a wrong reading is seen at once."""
        lines = [say(N_("From that line I understood:"))]
        for question in self.repeating.questions:
            if question.field in values:
                said = said_so_far(visit, Address(self.repeating.part, question.field, item_id), question)
                lines.append(f"  {question.ask.spoken(self.conversation.voice)} {said}")
        self.conversation.asker.tell("\n".join(lines))

    def change(self) -> Way:
        picked = self._pick(say(N_("Which one do you want to change?")))
        way = picked if isinstance(picked, Way) else self.review(picked.id)
        return Way.BACK if way is Way.KEEP else way

    def review(self, item_id: str) -> Way:
        """Every question of one item with its answer; pick one to change, as often as wanted, until KEEP."""
        while True:
            item = record_at(self.conversation.visit, Address(self.repeating.part, item=item_id))
            assert isinstance(item, Item)
            asked = [q for q in self.repeating.questions if q.when(self.conversation.visit, item)]
            rows: list[Row[Question | Way]] = []
            for number, question in enumerate(asked):
                address = Address(self.repeating.part, question.field, item_id)
                said = said_so_far(self.conversation.visit, address, question)
                rows.append(Row(str(number), f"{question.ask.spoken(self.conversation.voice)}  [{said}]", question))
            rows.append(Row("done", say(N_("Nothing more to change here")), Way.KEEP))
            title = self.repeating.title(item)
            text = say(N_("{title}: what do you want to change?"), title=title)
            picked = self._choose(f"{self.repeating.part}.{item_id}:review", text, rows)
            if isinstance(picked, Way):
                return picked
            address = Address(self.repeating.part, picked.field, item_id)
            way = self.conversation.ask_question(picked, address, heading=title)
            if way in LEAVING:
                return way

    def remove(self) -> Way:
        picked = self._pick(say(N_("Which one do you want to take off the list?")))
        if isinstance(picked, Way):
            return picked
        title = self.repeating.title(picked)
        text = say(N_("Take {title} off the list, with all its answers?"), title=title)
        rows = [Row("no", say(N_("No, leave it")), False), Row("yes", say(N_("Yes, take it off")), True)]
        sure = self._choose(f"{self.repeating.part}:remove", text, rows)
        if isinstance(sure, Way):
            return sure
        if sure:
            self.conversation.keep(without_item(self.conversation.visit, self.repeating.part, picked.id))
        return Way.BACK

    def reorder(self) -> Way:
        """Move one to the place wanted; the others keep their order."""
        picked = self._pick(say(N_("Which one do you want to move?")))
        if isinstance(picked, Way):
            return picked
        title = self.repeating.title(picked)
        text = say(N_("{title}: where should it stand?"), title=title)
        follows = self._choose(f"{self.repeating.part}:place", text, self._places_but(picked))
        if isinstance(follows, Way):
            return follows
        # Read again: questions may have been put on the list while a page of the guide was open.
        ids = [item.id for item in items(self.conversation.visit, self.repeating.part) if item.id != picked.id]
        ids.insert(ids.index(follows) + 1 if follows in ids else 0, picked.id)
        self.conversation.keep(with_order(self.conversation.visit, self.repeating.part, ids))
        return Way.BACK

    def _places_but(self, picked: Item) -> list[Row[str]]:
        """Each place by the item it comes after; "" for the first."""
        listed = items(self.conversation.visit, self.repeating.part)
        others = [item for item in listed if item.id != picked.id]
        return [
            Row("0", say(NC_("place in a list", "First")), ""),
            *(
                Row(str(n), say(N_("After: {title}"), title=self.repeating.title(item)), item.id)
                for n, item in enumerate(others, 1)
            ),
        ]

    def _pick(self, text: str) -> Item | Way:
        listed = items(self.conversation.visit, self.repeating.part)
        rows = [Row(item.id, self.repeating.title(item), item) for item in listed]
        return self._choose(f"{self.repeating.part}:pick", text, rows)

    def _choose(self, key: str, text: str, rows: Sequence[Row[Value]]) -> Value | Way:
        return choose(self.conversation, Menu(key, text, rows, ways=_PICKING))


def add_line(conversation: Conversation, repeating: Repeating, line: str) -> str:
    """Add one item from a line that nobody can be asked about; what was added, in words.

    What the line does not say stays open. Names like the one typed are told, and never put in its place. Raises
    what `with_new_item` raises.
    """
    part = repeating.part
    closed = part in conversation.visit.no_more
    conversation.keep(ListEditor(conversation, repeating).with_first_answer(line))
    if closed:
        conversation.keep(with_list_closed(conversation.visit, part))
    title = repeating.title(items(conversation.visit, part)[-1])
    question = repeating.questions[0]
    if names := question.suggest(line) if question.suggest else ():
        conversation.asker.tell(
            say(N_("Names like it: {names}. What was typed is kept; it can be changed."), names=", ".join(names))
        )
    return say(N_("Added: {title}"), title=title)


def add_one(conversation: Conversation, repeating: Repeating) -> None:
    """Add one item to a list and ask what is open about it; nothing else."""
    part = repeating.part
    closed = part in conversation.visit.no_more
    if ListEditor(conversation, repeating).add() is not Way.KEEP:
        return
    if closed:
        conversation.keep(with_list_closed(conversation.visit, part))
    newest = items(conversation.visit, part)[-1].id
    for question in repeating.questions[1:]:
        item = record_at(conversation.visit, Address(part, item=newest))
        assert isinstance(item, Item)
        if not question.core or not question.when(conversation.visit, item):
            continue
        title = repeating.title(item)
        way = conversation.ask_question(question, Address(part, question.field, newest), heading=title)
        if way in LEAVING:
            return
