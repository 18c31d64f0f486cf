"""The clinic, the day, the time and who sent them, in one line."""

from __future__ import annotations

import re
from datetime import date

from visitprep.common_words import KIN
from visitprep.lines.reading import Reading, Unclear
from visitprep.lines.taken_back import MOVED
from visitprep.lines.unread import Unread
from visitprep.lines.yes_no import NOT_SURE
from visitprep.number_words import in_digits
from visitprep.patterns import any_case, compiled
from visitprep.visit.dates.partial_date import (
    NotADate,
    Order,
    PartialDate,
    TwoReadings,
    read_exact_day,
    read_time,
    with_half,
)
from visitprep.visit.dates.words import any_of, month_words
from visitprep.visit.records.choices.people import VisitKind, VisitMode
from visitprep.wording import N_, later

_THEM = rf"(?:me|us|him|her|them|(?:my |our )?{KIN}|(?-i:[A-Z])[\w'-]+)"
_WHOSE = r"(?:(?:my|our|the|her|his) )?"
_TITLE = r"(?:dr\b\.?|doctor|nurse|np|pa|pcp|gp|surgeon|neurologist|rheumatologist|physio\w*)"
_HERS = r"(?:(?:my|our|her|his|the) (?:[\w'’]+ ){0,2})"
_HERS_BY_NAME = rf"{_HERS}{_TITLE},\s*(?:(?:dr|mr|mrs|ms|miss)\b\.?|doctor)(?: [^\W\d][\w'-]*){{1,3}}"
_SENT = any_case(
    rf"[\s,;]*\b(?:and\s+)?(?:(?:(?:i|s?he|they|we) (?:was|were|got|is) |was |got )?(?:sent|referred)(?: {_THEM}|"
    r" there| here| over)* by|referral (?:is |was |came )?(?:from|by)"
    rf"|sent (?:me|us)(?::|(?= {_WHOSE}(?:dr|doctor|nurse|pcp|gp)\b))|(?:who )?sent by:?"
    rf"|from(?= {_WHOSE}(?:dr|doctor|nurse|family|pcp|gp))|by(?= {_WHOSE}(?:dr"
    rf"|doctor)))\s+(?P<who>{_HERS_BY_NAME}(?=\s*(?:$|[,;.]))|(?:[^,;.]|(?<=\bdr)\.|(?<=\bst)\.)*\w(?:[^,;.]|(?<=\bdr)\.)*)"
)
_SENDS = (
    rf"\s+(?:(?:is|was) the (?:one|doctor|person) )?(?:who |that |which )?(?:sent|referred|recommended"
    rf"|sends) {_THEM}\b(?: there| here| over| to (?:them|him|her))*"
    r"(?=\s*(?:$|[,;.]|(?:and|for|to|because|cause|since|after|with|through|thru|under|on|it'?s|it is|this is"
    r"|s?he|they|we|i|workers?'?|comp)\b))"
)
_DOCTOR_SENT = any_case(
    rf"(?:[,;.]\s*)?\b(?:and )?(?P<who>{_HERS_BY_NAME}\s*,?"
    rf"|{_HERS}?{_TITLE}(?: [^\W\d][\w'-]*){{0,4}}?(?: \([^()]*\))?){_SENDS}"
)
_SENT_AFTER = any_case(
    rf"(?:^|[,;]\s*|\.\s+)(?:and\s+|it was\s+)*(?P<who>[^\W\d][\w'-]*(?: [^\W\d][\w'-]*){{0,4}}?){_SENDS}"
)
_ROLE = (
    r"(?P<role>(?:(?!(?:at|with|sees?|clinic|from|and|to|in)\b)[\w'’-]+ ){0,3}"
    r"(?:doctor|doc|dr|md|surgeon|pcp|gp|nurse(?: practitioner)?|physician(?:['’]?s? assistant)?|specialist|np|pa"
    r"|internist|therapist|chiropractor|physio\w*|chiro|midwife|dentist|worker|\w{3,}(?:ologist|iatrist))"
    r"(?: (?:at|with|in|of|from)(?: (?!(?:pain|and|but|on|s?he|sent|referred"
    rf"|{any_of(month_words())})\b)[^\W\d][\w'’-]*){{1,4}}(?<! my)(?<! the)(?<! our)(?<! her)(?<! his)(?<! a))?)"
)
_NAME = r"(?!(?:my|our|her|his|the|it|its|is|and|but|i|s?hes?|they|that|who|whos|dr|doctor)\b)[^\W\d][\w'-]*"
_BY_NAME = rf"(?P<who>(?:\b(?:dr\b\.?|doctor)|(?:^|(?<=[,;.]\s))(?={_NAME}))\s*{_NAME}(?: {_NAME})?)"
_IS_THEIR = r"(?:,? (?:who|s?he|that|and))?(?:'?s| is|,(?=[^,]+, [sr]e[nf]))? (?:just )?(?:my|our|her|his|the|an?) "
_SENT_BY_ROLE = (
    any_case(
        rf"{_BY_NAME}{_IS_THEIR}{_ROLE}(?:[\s,]+(?:tho(?:ugh)?|and|but|so))*[\s,]+(?:(?:s?he|they|who)\s+)?"
        rf"(?:sent|referred) {_THEM}\b"
    ),
    any_case(rf"{_BY_NAME} (?:sent|referred) {_THEM}\b{_IS_THEIR}{_ROLE}\b"),
    any_case(
        rf"\b(?:my|our|her|his) {_ROLE} is {_BY_NAME}[\s,]+(?:and )?(?:s?he|they) (?:sent|referred) {_THEM}\b"
    ),
)
"""With what they are: "hollis is my gp tho she sent me", "dr hollis sent me my gp"."""
_SHE_DID = any_case(r"(?<=\w)[\s,]+(?:(?:tho(?:ugh)?|and|but|so)[\s,]+)*(?:s?he|they)$")
_DID = any_case(r"(?P<who>[^,;\d]{2,40}?) did\b")
_NO_NAME = any_case(rf"(?:my|her|his|our|the) (?:\w+ ){{0,3}}{_TITLE}")
_OWN = any_case(r"(?:my|our|her|his) ")
_SEEN_THERE = any_case(
    r"\b(?:(?:who|he|she|one|we|i|they) ?(?:'s|'re|'ll|is|are|will)? ?(?:be )?(?:sees?|seeing|seen?)|seen there"
    r"|to see|(?:at|of|in) the (?:pain )?(?:clinic|center|centre)|the pain doctor|works there)\b"
)
_IT_IS = compiled(
    r"^(?:(?:it'?s|it is|that'?s|(?:my|our|the|her|his) clinic(?:'?s| is))\s+(?:at\s+)?(?:the\s+)?(?=[A-Z])"
    r"|(?:at|to)\s+(?:the\s+)?(?=\w)"
    r"|(?i:(?:it'?s|it is|that'?s|that would be|they call it|i(?:'?m| am)? go(?:ing)? to)\s+"
    r"(?:(?:called|at|to|the)\s+)*(?=.*\b(?:clinic|cent(?:er|re)|institute|hospital|practice)\b)))"
)
_IT_IS_DR = (
    r"(?:(?:it'?s|it is|that'?s|that is|this is|(?:the |my |her |his )?(?:pain )?doctor(?: there"
    r"| at the clinic)?(?:'?s| is| will be)|(?:the |his |her )?(?:doctor'?s )?name(?:'s| is))\s+)"
)
"""Before a name, and no part of it."""
_MONTH = rf"\b(?:{any_of(month_words())})\b\.? (?=\d)"
_SEES = any_case(
    r"[\s,;]*\b(?:with|to see|(?:(?:i|s?he|we|they)(?:'?s| is|'?re| are|'?m| am|'ll| will)? )?(?:seeing|sees?))\s+"
    rf"(?P<who>(?:dr\b\.?|doctor|nurse)\s+(?:(?!\b(?:at|on|in|for)\b|{_MONTH})[^,;.\d])+)"
)
_SEEN = any_case(
    rf"(?:^|[,;]\s*|\.\s+|\band\s+|\b(?=dr\b|doctor\b)){_IT_IS_DR}?(?P<who>(?!(?:that|this|he|she|it|they|who"
    rf"|i|not|{NOT_SURE})\b)"
    r"(?:(?:dr\b\.?|doctor|nurse)\s+)?(?!thats)[^\W\d][\w'-]*(?: [\w'-]+){0,2}?)\s+"
    r"(?:is |'s )?(?:who |that |the (?:one|doctor|pain doctor|person|specialist) (?:that |who )?)"
    r"(?:(?:i|s?he|we|they)(?:'s|'re|'ll| is| are| will(?: be)?| be)? )?(?:sees?|seeing|there|at the clinic"
    r"|at the pain clinic)(?: there| here)?(?=\s*(?:$|[,;.]|and\b))"
)
_DOCTOR = any_case(
    rf"(?:[,;]|\.(?=\s))\s*(?:and\s+)?{_IT_IS_DR}?(?P<who>(?:(?:my|her|his)\s+)?(?:dr\b\.?|doctor|nurse|np|pa)\s+[^,;.\d]+)(?=$"
    r"|[,;.])"
)
_DOCTOR_LAST = any_case(
    rf"(?<=\w)\s+{_IT_IS_DR}?(?P<who>(?:dr\b\.?|doctor)(?: (?!clinic|cent|office|practice)[^\W\d][\w-]*){{1,3}})"
    r"(?=\s*(?:$|[,;]))"
)
_CLINIC_AND_DOCTOR = any_case(
    r"(?P<clinic>.*\w)[\s,]+(?:with )?(?P<who>(?:dr\b\.?|doctor)"
    r"(?: (?!clinic|cent|office|practice)[^\W\d][\w'-]*){1,3})"
)
_DOCTOR_AT_CLINIC = any_case(
    r"(?P<who>(?:dr\b\.?|doctor)(?: (?!at\b)[^\W\d][\w'-]*){1,3}) (?:at|from|of) (?:the )?(?P<clinic>\w.*)"
)
_MYSELF = any_case(
    r"[\s,;]*\b(?:(?:i )?(?:sent|referred) )?(?P<who>myself|nobody sent (?:me|us|him|her)|nobody|i sent myself"
    r"|on my own)\b"
)
_HALF = (
    r"(?:\s*(?:[ap]\.?\s?m\b\.?)|\s+(?:in the )?(?:morning|afternoon|evening)\b|\s+in the [ap]m\b|\s+at night"
    r"|\s*o'?clock)"
)
_ABOUT = r"(?:around|about|approx\w*\.?|roughly)"
_MINUTES = r"(?:\d{1,2}|five|ten|twenty|twenty-five) (?:minutes )?(?:past|to) (?:\d{1,2}|[a-z]{3,6})\b(?<!\bto)"
_TIME = any_case(
    rf"(?:,\s*)?(?:\b(?:at|@)\s+|\bfor\s+(?=\d))?(?:\b{_ABOUT}\s+(?=[\da-z]))?(?<![\w/:.-])(?P<time>(?:[01]?\d"
    rf"|2[0-3])[:.][0-5]\d(?![./\d]){_HALF}?"
    rf"|(?:(?<=at )|(?<=@ )|(?<=@)|(?<=around )|(?<=about ))(?:[01]?\d|2[0-3])[0-5]\d(?![\w./:-]){_HALF}?"
    rf"|(?:0?[1-9]|1[0-2])[0-5]\d{_HALF}"
    rf"|(?:1[0-2]|0?\d){_HALF}{_HALF}?"
    rf"|half (?:[a-z]{{3,6}}|\d{{1,2}})(?<!past)\b(?!\s+(?:an|hour)){_HALF}?|{_MINUTES}{_HALF}?"
    rf"|half past \w+{_HALF}?|(?:a )?quarter (?:past|to) \w+{_HALF}?"
    rf"|(?:seven|eight|nine|ten|eleven|twelve|one|two|three|four|five|six) (?:fifteen|thirty)\b{_HALF}?"
    rf"|(?:1[0-2]|[1-9])ish\b|noon\b|midday\b)(?:ish\b)?|\b(?:(?:at|@)\s+(?:{_ABOUT}\s+)?|{_ABOUT}\s+)(?P<bare>1[0-2]|[1-9])(?!\s*[/.\w])"
)
_IT_IS_ON = any_case(
    r"^\s*(?:(?:my|our|the|her|his) )?(?:first )?(?:appointment|appt|visit)(?:'?s| is| will be)"
    r"(?: (?:set|scheduled|booked|made))?(?: for)?(?: on)?\b[\s:]*"
)
"""Before the day, and no clinic."""
_BARE_TIME = compiled(r"(?:0?[1-9]|1[0-9]|2[0-3])[0-5]\d")
"""Alone behind the day: "jan 12 1015"."""
_BEFORE_DAY = any_case(r"^(?:on\s+|the\s+|(?:next|this|coming)\s+(?=\w+,? (?:\w+\.? \d|\d+ \w)))")
_DAY_SIGN = any_case(r"\d|day|tomorrow|next|today")
_PARTED = any_case(r"(?<!day),(?!\s*(?:19|20)\d\d\b)")
"""A comma inside a day stands behind its weekday or before its year; any other parts two facts."""
_NO_CLINIC = any_case(
    r"(?:i |we )?(?:don'?t|do not|not sure|no idea|unsure|not yet)\b|(?:no|none|nothing|nowhere)(?: yet)?$"
    r"|(?:my|our|his|her|the) (?:doctor|dr\.?|appointment|visit)$"
    r"|(?!.*\b(?:clinic|cent(?:er|re)|hospital|institute|spine|pain|medical|health)\b)"
    r"(?:.*\b(?:i|we|they|s?he|it)\b.*|.*\b(?:appointment|visit) is\b.*)"
)
"""No name of a place, but none or a sentence."""
_MOST_WORDS = 7
_MODES = (
    (VisitMode.VIDEO, r"\b(?:by |on |over )?(?:video|zoom|telehealth)(?: (?:visit|call))?\b"),
    (VisitMode.PHONE, r"\b(?:by|on the|over the) (?:tele)?phone\b|\bphone (?:visit|call)\b"),
)
_KINDS = (
    (VisitKind.FOLLOW_UP, r"\bfollow[ -]?up(?: visit)?\b"),
    (VisitKind.FIRST, r"\bfirst (?:visit|time|appointment)\b|\bnew patient\b"),
)


def read(line: str, today: date, *, order: Order | None = None) -> Reading:
    """Each part is taken by its own sign; what is left in front is the clinic."""
    moved = MOVED.match(line)
    rest = Unread(line[moved.end() :] if moved else line)
    rest.take(_IT_IS_ON)
    values: dict[str, object] = {}
    unclear: list[Unclear] = []
    for pattern in (*_SENT_BY_ROLE, _DOCTOR_SENT, _SENT, _SENT_AFTER, _MYSELF):
        if found := rest.take(pattern):
            who = _SHE_DID.sub("", found["who"].strip(" .;,"))
            who = f"{who} ({found['role']})" if pattern in _SENT_BY_ROLE else who
            values["referred_by"] = _with_role(re.sub(r"^(?:my|our|the|her|his)\s+(?=dr\b)", "", who, flags=re.I))
            break
    if found := rest.take(_SEES) or rest.take(_SEEN):
        values["clinician"] = found["who"].strip(" .;,")
    doctor = ""
    if found := rest.take(_DOCTOR) or rest.take(_DOCTOR_LAST):
        doctor = found["who"].strip(" .;,")
    _take_time(rest, values, unclear)
    _take_day(rest, values, unclear, today, order)
    for field, table in (("mode", _MODES), ("kind", _KINDS)):
        for code, words in table:
            if rest.take(re.compile(words, re.IGNORECASE)):
                values[field] = code
    left = [piece for piece in rest.pieces() if not _is_the_time(piece, values, unclear)]
    if "referred_by" in values:
        left = _with_more_of_who_sent(values, left, rest.line)
    if doctor and "referred_by" not in values and "clinician" in values:
        values["referred_by"], doctor = doctor, ""
    elif doctor and "clinician" not in values and "referred_by" in values and not _OWN.match(doctor):
        values["clinician"], doctor = doctor, ""  # who sent them is told, and one more is named beside the clinic
    elif doctor and "referred_by" not in values:
        # The one to see, or the one who sent them: nobody said.
        unclear.append(Unclear("referred_by", doctor, later(N_("Is the referral from {who}?"), who=doctor), doctor))
    if left and not re.fullmatch(r"[\d\W]+", left[0]) and not _NO_CLINIC.match(left[0]):
        clinic = _IT_IS.sub("", left[0]) or left[0]
        named = None
        if "clinician" not in values and not doctor:
            named = _CLINIC_AND_DOCTOR.fullmatch(clinic) or _DOCTOR_AT_CLINIC.fullmatch(clinic)
        if named is not None:  # whoever is named with the clinic is who is seen there
            clinic, values["clinician"] = named["clinic"], named["who"]
        values["clinic"] = clinic
        left.pop(0)
    said_first = ("clinic", "clinician", "date", "time", "mode", "kind", "referred_by")
    return Reading(
        {name: values[name] for name in said_first if name in values},
        tuple(unclear),
        ", ".join(filter(None, (rest.run_of(left), doctor, moved[0].strip(" ,") if moved else ""))),
    )


def read_reply(reply: str, doctor: str, today: date) -> Reading:
    """An answer to "Is the referral from this doctor?" in more words than yes or no."""
    whole = read(f"- , {reply}", today)
    values = {name: whole.values[name] for name in ("referred_by", "clinician") if name in whole.values}
    if "referred_by" not in values and (did := _DID.match(reply)):
        values["referred_by"] = did["who"]
    if str(values.get("clinician", "")).casefold() in doctor.casefold() and "clinician" in values:
        values["clinician"] = doctor
    if "clinician" not in values and _SEEN_THERE.search(reply):
        values["clinician"] = doctor
    return Reading(values, left=reply if values and len(reply.split()) > 12 else "") if values else Reading({})


_ROLE_BEHIND = any_case(
    r"(?P<name>(?:dr\b\.?|doctor)(?: (?!my|her|his|our|the)[^\W\d][\w'-]*){1,2}),? (?:my|her|his|our"
    r"|the) (?P<role>(?:\w+ ){0,2}\w+)"
)
_ROLE_BEFORE = any_case(r"(?:my|her|his|our|the) (?P<role>(?:\w+ ){0,2}\w+),\s*(?P<name>\w+\.? [\w' -]+)")
_WHAT_THEY_ARE = any_case(
    rf"(?:(?:(?:s?he|who)(?:'s| is|s)|that'?s|its?|it's) )?(?:(?:my|her|his|our|the|a|an) )?{_ROLE}"
)
"""What the one who sent them does, as a part of its own."""


def _with_role(who: str) -> str:
    """With what they are in brackets: "dr kessler (surgeon)" of "dr kessler my surgeon"."""
    found = _ROLE_BEHIND.fullmatch(who) or _ROLE_BEFORE.fullmatch(who)
    return f"{found['name']} ({found['role']})" if found else who


def _with_more_of_who_sent(values: dict[str, object], left: list[str], line: str) -> list[str]:
    """Behind "dr lim sent her", "susan lim her regular doctor" says more of the same."""
    sent = str(values["referred_by"])
    names = {word for word in re.findall(r"[^\W\d_]{3,}", sent.casefold()) if not re.fullmatch(rf"{_TITLE}", word)}
    more = [piece for piece in left[1:] if names & set(re.findall(r"[^\W\d_]{3,}", piece.casefold()))]
    if not more and _NO_NAME.fullmatch(sent):
        behind = line.casefold().find(sent.casefold())
        named = [piece for piece in left[1:] if re.match(_TITLE, piece, re.IGNORECASE)]
        more = [piece for piece in named if line.find(piece) > behind][:1]  # "his doctor, Dr. Ames"
    begins = line.casefold().find(sent.casefold())
    role = next((piece for piece in left if _WHAT_THEY_ARE.fullmatch(piece) and line.find(piece) > begins), "")
    if role and not more and "(" not in sent:
        more = [role]  # "dr hale sent me, comp doctor"
    for piece in more:
        said = found["role"] if (found := _WHAT_THEY_ARE.fullmatch(piece)) else piece
        sent = f"{sent} ({said})"
    values["referred_by"] = sent
    return [piece for piece in left if piece not in more]


def _is_the_time(piece: str, values: dict[str, object], unclear: list[Unclear]) -> bool:
    if "time" in values or any(one.field == "time" for one in unclear) or not _BARE_TIME.fullmatch(piece):
        return False
    _tell_time(piece, values, unclear)
    return True


def _take_time(rest: Unread, values: dict[str, object], unclear: list[Unclear]) -> None:
    found = rest.take(_TIME)
    if found:
        _tell_time((found["time"] or found["bare"]).strip(" ,;"), values, unclear)


def _tell_time(said: str, values: dict[str, object], unclear: list[Unclear]) -> None:
    try:
        read_time(said)
        values["time"] = with_half(said)
    except NotADate as problem:
        unclear.append(Unclear("time", said, later(problem.message, **problem.values)))


def _take_day(
    rest: Unread, values: dict[str, object], unclear: list[Unclear], today: date, order: Order | None
) -> None:
    """The longest run of words that is a whole day ahead."""
    words = list(re.finditer(r"[^\s;]+", rest.text))[:80]
    for length in range(min(_MOST_WORDS, len(words)), 0, -1):
        for first in range(len(words) - length + 1):
            start, end = words[first].start(), words[first + length - 1].end()
            said = rest.text[start:end].strip(" ,;.()")
            text = in_digits(_BEFORE_DAY.sub("", said))
            if ";" in text or not _DAY_SIGN.search(text) or text.isdecimal() or _PARTED.search(text):
                continue
            try:
                found = read_exact_day(text, today, order, future=True)
            except NotADate:
                continue
            if isinstance(found, PartialDate) and found.latest is not None and found.latest < today:
                continue  # "the 14th of December 20 …": a number behind the day is no year long past
            rest.cut(start, end)
            if isinstance(found, TwoReadings):
                both = found.either
                unclear.append(Unclear("date", text, later(N_("{words}: {both}?"), words=text, both=both)))
            else:
                assert isinstance(found, PartialDate)
                values["date"] = found
            return


_HALVES = (
    ("am", any_case(r"\b(?:a\.?\s?m\b|morning?|mornin'?|before (?:noon|lunch))")),
    ("pm", any_case(r"\b(?:p\.?\s?m\b|after ?noon|evening?|evenin'?|after lunch|night)")),
)
_BEHIND_HALF = any_case(
    r"(?:[^,;.]|\.(?!\s))*(?P<sign>[,;]|\.(?=\s))\s*(?:(?:and|but|oh|no|also|btw)\b[\s,]*)*(?=\w)"
)
"""Up to what is said besides: "am. and no i see dr patel"."""


def time_again(reply: str, typed: str, today: date) -> Reading:
    """The reply to "in the morning or in the afternoon?": the time `typed` before, in that half of the day.

    Whom they see and who sent them may be corrected in it, too.
    """
    more = _BEHIND_HALF.match(reply)
    first, behind = (reply[: more.start("sign")], reply[more.end() :]) if more else (reply, "")
    halves = [half for half, words in _HALVES if words.search(first)]
    if len(halves) != 1 or re.search(r"\d", first):
        return Reading({})
    try:
        hour, minute = map(int, read_time(f"{typed} {halves[0]}").split(":"))
    except NotADate:
        return Reading({})
    again = f"{hour % 12 or 12}:{minute:02} {halves[0]}"
    told = read(f"- , {behind}", today) if behind else Reading({})
    people = {name: told.values[name] for name in ("clinician", "referred_by") if name in told.values}
    return Reading({"time": again, **people}, left=told.left if people else behind)
