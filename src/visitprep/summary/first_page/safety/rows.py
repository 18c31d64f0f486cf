"""One line of the safety box in words: everything that speaks to it, or against its answer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches

from msgspec.structs import replace

from visitprep.document.words import Span, Words, act, filled, joined, plain, text_of
from visitprep.findings.safety.answers import NO_WORDS
from visitprep.findings.safety.box_lines import Line
from visitprep.findings.safety.evidence import MEANS
from visitprep.findings.safety.safety_fact import Bearing, SafetyFact, Source, State, Told
from visitprep.findings.safety.special.told_twice import of_another_year
from visitprep.lines.history.operations.device_words import device_named
from visitprep.medicines.reading import read_name
from visitprep.patterns import any_case
from visitprep.summary.first_page.rank import Room
from visitprep.summary.first_page.safety.looked_for import looked_for, rest_of_team, words_in, words_telling
from visitprep.summary.first_page.short import listed, lower_first, typed, unless_told, when
from visitprep.summary.words.from_records import illness_marked, mark
from visitprep.visit.answering import record_at
from visitprep.visit.facts import says_something
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.visit import LISTS, Visit
from visitprep.wording import N_, NC_, say

MOST = 240
"""Letters of one text with something to act on at its end."""


def with_marks(facts: Mapping[Line, SafetyFact], visit: Visit) -> Mapping[Line, SafetyFact]:
    """The facts, with a mark on each thing that a health record told. Medicines have theirs in their own list."""

    def marked_one(one: Told) -> Told:
        if one.source is Source.CONDITIONS:
            return replace(one, words=illness_marked(one.words), acts=tuple(map(illness_marked, one.acts)))
        if one.address.part not in LISTS or one.source is Source.MEDICINES or not one.address.item:
            return one
        item = record_at(visit, one.address)
        names = (name for name in item.answerable() if one.words.startswith(str(getattr(item, name) or "\0")))
        where = next(filter(None, (mark(item, name) for name in (*names, *item.notes))), "")
        return replace(one, from_record=where)

    return {
        line: replace(fact, said=tuple(map(marked_one, fact.said)), evidence=tuple(map(marked_one, fact.evidence)))
        for line, fact in facts.items()
    }


def told_in_words(fact: SafetyFact, room: Room) -> Words:
    """Everything that speaks to a line, in one line; nothing for one that holds nothing."""
    return joined(tuple(lines_told(fact, room)), "; ")


def is_plain(fact: SafetyFact) -> bool:
    """A no, and nothing beside it: only that is told as "none reported"."""
    return not any(says_more(one) for one in fact.said)


def says_more(one: Told) -> bool:
    return says_something(one.words) and one.words not in (YesNo.NO.words(), say(NO_WORDS))


def lines_told(fact: SafetyFact, room: Room) -> Iterator[Words]:
    """What stands in the row of a line, in one line."""
    if fact.state is State.DENIED and not is_plain(fact):
        more = tuple(one_told(one, room) for one in fact.said if says_more(one))
        yield joined((plain(say(N_("answered no"))), *more), "; ")
        return
    if fact.state in (State.DENIED, State.NOT_ANSWERED, State.DOES_NOT_APPLY):
        return
    if fact.line is Line.CAME_WITH and fact.state is not State.CONTRADICTED:
        yield from _flags(fact, room)
        return
    in_order = list(_worth_saying(fact, room))
    if fact.line in (Line.BLOOD_THINNER, Line.STEROIDS):
        # What is taken before what for and before shots; what only some clinics ask about behind that.
        in_order.sort(key=lambda one: one.source not in _TAKEN)
        in_order.sort(key=lambda one: one.source is Source.MEDICINES and one.bearing is Bearing.BESIDE)
    told = tuple(one_told(one, room) for one in in_order)
    if fact.state is State.CONTRADICTED:
        yield _against(fact, room)
        return
    if fact.state is State.UNSURE and len(told) < 2:
        yield plain(say(N_("not sure")))
    elif fact.line in (Line.OPIOID_SEDATIVE, Line.SEROTONIN):
        yield joined(tuple(_each_drug_once(fact.told)), " + ")
    elif fact.line is Line.NSAID:
        nsaids = joined(tuple(_name_alone(one) for one in fact.said), ", ")
        beside = joined(tuple(_beside(one) for one in fact.evidence), "; ")
        yield filled(N_("{medicines}; beside it: {others}"), medicines=nsaids, others=beside)
    elif line := joined(told, "; "):
        yield line


def _flags(fact: SafetyFact, room: Room) -> Iterator[Words]:
    """A line for each red flag: what is to act on first, the shortest before the others; what is not new last.

    Whether they are new, as answered of all of them, stands behind the ones it is about. Where there is no room
    for a line each, those share one, and on the fullest page all do.
    """
    signs_first = tuple(sorted(fact.told, key=lambda one: one.source is not Source.SIGNS))
    told = _each_piece_once(_worth_saying(replace(fact, said=(), evidence=signs_first), room))
    whether_new = tuple(one for one in told if one.address.field == "came_with_new")
    of_all = tuple(one_told(one, room) for one in whether_new)
    rest = (one for one in told if one.address.field != "came_with_new")
    flags = sorted(rest, key=lambda one: (not one.acts, len(one.words)))
    answered = [one_told(one, room) for one in flags if one.source is Source.ANSWER]
    if answered and (len(answered) == 1 or not room.safety_apart):
        answered = [joined((*answered, *of_all), "; ")]
    elif of_all and (
        answered or not whether_new[0].acts or not any(one.source is Source.SIGNS and one.acts for one in flags)
    ):
        answered.append(joined(of_all, "; "))  # a sign that says itself that it is new needs no second yes
    lines = [one_told(one, room) for one in flags if one.source is not Source.ANSWER and one.acts]
    last = [one_told(one, room) for one in flags if one.source is not Source.ANSWER and not one.acts]
    every = (*lines, *answered, *last)
    yield from (joined(every, "; "),) if room.is_harsh and every else every


def _each_piece_once(told: Sequence[Told]) -> tuple[Told, ...]:
    """Without the pieces behind an answer that another flag tells: "worse since summer; wet himself since Sept"."""

    def of_its_own(one: Told) -> Told:
        others = words_in(" ".join(other.words for other in told if other is not one))
        pieces = [piece for piece in one.more.split("; ") if not words_in(piece) <= others]
        return replace(one, more="; ".join(pieces)) if one.source is Source.ANSWER and one.more else one

    return tuple(map(of_its_own, told))


def _beside(told: Told) -> Words:
    return _name_alone(told) if told.source in _TAKEN else plain(listed((told.words, told.more)))


def _each_drug_once(told: Sequence[Told]) -> Iterator[Words]:
    """One drug in two forms or strengths is one beside the others: morphine of "morphine ER" and "morphine"."""
    drugs: dict[object, Words] = {}
    for one in told:
        name, drug = _name_alone(one), read_name(_STRENGTH.sub("", one.words)).ingredients or one.words
        drugs[drug] = name if text_of(name) in text_of(drugs.get(drug, name)) else drugs[drug]
    yield from drugs.values()


def _name_alone(told: Told) -> Words:
    """The name in bold, without strength and class: the medicines stand in full beside the box."""
    name = told.acts[0] if told.acts else told.words
    bare = _STRENGTH.sub("", name).strip()
    words = act(bare) if told.acts else plain(bare)
    return words if told.source is not Source.ELSEWHERE else filled(N_("{name} (on no list)"), name=words)


_STRENGTH = any_case(r"\s+\d[\d.,/-]*\s*(?:mg|mcg|g|ml|%|units?|IU)?\b.*$")


def _worth_saying(fact: SafetyFact, room: Room) -> tuple[Told, ...]:
    """What is told, without a bare yes that something else explains, and nothing whose words were told already."""
    kept: list[Told] = []
    for one in filter(None, (_without_head(fact, one) for one in looked_for(fact, room))):
        if room.is_harsh and fact.line is Line.BLOOD_THINNER and one.source is Source.MEDICINES:
            one = replace(one, more=one.more if len(one.more) <= _SHORT_DOSE else "")  # the rest is on page 2
        told = " ".join(other.words for other in kept).casefold()
        explained = any(other is not one and other.bearing is not Bearing.ADDS for other in fact.told)
        one = rest_of_team(one, told)
        is_bare = (
            explained
            and fact.line is not Line.SLEEP_BREATHING
            and one.words in (YesNo.YES.words(), fact.line.words().casefold())
        )
        if is_bare and _only_a_record_else(fact, one):
            kept.append(replace(one, words=say(_TICKED)))  # what they ticked themself stands before it
            continue
        if is_bare:
            continue
        strength = fact.line is Line.BLOOD_THINNER and not room.is_harsh and _has_more_numbers(one, told)
        alike = [other for other in kept if words_telling(one) <= words_in(other.words)]
        again = one.source is Source.OPERATIONS and alike and all(of_another_year(one, other) for other in alike)
        if (words_telling(one) <= words_in(told) or _is_named_in(told, one)) and not strength and not again:
            dosed = fact.line is Line.BLOOD_THINNER and room.is_harsh and _has_more_numbers(one, told)
            kept = [_with_its_name(other, one, dosed=dosed) for other in kept]
        else:
            kept = [*(_spelled_as_listed(other, one) for other in kept), one]
    return tuple(kept) or looked_for(fact, room)


_SAYS_ONLY = frozenset("got have has had said told that thats this it just already before yes no you my".split())
"""Beside the name of a row these say no more than it: "i got sleep apnea i said that"."""


def _without_head(fact: SafetyFact, one: Told) -> Told | None:
    """Without the name of the row, which stands before it, in its words; None where no other word is left."""
    head = words_in(fact.line.words()) | _SAYS_ONLY
    if one.words in {answer.words() for answer in YesNo} or one.acts == (one.words,) or one.address.part in LISTS:
        return one
    what, sign, more = one.words.partition(": ")
    if sign and words_in(what) <= head and fact.line is Line.SLEEP_BREATHING:
        return replace(one, words=more)
    if sign and words_in(more) <= head:
        return replace(one, words=what)
    return None if len(fact.told) > 1 and one.source is Source.ANSWER and words_in(one.words) <= head else one


_TICKED = NC_("safety box", "ticked")


def _only_a_record_else(fact: SafetyFact, own: Told) -> bool:
    """Everything besides their own tick came in from a record."""
    others = [one for one in fact.told if one is not own]
    return own.source is Source.CONDITIONS and bool(others) and all(one.from_record for one in others)


def _has_more_numbers(one: Told, told: str) -> bool:
    """The strength of a thinner, which its name in "eliquis for afib" does not tell."""
    return one.source is Source.MEDICINES and not {*re.findall(r"\d+", one.words)} <= {*re.findall(r"\d+", told)}


_ROLE = frozenset(
    {"dr", "doctor", "doc", "heart", "kidney", "family", "cardiologist", "clinic", "my", "his", "her"}
)


def _is_named_in(told: str, one: Told) -> bool:
    """Whether what is told names the same medicine, however it is spelled, or who gives it."""
    if one.source is Source.TEAM:
        return not one.more and bool(words_in(one.words) - _ROLE) and words_in(one.words) - _ROLE <= words_in(told)
    is_known = not one.means or one.means in {say(kind) for kind in MEANS.values()}
    return one.source in _TAKEN and is_known and bool(_as_spelled(told, one.words))


def _as_spelled(told: str, words: str) -> str:
    """The word of what is told that is as good as the name of a medicine: "clopidogril"."""
    name = words.split()[0].casefold() if words else ""
    long = [word for word in re.findall(r"[^\W\d_]{6,}", told.casefold()) if word[:2] == name[:2]]
    return next(iter(get_close_matches(name, long, n=1, cutoff=0.8)), "") if len(name) > _SHORT else ""


_SHORT = 5
_SHORT_DOSE = 24
"""Letters of how often a blood thinner is taken, for which the fullest page has room."""


def _with_its_name(told: Told, repeated: Told, *, dosed: bool = False) -> Told:
    """What is to act on stays so where an answer tells it: the name of the thinner in "eliquis, for my heart".

    With `dosed` its strength and how often go behind the name: "eliquis 5 mg twice a day, for my heart".
    """
    if repeated.source is Source.TESTS and told.words.endswith(repeated.words):
        return replace(told, when=told.when or repeated.when)  # of a number that stands last
    if repeated.source not in _TAKEN:
        return told
    is_listed = repeated.source is Source.MEDICINES
    names = [part.split(" ")[0] if is_listed else _STRENGTH.sub("", part) for part in repeated.acts]
    for name in (*names, *filter(None, (_as_spelled(told.words, one) for one in names))):
        found = re.search(rf"\b{re.escape(name)}\b", told.words, re.IGNORECASE)
        if found is not None and found.group() not in " ".join(told.acts):
            acts = tuple(sorted((*told.acts, found.group()), key=told.words.find))
            told = _spelled_as_listed(replace(told, acts=acts), repeated)
            if not dosed or name.casefold() not in told.words.casefold():
                return told
            dose = listed((repeated.words.partition(" ")[2], repeated.more))
            at = found.end()
            return replace(told, words=f"{told.words[:at]} {dose}{told.words[at:]}") if dose else told
    return told


def _spelled_as_listed(told: Told, medicine: Told) -> Told:
    """One medicine in two spellings is one: behind theirs stands what the list calls it."""
    name = medicine.words.split(" ")[0] if medicine.source is Source.MEDICINES else ""
    typed_so = _as_spelled(told.words, name) if told.source is Source.ANSWER else ""
    if typed_so in ("", name.casefold()) or name.casefold() in told.words.casefold():
        return told
    found = re.search(rf"\b{re.escape(typed_so)}\b", told.words, re.IGNORECASE)
    if found is None:
        return told
    both = say(N_("{typed} (may be {medicine})"), typed=found.group(), medicine=name)
    words = f"{told.words[: found.start()]}{both}{told.words[found.end() :]}"
    return replace(told, words=words, acts=tuple(both if one == found.group() else one for one in told.acts))


def _against(fact: SafetyFact, room: Room) -> Words:
    """As in "answered no; on the medicine list: Lantus (insulin)": both, and the clinic asks."""
    bare_no = YesNo.NO.words().casefold()
    told_by_others = (
        words_in(" ".join(one.words for one in fact.evidence)) | words_in(fact.line.words()) | _SAYS_ONLY
    )
    said = (
        one for one in fact.said if one.words.casefold() != bare_no and not words_in(one.words) <= told_by_others
    )
    buried = [one.words for one in fact.evidence if fact.line is Line.IMPLANTS and one.address.field]
    devices = dict.fromkeys(name for words in buried for name in device_named(words))
    first = (*map(act, devices), plain(say(N_("answered no"))))
    pieces = [joined(first, ", "), *(one_told(one, room) for one in said)]
    for source in dict.fromkeys(one.source for one in fact.evidence):
        told = [replace(one, more="") if one.more == source.words() else one for one in fact.of(source)]
        above = {one.address.item: one.words for one in reversed(told)}
        told = [
            replace(one, means="", when=None) if one.means and one.means == above[one.address.item] else one
            for one in told
        ]
        found = joined(tuple(one_told(one, room) for one in told), ", ")
        pieces.append(filled(N_("{where}: {found}"), where=plain(source.words()), found=found))
    return joined(tuple(pieces), "; ")


_TAKEN = (Source.MEDICINES, Source.ELSEWHERE)
_CLASSES = ("blood_thinner", "antiplatelet", "opioid", "steroid", "immune")
"""What a name is, where the head of the row says it."""


def one_told(told: Told, room: Room) -> Words:
    longest = room.safety
    if told.source is Source.DEVICES:  # "not MRI safe" may stand last
        end = max((told.words.find(part) + len(part) for part in told.acts if part in told.words), default=0)
        longest = max(longest, min(end, MOST))
    text = typed(told.words, longest).rstrip(".")
    if told.source is Source.ANSWER and told.words == YesNo.NO.words():
        text = say(N_("answered no"))
    words = _with_acts(lower_first(text) if told.words in {one.words() for one in YesNo} else text, told.acts)
    means = "" if told.means in {say(MEANS[flag]) for flag in _CLASSES} else told.means
    date = unless_told(when(told.when), told.words) if told.when else ""
    if means and told.address.field == "weakness":  # read as a label of ours it would be "both feet (weak)"
        words, means = filled(N_("{sign}: {where}"), sign=act(means), where=words), ""
    more = listed((means, "" if date and date in told.from_record else date, told.from_record))
    if more and words and "(" in more:  # a day in their words and ours has brackets of its own
        words = filled(N_("{words}, {more}"), words=words, more=plain(more))
    elif more and words:
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
