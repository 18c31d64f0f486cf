"""Whose word an answer is, once somebody else has come to answer: what was said before keeps its voice.

While one person answers, nothing is written down here. When another takes over, every thing there is gets the one
who told it (`with_tellers`); an answer given or looked at again is then told by whoever answers now.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from visitprep.patterns import compiled
from visitprep.visit.records.choices.people import FilledBy
from visitprep.visit.records.people import Respondent
from visitprep.visit.visit import LISTS, PARTS, RECORDS, Teller, Visit

_MORE = compiled(r"\s*(?:[,;.:(]|\b(?:and|but|who)\s+(?:i|we|s?he|they|my|live\w*)\b|\b(?:i|we)\s).*", re.I | re.S)
"""Behind what a helper is: "son, i live with her"."""
THE_PERSON = Teller()
_NOT_TOLD = frozenset({"respondent"})
"""Who answers is about now, and is nobody's word."""
_A_FEW = 3


def named_with(name: str, relation: str) -> str:
    """A helper wherever one is named: "Teo (son)". Whatever more was said of it stands with who filled it in."""
    relation = in_short(relation)
    return f"{name} ({relation})" if relation else name


def in_short(relation: str) -> str:
    return _MORE.sub("", relation) or relation


def teller_of(respondent: Respondent) -> Teller:
    """Whose word is written down while these answer."""
    return helper_of(respondent) if respondent.is_alone else THE_PERSON


def helper_of(respondent: Respondent, *, alone: bool = True) -> Teller:
    return Teller(helper=alone, name=respondent.name or "", relation=respondent.relation or "")


def source_of(respondent: Respondent) -> Teller:
    """Who told what comes from another computer: as `teller_of`, and a helper beside the person is named too."""
    return helper_of(respondent, alone=respondent.is_alone) if respondent.is_helper else THE_PERSON


def told_by(visit: Visit, part: str, item: str = "", field: str = "") -> Teller | None:
    """Who told it, when that is not whoever answers now; else None."""
    teller = _written(visit, part, item, field)
    return None if teller is None or teller == teller_of(visit.respondent) else teller


def told_at(visit: Visit, thing: str) -> Teller | None:
    """`told_by` for an address in words, such as "pains.pain-1.now"."""
    return told_by(visit, *_apart(thing))


def teller(visit: Visit, part: str, item: str = "", field: str = "") -> Teller:
    """Who told it."""
    return _written(visit, part, item, field) or teller_of(visit.respondent)


def told_alone(visit: Visit, part: str) -> bool:
    """Whether anything in a record was answered by a helper without the person: it is no self-report then."""
    record = getattr(visit, part)
    answered = [name for name in record.answerable() if getattr(record, name) is not None]
    return any(teller(visit, part, field=name).helper for name in answered) or (
        not answered and visit.respondent.is_alone
    )


def others(visit: Visit) -> tuple[Teller, ...]:
    """Everybody else than whoever answers now whose word is still in the visit, in the order of its parts."""
    found = dict.fromkeys(
        one
        for part, item, field in _answers(visit)
        if part not in _NOT_TOLD and (one := told_by(visit, part, item, field)) is not None
    )
    return tuple(found)


def parts_told_by(visit: Visit, who: Teller) -> tuple[str, ...]:
    """The parts in which something is still the word of `who`."""
    return tuple(
        dict.fromkeys(part for part, item, field in _answers(visit) if told_by(visit, part, item, field) == who)
    )


def answers_of(visit: Visit, part: str, who: Teller) -> tuple[tuple[str, str, str], ...]:
    """Where the answers in a part stand that are still the word of `who`."""
    return tuple(at for at in _answers(visit) if at[0] == part and told_by(visit, *at) == who)


def tellers_in(visit: Visit, part: str) -> Iterator[Teller]:
    """Whose word each answer in a part is."""
    return (teller(visit, part, item, field) for one, item, field in _answers(visit) if one == part)


def with_tellers(visit: Visit) -> Visit:
    """The visit with the one who answers now written down as the teller of all that has no teller yet."""
    now = teller_of(visit.respondent)
    new = {thing: now for thing in _things(visit) if thing not in visit.told}
    return visit.model_copy(update={"told": {**visit.told, **new}}) if new else visit


def with_respondent(visit: Visit, respondent: Respondent) -> Visit:
    """Another one answers from now on; what was said before keeps its teller.

    The very first one to answer takes over from nobody.
    """
    former = visit.respondent
    if former.filled_by is not None and teller_of(former) != teller_of(respondent):
        visit = with_tellers(visit)
    if former.both_answer and (not respondent.is_helper or former.name != respondent.name):
        visit = _with_view_named(visit)
    return visit.model_copy(update={"respondent": respondent})


def _with_view_named(visit: Visit) -> Visit:
    """What a helper sees stays under their name when they leave the person's side."""
    who, view = helper_of(visit.respondent), visit.helper_view
    seen = (f"helper_view.{name}" for name in view.answerable() if getattr(view, name) is not None)
    new = {thing: who for thing in seen if not visit.told.get(thing, THE_PERSON).name}
    return visit.model_copy(update={"told": {**visit.told, **new}}) if new else visit


def as_filled_in(visit: Visit) -> Visit:
    """With the one who told most of it as who answers, while whoever took over has answered nothing yet."""
    told = [teller(visit, *at) for at in _answers(visit) if at[0] not in _NOT_TOLD] if visit.told else []
    if not told or teller_of(visit.respondent) in told:
        return visit
    who = max(told, key=told.count)
    together = FilledBy.CAREGIVER_WITH_PATIENT if who.name else FilledBy.PATIENT
    by = FilledBy.CAREGIVER_ALONE if who.helper else together
    was = Respondent(filled_by=by, name=who.name or None, relation=who.relation or None)
    return visit.model_copy(update={"respondent": was})


def with_name_corrected(visit: Visit, was: Teller) -> Visit:
    """The helper was called wrongly: `was` is known by the name of now in all that was told before."""
    now = helper_of(visit.respondent)
    told = {name: now if one == was else one for name, one in visit.told.items()}
    return visit.model_copy(update={"told": told})


def with_said_now(visit: Visit, part: str, item: str = "", field: str = "") -> Visit:
    """The visit with whoever answers now as the teller of that thing or answer; the same one when that is so."""
    if not visit.told or part in _NOT_TOLD:
        return visit
    name = around(part, item, field)[0]
    told = {other: one for other, one in visit.told.items() if other != name and not other.startswith(f"{name}.")}
    changed = visit.model_copy(update={"told": told})
    if told_by(changed, part, item, field) is not None:
        changed = changed.model_copy(update={"told": {**told, name: teller_of(visit.respondent)}})
    return visit if changed.told == visit.told else changed


def with_yes_said_now(before: Visit, after: Visit, part: str, item: str = "", field: str = "") -> Visit:
    """`after` as it is told once whoever answers now said yes to what stood there in `before`, and changed nothing.

    A helper's yes takes no word from whoever said it, and the person's makes no words of a helper the person's own.
    Facts the person says yes to are the person's from then on.
    """
    if before.told == after.told:
        return after
    if before.respondent.is_alone:
        return before if after.carried is before.carried else after.model_copy(update={"told": before.told})
    told = dict(after.told)
    for one, listed, name in _answers(before):
        if one != part or (item and listed != item) or (field and name != field):
            continue
        who = told_by(before, one, listed, name)
        if who is not None and is_saying(_value(before, one, listed, name)):
            told[around(one, listed, name)[0]] = who
    return after.model_copy(update={"told": told})


def is_saying(value: object) -> bool:
    """Words from which a text says more than the name of a thing does."""
    return isinstance(value, str) and len(value.split()) >= _A_FEW


def _value(visit: Visit, part: str, item: str, field: str) -> object:
    held = getattr(visit, part)
    return getattr(next(one for one in held if one.id == item) if item else held, field) if field else held


def with_teller(visit: Visit, things: Iterable[str], who: Teller) -> Visit:
    """The visit with `who` as the teller of what stands at these addresses."""
    for thing in things:
        visit = without_teller(visit, thing)
        part, item, field = _apart(thing)
        if who not in (teller(visit, part, item, field), source_of(visit.respondent)):
            visit = visit.model_copy(update={"told": {**visit.told, thing: who}})
    return visit


def _apart(thing: str) -> tuple[str, str, str]:
    """Part, item and field of an address in words."""
    part, _, rest = thing.partition(".")
    if part not in LISTS:
        return part, "", rest
    item, _, field = rest.partition(".")
    return part, item, field


def without_teller(visit: Visit, name: str) -> Visit:
    """Nothing is known of who told an item that is gone: another may come to have its id."""
    told = {other: one for other, one in visit.told.items() if other != name and not other.startswith(f"{name}.")}
    return visit if len(told) == len(visit.told) else visit.model_copy(update={"told": told})


def told_in(visit: Visit, parts: Collection[str]) -> dict[str, Teller]:
    """What is written down about who told the things of `parts`."""
    return {name: one for name, one in visit.told.items() if name.partition(".")[0] in parts}


def around(part: str, item: str, field: str) -> tuple[str, ...]:
    """The answer's own address, then those of what it stands in."""
    pieces = [piece for piece in (part, item, field) if piece]
    return tuple(".".join(pieces[:end]) for end in range(len(pieces), 0, -1))


def _written(visit: Visit, part: str, item: str, field: str) -> Teller | None:
    if not visit.told:
        return None
    return next((visit.told[name] for name in around(part, item, field) if name in visit.told), None)


def _things(visit: Visit) -> Iterator[str]:
    """Records, and items of lists; a list as a whole where it was said that there is none, or passed over."""
    for part in PARTS:
        if part in _NOT_TOLD:
            continue
        if part in LISTS:
            listed = getattr(visit, part)
            yield from (f"{part}.{item.id}" for item in listed or ())
            if listed == () or part in visit.gaps:
                yield part
        elif not getattr(visit, part).is_empty:
            yield part


def _answers(visit: Visit) -> Iterator[tuple[str, str, str]]:
    for part in RECORDS:
        record = getattr(visit, part)
        yield from ((part, "", name) for name in record.answerable() if getattr(record, name) is not None)
    for part in LISTS:
        listed = getattr(visit, part)
        if listed == ():
            yield part, "", ""
        for item in listed or ():
            yield from ((part, item.id, name) for name in item.answerable() if getattr(item, name) is not None)
