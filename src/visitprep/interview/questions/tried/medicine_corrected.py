"""What is put right of the medicines tried before: "that's the amitriptyline", "number 2 is amitriptyline"."""

from __future__ import annotations

import re

from msgspec.structs import replace

from visitprep.interview.question import Hearing
from visitprep.interview.questions.medicines import really_taken
from visitprep.interview.questions.medicines.missing import with_listed
from visitprep.interview.questions.medicines.no_more_taken import is_same_medicine
from visitprep.lines.history import past_medicine
from visitprep.lines.history.medicines_tried import is_story, name_told, named_first, something_told, things_tried
from visitprep.lines.history.outcome.effect import TROUBLE
from visitprep.lines.medicines import medicine
from visitprep.lines.not_one import more_than_not_one
from visitprep.medicines.stopped import says_gone
from visitprep.patterns import any_case
from visitprep.visit.answering import Address, Moment, items, record_at, with_answers, with_more_noted, without_item
from visitprep.visit.as_typed import said_at
from visitprep.visit.kept_off_paper import asks_to_hold
from visitprep.visit.records.medicine import PastMedicine
from visitprep.visit.visit import Visit
from visitprep.wording import N_, say

_PART = "past_medicines"
_ON_THE_LIST = N_("= {name}: on the list of medicines now")
_IT_IS = any_case(
    r"^(?:(?:no|sorry|wait|oh|well|yes)[\s,.]+)*(?:(?:that|it|this)(?:['’]?s| is| was| should be| means| must be)"
    r"|i mean|i meant|meant|should be|is|was)\s+(?:(?:really|actually|supposed to be|from|about|just)\s+)*"
    r"(?:the |my |her |his )?(?=\w)"
)
_NUMBER_IS = any_case(
    r"^(?:(?:no|sorry|wait|oh|but)[\s,.]+)*(?:change )?(?:number|no\.?|nr\.?|line|item|#)?\s*(?P<number>\d{1,2})\.?\s*"
    r"(?:is|was|should be|should say|means|to|=|:)\s+(?:(?:really|actually|supposed to be)\s+)*(?:the )?(?=\w)"
)
_NOT_OLD = any_case(r"^[\s,;.]*(?:and )?(?:is |its |it's )?(?:not|no)\s+(?:an? |the )?(?P<old>[^,;.]+)[\s,;.]*")


def really(words: str, called: str) -> tuple[str, str] | None:
    """The medicine that what was `called` so is by their own words, and what else they say of it."""
    lead = _IT_IS.match(words)
    found = named_first(words[lead.end() :]) if lead else None
    return (found[0], _without_old(found[1], called)) if found else None


def _without_old(words: str, called: str) -> str:
    """Without "not dry mouth" at the beginning, which says what it was called."""
    old = _NOT_OLD.match(words)
    own = set(called.casefold().split())
    return words[old.end() :] if old and own & set(old["old"].casefold().split()) else words


def with_name(visit: Visit, item: PastMedicine, name: str, moment: Moment) -> Visit:
    """Called so from now on. What it was called tells of it; what stood under that name already goes with it."""
    here, called = Address(_PART, item=item.id), item.name or ""
    visit = with_answers(visit, here, {"name": name}, moment)
    visit = with_trouble(visit, item.id, called, moment) if TROUBLE.search(called) else visit
    if called and not TROUBLE.search(called):
        visit = with_more_noted(visit, Address(_PART, "name", item.id), called, moment)
    for other in _listed(visit):
        if other.id == item.id or not is_same_medicine(other.name, name):
            continue
        now = next(one for one in _listed(visit) if one.id == item.id)
        told = {field: getattr(other, field) for field in PastMedicine.answerable() if field != "side_effects"}
        told = {field: value for field, value in told.items() if value is not None and getattr(now, field) is None}
        visit = with_answers(visit, here, told, moment) if told else visit
        visit = with_trouble(visit, item.id, other.side_effects or "", moment)
        for words in other.notes.values():
            visit = with_more_noted(visit, Address(_PART, "name", item.id), words, moment)
        visit = without_item(visit, _PART, other.id)
    return visit


def with_trouble(visit: Visit, item: str, words: str, moment: Moment) -> Visit:
    """The trouble behind what is known of it."""
    known = next(one for one in _listed(visit) if one.id == item).side_effects or ""
    if not words or words.casefold() in known.casefold():
        return visit
    both = ", ".join(filter(None, (known, words)))
    return with_answers(visit, Address(_PART, item=item), {"side_effects": both}, moment)


def told_of_another(visit: Visit, words: str, moment: Moment) -> Visit | None:
    """Behind "that's not a medicine": "she was seeing things on the tramadol" is the trouble of tramadol."""
    more = more_than_not_one(_PART, words)
    if not more:
        return visit
    found = name_told(more)
    item = next((one for one in _listed(visit) if found and is_same_medicine(one.name, found[0])), None)
    if found is None or item is None:
        return None
    said = past_medicine.read(found[1], moment.today, order=moment.order)
    if said.values.get("side_effects"):
        return with_trouble(visit, item.id, found[1], moment)
    return with_more_noted(visit, Address(_PART, "name", item.id), found[1], moment)


_TAKES_NOW = any_case(
    r"\b(?:(?:i|he|she|we)\s+(?:(?:do|does|still|always|just)\s+)*(?:takes?|uses?|need)|(?:i['’ ]?a?m|he['’]?s|she['’]?s)"
    r"\s+(?:still\s+)?(?:on|taking|using)|still\s+(?:tak|us|on\b)|(?:never|not|n['’]?t)\s+(?:stop\w*|quit))"
)
_WHO = r"(?:(?:and|but|though|i|we|s?he|they|mom|mum|dad|am|is|are|i['’]m|s?he['’]s|they['’]re)\s+)*"
_STILL = any_case(
    rf"{_WHO}(?<!not )(?<!n't )(?<!n’t )\bstill\s+(?:tak(?:es?|ing)|us(?:es?|ing)|on|gets?|getting|needs?|buys?)\b"
    rf"(?:\s+(?:it|them|that|this)\b)?|{_WHO}\btak(?:es?|ing)\s+(?:(?:it|them)\s+)?(?:still|to this day)\b"
)
_PROTEST = any_case(
    r"^(?:(?:what|no|nope|wait|hang on|hold on|wrong|huh|hey|oh|sorry|but|that['’]?s (?:not right|wrong))\b[\s,?!.]*)+"
)


def back_on_the_list(visit: Visit, address: Address, words: str, moment: Moment) -> tuple[Visit, str] | None:
    """Of one whose own line seemed to say that it was stopped, or that is told as still taken: they take it now."""
    said, item = said_at(visit, str(replace(address, field=""))), record_at(visit, address)
    if not _TAKES_NOW.search(words) or says_gone(words) or not isinstance(item, PastMedicine):
        return None
    helped = item.effect and item.effect.words().replace("Helped", "helps")
    known = (item.name, item.highest_dose, item.side_effects, helped, item.when.said if item.when else "")
    typed = said.typed if said else ""
    if not typed or not medicine.read(typed, moment.today)[0].gone:
        typed = ", ".join(filter(None, (*known, *item.notes.values())))
    (first, *_) = medicine.read(typed, moment.today)
    if "name" not in first.values or not (first.gone or _STILL.search(words)):
        return None
    visit, here = with_listed(without_item(visit, _PART, address.item), first, typed, moment)
    words = _PROTEST.sub("", words) if first.gone else _STILL.sub("", words).strip(" ,;.")
    told = really_taken.read(words, Hearing(moment.today, visit, record_at(visit, here)))[0]
    more = {field: value for field, value in told.values.items() if field not in first.values}
    visit = with_answers(visit, here, more, moment) if more else visit
    if rest := told.left if more else words:
        visit = with_more_noted(visit, replace(here, field="name"), rest, moment)
    return visit, say(_ON_THE_LIST, name=str(first.values["name"]))


def without_number(line: str) -> str:
    """Without "number 2 is" before the name of a medicine."""
    lead = _NUMBER_IS.match(line)
    return line[lead.end() :] if lead and named_first(line[lead.end() :]) else line


def line_told(visit: Visit, line: str, moment: Moment) -> tuple[Visit, str, str] | None:
    """A line that puts another one right; or that names nothing, and goes on with the one before it."""
    if (found := line_corrected(visit, line, moment)) is not None:
        return found
    for words in things_tried(line):
        if _STILL.search(words) and name_told(words) and not says_gone(words):
            return _with_taken_now(visit, line, words, moment)
    last = next(reversed(_listed(visit)), None)
    named = name_told(line) or something_told(line)
    if named is None and asks_to_hold(line):
        visit = with_more_noted(
            visit, Address(_PART, "name", last.id) if last else Address(_PART), line.strip(), moment
        )
        return visit, say(N_("= kept in your own words: {words}"), words=line.strip()), ""
    if last is None or not is_story(line):
        return None
    if named is not None and named[0].split()[-1].casefold() not in (last.name or "").casefold():
        return None
    said = past_medicine.read(line, moment.today, order=moment.order)
    if not said.values:
        return None
    visit = with_trouble(visit, last.id, str(said.values.get("side_effects", "")), moment)
    visit = _with_more(visit, last.id, line, moment)
    return visit, say(N_("= {name}: {words}"), name=last.name or "", words=line.strip()), ""


def _with_taken_now(visit: Visit, line: str, words: str, moment: Moment) -> tuple[Visit, str, str] | None:
    """With what the line tells as still taken on the list of medicines now, and the line without it."""
    (reading, *_) = medicine.read(_STILL.sub("", words).strip(" ,;.-"), moment.today)
    name = str(reading.values.get("name", ""))
    if not name or any(is_same_medicine(getattr(one, "name", None), name) for one in items(visit, "medicines")):
        return None
    rest = re.sub(r"[\s,;.]*(?:\b(?:and|but))?[\s,;.]*$", "", line.replace(words, ""))
    listed = with_listed(visit, reading, words, moment)[0].model_copy(update={"no_more": visit.no_more})
    return listed, say(_ON_THE_LIST, name=name), rest


def line_corrected(visit: Visit, line: str, moment: Moment) -> tuple[Visit, str, str] | None:
    """A line that says what another line of the list is: "number 2 is amitriptyline not dry mouth"."""
    listed = _listed(visit)
    lead = _NUMBER_IS.match(line)
    number = int(lead["number"]) if lead else 0
    if lead is None:
        for place, one in enumerate(listed, 1):
            called = re.escape(re.sub(r"^(?:just|the)\s+", "", one.name or "").strip())
            lead = re.match(
                rf"(?:the |just )*{called} (?:is|was|should be|means) (?:really )?(?:the )?", line, re.IGNORECASE
            )
            if called and lead is not None:
                number = place
                break
    if lead is None or not 1 <= number <= len(listed) or (found := named_first(line[lead.end() :])) is None:
        return None
    item, (name, rest) = listed[number - 1], found
    rest = _without_old(rest, item.name or "")
    visit = with_name(visit, item, name, moment)
    told = say(N_("= line {number}: {name}"), number=number, name=name)
    if rest:
        visit = _with_more(visit, item.id, rest, moment)
    return visit, told, ""


def _with_more(visit: Visit, item: str, words: str, moment: Moment) -> Visit:
    said, here = past_medicine.read(words, moment.today, order=moment.order), Address(_PART, item=item)
    record = next(one for one in _listed(visit) if one.id == item)
    new = {field: value for field, value in said.values.items() if getattr(record, field) is None}
    visit = with_answers(visit, here, new, moment) if new else visit
    told = {**{name: getattr(record, name) for name in said.values}, **new}
    known = all(told[name] == value or str(value) in str(told[name]) for name, value in said.values.items())
    kept = words if not known or said.unclear else said.left
    return with_more_noted(visit, Address(_PART, "name", item), kept, moment)


def _listed(visit: Visit) -> tuple[PastMedicine, ...]:
    return tuple(one for one in items(visit, _PART) if isinstance(one, PastMedicine))
