"""Allergies as a whole list, and those of it that a needle, a scan or a dressing brings with it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from msgspec.structs import replace

from visitprep.common_words import STEROID
from visitprep.findings.allergy import is_to_act_on
from visitprep.findings.safety.answers import denied
from visitprep.findings.safety.box_lines import Line
from visitprep.findings.safety.safety_fact import SafetyFact, Source, State, Told
from visitprep.findings.safety.special.reactions import reactions_elsewhere
from visitprep.patterns import any_case
from visitprep.visit.answering import Address
from visitprep.visit.facts import says_something
from visitprep.visit.marks import NO_ALLERGY
from visitprep.visit.records.choices.health import AllergyKind
from visitprep.visit.visit import Visit
from visitprep.wording import N_, NC_, say

_THINGS: Final = (
    (N_("contrast dye"), AllergyKind.CONTRAST, r"contrast|\bdye\b|gadolin"),
    (NC_("safety", "latex"), AllergyKind.LATEX, r"latex"),
    (NC_("safety", "chlorhexidine"), None, r"chlorhex|hibiclens|chloraprep"),
    (NC_("safety", "iodine"), None, r"iodine|betadine|povidone"),
    (N_("skin cleaner"), AllergyKind.SKIN_CLEANER, r"skin (?:cleaner|prep)"),
    (N_("tape or glue"), AllergyKind.ADHESIVE, r"\btape\b|adhesive|band-?aid|\bglue\b|steri-?strip"),
    (N_("numbing medicine"), AllergyKind.NUMBING, r"(?:caine)\b|novocain|numbing|local an(?:a)?esth"),
    (NC_("safety", "steroid"), AllergyKind.STEROID, STEROID),
)
"""What a needle, a scan or a dressing brings with it: our word for it, a kind to tick, words that name it."""


def allergies(visit: Visit) -> tuple[SafetyFact, SafetyFact]:
    """The whole list, severe ones bold; then those of it that a needle, a scan or a dressing brings with it.

    A reaction that was told elsewhere stands with both, whatever was said of allergies.
    """
    told_with_scans = tuple(_reactions_to_scans(visit))
    every, matter = [], []
    for item in visit.allergies or ():
        words = item.thing or (item.kind.words() if item.kind else "")
        acts = (words,) if words and is_to_act_on(item) else ()
        here = Address("allergies", item=item.id)
        every.append(Told(Source.ALLERGIES, words, here, when=item.when, more=item.reaction or "", acts=acts))
        if means := _brought_by_a_shot(words, item.kind):
            matter.append(replace(every[-1], means=say(means)))
    listed = " ".join(one.words for one in every).casefold()
    with_scans = {one.words.casefold() for one in told_with_scans}
    told_elsewhere = (
        *told_with_scans,
        *(
            one
            for one in reactions_elsewhere(visit)
            if one.words.casefold() not in with_scans and not _is_listed(one.words, listed)
        ),
    )
    told_elsewhere = tuple(one for one in told_elsewhere if not NO_ALLERGY.stands(visit, one.words))
    state = State.NOT_ANSWERED if visit.allergies is None else State.DENIED
    if every:
        state = State.REPORTED
    elif told_elsewhere:
        state = State.CONTRADICTED if state is State.DENIED else State.REPORTED
    gap = visit.gaps.get("allergies")
    said = (denied(Address("allergies")),) if visit.allergies == () else tuple(every)
    brought = tuple(one for one in told_elsewhere if one in told_with_scans or _brought_by_a_shot(one.words, None))
    matters = State.REPORTED if matter or brought else State.DENIED if every else state
    return (
        SafetyFact(Line.ALLERGIES, state, said, told_elsewhere, gap=gap),
        SafetyFact(Line.PROCEDURE_ALLERGIES, matters, evidence=(*matter, *brought), gap=gap),
    )  # fmt: skip


def _is_listed(words: str, listed: str) -> bool:
    """Whether what the words name stands among the allergies already."""
    means = _brought_by_a_shot(words, None)
    if means and means == _brought_by_a_shot(listed, None):
        return True
    return any(len(word) > 4 and word in listed for word in re.findall(r"[^\W\d_]+", words.casefold()))


_REACTION = any_case(
    r"\b(?:dye|contrast|throat|hives?|rash|swell\w*|swollen|breath\w*|wheez\w*|epi-?pen|anaphyla\w*|passed out"
    r"|blood pressure|itch\w*|allerg\w*|reaction)\b"
)


def _reactions_to_scans(visit: Visit) -> Iterator[Told]:
    """Trouble with a scan or a test that reads like a reaction to what was given for it."""
    for test in visit.tests or ():
        if test.trouble and _REACTION.search(test.trouble) and says_something(test.trouble):
            here = Address("tests", item=test.id)
            yield Told(Source.TESTS, test.trouble, here, when=test.date, acts=(test.trouble,))


def _brought_by_a_shot(words: str, kind: AllergyKind | None) -> str:
    """Which of `_THINGS` it is: by its words, else by the kind that was ticked; empty for none."""
    by_words = (means for means, _, pattern in _THINGS if re.search(pattern, words, re.IGNORECASE))
    by_kind = (means for means, ticked, _ in _THINGS if kind is not None and ticked is kind)
    return next(by_words, "") or next(by_kind, "")
