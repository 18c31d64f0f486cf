"""Somebody who answers every prompt as a made-up person's visit says, in the interview or from a sheet."""

from __future__ import annotations

from visitprep.interview.engine.lists import editor
from visitprep.interview.engine.words.saved_in_words import answer_codes, answer_text
from visitprep.interview.prompts import Answered, Kind, Prompt, Reply, Way, Went
from visitprep.interview.questions.suggested import SUGGESTED
from visitprep.visit.answering import Address, items
from visitprep.visit.records.choices.choice import Gap
from visitprep.visit.visit import LISTS, Visit

_WAYS = {
    Gap.SKIPPED: Way.SKIP,
    Gap.DONT_KNOW: Way.DONT_KNOW,
    Gap.IN_PERSON: Way.IN_PERSON,
    Gap.RATHER_NOT: Way.RATHER_NOT,
}


class Remembers:
    """`asked` is the key and position of every prompt. What the visit does not hold is skipped."""

    def __init__(self, target: Visit) -> None:
        self.target = target
        self.added: dict[str, int] = {}
        self.asked: list[tuple[str, str]] = []
        self.told: list[str] = []

    def tell(self, text: str) -> None:
        self.told.append(text)

    def ask(self, prompt: Prompt) -> Reply:
        assert not prompt.problem, prompt
        self.asked.append((prompt.key, prompt.position))
        if prompt.key.startswith("type-in:"):
            return Went(Way.KEEP)
        if prompt.key.partition(":")[0] == "more":
            return Answered(("yes",))
        if prompt.key == SUGGESTED:
            return Went(Way.SKIP)
        if Way.ONE_BY_ONE in prompt.ways:  # a line or a tick list: this person answers field by field
            return Went(Way.ONE_BY_ONE)
        if prompt.key.endswith(":note"):
            return self._note(prompt.key.removesuffix(":note"))
        if prompt.key in LISTS:
            return self._list(prompt.key)
        return self._answer(prompt)

    def _list(self, part: str) -> Reply:
        wanted = items(self.target, part)
        if self.added.get(part, 0) < len(wanted):
            return Answered((editor.ADD,))
        gap = self.target.gaps.get(part)
        if gap is not None and not wanted:
            return Went(_WAYS[gap])
        return Answered((editor.NO_MORE,))

    def _answer(self, prompt: Prompt) -> Reply:
        record, field = self._spot(prompt.key)
        if record is None:
            return Went(Way.SKIP)
        value = getattr(record, field)
        if value is None:
            way = _WAYS[record.gaps.get(field, Gap.SKIPPED)]
            return Went(way if way in prompt.ways else Way.SKIP)
        if prompt.kind in (Kind.LINE, Kind.WORDS):
            return Answered(answer_text(value))
        return Answered(answer_codes(value))

    def _note(self, key: str) -> Reply:
        record, field = self._spot(key)
        note = record.notes.get(field) if record is not None else None
        return Answered(note) if note else Went(Way.SKIP)

    def _spot(self, key: str):
        part, *inside = key.split(".")
        if part not in LISTS:
            return getattr(self.target, part), inside[0]
        if len(inside) == 1:  # the first question of a new entry
            self.added[part] = self.added.get(part, 0) + 1
            return items(self.target, part)[self.added[part] - 1], inside[0]
        item_id, field = inside
        return items(self.target, part)[int(item_id.rpartition("-")[2]) - 1], field


def address_of(key: str) -> Address:
    part, *inside = key.split(".")
    return Address(part, inside[-1] if inside else "", inside[0] if len(inside) == 2 else "")
