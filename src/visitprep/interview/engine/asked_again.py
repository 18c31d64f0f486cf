"""A reply that is not taken at once: one that is too long, a number alone where words were asked for, and
"none" where rows were ticked before. What was typed at one question and could not be taken yet."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct, field
from msgspec.structs import replace
from pydantic import ValidationError
from pydantic_core import PydanticCustomError

from visitprep.interview.prompts import Answered, Kind, Prompt, Reply, Way
from visitprep.patterns import any_case, compiled
from visitprep.visit.dates.day_and_time import with_time
from visitprep.visit.records.fields import WORDS_LIMIT, too_long
from visitprep.visit.visit import Visit
from visitprep.wording import N_, say


def asked_again(reply: Answered, prompt: Prompt, asked_back: str) -> tuple[Prompt, str] | None:
    """The prompt with what is the matter, and what it asks back; None for a reply to take.

    `asked_back` is what was asked back before: typed once more, it is the answer.
    """
    typed = typed_in(reply)
    if len(typed) > WORDS_LIMIT:
        draft = typed if typed == reply.value else prompt.draft
        return replace(prompt, draft=draft, problem=str(too_long(typed, WORDS_LIMIT))), asked_back
    if prompt.is_words and (_is_slip(reply) or _is_bare_yes(reply)) and asked_back != reply.value:
        problem = N_("You typed only {number}. If that is the answer, type it once more.")
        return replace(prompt, draft=typed, problem=say(problem, number=typed)), typed
    if prompt.kind is Kind.MANY and _takes_all_off(reply, prompt) and asked_back != "0":
        assert prompt.saved is not None
        problem = N_("That takes off what was ticked: {rows}. If none of it fits any more, answer so once more.")
        return replace(prompt, problem=say(problem, rows=prompt.saved.words)), "0"
    return None


def _takes_all_off(reply: Answered, prompt: Prompt) -> bool:
    """None, where the saved answer has rows: it may be meant for one of them."""
    return bool(prompt.saved and prompt.saved.codes) and not (reply.value or reply.words or reply.unsure)


def _is_slip(reply: Answered) -> bool:
    """A number of one or two digits and nothing else: who has typed numbers all evening types one too many."""
    said = reply.value if isinstance(reply.value, str) else ""
    return said.isascii() and said.isdecimal() and len(said) < 3 and bool(said.strip("0"))  # 0 is "none"


_BARE_YES = any_case(r"y|yes|ya|yeah|yep|yup|ok|okay|k|sure")


def _is_bare_yes(reply: Answered) -> bool:
    """Where words were asked for it is meant for another question."""
    return isinstance(reply.value, str) and _BARE_YES.fullmatch(reply.value.strip(" .!")) is not None


def of_back(reply: Reply, prompt: Prompt) -> str:
    """The word may be where it hurts, or what they wanted to do: it is kept, and said back with how to go."""
    is_back = isinstance(reply, Answered) and str(reply.value).strip(" .").casefold() == "back"
    return say(N_("= back; to go back, type <")) if is_back and Way.BACK in prompt.ways else ""


def typed_in(reply: Reply) -> str:
    """What was typed: the answer in words, or the words beside it."""
    return reply.value if isinstance(reply, Answered) and isinstance(reply.value, str) else reply.words


_WORD = compiled(r"[^\W\d_]{2,}")
"""Of an answer that could not be taken: a few of them tell something, one or two are a slip of the hand."""


_MANY = 3
_OR_SKIP = N_("{what}\nTo leave this question open and go on, type :skip")


class Tries(Struct):
    """The draft and what is wrong with it; the words that were refused; those that are told beside the answer."""

    draft: str | tuple[str, ...] = ""
    problem: str = ""
    refused: str = ""
    told: list[str] = field(default_factory=list)
    times: int = 0
    """How often it was refused."""

    def refuse(self, reply: str | tuple[str, ...], problem: str, prompt: Prompt) -> None:
        """From the third time on with the way past it: somebody may be at another question in their mind."""
        self.times += 1
        past_it = self.times >= _MANY and Way.SKIP in prompt.ways
        self.draft, self.problem = reply, say(_OR_SKIP, what=problem) if past_it else problem

    def with_value(self, put: Callable[[object], Visit], value: object) -> tuple[Visit, object]:
        """With the value; or with it behind what was refused, where both are an answer: "930", then "morning"."""
        tried, refusal = [value], None
        if self.refused and isinstance(value, str):
            # "Tuesday at 7", then "am": alone it would take the place of the day.
            timed = with_time(self.refused, value) if any(map(str.isalpha, value)) else self.refused
            tried = [*[timed] * (timed != self.refused), value, f"{self.refused} {value}"]
        for one in tried:
            try:
                return put(one), one
            except (ValidationError, PydanticCustomError) as problem:
                refusal = problem if one == value else refusal
        assert refusal is not None
        raise refusal

    def told_beside(self, taken: object) -> list[str]:
        """What was refused and tells something, and does not stand in the answer that was taken."""
        self.told += [self.refused] if len(_WORD.findall(self.refused)) > 2 else []
        return [one for one in dict.fromkeys(self.told) if one not in str(taken)]
