"""One question at a time with a person: ask until it is answered or left, put the reply into the visit, save."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import date

from msgspec.structs import replace
from pydantic import ValidationError
from pydantic_core import PydanticCustomError

from visitprep.interview.engine import asking
from visitprep.interview.engine.asked_again import Tries, asked_again, of_back, typed_in
from visitprep.interview.engine.path.pace import MOST_AT_ONCE
from visitprep.interview.engine.words.help import help_in_words, keys_in_words
from visitprep.interview.engine.words.mistakes import sentence_for
from visitprep.interview.engine.words.no_number import is_story, passes_over
from visitprep.interview.engine.words.not_on_list import belongs_elsewhere
from visitprep.interview.engine.words.of_family import HEALTH, hear_family
from visitprep.interview.engine.words.rows_a_reply_ticks import with_rows_named
from visitprep.interview.engine.words.said_back import has_loose_words, noted_words, ticked_in_words, told_back
from visitprep.interview.engine.words.said_before import answer_in
from visitprep.interview.engine.words.saved_in_words import gap_words
from visitprep.interview.engine.words.typed_at_one import typed_at_one
from visitprep.interview.engine.words.words_beside_rows import with_words
from visitprep.interview.prompts import Answered, Asker, Kind, Prompt, Reply, Saved, Way, Went
from visitprep.interview.question import Question
from visitprep.interview.questions.living.consents import CONSENT
from visitprep.visit.answering import (
    Address,
    Moment,
    note_at,
    value_at,
    with_answer,
    with_gap,
    with_list_checked,
    with_more_noted,
    with_note,
    without_answer,
)
from visitprep.visit.as_typed import with_noted, with_said, without_noted
from visitprep.visit.carried import with_looked_at
from visitprep.visit.days_answered import with_day_answered
from visitprep.visit.kept_off_paper import asks_to_hold
from visitprep.visit.marks import DRAFT_KEPT, LIST_BEGUN
from visitprep.visit.records.choices.choice import Gap
from visitprep.visit.records.choices.pain import CameWith
from visitprep.visit.visit import CHECKED_LISTS, Visit
from visitprep.visit.voice import voice_of
from visitprep.wording import N_, Voice, say

GAPS = {
    Way.SKIP: Gap.SKIPPED,
    Way.DONT_KNOW: Gap.DONT_KNOW,
    Way.IN_PERSON: Gap.IN_PERSON,
    Way.RATHER_NOT: Gap.RATHER_NOT,
}

_KEPT = N_("Your words are kept. {what}")
_OUT = N_("Taken out. The question is open again.")
_OUT_WITH_NOTE = N_("Taken out, with your note: {note}. The question is open again.")
LEFT_OPEN = N_("= left open; your words: {words}. It is asked again before anything is printed.")

LEAVING = (Way.MENU, Way.STOP)
"""The ways that leave whatever is being asked, and not only this question."""

ReadAbout = Callable[["Conversation", Prompt, str], Way]
"""Reading up on the words of a prompt and its help: MENU or STOP when that was wanted on the way, else KEEP."""

DoNotWait = Callable[["Conversation", Collection[CameWith]], bool]
"""Asks about what should not wait, of what was just told; False when they want to stop here."""


class Conversation:
    """What is asked, and what comes of it. `save` is called after every answer, before the next question."""

    def __init__(
        self,
        visit: Visit,
        *,
        asker: Asker,
        save: Callable[[Visit], None],
        today: date,
        read_about: ReadAbout | None = None,
        seconds: Callable[[], float] | None = None,
        do_not_wait: DoNotWait | None = None,
    ) -> None:
        """`read_about` puts a page of the guide on the screen; without it there are none to read. `do_not_wait`
        asks about what should not wait for the visit; without it the person is only told where that stands.

        `seconds` only ever goes up: what a person spends at the prompts is measured by it.
        """
        self.seconds = seconds
        self.spent = 0.0
        self.visit = visit
        self.asker = asker
        self.today = today
        self.read_about = read_about
        self.do_not_wait = do_not_wait
        self._save = save
        self.pleaded = False
        """Something was typed that is not to be told or read out."""
        self.not_one = ""
        """The words that say that what was asked about does not belong on its list."""
        self.as_typed = ""
        """The last line whole, with words such as "already told you"."""

    @property
    def voice(self) -> Voice:
        return voice_of(self.visit)

    @property
    def moment(self) -> Moment:
        """What a typed date is read against: today, and the order of day and month in their country."""
        return Moment(self.today, self.visit.person.date_order)

    def keep(self, visit: Visit) -> None:
        """Take `visit` as the current one and save it. What the screen says next rests on this having returned."""
        for part in CHECKED_LISTS:
            if getattr(visit, part) != getattr(self.visit, part):
                visit = with_list_checked(visit, part, self.today)
        visit = with_day_answered(self.visit, visit, self.today)
        if visit is not self.visit:
            self._save(visit)
            self.visit = visit

    def ask_question(
        self,
        question: Question,
        address: Address,
        *,
        store: Callable[[object], Visit] | None = None,
        heading: str = "",
        position: str = "",
        more_ways: frozenset[Way] = frozenset(),
    ) -> Way:
        """Ask one question until it is answered (KEEP) or left (BACK, MENU, STOP, and `more_ways`).

        `store` puts the value into the visit; by default at `address`.
        """
        tries = Tries()
        while True:
            prompt = asking.question_prompt(
                question, address, self.visit, self.voice, heading=heading, position=position
            )
            prompt = replace(prompt, ways=prompt.ways | more_ways)
            why = question.help.spoken(self.voice)
            if not prompt.guidance:  # it was left out, since it was shown before
                why = "\n".join(filter(None, (question.guidance.spoken(self.voice), why)))
            reply = self.put(replace(prompt, draft=tries.draft, problem=tries.problem), why)
            tries.draft, tries.problem = "", ""
            self.not_one = self._says_not_one(reply, prompt, address)
            if self.not_one:
                return Way.OUT
            if asking.keeps_draft(reply, prompt, question, self.visit, address):
                self.keep(DRAFT_KEPT.put(self.visit, False, address))
                way: Way | None = Way.KEEP
            elif isinstance(reply, Answered):
                way = self._take(question, address, reply, prompt, store, tries)
            else:
                way = self._leave(address, reply, prompt, tries, may_pass=store is None)
            if way is Way.KEEP and LIST_BEGUN.stands(self.visit, address):
                self.keep(LIST_BEGUN.taken_off(self.visit, address))
            if way is not None:
                return way

    def _take(
        self,
        question: Question,
        address: Address,
        reply: Answered,
        prompt: Prompt,
        store: Callable[[object], Visit] | None,
        tries: Tries,
    ) -> Way | None:
        """Puts an answer into the visit; None where it cannot be taken, and is asked once more."""
        if question.kind is Kind.MANY and address.part == HEALTH:
            reply, tries.problem = hear_family(
                reply, prompt, self.visit, self.moment, keep=self.keep, tell=self.asker.tell
            )
            if tries.problem:
                return None
        reply = with_rows_named(reply, question, prompt)
        chosen = reply.value[0] if question.kind is Kind.ONE else reply.value
        if reply.words and isinstance(chosen, tuple) and prompt.own_words and has_loose_words(reply):
            chosen = (*(code for code in chosen if code != asking.OTHER), asking.OTHER)
        if reply.unsure and not chosen and not prompt.can_be_unsure:  # "3?": none of the rows is denied
            if not prompt.own_words:
                self._pass_over(address, Went(Way.DONT_KNOW, words=noted_words(reply, prompt)))
                self.asker.tell(told_back(ticked_in_words(reply, prompt)))
                return Way.KEEP
            chosen = (asking.OTHER,)
        typed = chosen
        chosen, other_voice = typed_at_one(chosen, question, prompt, address, self.visit)
        try:
            before = self.visit if store or reply.corrects else without_noted(self.visit, str(address), self.moment)
            put = store or (lambda value: with_answer(before, address, value, self.moment))
            visit, taken = tries.with_value(put, chosen)
            if taken != typed:
                visit = with_said(visit, str(address), str(typed), (), self.today)
                visit = question.keeps(visit, str(typed), self.moment) if question.keeps else visit
                self.asker.tell(told_back([str(taken)]))
            visit = with_words(visit, question, address, reply, prompt, self.moment)
            for words in filter(None, (*tries.told_beside(taken), other_voice)):
                visit = with_noted(visit, str(address), address, words, self.moment)
            self.keep(visit)
        except (ValidationError, PydanticCustomError) as error:
            if went := None if store else passes_over(str(reply.value), prompt.ways, address, self.visit):
                self._pass_over(address, went)
                return Way.KEEP
            tries.refuse(reply.value, sentence_for(error), prompt)
            tries.refused = typed if isinstance(typed, str) else ""
            if not store and is_story(typed, address, self.visit):
                self.keep(with_noted(self.visit, str(address), address, tries.refused, self.moment))
                tries.draft, tries.problem = "", say(_KEPT, what=tries.problem)
                tries.told.append(tries.refused)
            return None
        is_ticked = question.kind is Kind.MANY and bool(reply.value or reply.words or reply.unsure or reply.off)
        # What is printed, and for whom, is never taken silently.
        if is_ticked or (reply.words and question.options == CONSENT):
            self.asker.tell(told_back(ticked_in_words(reply, prompt)))
        return (None if store else self._more_about(question, address, reply)) or Way.KEEP

    def _leave(self, address: Address, reply: Went, prompt: Prompt, tries: Tries, *, may_pass: bool) -> Way | None:
        """What a way of not answering does; None where the question is asked once more. `may_pass`: Enter keeps."""
        if reply.way is Way.NOTE and reply.words:
            self.keep(with_more_noted(self.visit, address, reply.words, self.moment))
            tries.problem = say(N_("That is kept as your note. Which of the rows fits best?"))
            if Way.OUT in prompt.ways:
                message = N_("That is kept as your note. Which row fits best? (:out takes the whole entry off.)")
                tries.problem = say(message)
        elif reply.way is Way.NOTE:
            self.ask_note(address)
            tries.draft = reply.draft
        elif reply.way is Way.CLEAR:
            note = note_at(self.visit, address)
            visit = with_note(self.visit, address, "", self.moment) if note else self.visit
            self.keep(without_answer(visit, address, self.moment))
            self.asker.tell(say(_OUT_WITH_NOTE, note=note) if note else say(_OUT))
        elif prompt.decides and reply.way is Way.SKIP and reply.words:
            self._pass_over(address, reply)
            self.asker.tell(say(LEFT_OPEN, words=reply.words))
            return Way.KEEP
        elif reply.way is Way.KEEP and prompt.saved is not None and may_pass:
            self.keep(with_looked_at(self.visit, address.part, address.item, address.field))
            return Way.KEEP
        elif reply.way is Way.SKIP and value_at(self.visit, address) is not None:
            self.asker.tell(say(N_("The saved answer stays. To take it out, type :clear at the question.")))
            return Way.KEEP
        elif reply.way in GAPS:
            self._pass_over(address, reply)
            if reply.way is Way.IN_PERSON:
                self.asker.tell(told_back([gap_words(Gap.IN_PERSON)]))
            return Way.KEEP
        else:
            return reply.way
        return None

    def _says_not_one(self, reply: Reply, prompt: Prompt, address: Address) -> str:
        """The words typed at a question about one thing of a list, where they say that it is none."""
        words = typed_in(reply)
        return words if Way.OUT in prompt.ways and belongs_elsewhere(address, words, self.visit) else ""

    def _pass_over(self, address: Address, went: Went) -> None:
        """A way of not answering, with the words that were said with it as a note."""
        visit = with_gap(self.visit, address, GAPS[went.way], self.moment)
        self.keep(with_noted(visit, str(address), address, went.words, self.moment))

    def _more_about(self, question: Question, address: Address, reply: Answered) -> Way | None:
        """Asks for their own words after "Something else" (clinical.md D10), and after a "yes, which?"."""
        if isinstance(reply.value, str) or reply.words or reply.corrects:
            return None
        if question.then_say and "yes" in reply.value:  # once more where it was told before, with those words
            return self.ask_note(address, question.then_say.spoken(self.voice))
        there = replace(address, field=question.words_to) if question.words_to else None
        told = note_at(self.visit, address) or (there and value_at(self.visit, there))
        if asking.OTHER in reply.value and not told:
            return self.ask_note(address, say(N_("What is it, in your own words?")))
        return None

    def ask_note(self, address: Address, text: str = "") -> Way | None:
        """Ask for a note; None when one was typed or passed over, else the way taken."""
        note = note_at(self.visit, address)
        prompt = Prompt(
            key=f"{address}:note",
            text=text or say(N_("Your note, in your own words:")),
            kind=Kind.WORDS,
            is_words=True,
            saved=Saved(note, text=note) if note else None,
            ways=frozenset({Way.BACK, Way.SKIP, Way.CLEAR, Way.MENU, Way.STOP, Way.KEYS}),
        )
        problem = ""
        while True:
            reply = self.put(replace(prompt, problem=problem), "")
            if isinstance(reply, Answered):
                try:
                    self.keep(with_note(self.visit, address, str(reply.value), self.moment))
                except (ValidationError, PydanticCustomError) as error:
                    problem = sentence_for(error)
                    prompt = replace(prompt, draft=reply.value)
                    continue
                return None
            if reply.way is Way.CLEAR:
                self.keep(with_note(self.visit, address, "", self.moment))
            return reply.way if reply.way in LEAVING else None

    def put(self, prompt: Prompt, help_text: str, *, renew: Callable[[], Prompt] | None = None) -> Reply:
        """Ask, answering "why?", "which keys?" and "read about it" here, until there is another reply.

        Reading may put questions on their list; a prompt that shows the list is made again by `renew`.
        """
        asked_back = ""
        while True:
            if self.read_about is not None and Way.HELP in prompt.ways:
                prompt = replace(prompt, ways=prompt.ways | {Way.GUIDE})
            began = self.seconds() if self.seconds else 0.0
            said = self.asker.ask(prompt)
            reply = answer_in(said, prompt) or said
            self.as_typed = typed_in(said)
            self.pleaded |= asks_to_hold(typed_in(reply))
            if self.seconds:
                self.spent += min(self.seconds() - began, MOST_AT_ONCE)
            if reply is said and answer_in(said, prompt) is None:
                problem = N_("I have it where you said it. Here it is needed once more, in a few words.")
                prompt = replace(prompt, draft="", problem=say(problem))
                continue
            if isinstance(said, Answered) and reply == Went(Way.SKIP):
                self.asker.tell(say(N_("OK. What you said before stands where you said it.")))
            if isinstance(reply, Went) and reply.way is Way.HELP:
                self.asker.tell(help_in_words(prompt, help_text))
            elif isinstance(reply, Went) and reply.way is Way.KEYS:
                self.asker.tell(keys_in_words(prompt.ways))
            elif isinstance(reply, Went) and reply.way is Way.GUIDE and self.read_about is not None:
                left = self.read_about(self, prompt, help_text)
                if left in prompt.ways:
                    return Went(left)
                prompt = renew() if renew else prompt
            elif isinstance(reply, Answered) and (again := asked_again(reply, prompt, asked_back)):
                prompt, asked_back = again
                continue
            else:
                if back := of_back(reply, prompt):
                    self.asker.tell(back)
                return reply
            prompt = replace(prompt, draft=reply.draft or prompt.draft, problem="")
