"""Words behind a yes: they confirm nothing twice and replace nothing.

They tell of another thing for the same list, which is asked about; or that this one is taken no more; or more of
this one, which its open questions take; else they are a note of it.
"""

from __future__ import annotations

import re

from visitprep.common_words import A_TITLE
from visitprep.interview.engine.conversation import LEAVING, Conversation
from visitprep.interview.engine.line_asked.about import About, with_line_behind
from visitprep.interview.engine.line_asked.replies import is_assent, is_yes, no_but, pointing, says_stopped, yes_and
from visitprep.interview.engine.line_asked.told_apart import told_apart
from visitprep.interview.engine.words.said_back import MISTAKES, fill, said_back, told_back
from visitprep.interview.engine.words.saved_in_words import answer_words
from visitprep.interview.prompts import Answered, Kind, Prompt, Way
from visitprep.interview.question import Gone, Hearing
from visitprep.lines.people.two_voices import speaks_alone
from visitprep.lines.reading import Reading, Unclear
from visitprep.medicines.names import lookup
from visitprep.patterns import any_case
from visitprep.visit.answering import Address, items, record_at, with_new_item
from visitprep.visit.as_typed import with_noted, with_said
from visitprep.visit.tellers import helper_of
from visitprep.visit.two_views import labelled
from visitprep.visit.visit import LISTS, Visit, list_part, record_type
from visitprep.wording import N_, say

_CUT = any_case(
    rf"\s*(?:(?:[;,]|{A_TITLE}\.)(?!\d)(?:\s*(?:and|but|also|plus|oh)\b)*|\b(?:and|but|also|plus)\b(?:\s+also\b)?)\s*"
)
_ADDS = any_case(r"(?:and|also|plus|another|too)\b")
_SEPARATE = any_case(
    r"\s*\b(?:is|are|was|as)?\s*(?:a|an)?\s*(?:sep[ae]rate|different|another|other|second)"
    r"(?: (?:one|thing|allergy|medicine|pill|drug))?\b\s*|\s*,?\s*\b(?:too|as well|also)\b\s*$"
)
_LEAD = any_case(
    r"(?:and |also |oh |plus |there(?:'s| is) )*(?:(?:i|we|she|he|they|mom|mum|dad)"
    r"(?:'?s| is|'?m| am|'?re| are|'?ve)?"
    r"\s+(?:also |now |still )*(?:takes?|taking|on|has|have|had|uses?|using|gets?|got|allergic to|reacts? to)\s+)?"
    r"(?:also )?"
)
"""Before the name of another one: "and she takes"."""
_PART_OF_IT = any_case(  # another name is what is in this one: "its the one with tylenol in it"
    r"(?:.*\b)?(?:(?:it'?s|it is|that'?s|(?:the|a) (?:one|kind|sort|type)|which|mixed|comes)(?: \w+){0,3}?"
    r" (?:with|has)|(?:it|which|that) (?:also )?(?:has|contains))\b|.*\b(?:in it|in there|inside)$"
)
_UNIT = any_case(r"(?:mg|mcg|milligrams?|micrograms?|units?|grams?|g|ml|percent)")


def take_more(conversation: Conversation, about: About, unclear: Unclear, words: str) -> Way:
    """Keep what was said behind the yes, and say it back. MENU or STOP where that was wanted on the way."""
    words = _not_twice(words, answer_words(unclear.meant, about.questions.get(unclear.field)))
    if not words or is_assent(words) or _UNIT.fullmatch(re.sub(r"(?i)^(?:it'?s|they'?re)(?: in)?\s+", "", words)):
        return Way.KEEP
    if about.gone is not None and says_stopped(words):
        take_off(conversation, about.gone, about.address, words)
        return Way.KEEP
    this, others = others_told(conversation, about, words)
    if this:
        keep_more(conversation, about, this, unclear.field)
    for other in others:
        way = ask_to_add(conversation, about, other, unclear.field)
        if way in LEAVING:
            return way
    return Way.KEEP


def take_off(conversation: Conversation, gone: Gone, address: Address, words: str) -> None:
    """Off its list, with what was said of it; `words` besides what stands on its line."""
    conversation.keep(gone(conversation.visit, address, words, conversation.moment))
    conversation.asker.tell(say(N_("= off this list; kept with what was taken before")))


def name_of(about: About) -> str:
    """The field that a thing of this list is called by."""
    return next((name for name in ("name", "thing") if name in about.questions), "")


def keep_more(conversation: Conversation, about: About, words: str, field: str = "") -> None:
    """Into what is still open of this one, where all of the words are understood; else a note of it."""
    visit, record = conversation.visit, record_at(conversation.visit, about.address)
    name = name_of(about)
    title = str(getattr(record, name, None) or "") if name else ""
    reading = _read(conversation, about, f"{title} {words}".strip())
    values = dict(reading.values) if reading and not reading.unclear and not reading.left else {}
    named = str(values.pop(name, title)) if name else ""
    is_new = all(getattr(record, key) is None for key in values)
    said: list[str] = []
    if values and is_new and named.casefold() == title.casefold():
        found = fill(visit, about.address, values, conversation.moment)
        if len(found.fields) == len(values):
            conversation.keep(with_line_behind(visit, found.visit, about, values))
            record = record_at(conversation.visit, about.address)
            said = [answer_words(getattr(record, key), about.questions.get(key)) for key in found.fields]
    if not said:
        if visit.respondent.is_helper and speaks_alone(words):
            words = labelled(words, helper_of(visit.respondent), visit)
        note = Address(about.address.part, field or name or next(iter(about.questions), ""), about.address.item)
        conversation.keep(with_noted(visit, about.place, note, words, conversation.moment))
        said = [say(N_("your words: {words}"), words=words)]
    conversation.asker.tell(told_back([*([title] if title else []), *filter(None, said)]))


def ask_to_add(conversation: Conversation, about: About, words: str, field: str = "") -> Way:
    """Is that another one? After a yes it is on the list; after a no its words are a note of this one."""
    prompt = Prompt(
        key=f"{about.address.part}:another",
        text=say(N_("Is that another one for the list: {words}?"), words=words),
        kind=Kind.LINE,
        label=say(N_("y, or n")),
        ways=frozenset({Way.BACK, Way.SKIP, Way.MENU, Way.STOP, Way.KEYS}),
    )
    reply = conversation.put(prompt, "")
    said = str(reply.value) if isinstance(reply, Answered) else ""
    if is_yes(said) or yes_and(said):
        conversation.keep(_with_another(conversation, about, ", ".join(filter(None, (words, yes_and(said))))))
        return Way.KEEP
    more = "" if pointing(said) else no_but(said) or said
    keep_more(conversation, about, ", ".join(filter(None, (words, more))), field)
    return reply.way if not isinstance(reply, Answered) and reply.way in LEAVING else Way.KEEP


def _with_another(conversation: Conversation, about: About, words: str) -> Visit:
    """One more on the list, with what its words say; what is unclear in it is asked with the others."""
    visit, part, name = conversation.visit, about.address.part, name_of(about)
    reading = _read(conversation, about, words) or Reading({}, left=words)
    first = {name: reading.values.get(name, words)}
    try:
        visit, new = with_new_item(visit, part, first, conversation.moment)
    except MISTAKES:
        return visit
    address = Address(part, item=new)
    found = fill(visit, address, reading.values, conversation.moment)
    unclear = tuple(dict.fromkeys(one.field for one in reading.unclear if one.field))
    fields = tuple(dict.fromkeys((*first, *found.fields)))
    visit = with_said(found.visit, str(address), words, fields, conversation.today, unclear, line=words)
    if reading.left and name in reading.values:
        note = Address(part, name, new)
        visit = with_noted(visit, str(address), note, reading.left, conversation.moment)
    conversation.asker.tell(said_back(visit, address, reading, fields, about.says, about.questions))
    return visit


def without_further(conversation: Conversation, about: About, typed: str) -> str:
    """What of a reply is about the thing itself; what it tells of others is put on the list and said back: "yes
    penicillin, and codeine is a separate one, it made me sick"."""
    part = about.address.part
    more = yes_and(typed) or no_but(typed) or typed
    words = more[added.end() :].strip() if (added := _ADDS.match(more)) else more
    hearing = Hearing(conversation.today, conversation.visit, record_type(part)())
    things = list(told_apart(words, about.reads(words, hearing)))
    own = [] if more != typed and words != more else things[:1]
    further = things[len(own) :]
    if not further or not all(reading.values for reading, _ in further):
        return typed
    if own and any(set(reading.values) <= {"thing", "kind"} for reading, _ in further):
        return typed  # "amoxicillin and Keflex" are what was asked for
    no_more = conversation.visit.no_more
    for _, told in further:
        if not list_part(part).has_room(items(conversation.visit, part)):
            return typed
        visit = _with_another(conversation, about, told)
        conversation.keep(visit.model_copy(update={"no_more": no_more}))  # it opens no list that was done
    return typed.replace(more, own[0][1] if own else "").strip(" ,;.")


def others_told(conversation: Conversation, about: About, words: str) -> tuple[str, list[str]]:
    """What is said of this one, and each of the others: a known name, or "and" before what has a name."""
    name = name_of(about)
    if (
        about.address.part not in LISTS
        or not name
        or not list_part(about.address.part).has_room(items(conversation.visit, about.address.part))
    ):
        return words, []
    listed = {str(getattr(item, name, "")).casefold() for item in items(conversation.visit, about.address.part)}
    this, others, begin, sign = "", list[str](), 0, ""
    for cut in (*_CUT.finditer(words), None):
        piece = words[begin : cut.start() if cut else len(words)]
        bare = _LEAD.sub("", " ".join(_SEPARATE.sub(" ", piece).split()).strip(" ,;"), count=1)
        marked = _SEPARATE.search(piece) is not None or _ADDS.search(sign) is not None
        if bare and _is_another(conversation, about, bare, listed, marked=marked):
            others.append(bare)
        elif others:
            others[-1] = f"{others[-1]}{sign or ' '}{piece}".strip()
        else:
            this = f"{this}{sign}{piece}".strip(" ,;")
        begin, sign = (cut.end(), cut[0]) if cut else (begin, sign)
    return this, others


def _is_another(conversation: Conversation, about: About, words: str, listed: set[str], *, marked: bool) -> bool:
    reading = None if _PART_OF_IT.match(words) else _read(conversation, about, words)
    named = str(reading.values.get(name_of(about), "")) if reading else ""
    if not named or named.casefold() in listed:
        return False
    most = 3 if named.casefold() == words.casefold() else 4
    return lookup(named) is not None or (marked and len(named.split()) < most)


def _read(conversation: Conversation, about: About, words: str) -> Reading | None:
    part = about.address.part
    record = record_type(part)() if part in LISTS else record_at(conversation.visit, about.address)
    return next(iter(about.reads(words, Hearing(conversation.today, conversation.visit, record))), None)


def _not_twice(words: str, meant: str) -> str:
    """Without the answer itself, said again behind its yes."""
    words = words.lstrip(" ,;").rstrip(" ,;.")
    if meant and re.match(rf"(?:(?:it'?s|the)\s+)?{re.escape(meant)}(?!\w)", words, re.IGNORECASE):
        words = re.sub(rf"(?i)^(?:(?:it'?s|the)\s+)?{re.escape(meant)}", "", words).lstrip(" ,;")
    return words
