"""The safety box: what a clinic must know before a needle, a steroid, a scan or sedation (`findings/safety/`).

A line that nobody denied and nothing speaks to is no row: it stands in one small line at the end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from msgspec.structs import replace

from visitprep.document.sheet import Labelled, SafetyBox
from visitprep.document.words import Words, filled, joined, plain, text_of
from visitprep.findings.safety.answers import NO_WORDS
from visitprep.findings.safety.box_lines import WORKED_OUT, Line
from visitprep.findings.safety.came_with import signs_denied
from visitprep.findings.safety.evidence import pieces
from visitprep.findings.safety.safety_fact import SafetyFact, Source, State, Told
from visitprep.findings.safety.signs.named import tells_of_blood
from visitprep.medicines.check_words import R3_LOW_ASPIRIN_BRIEF
from visitprep.patterns import compiled
from visitprep.summary.first_page.rank import Room
from visitprep.summary.first_page.safety.allergies import allergies_told
from visitprep.summary.first_page.safety.looked_for import is_told_again, without_sober, words_in
from visitprep.summary.first_page.safety.rows import is_plain, lines_told, one_told, says_more
from visitprep.summary.first_page.short import listed, lower_first
from visitprep.summary.words.red_flags import NEW_SIGNS, NEW_SIGNS_DENIED, denied_in_words
from visitprep.summary.words.safety_heads import HEADS, IN_A_LIST, head_of
from visitprep.urgent.death_spoken_of import denies_plainly, speaks_of_death
from visitprep.visit.carried import carried_from
from visitprep.visit.marks import SUICIDE, signs_happening
from visitprep.visit.records.choices.choice import Gap, YesNo
from visitprep.visit.records.choices.pain import CameWith
from visitprep.visit.visit import Visit
from visitprep.wording import N_, NC_, say

TITLE = NC_("safety box", "Safety")

NONE: Final[Mapping[str, int]] = MappingProxyType({})

Facts = Mapping[Line, SafetyFact]
"""Every line of the visit: read once, since page 1 is made many times over."""
_RUN_ON = (
    Line.SEROTONIN,
    Line.SLEEP_BREATHING,
    Line.TWICE,
    Line.STEROIDS,
    Line.ASKED_BEFORE_SEDATION,
    Line.LUNGS,
    Line.PREGNANCY,
    Line.LYING,
    Line.SUBSTANCES,
    Line.ALSO,
)
_ORGANS = (Line.KIDNEY, Line.LIVER, Line.HEART, Line.LUNGS)
"""These share a row, headed by those of them that have something in it."""


def safety_box(visit: Visit, facts: Facts, room: Room, numbers: Mapping[str, int] = NONE) -> SafetyBox:
    """Every line that holds something, then what was denied and what nobody answered, one line each.

    `facts` are those of the visit, `numbers` those of the pains on the page, by id. In a follow-up only what was
    said, or said again, at this visit; `carried_lines` has the rest.
    """
    carried = {line for line, fact in facts.items() if _is_carried(fact, visit)}
    now = {line: fact for line, fact in facts.items() if line not in carried}
    if Line.CAME_WITH in now and not room.safety_apart:
        now[Line.CAME_WITH] = _flags_in_brief(now[Line.CAME_WITH], numbers, room)
    rows = tuple(_rows(visit, now, room, numbers))
    last = () if room.safety_apart else tuple(row for row in rows if row.label in _may_run_on() and not _acts(row))
    return SafetyBox(
        say(TITLE),
        (*(row for row in rows if row not in last), *last),
        say(N_("None reported")),
        listed((*_denied(visit, now, room), *_suicide_denied(visit))),
        say(N_("Not answered")),
        listed(named_in(now, State.NOT_ANSWERED)),
        run_on=len(last),
    )


def _flags_in_brief(fact: SafetyFact, numbers: Mapping[str, int], room: Room) -> SafetyFact:
    """Where the pain beside the box says in bold what is weak, the box of a full page says which pain that is; on
    the fullest nothing stands behind what was ticked at the start."""

    def in_brief(one: Told) -> Told:
        if one.source is Source.SIGNS and room.is_harsh and one.more == Source.SIGNS.words():
            return replace(one, more="")
        if one.address.part != "pains" or one.address.field != "weakness" or one.address.item not in numbers:
            return one
        words = say(N_("{sign}: pain {n}"), sign=one.means or one.words, n=numbers[one.address.item])
        shorter = len(words) < len(one.words)
        return replace(one, words=words, means="", acts=(words,)) if shorter else one

    return replace(fact, said=tuple(map(in_brief, fact.said)), evidence=tuple(map(in_brief, fact.evidence)))


def _may_run_on() -> frozenset[str]:
    """The heads of rows that need no line of their own where nothing of them is to act on."""
    return frozenset(say(HEADS[line]) for line in _RUN_ON)


def _acts(row: Labelled) -> bool:
    return any(span.act for line in row.lines for span in line)


def named_with_a_gap(facts: Facts) -> str:
    """The lines of which somebody said how they do not answer: not known, in the room, rather not."""
    said = {line: fact for line, fact in facts.items() if fact.gap not in (None, Gap.SKIPPED)}
    return listed(named_in(said, State.NOT_ANSWERED))


def carried_lines(visit: Visit, facts: Facts, room: Room, agreed: Facts) -> tuple[Labelled, ...]:
    """The rows of what was carried over from an earlier visit and not asked again; of the lines that say more in
    `agreed`, by a yes to its being printed at that visit, what they say there."""
    carried = {line: fact for line, fact in facts.items() if _is_carried(fact, visit)}
    return tuple(_rows(visit, {**carried, **{n: one for n, one in agreed.items() if one != facts[n]}}, room))


def beside_box(visit: Visit, box: SafetyBox) -> Mapping[str, str]:
    """By the ids of tests of which the box tells something, what it does not tell of their result."""
    rows = [(row, words_in(row)) for row in (" ".join(map(text_of, row.lines)) for row in box.rows)]
    every = {test.id: [(one, words_in(one)) for one in pieces(test.found)] for test in visit.tests or ()}
    left = {
        id: [one for one, said in told if len(said) == 1 or not any(_tells(*row, one, said) for row in rows)]
        for id, told in every.items()
    }
    return {id: ", ".join(rest) for id, rest in left.items() if len(rest) < len(every[id])}


def _tells(row: str, in_row: set[str], piece: str, said: set[str]) -> bool:
    """A bare value stands there as it is: its number, unit and hour are those of many others."""
    return said <= in_row and (not piece[:1].isdigit() or piece.casefold() in row.casefold())


def _is_carried(fact: SafetyFact, visit: Visit) -> bool:
    """Everything that the line says was said at an earlier visit only."""
    if visit.carried is None:
        return False
    places = [one.address for one in fact.told]
    return bool(places) and all(carried_from(visit, at.part, at.item, at.field) is not None for at in places)


def _rows(visit: Visit, facts: Facts, room: Room, numbers: Mapping[str, int] = NONE) -> Iterator[Labelled]:
    pains = [one for one in visit.pains or () if one.id in numbers]
    told = [("", plain(words or "")) for one in pains for words in (one.told_diagnosis, one.other_symptoms)]
    first_organ = next((line for line in _ORGANS if line in facts), None)
    for line in HEADS:
        fact = _without_repeats(facts[line], told) if line in facts else None
        if fact is not None and line is Line.ALSO:
            fact = without_sober(fact, facts.get(Line.SUBSTANCES))
        if fact is None or (line in _ORGANS and line is not first_organ):
            continue
        label = head_of(fact)
        if line in _ORGANS:
            yield from _organs(facts, room, told)
        elif line is Line.ALLERGIES and visit.allergies:
            with_scans = tuple(one_told(one, room) for one in fact.evidence)
            yield Labelled(say(label), (*allergies_told(visit, room), *with_scans))
        elif words := tuple(_without_label(say(label), line) for line in lines_told(fact, room)):
            if (row := _is_told(words, told)) is None:
                if fact.state is not State.CONTRADICTED:  # what speaks against a no is told where it belongs too
                    told.append((say(label), joined(words, " ")))
                yield Labelled(say(label), words)
            elif line in (Line.CANCER, Line.DIABETES, Line.IMPLANTS):  # looked for by its name, it keeps its row
                yield Labelled(say(label), (plain(say(N_("see “{row}”"), row=row)),))


def _without_label(label: str, line: Words) -> Words:
    """The name of the row is not said again before what was typed behind it: "Diabetes: type 2"."""
    if not line:
        return line
    name = rf"{re.escape(label)}(?: disease)?"
    is_name = re.fullmatch(name, line[0].text, re.IGNORECASE) is not None
    if is_name and len(line) > 1 and (rest := _BEHIND.match(line[1].text)):
        return (replace(line[1], text=line[1].text[rest.end() :], act=line[0].act), *line[2:])
    text = re.sub(rf"^(\u2068?){name}[:,] ", r"\1", line[0].text, flags=re.IGNORECASE)
    return (replace(line[0], text=text), *line[1:])


_BEHIND = compiled(r"[:,] ")


def _denied(visit: Visit, facts: Mapping[Line, SafetyFact], room: Room) -> Iterator[str]:
    """The lines that were denied, and of the red flags those that were, by name, while there is room.

    Beside words alone they always are: "none of these, just my finger tingles" says not which.
    """
    fact = facts.get(Line.CAME_WITH)
    noted = fact is not None and fact.state is State.DENIED and not is_plain(fact)
    said_none = _NONE_BUT.match(visit.health.notes.get("came_with", "")) is not None
    by_name = room.signs_denied or noted or said_none or visit.health.came_with == (CameWith.OTHER,)
    signs = denied_in_words(signs_denied(visit, fact)) if by_name and fact else ()
    if not signs or fact is None or fact.state is not State.DENIED or noted:
        yield from signs
        yield from named_in(facts, State.DENIED, signs=room.signs_denied)
        return
    whole = lower_first(say(HEADS[Line.CAME_WITH]))
    for name in named_in(facts, State.DENIED):
        yield say(N_("{label} ({signs})"), label=name, signs=listed(signs)) if name == whole else name


_NONE_BUT = compiled(r"(?i)no(?:ne)?\b.*\b(?:except|but|only|apart)\b")


def _suicide_denied(visit: Visit) -> Iterator[str]:
    """Said in words that nobody thinks of it, and nowhere anything else of it; only where mood may be printed."""
    mood = visit.mood
    if mood.print_it is not YesNo.YES or SUICIDE in signs_happening(visit):
        return
    typed = (mood.in_own_words, mood.stressors, *mood.notes.values(), *visit.phq4.notes.values())
    spoken = [words for words in typed if words and speaks_of_death(words)]
    if spoken and all(map(denies_plainly, spoken)):
        yield say(N_("thoughts of suicide (in their words)"))


def named_in(facts: Mapping[Line, SafetyFact], state: State, *, signs: bool = False) -> Iterator[str]:
    """The lines in this state; how one was passed over, unless it was only skipped, stands behind it.

    With `signs`, by name what was denied at the start as new.
    """
    for line, label in HEADS.items():
        if line in WORKED_OUT or line not in facts:
            continue
        if line is Line.CAME_WITH and _only_new_denied(facts[line]):
            if state is State.DENIED:
                yield _new_signs_denied(signs=signs)
            continue
        if facts[line].state is not state:
            continue
        bleeds = line is Line.BLEEDING and _tells_of_blood(facts.get(Line.CAME_WITH))
        if state is State.DENIED and (bleeds or not is_plain(facts[line])):
            continue  # "blood in my pee" is a red flag, and no bleeding denied
        name, gap = lower_first(say(IN_A_LIST.get(line, label))), facts[line].gap
        yield name if gap in (None, Gap.SKIPPED) else say(N_("{label} ({gap})"), label=name, gap=gap.words())


def _tells_of_blood(fact: SafetyFact | None) -> bool:
    return fact is not None and any(tells_of_blood(one.words) for one in fact.told)


def _only_new_denied(fact: SafetyFact) -> bool:
    """Of the red flags it was asked only whether any is new, and none is."""
    return fact.state is State.NOT_ANSWERED and bool(fact.of(Source.SIGNS))


def _new_signs_denied(*, signs: bool) -> str:
    if not signs:
        return say(NEW_SIGNS)
    return say(N_("{label} ({signs})"), label=say(NEW_SIGNS), signs=listed(say(one) for one in NEW_SIGNS_DENIED))


def _organs(facts: Mapping[Line, SafetyFact], room: Room, told: list[tuple[str, Words]]) -> Iterator[Labelled]:
    found = [
        (line, words)
        for line in _ORGANS
        if line in facts
        and (fact := _without_repeats(facts[line], told))
        and (words := tuple(lines_told(fact, room)))
        and _is_told(words, told) is None
    ]
    if not found:
        return
    labels = [say(HEADS[line]) for line, _ in found]
    label = listed((labels[0], *(lower_first(one) for one in labels[1:])))
    together = joined(tuple(_of_organ(facts[line], words, len(found) > 1) for line, words in found), "; ")
    told.append((label, together))
    yield Labelled(label, (_without_label(label, together),))


def _of_organ(fact: SafetyFact, words: tuple[Words, ...], is_shared: bool) -> Words:
    """What is told of one; a no is told with its name, or it would be said of the one before."""
    told = joined(words, "; ")
    if not is_shared or fact.state not in (State.CONTRADICTED, State.DENIED):
        return told
    return filled(N_("{organ}: {told}"), organ=plain(lower_first(say(HEADS[fact.line]))), told=told)


def _without_repeats(fact: SafetyFact, told: list[tuple[str, Words]]) -> SafetyFact | None:
    """Without what a row above or a pain (of no head) tells, where something else is left of the line: of a device,
    an illness or a pair of medicines what it is stays, of an operation or a treatment nothing, nor of a pacemaker
    beside an illness of the heart."""
    places = [words_in(text_of(row)) for _, row in told]
    if again := [one for one in fact.told if is_told_again(one, places)]:
        left = ([one for one in some if one not in again] for some in (fact.said, fact.evidence))
        said, evidence = map(tuple, left)
        fact = replace(fact, said=said, evidence=evidence) if said or evidence else fact
    above = words_in(" ".join(text_of(row) for head, row in told if head))
    if fact.line is Line.TWICE:
        kept = tuple(one for one in fact.told if not _is_low_aspirin_in(one, above))
        return replace(fact, said=(), evidence=kept) if kept else None
    is_unticked = [(one.address.field, one.words) for one in fact.said] == [("conditions", say(NO_WORDS))]
    others = "".join(one.words if one.source is Source.OTHER_ANSWERS else "\0" for one in fact.evidence)
    if is_unticked and others and words_in(others.casefold()) <= above:
        return None  # another answer, which stands whole above
    if fact.evidence and len(fact.said) == 1 and fact.said[0].source is Source.CONDITIONS:
        words = words_in(fact.said[0].words.casefold())  # an illness that a row above tells is told once
        fact = (
            replace(fact, said=()) if any(words <= words_in(text_of(row).casefold()) for _, row in told) else fact
        )
    is_ill = fact.line is Line.HEART and any(one.source is not Source.DEVICES for one in fact.told)
    repeated = (Source.OPERATIONS, Source.TREATMENTS, *((Source.DEVICES,) if is_ill else ()))
    kept = tuple(
        replace(one, more="") if one.source in _NAMED_AGAIN and words_in(one.more.casefold()) <= above else one
        for one in fact.evidence
        if one.source not in repeated or not words_in(one.words.casefold()) <= above
    )
    return replace(fact, evidence=kept) if kept or any(says_more(one) for one in fact.said) else fact


_NAMED_AGAIN = (Source.DEVICES, Source.CONDITIONS)


def _is_low_aspirin_in(one: Told, above: set[str]) -> bool:
    """Aspirin beside another anti-inflammatory, which the row of that one says."""
    kind = words_in(say(R3_LOW_ASPIRIN_BRIEF, A="", B="").casefold())
    told = words_in(one.words.casefold())
    return kind <= told and {word for word in told - kind if not word[0].isdigit()} <= above


def _is_told(words: tuple[Words, ...], told: list[tuple[str, Words]]) -> str | None:
    """The head of a row above that says all of it: no fact stands twice. A bare answer is no such fact."""
    said = words_in(text_of(joined(words, " ")).casefold())
    if said <= _BARE:
        return None
    return next((head for head, row in told if head and said <= words_in(text_of(row).casefold())), None)


_BARE = frozenset({"yes", "no", "sure", "answered"})
"""Words of an answer alone."""
