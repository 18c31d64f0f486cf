"""Medicines for pain and sedatives, taken now: as the label says, and as they are really taken.

The first thing a pain physician looks for. Opioids stand first. The other medicines are counted.
"""

from __future__ import annotations

import re

from visitprep.common_words import PILLS
from visitprep.document.sheet import Lines
from visitprep.document.words import Words, act, filled, joined, plain
from visitprep.findings.allergy import now_with
from visitprep.findings.for_pain import is_for_pain
from visitprep.findings.medicines_on_no_list import named_elsewhere
from visitprep.findings.safety.evidence import flags_heard
from visitprep.findings.safety.medicines_together import SEDATIVES as CALMING
from visitprep.findings.safety.medicines_together import is_cannabis_listed
from visitprep.findings.safety.special.substances import is_only_tried
from visitprep.medicines.label.vocabulary.schedule import ON_TIME
from visitprep.medicines.names import lookup
from visitprep.medicines.not_for_pain import is_never_for_pain
from visitprep.medicines.reading import read_name
from visitprep.medicines.takes_more import takes_more
from visitprep.medicines.two_uses import has_two_uses
from visitprep.patterns import any_case
from visitprep.summary.first_page.denied import alarms, to_act
from visitprep.summary.first_page.medicines.label import label_of
from visitprep.summary.first_page.medicines.not_as_labelled import not_as_labelled
from visitprep.summary.first_page.medicines.supply import by_whom, filled_and_left
from visitprep.summary.first_page.rank import Others, Room
from visitprep.summary.first_page.short import inside, listed, lower_first, note, outermost, says, since, typed
from visitprep.summary.words import titles
from visitprep.summary.words.effects_said import effects_said, without_effects
from visitprep.summary.words.from_records import is_from_record, marked, own_note, records_say
from visitprep.summary.words.strength_said import another_strength
from visitprep.text import isolated
from visitprep.visit.records.body_words import mentions_place
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.choices.medicine import Helps, MedicineKind, Route
from visitprep.visit.records.medicine import Medicine
from visitprep.visit.visit import Visit
from visitprep.wording import N_, NC_, count, say

DOT = " · "
WEIGHTS = (34.5, 32.5, 33.0)
OPIOID = "opioid"
SEDATIVES = frozenset(CALMING)
BLEEDING = frozenset({"blood_thinner", "antiplatelet"})
NAMED = BLEEDING | {"insulin"}
"""Among the others these are named: whoever plans a shot looks for them."""
_TO_BE_CALM = any_case(r"\b(?:sleep|insomnia|anxiety|nerves)\b")
_ALARMING = any_case(
    r"\b(?:dizz\w*|fell|falls?|faint\w*|pass\w* out|confus\w*|saw things|halluc\w*|sleepy|drows\w*"
    r"|sleep ?walk\w*|memory|(?:not|n['’]?t) (?:remember|wake)\w*|woke[n ]|unconscious|overdos\w*|narcan"
    r"|blood\w*|bleed\w*|black stools?|breath\w*|seizures?|swell\w*|swollen|rash|hives)\b"
)


def _stands_here(visit: Visit, medicine: Medicine, flags: frozenset[str]) -> bool:
    """Taken for pain, or making sleepy by its kind or its reason."""
    if OPIOID in flags or flags & SEDATIVES or medicine.kind is MedicineKind.CANNABIS:
        return True
    if has_two_uses(medicine.name or ""):
        return True  # naltrexone: what it is for stands on page 1
    if is_for_pain(visit, medicine):
        return True
    calms = medicine.reason is not None and _TO_BE_CALM.search(medicine.reason) is not None
    return calms and medicine.helps is not Helps.NOT_FOR_PAIN


def _flags(medicine: Medicine) -> frozenset[str]:
    """Also those of the name that a misspelt one may be: "zoplicone"."""
    return flags_heard(read_name(medicine.name or "", medicine.ingredient or ""))


def split(visit: Visit) -> tuple[tuple[Medicine, ...], tuple[Medicine, ...]]:
    """Those for pain and sedatives, opioids first; and the others, each in the person's order."""
    for_pain: list[tuple[Medicine, frozenset[str]]] = []
    others: list[tuple[Medicine, frozenset[str]]] = []
    for medicine in visit.medicines or ():
        flags = _flags(medicine)
        (for_pain if _stands_here(visit, medicine, flags) else others).append((medicine, flags))
    for_pain.sort(key=lambda one: 0 if OPIOID in one[1] else 1 if one[1] & SEDATIVES else 2)
    return tuple(medicine for medicine, _ in for_pain), tuple(medicine for medicine, _ in others)


def taken_now(visit: Visit, room: Room) -> Lines | None:
    """The rows; None when no medicine was named."""
    for_pain, others = split(visit)
    elsewhere = _elsewhere(visit, room)
    if not for_pain and not others and not elsewhere and not _cannabis(visit, for_pain, room):
        return None
    heads = (say(NC_("medicine list", "Medicine")), say(N_("Label → really taken")), say(N_("For, effect, since")))
    rows = (*(_row(visit, medicine, room) for medicine in for_pain), *_cannabis(visit, for_pain, room))
    more = joined((elsewhere, _more(others, bool(for_pain), room)), ". ")
    if not rows and not others:
        is_open = visit.medicines is None and "medicines" not in visit.gaps
        unasked = plain(say(N_("the list of medicines was not asked yet"))) if is_open else ()
        return Lines(((joined((more, unasked), "; "),),), (1.0,), heads[:1])
    if not room.medicine_table:
        return Lines(tuple((_in_a_line(*row),) for row in rows), (1.0,), heads[:1], more=more)
    return Lines(rows, WEIGHTS, heads, more=more)


def _in_a_line(name: Words, taken: Words, rest: Words) -> Words:
    told = joined((taken, rest), DOT)
    return filled(N_("{medicine}: {told}"), medicine=name, told=told) if told else name


def named_and_taken(medicine: Medicine, room: Room) -> Words:
    """Its name, to be bold, and how it is taken."""
    return _in_a_line(act(name_of(medicine, room)), how_taken(medicine, room), ())


def _row(visit: Visit, medicine: Medicine, room: Room) -> tuple[Words, Words, Words]:
    """With the trouble that one tried before made, which holds the same."""
    before = (
        say(
            N_("{medicine} before: {trouble}"),
            medicine=one.name,
            trouble=typed(one.side_effects or "", room.longest),
        )
        for one in visit.past_medicines or ()
        if one.name and says(one.side_effects) and medicine.name in now_with(visit, one.name)
    )
    rest = joined((rest_of(medicine, room), *map(act, before)), "; ")
    return plain(name_of(medicine, room)), how_taken(medicine, room), rest


def name_of(medicine: Medicine, room: Room | None = None) -> str:
    """Name and strength, what is in one that no table has, and the form where the name does not say that it goes on
    the skin."""
    name = typed(medicine.name or _unnamed(medicine), min(room.longest, 120) if room else 2_000)
    if medicine.ingredient and lookup(medicine.name or "") is None and medicine.ingredient not in name:
        name = say(N_("{medicine} ({told})"), medicine=name, told=typed(medicine.ingredient, 60))
    form = ""
    if medicine.route is Route.PATCH and "patch" not in name.casefold():
        form = say(NC_("medicine list", "patch"))
    elif medicine.form and _ON_SKIN.search(medicine.form) and medicine.form.casefold() not in name.casefold():
        form = isolated(medicine.form)
    strength = isolated(medicine.strength or "")
    if medicine.strength and is_from_record(medicine, "strength"):
        return listed((name, marked(strength, medicine, "strength"), form), " ")
    return listed((marked(name, medicine, "name"), strength, form), " ")


_ON_SKIN = any_case(r"\b(?:patch(?:es)?|plasters?|creams?|gels?|ointments?|lotions?|sprays?)\b")


def _unnamed(medicine: Medicine) -> str:
    """What was told of one whose name nobody could say: "my water pill"."""
    told = own_note(medicine, "name")
    return say(N_("{words} (name not answered)"), words=told) if told else say(N_("name not answered"))


_TAKING = 90
"""Letters of how one is taken that are never cut: what stands last may be one more of it."""
_FORMS = any_case(rf"\b{PILLS}\b")
_NIGHTLY = any_case(r"\b(?:every|each) night\b(?=.*\bbedtime)|(?<=\bbedtime) (?:every|each) night\b")


def _without_form(words: str) -> list[str]:
    return _NIGHTLY.sub("", _FORMS.sub(" ", words.casefold())).split()


def how_taken(medicine: Medicine, room: Room) -> Words:
    """Label → really taken. Bold when they take more than the label, or another way on purpose."""
    longest = min(max(room.longest, _TAKING), 120)
    label = label_of(medicine, longest)
    really = typed(medicine.really_taken or "", longest)
    if really and _without_form(really) == _without_form(label):
        really = ""
    differently = inside(typed(medicine.differently or "", room.whole)) if says(medicine.differently) else ""
    is_bold = takes_more(label, medicine.really_taken or "") or not_as_labelled(medicine, label_of(medicine))
    taken = act(really) if really and is_bold else plain(really)
    if taken and label and _has_no_label(medicine):
        taken = joined((taken, plain(label)), ", ")  # no box says so: both are how it is taken
    elif taken and label:
        taken = filled(N_("{label} → {taken}"), label=plain(label), taken=taken)
    told = " ".join((label, really, differently))
    beside = [another_strength(medicine), note(without_effects(medicine), "really_taken")]
    others = [one for one in dict.fromkeys(beside) if one and one not in told]
    other = plain(listed(tuple(typed(one, longest) for one in others), "; "))
    recorded = plain(typed(records_say(medicine), max(longest, 120)))
    return joined((taken or plain(label), to_act(differently), other, recorded), "; ")


_SELDOM = any_case(r"\b(?:wk|week|weekly|month|monthly|mo|now and|while|occasional\w*|sometimes|rarely|\w+ days)\b")


def _has_no_label(medicine: Medicine) -> bool:
    """No box that is bought says so seldom: it is how somebody takes it."""
    entry = read_name(medicine.name or "", medicine.ingredient or "").entry
    kind = medicine.kind or (entry.kind if entry else MedicineKind.PRESCRIPTION)
    is_bought = kind != MedicineKind.PRESCRIPTION and not says(medicine.prescriber)
    return is_bought and _SELDOM.search(medicine.when or "") is not None


def rest_of(medicine: Medicine, room: Room) -> Words:
    """What for, whether it helps, what is bad about it; then who gives it, since when, when it runs out."""
    longest = min(room.longest, 120)
    keeps = not room.is_harsh or is_watched(medicine)
    side = inside(typed(medicine.side_effects or "", longest)) if says(medicine.side_effects) else ""
    told = outermost((_effect(medicine, longest), side))
    reason, began = inside(typed(medicine.reason or "", longest)), since(medicine.started)
    effect = plain(reason), plain(listed((one for one in told if one != side), ", "))
    bad = (act if alarms(_ALARMING, side) else plain)(side if side in told else "")
    who = by_whom(medicine, longest, doctors=keeps)
    begins = plain(began) if not room.is_harsh and began not in listed((reason, side, *told)) else ()
    supply = (who, begins, *filled_and_left(medicine, room, filled=keeps))
    return joined((joined((*effect, bad), "; "), joined(supply, "; ")), DOT)


_WATCHED = frozenset({OPIOID, "benzodiazepine", "sedative"})
_PUMP = any_case(r"\b(?:pump|intrathecal)\b")


def is_watched(medicine: Medicine) -> bool:
    """An opioid, a sedative, or in a pump: who gives it, and when it was filled, never leave page 1."""
    return bool(_flags(medicine) & _WATCHED or _PUMP.search(f"{medicine.name} {medicine.when}"))


_WHERE = any_case(r"(?:it |they )?helps? (?:(?:with|for|on|in) )?(?:(?:my|the|his|her) )?(?P<where>[^,;]+)")


def _effect(medicine: Medicine, longest: int) -> str:
    """How much it helps, and what they told of that with how they take it: bad effects too, nothing of it twice."""
    helps = medicine.helps
    helped = lower_first(helps.words()) if helps and helps is not Helps.NOT_FOR_PAIN else ""
    where, told = "", list[str]()
    for one in re.split(r"\s*[,;]\s*", listed((note(medicine, "helps"), effects_said(medicine)), ", ")):
        if helped and not where and (found := _WHERE.fullmatch(one)) and mentions_place(found["where"]):
            where = found["where"]
        elif one.casefold() not in listed((helped, where, *told), ", ").casefold():
            told.append(one)
    helped = listed((helped, isolated(where)), ": ")
    return listed((helped, inside(typed(listed(told, ", "), longest))), ", ")


def _words(text: str) -> set[str]:
    return set(re.findall(r"[^\W\d_]+", text.casefold()))


_ONLY = "yes i said only just the my them those {0.name} {0.form}"
"""Words that name a medicine of the list and tell nothing more of it."""


def _cannabis(visit: Visit, listed_now: tuple[Medicine, ...], room: Room) -> tuple[tuple[Words, ...], ...]:
    """Cannabis told among the substances, which are printed after a yes alone; not twice where it is a medicine."""
    said = visit.substances.cannabis
    is_listed = is_cannabis_listed(visit) or any(
        one.kind is MedicineKind.CANNABIS
        or ("cannabis" in _flags(one) and _words(said or "") <= _words(_ONLY.format(one)))
        for one in listed_now
    )
    if is_listed or not says(said) or is_only_tried(said or "") or visit.substances.print_it is not YesNo.YES:
        return ()
    return ((plain(say(NC_("medicine list", "cannabis"))), plain(typed(said or "", min(room.longest, 120))), ()),)


ELSEWHERE = N_("Named elsewhere, on no list")


def _elsewhere(visit: Visit, room: Room) -> Words:
    """What was said as taken now in answers about something else, and nobody decided on."""
    named = named_elsewhere(visit)
    if not named:
        return ()
    words = ["" if room.is_harsh else f" ({typed(one.words, min(room.longest, 60))})" for one in named]
    told = joined(tuple(act(one.name) + plain(said) for one, said in zip(named, words, strict=True)), ", ")
    return filled(N_("{title}: {medicines}"), title=plain(say(ELSEWHERE)), medicines=told)


_SHORT = 50
"""Letters of names that stand in one line with their number."""


def _more(others: tuple[Medicine, ...], after_rows: bool, room: Room) -> Words:
    if not others:
        return ()
    told = room.other_medicines
    if after_rows:
        begins = count(N_("{n} other medicine"), N_("{n} other medicines"), len(others))
    elif asked := [one for one in others if _reason_known(one)]:
        begins = count(
            N_("{n} medicine, none of them for pain"), N_("{n} medicines, none of them for pain"), len(asked)
        )
        if unasked := len(others) - len(asked):
            more = count(N_("{n} more, reason not asked"), N_("{n} more, reason not asked"), unasked)
            begins = listed((begins, more))
    else:
        begins = count(N_("{n} medicine, reason not asked"), N_("{n} medicines, reason not asked"), len(others))
    title = say(titles.OF_PARTS["medicines"])
    named_first = [m for m in others if m.name and (_flags(m) & NAMED or _otherwise(m, room))]
    named = [m for m in others if m in named_first or _LOOKED_FOR.search(m.name or "")]
    if told is Others.COUNT and (named == [*others] or sum(len(_alone(m)) + 2 for m in others) <= _SHORT):
        told = Others.NAMES  # they take no more room than their number
    if told is not Others.COUNT:
        call = _named if told is Others.WHOLE else _alone
        each = ((act if m in named_first else plain)(_with_time(call(m), m, room)) for m in others)
        names = joined(tuple(each), ", ")
        message = N_("{others}: {names} (see “{title}”)")
        return filled(message, others=plain(begins), names=names, title=plain(title))
    if not named:
        return plain(say(N_("{others}: see “{title}”"), others=begins, title=title))
    words = [_with_time(isolated(m.name or ""), m, room) for m in named]
    *before, last = ((act if m in named_first else plain)(one) for m, one in zip(named, words, strict=True))
    together = filled(N_("{listed} and {last}"), listed=joined(tuple(before), ", "), last=last) if before else last
    message = N_("{others}, {names} among them: see “{title}”")
    return filled(message, others=plain(begins), names=together, title=plain(title))


_LOOKED_FOR = any_case(r"\b(?:digoxin|lanoxin|lithium|amiodarone|hydroxy(?:urea|carbamide)|deferasirox|jadenu)\b")
"""What the kidneys, the heart or the blood are watched for."""


def _on_time(medicine: Medicine) -> str:
    """When it is taken, of one that must not be late: a visit or a procedure may fall on it."""
    told = listed((label_of(medicine), medicine.really_taken or "", medicine.differently or ""))
    return typed(told, 120) if ON_TIME.search(told) else ""


def _otherwise(medicine: Medicine, room: Room) -> str:
    return _on_time(medicine) or not_as_labelled(medicine, label_of(medicine), of_every=not room.is_harsh)


def _with_time(name: str, medicine: Medicine, room: Room) -> str:
    told = _otherwise(medicine, room)
    return say(N_("{medicine} ({told})"), medicine=name, told=told) if told else name


def _alone(medicine: Medicine) -> str:
    return marked(typed(medicine.name or _unnamed(medicine), 60), medicine, "name")


def _reason_known(medicine: Medicine) -> bool:
    """Somebody said what it is for or that it is not for pain, or its name says it."""
    is_said = bool(medicine.reason) or medicine.helps is not None
    return is_said or is_never_for_pain(medicine.name or "", medicine.ingredient or "")


def _named(medicine: Medicine) -> str:
    """With the strength that they say it has, where a record has another."""
    name, said = name_of(medicine), another_strength(medicine)
    return say(N_("{medicine} (“{words}”)"), medicine=name, words=typed(said, 120)) if said else name
