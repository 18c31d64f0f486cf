"""What is said on the screen before a copy is made: what it leaves out, and what changed since the last one."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import date

from visitprep.findings.changes import changes
from visitprep.findings.safety.every_typed_text import own_words
from visitprep.formats_copies_measures import CopyName
from visitprep.patterns import any_case
from visitprep.summary.copies.table import ReadersCopy
from visitprep.summary.may_share import to_raise_in_person
from visitprep.visit.consent import CONSENTS, decision, has_told, undecided
from visitprep.visit.dates.partial_date import in_words
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.choices.health import Condition
from visitprep.visit.visit import Visit
from visitprep.visit.voice import voice_of
from visitprep.wording import N_, NC_, count, in_a_row, say

_LEAVES_OUT = N_("{copy} leaves out: {what}.")
_ASKED = N_("Left out, as asked: {names}.")
_ONLY = N_("It holds only, as asked: {names}.")
_SAFETY_STAYS = N_("The safety box stays whole. To leave it out too, add: --without safety")
_NO_SAFETY = N_("This copy has no safety box: no allergies, blood thinners or implants.")
_UNDECIDED = N_("Not printed, because nobody has said yes to it yet: {what}. To change that: {commands}")
_ELSEWHERE = N_(
    "What other answers say of it stays on it. To see where: visitprep show clinic. To change it: visitprep edit"
)
_OF_SUBSTANCES = any_case(
    r"\b(?:alcohol\w*|drunk|drinking|dui|dwi|beers?|wine|whisk\w+|vodka|sober|rehab|detox\w*|hooked|addict\w*"
    r"|weed|clean since|cannabis|marijuana|heroin|cocaine|meth|overdos\w*|smok(?:e|ed|er|ing)"
    r"|cigarettes?|vap(?:e|ing))\b"
)
_WITHHELD = {
    "mood": NC_("a part of the answers", "mood"),
    "work": N_("the work or insurance claim"),
    "substances": N_("smoking, alcohol and drugs"),
}
_DECIDED_IN = {"mood": "mood", "work": "daily", "substances": "substances"}
"""The section whose last question it is."""


def leaves_out(
    copy: ReadersCopy, visit: Visit, titles: Mapping[str, Collection[str]], left_out: Collection[str]
) -> tuple[str, ...]:
    """One line or a few. `titles`: what the whole copy is made of (`sections.pieces_of`); `left_out`: as asked."""
    return tuple(_lines(copy, visit, titles, left_out))


def _lines(
    copy: ReadersCopy, visit: Visit, titles: Mapping[str, Collection[str]], left_out: Collection[str]
) -> Iterator[str]:
    voice = voice_of(visit)
    on_it = _records_on(copy, titles, left_out)
    open_ones = to_ask(copy, visit, titles, left_out)
    kept = [
        say(_WITHHELD[part])
        for part in on_it
        if part not in open_ones and has_told(visit, part) and decision(visit, part) is not YesNo.YES
    ]
    what = [copy.leaves_out.spoken(voice), *kept]
    yield say(_LEAVES_OUT, copy=copy.called.spoken(voice), what="; ".join(what))
    if say(_WITHHELD["substances"]) in kept and _is_told_elsewhere(visit):
        yield say(_ELSEWHERE)
    if left_out:
        kept_pieces = [piece for piece in titles if piece not in left_out]
        asked = [piece for piece in titles if piece in left_out]
        few = kept_pieces if len(kept_pieces) <= len(asked) else asked
        yield say(_ONLY if few is kept_pieces else _ASKED, names=", ".join(few))
    if copy.name is not CopyName.CLINIC:
        return
    if number := to_raise_in_person(visit):
        yield count(
            N_("{n} topic kept for the room is counted there, and not named."),
            N_("{n} topics kept for the room are counted there, and not named."),
            number,
        )
    if open_ones:
        yield say(
            _UNDECIDED,
            what=in_a_row([say(_WITHHELD[part]) for part in open_ones]),
            commands=", ".join(f"visitprep edit {_DECIDED_IN[part]}" for part in open_ones),
        )
    if left_out:
        yield say(_NO_SAFETY if "safety" in left_out else _SAFETY_STAYS)


def _is_told_elsewhere(visit: Visit) -> bool:
    """Whether other answers tell of alcohol or drugs, though those on them are withheld."""
    if Condition.SUBSTANCE_USE in (visit.health.conditions or ()):
        return True
    may_not = {part for part in CONSENTS if decision(visit, part) is not YesNo.YES}
    return any(_OF_SUBSTANCES.search(words) for _, at, words in own_words(visit) if at.part not in may_not)


def _records_on(
    copy: ReadersCopy, titles: Mapping[str, Collection[str]], left_out: Collection[str]
) -> tuple[str, ...]:
    """What is asked about, of what this copy may hold: the own doctor's has no claim, and is one piece."""
    if copy.name is not CopyName.CLINIC:
        return ("mood", "substances") if copy.name is CopyName.OWN_DOCTOR else ()
    pieces = {"mood": "mood", "work": "daily", "substances": "substances"}
    return tuple(part for part in CONSENTS if pieces[part] in titles and pieces[part] not in left_out)


def to_ask(
    copy: ReadersCopy, visit: Visit, titles: Mapping[str, Collection[str]], left_out: Collection[str]
) -> tuple[str, ...]:
    """The records of `CONSENTS` to ask about before this copy is made: it would have them, and nobody decided."""
    return tuple(part for part in undecided(visit) if part in _records_on(copy, titles, left_out))


def since_last(before: Visit, made_on: date, now: Visit) -> str:
    """One sentence: "Since your copy of 3 May 2026: 2 answers changed"."""
    changed = len(changes(before, now))
    when = in_words(made_on)
    if not changed:
        return say(N_("Since the last one, of {date}: nothing changed."), date=when)
    message = count(
        N_("Since the last one, of {{date}}: {n} answer changed."),
        N_("Since the last one, of {{date}}: {n} answers changed."),
        changed,
    )
    return message.format(date=when)
