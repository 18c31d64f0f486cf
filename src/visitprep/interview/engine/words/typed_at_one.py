"""What of the words typed at one question is its answer: corrected, read, and of two voices the one asked."""

from __future__ import annotations

from msgspec.structs import replace

from visitprep.interview.engine.words.no_number import AS_USUAL
from visitprep.interview.prompts import Kind, Prompt
from visitprep.interview.question import Question
from visitprep.lines.pain.strength.found import NUMBER
from visitprep.lines.people.two_voices import voices_apart
from visitprep.lines.taken_back import as_corrected
from visitprep.patterns import compiled
from visitprep.visit.answering import Address, value_at
from visitprep.visit.tellers import helper_of
from visitprep.visit.two_views import labelled
from visitprep.visit.visit import Teller, Visit

_YEAR = compiled(r"\d{4}|\d[/-]\d")


def typed_at_one(
    chosen: str | tuple[str, ...], question: Question, prompt: Prompt, address: Address, visit: Visit
) -> tuple[str | tuple[str, ...], str]:
    """The answer, and the number that the other voice gives, by name."""
    other = ""
    if question.kind is Kind.LINE and (question.reads or not prompt.is_words):
        chosen = as_corrected(str(chosen))
    if question.kind is Kind.LINE and not prompt.is_words and visit.respondent.is_helper:
        chosen, other = _of_the_voice_asked(str(chosen), address, visit)
    if question.reads and isinstance(chosen, str):
        chosen = question.reads(chosen, visit)
    if address.field == "now" and isinstance(chosen, str) and AS_USUAL.fullmatch(chosen.strip(" .")):
        chosen = str(value_at(visit, replace(address, field="usual")) or chosen)
    return chosen, other


def _of_the_voice_asked(typed: str, address: Address, visit: Visit) -> tuple[str, str]:
    """Of "she says 4 but I would say 8" the 8 where the helper's own view is asked, else the 4."""
    theirs, mine = voices_apart(typed)
    if not mine:
        return typed, ""
    asked, other, teller = theirs, mine, helper_of(visit.respondent)
    if address.part == "helper_view":
        asked, other, teller = mine, theirs, Teller()
    numbers = NUMBER.findall(asked)
    is_one = len(numbers) == 1 and not _YEAR.search(asked)
    return (numbers[0][0] if is_one else asked), labelled(other, teller, visit)
