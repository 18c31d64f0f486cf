"""One question for all medicines that nobody is asked about one by one, answered by number or name."""

from __future__ import annotations

import re

from msgspec.structs import replace

from visitprep.interview.question import Hearing, OneLine
from visitprep.interview.questions.medicines import really_taken
from visitprep.interview.questions.medicines.no_more_taken import with_stopped
from visitprep.lines.medicines.lay_names import called_in
from visitprep.lines.medicines.taking.as_labelled import AS_THE_LABEL_SAYS, is_as_labelled
from visitprep.lines.reading import Reading
from visitprep.medicines.label.line import is_a_way_of_taking, read_label_line
from visitprep.medicines.label.name import known_name
from visitprep.medicines.names import lookup
from visitprep.number_words import in_digits
from visitprep.patterns import any_case, compiled
from visitprep.visit.answering import Address, Moment, with_answers, with_more_noted, without_item
from visitprep.visit.as_typed import said_at
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.medicine import Medicine
from visitprep.visit.records.record import Record
from visitprep.visit.visit import Visit
from visitprep.wording import N_, Voice, Wording, in_a_row, say

_YES = frozenset({"y", "yes", "all", "all of them", "as on the label", "yes all", "all yes", "yes all of them"})
_NOT_ALL = frozenset({"n", "no", "not all", "not all of them"})
_ALL_BUT = any_case(
    r"(?:(?:yes|y|yeah|yep|ok|okay|fine|right|good|all|all of them|they are|no|nope|not all|as (?:on )?the label(?: says)?"
    r"|like the label)(?:\s*,\s*|\s+))+(?:except(?:ing)?(?: for)?|but(?: not)?|apart from|aside from|other than|not|only"
    r"|just|besides|bar)\s+(?:for\s+)?(?=\S)|(?:except(?: for)?|all but|not|only)\s+(?=\S)"
)
"""In front of the one that is taken otherwise: "yes except 2"."""
_LEAD = r"(?:(?:and|&|the|my|,)\s*)*"
_NUMBER = any_case(
    rf"{_LEAD}(?:(?:for|nor)\s+)?(?:no\.?\s*|number\s*|#)?(\d{{1,2}})(?![\d/]|\.\d|\s*(?:mg|mcg|x\b|times|tablets?|pills?"
    rf"|a (?:day|night|week)|(?:or|to)\s+\d))(?P<ends>[ :.)=-]*)(?P<joins>and\s+(?=\d)|&\s*|/\s*)?"
)
_NUMBERS_ALONE = compiled(r"(?:\d{1,2}\s+)+(?P<how>\D.*)")
_PIECE = any_case(
    r"[;\n]|(?<!^\d)(?<![\s,;]\d)\.\s+|,\s*|(?:\b(?:but|and)|/)\s+(?=(?:the )?(?:rest|others?)\b)"
    r"|(?:\b(?:and|but|nor)|/)\s+(?:for\s+)?(?=(?:number\s*|no\.?\s*|#)?\d{1,2}(?:\s*[:(–-]|\s+(?:only|just|when|if|as|he|she|i)\b))"
)
_OTHER_WAY = any_case(r"\b(?:only|just|not|but|except|mostly|usually|half|more|less|extra|sometimes)\b")
_YES_OR_NO = any_case(r"^(?:(?:y|yes|yeah|yep|ok|okay|n|no|nope)\b[\s,.]*)+")
_BRACKETS = compiled(r"^\(([^()]*)\)$")
_REST = any_case(
    r"(?:and |but )?(?:the )?(?:rest|others?|all (?:the )?(?:rest|others?)|everything else)\b(?P<how>.*)"
)
_SO_MANY = any_case(r"(?:of them )?(one|two|three|four|five|\d)(?:\s+|$)(?!a |times|x\b|tab|pill|cap)")
_AND_ONE = any_case(
    r"\s+(?:and|but)\s+(?=(?:i \w+ )?(?:the |my )?[a-z]+(?: pressure| sugar)? (?:pill|tablet|one|med)s?\b)"
)
_AS_LABELLED = any_case(
    r"[\s:,]*(?:of them |are |is )*(?:y|yes|yep|yeah|ok|okay|fine|good|right|as (?:on )?(?:the )?(?:label\w*|told|prescribed|"
    r"they say)|like (?:on )?the label|as it says|the same)?(?: yes)?\W*"
)
_IS = any_case(r"^(?:(?:it['’]?s|is|are|says|should be|just|really)\s+)+")
_NO_MEDICINE = any_case(
    r"(?:(?:are|is|was|were)?\s*(?:n['’]?t|not|no)|(?:that['’]?s|it['’]?s) not|not)\s+(?:(?:a|an|any|real|my|even|really)\s+)*"
    r"(?:medicines?|meds?|medications?|drugs?|pills?|mine|ones?|anything)\b|\b(?:a |by )?mistakes?\b|\b(?:take (?:it|them) (?:out|off)|(?:delete|remove) (?:it|them))\b"
)
_OTHERWISE = frozenset({"really_taken", "differently"})
_LONGEST = 200
"""What a line of a record takes; more stays a note."""


def _others(visit: Visit) -> list[Medicine]:
    """Those typed as lines of which nobody is asked by itself how they are taken."""
    found = []
    for item in visit.medicines or ():
        if (
            said_at(visit, f"medicines.{item.id}") is not None
            and item.name
            and (not really_taken.matters(visit, item) or _taking_not_asked(visit, item))
        ):
            found.append(item)
    return found


def _taking_not_asked(visit: Visit, item: Medicine) -> bool:
    """Its own line told whether it helps or what trouble it makes, so that its question was not asked, and not how it
    is really taken."""
    told = item.helps is not None or item.side_effects is not None
    is_open = item.really_taken is None and item.differently is None and item.as_needed is None
    return told and is_open and said_at(visit, f"medicines.{item.id}:taken") is None


def _text(visit: Visit, record: Record, voice: Voice) -> str:
    names = in_a_row([f"{number} {one.name}" for number, one in enumerate(_others(visit), 1)])
    return say(N_("The others ({names}): taken as the label says? y, or the number and how."), names=names)


def _read(line: str, hearing: Hearing) -> tuple[Reading, ...]:
    said = " ".join(line.split()).rstrip(".!").casefold()
    if said in _YES or ((rest := _REST.fullmatch(said)) and _AS_LABELLED.fullmatch(rest["how"])):
        return (Reading({"taken_differently": YesNo.NO}),)
    way = _YES_OR_NO.sub("", line.strip()).removesuffix(" each") if said[:1] in ("y", "o") else line.strip()
    is_way = way not in ("", line.strip()) and not _OTHER_WAY.search(way)
    if is_way and (is_a_way_of_taking(way) or is_as_labelled(way)):
        left = line.strip() if len(_others(hearing.visit)) > 1 else ""
        return (Reading({"taken_differently": YesNo.NO}, left=left),)
    told = _each(line, hearing)
    if not told:
        return (Reading({"taken_differently": YesNo.YES}, left=line.strip()),)
    kept = [one for one in told if one[1] and not _NO_MEDICINE.search(one[1]) and not _of_the_label(*one)]
    read = [(one, words, really_taken.read(words, replace(hearing, record=one))[0].values) for one, words in kept]
    so = say(AS_THE_LABEL_SAYS)
    read = [one for one in read if one[2].get("really_taken") != so]  # "1 at bedtime like it says"
    otherwise = (kept and _ALL_BUT.match(line.strip())) or any(_OTHERWISE & values.keys() for _, _, values in read)
    # what tells only whether it helps, or who gives it, stands with the medicine
    told_here = ((one, words) for one, words, values in read if _OTHERWISE & values.keys() or not values)
    left = "; ".join(f"{one.name}: {words}" for one, words in told_here)
    of_kind = (called_in(one.strip(" ,."), _others(hearing.visit)) for one in _PIECE.split(line))
    left = line.strip() if any(one is not None and len(one[0]) != 1 for one in of_kind) else left
    return (Reading({"taken_differently": YesNo.YES if otherwise else YesNo.NO}, left=left),)


def _of_the_label(one: Medicine, words: str) -> dict[str, object]:
    """What the label says, of one of which that was not told: "tamsulosin is 1 cap in evg"."""
    if one.dose or one.really_taken or not (one.when or _IS.match(words)):
        return {}
    line = read_label_line(" ".join(filter(None, (one.name, one.strength, _IS.sub("", words)))).strip())
    if (
        line is None
        or _OTHER_WAY.search(words)
        or (one.when or "").strip(" .").casefold() not in line.when.casefold()
    ):
        return {}
    told = {"dose": line.dose, "when": line.whole_when}
    return {name: value for name, value in told.items() if value and getattr(one, name) is None}


def _each(line: str, hearing: Hearing) -> list[tuple[Medicine, str]]:
    """Each medicine that the line names, by its number or name, with all that is said of it."""
    others = _others(hearing.visit)
    told: dict[str, list[str]] = {}
    named: list[Medicine] = []
    by_name = waits = False
    if but := _ALL_BUT.match(line.strip()):
        line = line.strip()[but.end() :]
    names = "|".join(re.escape(one.name or "") for one in others)
    line = re.sub(rf"\s+(?:and|but)\s+(?=(?:the )?(?:{names})\b)", ", ", line, flags=re.IGNORECASE)
    line = _AND_ONE.sub(", ", line)
    for piece in filter(None, (one.strip(" ,.") for one in _PIECE.split(line))):
        if (rest := _REST.fullmatch(piece)) is not None:
            named, words, waits = [one for one in others if one.id not in told], rest["how"].strip(" :,"), False
            if (many := _SO_MANY.match(words)) and in_digits(many[1], asked=True) == str(len(named)):
                words = words[many.end() :]
            if _AS_LABELLED.fullmatch(words) or is_as_labelled(words):
                continue
        else:
            begins, words, so = _named_in(piece, others, numbers=not by_name)
            by_name = by_name or so
            if begins:
                named, waits = [*named, *begins] if waits and begins[0] not in named else begins, not words
            waits = waits and not words
        for one in named if words else ():
            told.setdefault(one.id, []).append(words)
    if not told and len(others) == 1 and (words := _YES_OR_NO.sub("", line).strip(" ,.")):
        return [(others[0], words)]
    return [_renamed(one, ", ".join(told[one.id])) for one in others if one.id in told]


def _renamed(one: Medicine, words: str) -> tuple[Medicine, str]:
    """By the name that it has instead of one that is none, or is denied: "2 is lantus not four, 22 units"."""
    begins, own = _IS.match(words), one.name or ""
    name = known_name(words, begins.end()) if begins else None
    if name is None or (lookup(own) is not None and f"not {own}" not in words):
        return one, words
    rest = re.sub(rf"^\W*(?:and )?not {re.escape(own)}\b(?:\W+and\b)?", "", words[name.end :], flags=re.I)
    return one.model_copy(update={"name": words[name.start : name.end]}), rest.strip(" ,")


def _named_in(piece: str, others: list[Medicine], *, numbers: bool) -> tuple[list[Medicine], str, bool]:
    """The medicines that `piece` begins with, the words behind them, and whether one was called by its name."""
    found: list[Medicine] = []
    by_name = joined = False
    rest = piece
    while True:
        number = _NUMBER.match(rest) if numbers and not by_name else None
        if number and 1 <= int(number[1]) <= len(others) and (not found or joined or _names_several(rest)):
            joined = number["joins"] is not None
            found.append(others[int(number[1]) - 1])
            rest = rest[number.end() :]
            continue
        for one in others:
            name = re.match(rf"{_LEAD}{re.escape(one.name or '')}(?!\w)[ :=-]*", rest, re.IGNORECASE)
            if name is not None:
                found += [one] if one not in found else []
                rest, by_name = rest[name.end() :], True
                break
        else:
            if not found and (called := called_in(rest.strip(" ,:"), others)) is not None:
                return (called[0], called[1], True) if len(called[0]) == 1 else ([], "", True)
            return found, _BRACKETS.sub(r"\1", rest.strip(" ,:")), by_name


def _names_several(rest: str) -> bool:
    """Whether all numbers in front name medicines, "2 4 yes"; in "5 2 a night" the second is how many."""
    alone = _NUMBERS_ALONE.fullmatch(rest)
    return (alone is None and rest.isdecimal()) or (
        alone is not None and bool(_AS_LABELLED.fullmatch(alone["how"]) or _NO_MEDICINE.search(alone["how"]))
    )


def _store(visit: Visit, line: str, hearing: Hearing, moment: Moment) -> Visit:
    """What is said of each stands with that medicine, where page 1 looks for it."""
    for one, words in _each(line, hearing):
        address = Address("medicines", item=one.id)
        visit = with_answers(visit, address, {"name": one.name}, moment)
        if not words:
            continue
        if _NO_MEDICINE.search(words):
            visit = _handed_on(visit, one, words, moment)
            continue
        if of_label := _of_the_label(one, words):
            visit = with_answers(visit, address, of_label, moment)
            continue
        (reading,) = really_taken.read(words, replace(hearing, record=one))
        if reading.gone:
            visit = with_stopped(visit, address, words, moment)
            continue
        known = {name for name in reading.values if getattr(one, name, None) is not None}
        values = {name: value for name, value in reading.values.items() if name not in known}
        if not values and one.really_taken is None and len(words) <= _LONGEST:
            values = {"really_taken": words}
        elif left := ", ".join(filter(None, (reading.left, words if known else ""))):
            visit = with_more_noted(visit, Address("medicines", "really_taken", one.id), left, moment)
        visit = with_answers(visit, address, values, moment) if values else visit
    return visit


def _line(visit: Visit, item: Medicine) -> str:
    said = said_at(visit, f"medicines.{item.id}")
    return (said.line or said.typed) if said else ""


def _belongs_to(visit: Visit, one: Medicine, words: str) -> Medicine | None:
    """The medicine that the words of one which is none belong to: named there, else told in the same line."""
    others = [item for item in _others(visit) if item.id != one.id]
    named = [item for item in others if re.search(rf"\b{re.escape(item.name or '')}", words, re.IGNORECASE)]
    return next(iter(named or [item for item in others if _line(visit, item) == _line(visit, one)]), None)


def _handed_on(visit: Visit, one: Medicine, words: str, moment: Moment) -> Visit:
    """Off the list, its words with the medicine they tell of; else beside the question, where they tell anything."""
    found, line = _belongs_to(visit, one, words), _line(visit, one)
    own = _NO_MEDICINE.split(words)[-1].strip(" ,;.")
    address, notes = Address("medicines"), [line, *one.notes.values(), own]
    if found is not None:
        address = Address("medicines", "name", found.id)
        told = {"when": one.name if is_a_way_of_taking(one.name or "") else None, "reason": one.reason}
        values = {name: value for name, value in told.items() if value and getattr(found, name) is None}
        visit = with_answers(visit, Address("medicines", item=found.id), values, moment) if values else visit
        notes = notes[line == _line(visit, found) :]
    kept = notes if found is not None or own or is_a_way_of_taking(line) else []
    noted = "; ".join(note for note in dict.fromkeys(kept) if note == line or note not in line)
    return with_more_noted(without_item(visit, "medicines", one.id), address, noted, moment)


def _said_back(line: str, hearing: Hearing) -> str:
    """What was taken off the list, and where its words went."""
    told = []
    for one, words in _each(line, hearing):
        told += [] if one in _others(hearing.visit) else [say(N_("= {said}"), said=one.name or "")]
        if _NO_MEDICINE.search(words):
            other = _belongs_to(hearing.visit, one, words)
            off = (
                N_("= {name} is off the list; its words are with {other}")
                if other
                else N_("= {name} is off the list")
            )
            told.append(say(off, name=one.name or "", other=(other and other.name) or ""))
    return "\n".join(told)


def _refuse(line: str, hearing: Hearing) -> str:
    if line.strip().rstrip(".").casefold() in _NOT_ALL:
        return say(N_("Which one, and how is it really taken? Like: 2 only at night"))
    return ""


REST = OneLine(
    "rest",
    "medicine_review",
    ("taken_differently",),
    Wording("The other medicines: taken as the label says? y, or the number and how."),
    _read,
    refuses=_refuse,
    stores=_store,
    echo=_said_back,
    asks=_text,
    label=N_("y, or words"),
    when=lambda visit, record: bool(_others(visit)),
    only="if a medicine is listed that was not asked about by itself",
)
