"""The safety box: what a clinic must know before a needle, a steroid, a scan or sedation (`findings/safety/`).

A line that nobody denied and nothing speaks to is no row: it stands in one small line at the end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date

from visitprep.document.sheet import Labelled, SafetyBox
from visitprep.document.words import Span, Words, joined, plain
from visitprep.findings.safety import Line, SafetyFact, Source, State, Told, safety_facts
from visitprep.summary.first_page.rank import Room
from visitprep.summary.first_page.short import listed, lower_first, typed, when
from visitprep.visit.carried import carried_from
from visitprep.visit.records.choices import YesNo
from visitprep.visit.visit import Visit
from visitprep.wording import N_, say

TITLE = N_("Safety")
LABELS: Mapping[Line, str] = {
    Line.ALLERGIES: N_("Allergies"),
    Line.BLOOD_THINNER: N_("Blood thinners"),
    Line.BLEEDING: N_("Bleeding"),
    Line.OPIOID_SEDATIVE: N_("Opioids with sedatives"),
    Line.OPIOID_BLOCKER: N_("Opioid and opioid blocker"),
    Line.IMPLANTS: N_("Implants"),
    Line.KIDNEY: N_("Kidney"),
    Line.LIVER: N_("Liver"),
    Line.HEART: N_("Heart"),
    Line.LUNGS: N_("Lungs"),
    Line.SLEEP_BREATHING: N_("Sleep apnea"),
    Line.CANCER: N_("Cancer"),
    Line.DIABETES: N_("Diabetes"),
    Line.INFECTION: N_("Infection"),
    Line.IMMUNITY: N_("Immune system"),
    Line.TWICE: N_("Same kind twice"),
    Line.STEROIDS: N_("Steroids"),
    Line.ASKED_BEFORE_SEDATION: N_("Asked before sedation"),
    Line.PREGNANCY: N_("Pregnancy"),
    Line.ANESTHESIA: N_("Anesthesia"),
    Line.LYING: N_("Lying"),
    Line.SUBSTANCES: N_("Alcohol, drugs, tobacco"),
    Line.ALSO: N_("Also"),
}
"""The heads of the rows, in the order of the box. A line without one stands elsewhere on the page."""
_ORGANS = (Line.KIDNEY, Line.LIVER, Line.HEART, Line.LUNGS)
"""These share a row, headed by those of them that have something in it."""
_ALWAYS = frozenset({Line.ALLERGIES, Line.BLOOD_THINNER})
_NAMED_BY_LINE = frozenset({Line.ALLERGIES})


def safety_box(visit: Visit, room: Room, today: date) -> SafetyBox:
    """Every line that holds something, then what was denied and what nobody answered, one line each.

    In a follow-up only what was said, or said again, at this visit; `carried_lines` has the rest.
    """
    facts = safety_facts(visit, today)
    carried = {line for line, fact in facts.items() if _is_carried(fact, visit)}
    now = {line: fact for line, fact in facts.items() if line not in carried}
    return SafetyBox(
        say(TITLE),
        tuple(_rows(now, room)),
        say(N_("None reported")),
        _named(now, State.DENIED),
        say(N_("Not answered")),
        _named(now, State.NOT_ANSWERED),
    )


def carried_lines(visit: Visit, room: Room, today: date) -> tuple[Labelled, ...]:
    """The rows of what was carried over from an earlier visit and not asked again."""
    facts = safety_facts(visit, today)
    return tuple(_rows({line: fact for line, fact in facts.items() if _is_carried(fact, visit)}, room))


def _is_carried(fact: SafetyFact, visit: Visit) -> bool:
    """Everything that the line says was said at an earlier visit only."""
    if visit.carried is None:
        return False
    places = [one.address for one in fact.told]
    return bool(places) and all(carried_from(visit, at.part, at.item, at.field) is not None for at in places)


def _rows(facts: Mapping[Line, SafetyFact], room: Room) -> Iterator[Labelled]:
    first_organ = next((line for line in _ORGANS if line in facts), None)
    for line, label in LABELS.items():
        fact = facts.get(line)
        if fact is None or (line in _ORGANS and line is not first_organ):
            continue
        if line in _ORGANS:
            yield from _organs(facts, room)
        elif line is Line.ALSO and not room.minor_illnesses and not fact.acts:
            continue
        elif words := tuple(_lines(fact, room)):
            yield Labelled(say(label), words)


def _named(facts: Mapping[Line, SafetyFact], state: State) -> str:
    return listed(
        lower_first(say(label)) for line, label in LABELS.items() if line in facts and facts[line].state is state
    )


def told_in_words(fact: SafetyFact, room: Room) -> Words:
    """Everything that speaks to a line, in one line; nothing for one that holds nothing."""
    return joined(tuple(_lines(fact, room)), "; ")


def _organs(facts: Mapping[Line, SafetyFact], room: Room) -> Iterator[Labelled]:
    found = [(line, words) for line in _ORGANS if line in facts and (words := tuple(_lines(facts[line], room)))]
    if not found:
        return
    labels = [say(LABELS[line]) for line, _ in found]
    label = listed((labels[0], *(lower_first(one) for one in labels[1:])))
    yield Labelled(label, (joined(tuple(line for _, lines in found for line in lines), "; "),))


def _lines(fact: SafetyFact, room: Room) -> Iterator[Words]:
    """The lines of a row: allergies each on its own, everything else in one."""
    if fact.state in (State.DENIED, State.NOT_ANSWERED, State.DOES_NOT_APPLY):
        return
    told = tuple(_told(one, room) for one in _worth_saying(fact))
    if fact.line in _NAMED_BY_LINE:
        yield from told
        return
    if fact.state is State.CONTRADICTED:
        yield _against(fact, room)
        return
    if fact.state is State.UNSURE and not told:
        yield plain(say(N_("not sure")))
        return
    if line := joined(told, "; "):
        yield line


def _worth_saying(fact: SafetyFact) -> tuple[Told, ...]:
    """What is told, without a bare yes that something else explains, and nothing whose words were told already."""
    kept: list[Told] = []
    for one in fact.told:
        told = " ".join(other.words for other in kept).casefold()
        is_bare = one.source is Source.ANSWER and one.words == YesNo.YES.words() and len(fact.told) > 1
        if not is_bare and not _content(one.words) <= _content(told):
            kept.append(one)
    return tuple(kept) or fact.told


def _content(text: str) -> set[str]:
    return {
        word for word in re.findall(r"\w{3,}", text.casefold()) if word not in ("the", "and", "not", "for")
    } or {text}


def _against(fact: SafetyFact, room: Room) -> Words:
    """ "answered no; on the medicine list: Lantus (insulin)": both, and the clinic asks."""
    pieces = [plain(say(N_("answered no"))), *(_told(one, room) for one in fact.said)]
    for source in dict.fromkeys(one.source for one in fact.evidence):
        found = joined(tuple(_told(one, room) for one in fact.of(source)), ", ")
        pieces.append((*plain(say(N_("{where}: "), where=source.words())), *found))
    return joined(tuple(pieces), "; ")


def _told(told: Told, room: Room) -> Words:
    words = _with_acts(typed(told.words, min(room.longest, 240)), told.acts)
    more = listed((told.means, when(told.when) if told.when else ""))
    if more and words:
        words = (*words, *plain(say(N_(" ({more})"), more=more)))
    elif more:
        words = plain(more)
    return (*words, *plain(f", {told.more}")) if told.more and words else words


def _with_acts(text: str, acts: tuple[str, ...]) -> Words:
    """`text` with each of `acts`, found in order, bold."""
    spans: list[Span] = []
    for part in acts:
        before, found, text = text.partition(part)
        if not found:
            text = before
            continue
        spans += [Span(before)] if before else []
        spans.append(Span(part, act=True))
    return (*spans, *plain(text))
