"""Somebody else's file of the same visit gone through: each difference shown with who said what, and taken only on
a yes. Each yes is saved before the next is asked; what was left is shown again the next time."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from visitprep.findings.changes import Answer
from visitprep.findings.merge_differences import Difference, Kind, coming_in
from visitprep.findings.merge_one import taken_in, told_there, with_both
from visitprep.interview.prompts import Answered, Option, Prompt, Reply, Way
from visitprep.interview.prompts import Kind as Asking
from visitprep.summary.compared import name_in_words
from visitprep.summary.shared_sections.voices import called
from visitprep.summary.words import titles
from visitprep.summary.words.answers_in_words import in_one_line, words
from visitprep.summary.words.field_labels import LABELS
from visitprep.visit.answering import Moment, items
from visitprep.visit.dates.partial_date import in_words
from visitprep.visit.tellers import source_of, told_by
from visitprep.visit.visit import Visit, list_part
from visitprep.wording import N_, NC_, in_a_row, say

if TYPE_CHECKING:
    from visitprep.storage.content.visit_file import Stored
    from visitprep.storage.open_visit import OpenVisit
    from visitprep.usecases.session import Session

HERE, THEIRS, BOTH = "here", "theirs", "both"
ALL, EACH, NONE = "all", "each", "none"
_ROWS = 3
"""From so many in one part on, what only the file says is shown as a whole first."""
_WAYS = frozenset({Way.BACK, Way.STOP})


class Going(Struct):
    """How far it is: the visit as it is saved, and what was taken."""

    visit: Visit
    taken: int = 0
    left: int = 0


class GoThrough:
    """A file gone through for the visit that is open. `base`: what both once had, where that is known."""

    def __init__(self, session: Session, opened: OpenVisit, file: Stored, base: Visit | None) -> None:
        self._session = session
        self._opened = opened
        self._there = file.visit
        self._saved = file.saved.date()
        self._base = base
        self.going = Going(opened.visit)

    def all(self) -> bool:
        """False when they stopped."""
        found = [one for one in coming_in(self.going.visit, self._there, self._base) if not self._is_settled(one)]
        parts = [list(listed) for _, listed in groupby(found, lambda one: one.address.part)]
        number, before = 0, list[Going]()
        while number < len(parts):
            was = Going(self.going.visit, self.going.taken, self.going.left)
            way = self._part(parts[number])
            if way is Way.STOP:
                return False
            if way is Way.BACK:
                if before:
                    self._put_back(before.pop())
                    number -= 1
                continue
            before.append(was)
            number += 1
        return True

    def _part(self, found: Sequence[Difference]) -> Way:
        """The differences of one part of the visit. BACK leads to the part before; STOP ends it."""
        number, before = 0, list[Going]()
        nothing_here = (one for one in found if one.here.value is None and not one.here.note)
        open_ones = [one for one in nothing_here if one.kind in (Kind.FILLS, Kind.NEW)]
        if len(open_ones) >= _ROWS:
            chosen = self._as_a_whole(open_ones)
            if isinstance(chosen, Way):
                return chosen
            if chosen != EACH:
                for one in open_ones:
                    if chosen == ALL:
                        self._take(one)
                    else:
                        self.going.left += 1
                found = [one for one in found if one not in open_ones]
        while number < len(found):
            was = Going(self.going.visit, self.going.taken, self.going.left)
            reply = self._ask(found[number])
            if not isinstance(reply, Answered):
                if reply.way is Way.BACK and before:
                    self._put_back(before.pop())
                    number -= 1
                    continue
                return reply.way
            before.append(was)
            self._carry_out(found[number], reply.value[0])
            number += 1
        return Way.KEEP

    # -- what is asked ---------------------------------------------------------------------------------------

    def _as_a_whole(self, found: Sequence[Difference]) -> str | Way:
        part = found[0].address.part
        lines = [f"- {self._label(one)}: {self._says(one)}" for one in found]
        asked = say(N_("Nothing of this stands here. Which of it comes in?"))
        reply = self._put(
            f"coming-in:{part}",
            part,
            "\n".join((say(N_("Only the file says:")), *lines, asked)),
            (
                Option(EACH, say(N_("Ask me about each"))),
                Option(ALL, say(N_("All of it, as it stands there"))),
                Option(NONE, say(N_("None of it"))),
            ),
        )
        return reply.value[0] if isinstance(reply, Answered) else reply.way

    def _ask(self, one: Difference) -> Reply:
        lines = [self._label(one)]
        if one.kind in (Kind.DIFFERS, Kind.NOTE) or one.here.value is not None or one.here.gap or one.here.note:
            lines.append(say(N_("Here ({who}): {answer}"), who=self._teller_here(one), answer=self._here(one)))
        lines.append(say(N_("In the file ({who}): {answer}"), who=self._teller_there(one), answer=self._says(one)))
        if one.kind in (Kind.FILLS, Kind.NEW, Kind.NOTE) or (one.kind is Kind.MEASURE and one.here.value is None):
            lines.append(say(N_("Does it come in?")))
            options = [Option(HERE, say(N_("No, leave it out"))), Option(THEIRS, say(N_("Yes, take it in")))]
        else:
            lines.append(say(N_("Which is right?")))
            options = [
                Option(HERE, say(N_("What is here stays"))),
                Option(THEIRS, say(N_("What the file says, in its place"))),
            ]
        if one.kind is Kind.DIFFERS:
            both = Option(BOTH, say(N_("Both: what is here stays, and the other stands beside it")))
            options = [options[0], both] if self._would_empty(one) else [*options, both]
        return self._put(f"coming-in:{one.address}", one.address.part, "\n".join(lines), tuple(options))

    def _put(self, key: str, part: str, text: str, options: tuple[Option, ...]) -> Reply:
        heading = say(titles.OF_PARTS[part])
        return self._session.asker.ask(
            Prompt(key=key, text=text, kind=Asking.ONE, heading=heading, options=options, ways=_WAYS)
        )

    # -- what comes of it ------------------------------------------------------------------------------------

    def _carry_out(self, one: Difference, chosen: str) -> None:
        if chosen == THEIRS:
            self._take(one)
        elif chosen == BOTH:
            self._save(self._with_both(one))
            self.going.taken += 1
        else:
            self.going.left += 1

    def _take(self, one: Difference) -> None:
        from pydantic import ValidationError
        from pydantic_core import PydanticCustomError

        from visitprep.interview.engine.words.mistakes import sentence_for

        try:
            visit = self._with(one)
        except (ValidationError, PydanticCustomError) as error:
            self._session.asker.tell(
                say(N_("{what} stays as it is here. {why}"), what=self._label(one), why=sentence_for(error))
            )
            self.going.left += 1
            return
        self._save(visit)
        self.going.taken += 1

    def _with(self, one: Difference) -> Visit:
        listed = items(self.going.visit, one.address.part) if one.kind is Kind.NEW else ()
        if one.kind is Kind.NEW and not list_part(one.address.part).has_room(listed):
            self._session.asker.tell(
                say(
                    N_("There is no room for one more on that list. It stands as a note beside it: {what}"),
                    what=self._label(one),
                )
            )
            return self._with_both(one)
        return taken_in(self.going.visit, one, self._there, self._moment)

    def _with_both(self, one: Difference) -> Visit:
        beside = say(N_("{who}: {answer}"), who=self._teller_there(one), answer=self._in_words(one))
        return with_both(self.going.visit, one, beside, self._moment)

    def _put_back(self, before: Going) -> None:
        if before.visit is not self.going.visit:
            self._save(before.visit)
        self.going = before

    def _save(self, visit: Visit) -> None:
        from visitprep.usecases.saving import until_saved

        until_saved(self._session, lambda: self._opened.save(visit))
        self.going.visit = visit

    # -- in words --------------------------------------------------------------------------------------------

    @property
    def _moment(self) -> Moment:
        return Moment(self._session.today, self.going.visit.person.date_order)

    def _is_settled(self, one: Difference) -> bool:
        """Both were kept before: the file's words stand beside what is here."""
        return one.kind in (Kind.DIFFERS, Kind.NEW) and bool(one.here.note) and self._in_words(one) in one.here.note

    def _in_words(self, one: Difference) -> str:
        """For a note: an item by its name, with all that is said of it."""
        if one.kind is not Kind.NEW or one.item is None:
            return self._says(one)
        details = in_one_line(one.item, LABELS[one.address.part], list_part(one.address.part).goes_by)
        return say(N_("{name}: {what}"), name=self._label(one), what=details) if details else self._label(one)

    def _would_empty(self, one: Difference) -> bool:
        """The file says "none" of a list that has items here: words would be lost."""
        return not one.address.field and bool(items(self.going.visit, one.address.part))

    def _label(self, one: Difference) -> str:
        part = one.address.part
        if one.kind is Kind.MEASURE or not (one.address.field or one.item):
            return say(titles.OF_PARTS[part])
        name = name_in_words(one.item, part) if one.item else ""
        if not one.address.field:
            return name
        label = say(LABELS[part][one.address.field])
        return say(N_("{name}: {label}"), name=name, label=label) if name else label

    def _says(self, one: Difference) -> str:
        part = one.address.part
        if one.kind is Kind.MEASURE and one.record is not None:
            return in_one_line(one.record, LABELS[part])
        if one.kind is Kind.NEW and one.item is not None:
            shown = [field for field in list_part(part).goes_by if getattr(one.item, field) is not None]
            return in_one_line(one.item, LABELS[part], shown) or say(N_("on the list"))
        return _answer(replace(one.there, note=_more_beside(one)))

    def _here(self, one: Difference) -> str:
        if one.kind is Kind.MEASURE:
            return in_one_line(getattr(self.going.visit, one.address.part), LABELS[one.address.part]) or say(
                _NOTHING
            )
        if listed := items(self.going.visit, one.address.part) if not one.address.field else ():
            return in_a_row([name_in_words(item, one.address.part) for item in listed])
        return _answer(one.here)

    def _teller_there(self, one: Difference) -> str:
        who = called(told_there(self._there, one), self._there)
        return say(N_("{who}; {date}"), who=who, date=in_words(self._saved))

    def _teller_here(self, one: Difference) -> str:
        visit, at = self.going.visit, one.address
        return called(told_by(visit, at.part, at.item, at.field) or source_of(visit.respondent), visit)


def _more_beside(one: Difference) -> str:
    """Words beside the file's answer, but for those that stand here too: what a helper said may be a note there."""
    here = {str(one.here.value), one.here.note, *one.here.note.split("; ")} - {""}
    words = (one.there.note,) if one.there.note in here else one.there.note.split("; ")
    return "; ".join(said for said in words if not here & {said, said.partition(": ")[2]})


_NOTHING = NC_("an answer", "nothing")


def _answer(answer: Answer) -> str:
    text = say(_NOTHING)
    if answer.value is not None:
        text = words(answer.value)
    elif answer.gap is not None:
        text = answer.gap.words()
    return say(N_("{text} (note: {note})"), text=text, note=answer.note) if answer.note else text
