"""The sheet "What only {name} can say" typed in: the numbers that stand on it, in their order, and no others."""

from __future__ import annotations

from visitprep.interview.engine.path.steps import Asked, Step
from visitprep.interview.question import Question
from visitprep.visit.answering import Address, value_at
from visitprep.visit.tellers import told_at
from visitprep.worksheet.numbering import numbers
from visitprep.worksheet.only_theirs import MARK
from visitprep.worksheet.type_in import OnSheet, TypeIn


class TypeInTheirs(TypeIn):
    """Any other number of the whole sheet can be typed too; none is offered."""

    mark = MARK
    theirs: tuple[Address, ...] = ()
    """What the sheet asks, in its order."""

    def _first_open(self) -> OnSheet | None:
        return next((self._at(one) for one in self.theirs if self._is_left(one)), None)

    def _after(self, step: Step) -> Step | None:
        if isinstance(step, Asked):
            self.passed.add(step.place)
            later = self.theirs[self.theirs.index(step.address) + 1 :] if step.address in self.theirs else ()
            return next((self._at(one) for one in later if self._is_left(one)), None) or self._first_open()
        return self._first_open()

    def _is_left(self, one: Address) -> bool:
        """Not passed in this sitting, and not said by the person before."""
        if one in self.passed:
            return False
        who = told_at(self.visit, str(one))
        return value_at(self.visit, one) is None or (who is not None and who.helper)

    def _at(self, address: Address) -> OnSheet:
        for one in numbers():
            questions = one.repeating.questions if one.repeating else (one.question,)
            for question in questions if one.part == address.part else ():
                if question is not None and question.field == address.field:
                    return self._step(one, address, question)
        raise KeyError(str(address))

    def _tell_beside(self, question: Question, address: Address) -> None:
        if address not in self.theirs:
            super()._tell_beside(question, address)

    def _contents(self) -> str:
        return "\n".join(self._named(self._at(one)) for one in self.theirs)
