"""Yes to "the same as for the low back?", alone or with what is more or less: "y and coughing", "y but not 3"."""

from __future__ import annotations

import re

from msgspec.structs import replace

from visitprep.interview.prompts import Answered, Prompt
from visitprep.patterns import any_case
from visitprep.terminal.picking.options import numbered
from visitprep.terminal.picking.ticks import pick_ticks
from visitprep.wording import NC_, say

_YES = NC_(
    "typed for the same as before, between bars",
    "y|ya|yes|yeah|yea|yep|yup|the same|same(?: here)?|ditto|all of (?:it|them|that)",
)
_AS_FOR = NC_("typed behind 'the same', between bars", "as|for|like|with")
_BUT = NC_(
    "before what is more or less than the same, between bars",
    "and|plus|also|but|with|except|minus|without|not|no|add|as well as|apart from|other than",
)
_NOT = NC_(
    "before what is not the same, between bars",
    "except(?: for)?|minus|without|not|no|apart from|other than|leave out|less",
)
_MORE = NC_("before what is more than the same, between bars", "and|plus|also|but|with|add|as well as|too")

_NUMBERS = any_case(r"(?:(?:number|no\.?|#|and|or|&|\d{1,3})\s*)+")


def pick_the_same(typed: str, prompt: Prompt) -> Answered | None:
    """The rows of the answer before, and those besides, without those that are not; None where it says no such yes.

    Words that are no row stay for whoever knows what else names one. Raises NotOnList.
    """
    said = " ".join(typed.split()).strip(" .,;")
    if prompt.same is None or (begun := _begun(said, prompt.same.about)) is None:
        return None
    before, rows = prompt.same.reply, numbered(prompt.options)
    off, words, added = set[str](), list[str](), list[str]()
    for piece in re.split(rf"\s*[,;]\s*|\s+(?=(?:but|{say(_NOT)})\b)", said[begun:].strip(" ,;")):
        bare = re.sub(rf"^(?:(?:{say(_MORE)})\b\s*)+", "", piece, flags=re.IGNORECASE)
        less = re.match(rf"(?:(?:{say(_NOT)})\b\s*)+(?P<what>.*)", bare, re.IGNORECASE)
        numbers = re.findall(r"\d{1,3}", less["what"]) if less and _NUMBERS.fullmatch(less["what"]) else []
        if numbers and set(numbers) <= rows.keys():
            off |= {rows[number].code for number in numbers}
        elif less:
            words.append(bare)
        elif bare:
            added.append(bare)
    more = pick_ticks(", ".join(added), prompt) if added else Answered(())
    on = ({*before.value, *more.value} - off) - set(more.unsure)
    both = "; ".join(filter(None, (before.words, more.words, *words)))
    return replace(more, value=tuple(o.code for o in prompt.options if o.code in on), words=both, none=False)


def _begun(said: str, about: str) -> int | None:
    """Where the rest begins."""
    found = re.match(rf"(?:{say(_YES)})(?![\w'])", said, re.IGNORECASE)
    if found is None:
        return None
    as_for = re.compile(
        rf"\s+(?:{say(_AS_FOR)})\s+(?:for\s+)?(?:the |my |his |her )?(?:{re.escape(about)}"
        rf"|(?:(?!(?:{say(_BUT)})\b)[\w']+\s?)+)",
        re.IGNORECASE,
    ).match(said, found.end())
    return as_for.end() if as_for and "same" in found[0].casefold() else found.end()
