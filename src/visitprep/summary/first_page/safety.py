"""The safety box: what a clinic must know before a needle, a steroid, a scan or sedation (`findings/safety/`).

A line that nobody denied and nothing speaks to is no row: it stands in one small line at the end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from visitprep.document.sheet import Labelled, SafetyBox
from visitprep.document.words import Span, Words, act, filled, joined, plain, text_of
from visitprep.findings.safety import Line, SafetyFact, Source, State, Told
from visitprep.findings.safety.answers import NO_WORDS
from visitprep.findings.safety.heard import MEANS
from visitprep.summary.first_page.rank import Room
from visitprep.summary.first_page.short import listed, lower_first, typed, unless_told, when
from visitprep.summary.words.safety_box import HEADS
from visitprep.visit.carried import carried_from
from visitprep.visit.facts import says_something
from visitprep.visit.records.choices.choice import Gap, YesNo
from visitprep.visit.records.choices.health import AllergySeverity, Condition
from visitprep.visit.records.health import Allergy
from visitprep.visit.visit import Visit
from visitprep.wording import N_, NC_, say

TITLE = NC_("safety box", "Safety")
MOST = 240
"""Letters of one text with something to act on at its end."""
Facts = Mapping[Line, SafetyFact]
"""Every line of the visit: read once, since page 1 is made many times over."""
_WORKED_OUT = frozenset(
    {
        Line.ALSO,
        Line.NSAID,
        Line.OPIOID_SEDATIVE,
        Line.OPIOID_BLOCKER,
        Line.SEROTONIN,
        Line.TWICE,
        Line.ASKED_BEFORE_SEDATION,
    }
)
"""No question asks for these, so that nobody denied them or left them open."""
_RUN_ON = (
    Line.SEROTONIN,
    Line.SLEEP_BREATHING,
    Line.TWICE,
    Line.STEROIDS,
    Line.ASKED_BEFORE_SEDATION,
    Line.LUNGS,
    Line.LYING,
    Line.SUBSTANCES,
    Line.ALSO,
)
_ORGANS = (Line.KIDNEY, Line.LIVER, Line.HEART, Line.LUNGS)
"""These share a row, headed by those of them that have something in it."""


def safety_box(visit: Visit, facts: Facts, room: Room) -> SafetyBox:
    """Every line that holds something, then what was denied and what nobody answered, one line each.

    `facts` are those of the visit. In a follow-up only what was said, or said again, at this visit; `carried_lines`
    has the rest.
    """
    carried = {line for line, fact in facts.items() if _is_carried(fact, visit)}
    now = {line: fact for line, fact in facts.items() if line not in carried}
    rows = tuple(_rows(visit, now, room))
    last = () if room.safety_apart else tuple(row for row in rows if row.label in _may_run_on() and not _acts(row))
    return SafetyBox(
        say(TITLE),
        (*(row for row in rows if row not in last), *last),
        say(N_("None reported")),
        listed(named_in(now, State.DENIED)),
        say(N_("Not answered")),
        listed(named_in(now, State.NOT_ANSWERED)),
        run_on=len(last),
    )


def _may_run_on() -> frozenset[str]:
    """The heads of rows that need no line of their own where nothing of them is to act on."""
    return frozenset(say(HEADS[line]) for line in _RUN_ON)


def _acts(row: Labelled) -> bool:
    return any(span.act for line in row.lines for span in line)


def named_with_a_gap(facts: Facts) -> str:
    """The lines of which somebody said how they do not answer: not known, in the room, rather not."""
    said = {line: fact for line, fact in facts.items() if fact.gap not in (None, Gap.SKIPPED)}
    return listed(named_in(said, State.NOT_ANSWERED))


def carried_lines(visit: Visit, facts: Facts, room: Room) -> tuple[Labelled, ...]:
    """The rows of what was carried over from an earlier visit and not asked again."""
    return tuple(_rows(visit, {line: fact for line, fact in facts.items() if _is_carried(fact, visit)}, room))


def tests_in_box(visit: Visit, facts: Facts, box: SafetyBox) -> frozenset[str]:
    """The ids of tests whose whole result stands in the box."""
    said = _content(" ".join(text_of(line) for row in box.rows for line in row.lines).casefold())
    told = {one.address.item for fact in facts.values() for one in fact.of(Source.TESTS)}
    tests = (test for test in visit.tests or () if test.id in told and test.result)
    return frozenset(test.id for test in tests if _content((test.result or "").casefold()) <= said)


def _is_carried(fact: SafetyFact, visit: Visit) -> bool:
    """Everything that the line says was said at an earlier visit only."""
    if visit.carried is None:
        return False
    places = [one.address for one in fact.told]
    return bool(places) and all(carried_from(visit, at.part, at.item, at.field) is not None for at in places)


def _rows(visit: Visit, facts: Mapping[Line, SafetyFact], room: Room) -> Iterator[Labelled]:
    told: list[tuple[str, Words]] = []
    first_organ = next((line for line in _ORGANS if line in facts), None)
    for line, label in HEADS.items():
        fact = _without_repeats(facts[line], told) if line in facts else None
        if fact is None or (line in _ORGANS and line is not first_organ):
            continue
        if line in _ORGANS:
            yield from _organs(facts, room, told)
        elif line is Line.ALLERGIES and visit.allergies:
            with_scans = tuple(_told(one, replace(room, longest=240)) for one in fact.evidence)
            yield Labelled(say(label), (*_allergies(visit, room), *with_scans))
        elif words := tuple(_without_label(say(label), line) for line in _lines(fact, room)):
            if (row := _is_told(words, told)) is None:
                told.append((say(label), joined(words, " ")))
                yield Labelled(say(label), words)
            elif line is Line.CANCER:  # what is looked for by its name keeps its row
                yield Labelled(say(label), (plain(say(N_("see “{row}”"), row=row)),))


def _without_label(label: str, line: Words) -> Words:
    """The name of the row is not said again before what was typed behind it: "Diabetes: type 2"."""
    if not line:
        return line
    text = re.sub(rf"^(\u2068?){re.escape(label)}: ", r"\1", line[0].text, flags=re.IGNORECASE)
    return (replace(line[0], text=text), *line[1:])


def named_in(facts: Mapping[Line, SafetyFact], state: State) -> Iterator[str]:
    """The lines in this state; how one was passed over, unless it was only skipped, stands behind it."""
    for line, label in HEADS.items():
        if line in _WORKED_OUT or line not in facts or facts[line].state is not state:
            continue
        if state is State.DENIED and not _is_plain(facts[line]):
            continue
        name, gap = lower_first(say(label)), facts[line].gap
        yield name if gap in (None, Gap.SKIPPED) else say(N_("{label} ({gap})"), label=name, gap=gap.words())


def told_in_words(fact: SafetyFact, room: Room) -> Words:
    """Everything that speaks to a line, in one line; nothing for one that holds nothing."""
    return joined(tuple(_lines(fact, room)), "; ")


def _organs(facts: Mapping[Line, SafetyFact], room: Room, told: list[tuple[str, Words]]) -> Iterator[Labelled]:
    found = [
        (line, words)
        for line in _ORGANS
        if line in facts
        and (words := tuple(_lines(_without_repeats(facts[line], told), room)))
        and _is_told(words, told) is None
    ]
    if not found:
        return
    labels = [say(HEADS[line]) for line, _ in found]
    label = listed((labels[0], *(lower_first(one) for one in labels[1:])))
    together = joined(tuple(line for _, lines in found for line in lines), "; ")
    told.append((label, together))
    yield Labelled(label, (together,))


def _without_repeats(fact: SafetyFact, told: list[tuple[str, Words]]) -> SafetyFact:
    """Without operations and treatments that a row above tells, where something else is left of the line."""
    above = _content(" ".join(text_of(row) for _, row in told))
    repeated = (Source.OPERATIONS, Source.TREATMENTS)
    kept = tuple(one for one in fact.evidence if one.source not in repeated or not _content(one.words) <= above)
    return replace(fact, evidence=kept) if kept or _says_yes(fact) else fact


def _says_yes(fact: SafetyFact) -> bool:
    return any(_says_more(one) for one in fact.said)


def _is_told(words: tuple[Words, ...], told: list[tuple[str, Words]]) -> str | None:
    """The head of a row above that says all of it: no fact stands twice. A bare answer is no such fact."""
    said = _content(text_of(joined(words, " ")).casefold())
    if said <= _BARE:
        return None
    return next((head for head, row in told if said <= _content(text_of(row).casefold())), None)


_BARE = frozenset({"yes", "no", "sure", "answered"})
"""Words of an answer alone."""


def _is_plain(fact: SafetyFact) -> bool:
    """A no, and nothing beside it: only that is told as "none reported"."""
    return not any(_says_more(one) for one in fact.said)


def _says_more(one: Told) -> bool:
    return says_something(one.words) and one.words not in (YesNo.NO.words(), say(NO_WORDS))


_FEW = 6
"""So many allergies tell at length what happened; of more, each says it in a few words, page 2 in all."""


def _allergies(visit: Visit, room: Room) -> tuple[Words, ...]:
    """A line each, severe ones first and in bold, with what happened; the others in one where there is no room."""
    severe = [one for one in visit.allergies or () if one.severity is AllergySeverity.SEVERE]
    others = [one for one in visit.allergies or () if one not in severe]
    longest = min(room.safety, 160 if len(severe) + len(others) <= _FEW else 48)
    told = [tuple(_allergy(one, longest, min(room.safety, 160)) for one in some) for some in (severe, others)]
    return (*told[0], *(told[1] if room.safety_apart else filter(None, (joined(told[1], " · "),))))


def _allergy(allergy: Allergy, longest: int, longest_thing: int) -> Words:
    thing = typed(allergy.thing or say(N_("not named")), longest_thing)
    reaction = typed(allergy.reaction or "", longest)
    if allergy.severity is AllergySeverity.SEVERE:
        return act(
            say(N_("{thing}: {reaction}"), thing=thing, reaction=reaction or say(NC_("safety box", "severe")))
        )
    if allergy.severity is AllergySeverity.SIDE_EFFECT:
        effect = say(N_("{reaction} (side effect)"), reaction=reaction) if reaction else say(N_("side effect"))
        return plain(say(N_("{thing}: {reaction}"), thing=thing, reaction=effect))
    if not reaction and allergy.severity is AllergySeverity.RASH:
        reaction = lower_first(allergy.severity.words())
    return plain(say(N_("{thing}: {reaction}"), thing=thing, reaction=reaction) if reaction else thing)


def _lines(fact: SafetyFact, room: Room) -> Iterator[Words]:
    """What stands in the row of a line, in one line."""
    if fact.state is State.DENIED and not _is_plain(fact):
        more = tuple(_told(one, room) for one in fact.said if _says_more(one))
        yield joined((plain(say(N_("answered no"))), *more), "; ")
        return
    if fact.state in (State.DENIED, State.NOT_ANSWERED, State.DOES_NOT_APPLY):
        return
    # A medicine before what it is taken for.
    in_order = sorted(_worth_saying(fact, room), key=lambda one: one.source is not Source.MEDICINES)
    told = tuple(
        _told(one, room) for one in (in_order if fact.line is Line.BLOOD_THINNER else _worth_saying(fact, room))
    )
    if fact.state is State.CONTRADICTED:
        yield _against(fact, room)
        return
    if fact.state is State.UNSURE and len(told) < 2:
        yield plain(say(N_("not sure")))
    elif fact.line in (Line.OPIOID_SEDATIVE, Line.SEROTONIN):
        yield joined(tuple(_name_alone(one) for one in fact.told), " + ")
    elif fact.line is Line.NSAID:
        nsaids = joined(tuple(_name_alone(one) for one in fact.said), ", ")
        beside = joined(tuple(_beside(one) for one in fact.evidence), "; ")
        yield filled(N_("{medicines}; beside it: {others}"), medicines=nsaids, others=beside)
    elif line := joined(told, "; "):
        yield line


def _beside(told: Told) -> Words:
    return _name_alone(told) if told.source is Source.MEDICINES else plain(listed((told.words, told.more)))


def _name_alone(told: Told) -> Words:
    """The name in bold, without strength and class: the medicines stand in full beside the box."""
    name = told.acts[0] if told.acts else told.words
    bare = _STRENGTH.sub("", name).strip()
    return act(bare) if told.acts else plain(bare)


_STRENGTH = re.compile(r"\s+\d[\d.,/-]*\s*(?:mg|mcg|g|ml|%|units?|IU)?\b.*$", re.IGNORECASE)


def _worth_saying(fact: SafetyFact, room: Room) -> tuple[Told, ...]:
    """What is told, without a bare yes that something else explains, and nothing whose words were told already."""
    kept: list[Told] = []
    for one in _looked_for(fact, room):
        told = " ".join(other.words for other in kept).casefold()
        explained = len(fact.told) > 1 and fact.line is not Line.SLEEP_BREATHING
        is_bare = explained and one.words in (YesNo.YES.words(), fact.line.words().casefold())
        if is_bare:
            continue
        if _content(one.words) <= _content(told):
            kept = [_with_its_name(other, one) for other in kept]
        else:
            kept.append(one)
    return tuple(kept) or _looked_for(fact, room)


def _with_its_name(told: Told, repeated: Told) -> Told:
    """What is to act on stays so where an answer tells it: the name of the thinner in "eliquis, for my heart"."""
    if repeated.source is not Source.MEDICINES:
        return told
    for name in (part.split(" ")[0] for part in repeated.acts):
        if not told.acts and (found := re.search(rf"\b{re.escape(name)}\b", told.words, re.IGNORECASE)):
            return replace(told, acts=(found.group(),))
    return told


_MINOR = (Condition.THYROID, Condition.ARTHRITIS, Condition.HIGH_BLOOD_PRESSURE)
"""Illnesses that hardly any treatment of pain touches: these leave first."""


def _looked_for(fact: SafetyFact, room: Room) -> tuple[Told, ...]:
    """Without a no that was not said but only not ticked, and what stands elsewhere on the page."""
    found = fact.told
    if fact.line is Line.SUBSTANCES:  # beside the other medicines
        found = tuple(one for one in found if one.address.field != "cannabis")
    if fact.line is Line.ALSO and not room.minor_illnesses:
        minor = {one.words() for one in _MINOR}
        found = tuple(one for one in found if one.words not in minor)
    if fact.line is Line.DIABETES:  # what a treatment did to the sugar stands with what was tried
        found = tuple(one for one in found if one.source is not Source.TREATMENTS)
    if fact.evidence:
        found = tuple(one for one in found if one.words != say(NO_WORDS))
    return found


def _content(text: str) -> set[str]:
    return {
        word for word in re.findall(r"\w{2,}", text.casefold()) if word not in ("the", "and", "not", "for")
    } or {text}


def _against(fact: SafetyFact, room: Room) -> Words:
    """As in "answered no; on the medicine list: Lantus (insulin)": both, and the clinic asks."""
    bare_no = YesNo.NO.words().casefold()
    said = (one for one in fact.said if one.words.casefold() != bare_no)
    pieces = [plain(say(N_("answered no"))), *(_told(one, room) for one in said)]
    for source in dict.fromkeys(one.source for one in fact.evidence):
        told = (replace(one, more="") if one.more == source.words() else one for one in fact.of(source))
        found = joined(tuple(_told(one, room) for one in told), ", ")
        pieces.append(filled(N_("{where}: {found}"), where=plain(source.words()), found=found))
    return joined(tuple(pieces), "; ")


_CLASSES = ("blood_thinner", "antiplatelet", "opioid")
"""What a name is, where the head of the row says it."""


def _told(told: Told, room: Room) -> Words:
    longest = room.safety
    if told.source is Source.DEVICES:  # "not MRI safe" may stand last
        end = max((told.words.find(part) + len(part) for part in told.acts if part in told.words), default=0)
        longest = max(longest, min(end, MOST))
    text = typed(told.words, longest).rstrip(".")
    if told.source is Source.ANSWER and told.words == YesNo.NO.words():
        text = say(N_("answered no"))
    words = _with_acts(lower_first(text) if told.words in {one.words() for one in YesNo} else text, told.acts)
    means = "" if told.means in {say(MEANS[flag]) for flag in _CLASSES} else told.means
    more = listed((means, unless_told(when(told.when), told.words) if told.when else ""))
    if more and words:
        words = filled(N_("{words} ({more})"), words=words, more=plain(more))
    elif more:
        words = plain(more)
    return (*words, *plain(f", {told.more}")) if told.more and words else words


def _with_acts(text: str, acts: tuple[str, ...]) -> Words:
    """`text` with each of `acts`, found in order, bold."""
    spans: list[Span] = []
    for part in acts:
        before, found, after = text.partition(part)
        if not found and text.endswith("…") and (begins := text.find(part[:12])) >= 0:  # it was cut for room
            before, found, after = text[:begins], text[begins:], ""
        text = after if found else before
        if not found:
            continue
        spans += [Span(before)] if before else []
        spans.append(Span(part, act=True))
    return (*spans, *plain(text))
