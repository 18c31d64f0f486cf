"""Something tried, in one line ("back 2022 six times no help"), or a medicine of before."""

from __future__ import annotations

import re
from datetime import date

from visitprep.lines.apart import apart, each
from visitprep.lines.day_named import Named, day_in, take_days
from visitprep.lines.history.effect import BARE_LENGTH, LENGTH, TROUBLE, EffectSaid, take_effect
from visitprep.lines.history.part_named import PART
from visitprep.lines.reading import Reading, Unclear
from visitprep.lines.unread import Unread
from visitprep.patterns import compiled
from visitprep.visit.dates.partial_date import Order, PartialDate
from visitprep.visit.dates.values import value_in_words
from visitprep.visit.records.choices.care import TreatmentKind
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.choices.medicine import Effect, WhyStopped
from visitprep.visit.records.numbers import NUMBER_WORDS
from visitprep.wording import N_, later

_SHOTS = (TreatmentKind.INJECTION, TreatmentKind.NERVE_BLOCK, TreatmentKind.ABLATION, TreatmentKind.BOTOX)
"""A length of time said of these is how long the relief lasted: the shot itself takes a moment."""

_SHOT_WORDS = (
    r"epidurals?(?: steroid)?|steroids?|cortisone|trigger points?|facets?(?: joints?)?|medial branch|gel"
    r"|hyaluronic|prp"
    r"|nerve blocks?"
    r"|rfa|ablation|botox|synvisc|kenalog|heat(?:ing pad)?|ice(?: packs?)?|depo-?medrol|si joint|sacroiliac"
    r"|caudal|lidocaine|toradol"
)
_TYPE = compiled(
    rf"\b(?P<type>(?:{_SHOT_WORDS})(?: (?:{_SHOT_WORDS}))*)(?: (?:injections?|shots?))?(?![\w-])", re.IGNORECASE
)
_NUMBER = rf"(?:\d{{1,4}}|{'|'.join(NUMBER_WORDS)})"
_TIMES = compiled(
    rf"(?<![\w.-])(?:about |around |maybe |x ?)?(?P<count>{_NUMBER})(?: or so)?\s*(?:(?:x|times|visits?"
    rf"|sessions?|shots?"
    r"|injections?|treatments?|rounds?|appointments?|epidurals?|blocks?|series)(?![\w-])(?! a (?:day|week"
    r"|month|year))"
    r"(?! (?:per|each|every)\b))|\b(?P<word>once|twice)\b(?! (?:a|per|each|every) )|\bx ?(?P<after>\d{1,3})\b",
    re.IGNORECASE,
)
_ONGOING = compiled(
    r"\b(?:still (?:going(?: on)?|doing (?:it|them|that)|do (?:it|them|that)|use it|using it|on it|in it"
    r"|go)|still\b"
    r"|ongoing|every ?day|daily|to this day|right now|currently)\b",
    re.IGNORECASE,
)
_WHERE = compiled(
    r"(?:\b(?:at|by|with|from)\s+)?(?P<where>\bDr\.?\s+[A-Z][\w'-]+)"
    r"|\bat\s+(?P<place>(?:the\s+)?[A-Z][\w.'-]*(?: (?:[A-Z][\w.'-]*|of|and))*)"
)
_ENTRIES = compiled(
    r"(?:^|[,;.]\s*|\band\s+)(?:the\s+)?(?:(?P<which>first|second|third)\b"
    r"(?: (?:one|time|shot|injection|round)\b)?|(?:other|last) (?:one|time|shot|injection|round)\b)",
    re.IGNORECASE,
)
_ANOTHER = compiled(
    r"(?:and |then )*(?:the |a )?(?:another|(?:an)?other|next|second|third|fourth|2nd|3rd|last|again"
    r"|one more|same|repeat)"
    r"(?: (?:one|time|shot|injection|round|epidural|course))?\b",
    re.IGNORECASE,
)
_STRENGTH = compiled(
    r"(?:(?:highest|up to|max(?:imum)?|at)\s+)*(?P<dose>(?<![\w.])\d+(?:\.\d+)?\s?(?:mg|mcg|ug|g|ml|units?"
    r"|meq)\b(?:/\w+)?)"
    r"(?:\s+(?:(?:once|twice|\d|(?:\d|two|three|four) times|\d ?x)?\s*(?:a|per|each|every) (?:day|night)|"
    r"daily|highest|at most))?",
    re.IGNORECASE,
)
_CAME_BACK = compiled(
    r"(?<![\w-])(?:(?:and|but|then|now|so|until|till|after that|the|my|it|they|that|pain|hurt|ache|burning)\s+)*"
    r"(?:(?:then|it'?s|(?:it|pain) is|was|came|comes?|coming|crept|crawled|went|goes|going)\s+)+"
    r"(?:(?:right|straight|all|it|the pain|pain)\s+)*back"
    r"(?![\w-]|\s+(?:brace|surgery|pain|injections?|shots?|blocks?))"
    r"(?:\s+(?:again|to (?:normal|work|square one|baseline|zero|(?:where|how|what) it was|the same|the start)))*"
    r"|(?<![\w-])back (?:again|to (?:normal|work|square one|baseline|zero|(?:where|how|what) it was|the same"
    r"|the start))(?![\w-])",
    re.IGNORECASE,
)
"""Of the pain, and no part of the body: "great for 3 weeks then back"."""
_STOPPED_AFTER = compiled(
    rf"(?<![\w-])(?:(?:so|and|then|i|had to|just|only)\s+)*(?:stop(?:ped)?|quit|gave up|came off|"
    rf"went off)(?: it)?"
    rf"(?: taking it)?\s+(?:after|within)\s+(?P<long>{LENGTH})",
    re.IGNORECASE,
)
_ONLY_STOPPED = compiled(
    r"^(?:(?:i|it|they|we|she|he|was|have|had|just|told you|then|so)\s+)*(?:stop+e?d|quit|came off|went off|"
    r"used to take|gave up|"
    r"dont take|don't take|not taking|no longer tak\w+|off)(?:\s+(?:it|that|this|taking it|any ?more|"
    r"no more|now))*"
    r"(?:\s+(?:in|on|by|about|around|at|since|last))?$",
    re.IGNORECASE,
)
"""Says no more than that it is over."""
_MADE_ME = compiled(r"\b(?:made|makes|gave|gives|got|left) me\b(?!.*\b(?:better|relief)\b)", re.IGNORECASE)
_BECAUSE = compiled(
    r"^(?:(?:i|it|they|we|was|had to|just|so|and)\s+)*(?:(?:stop(?:p*e?d)?|quit|came off|went off|"
    r"gave up)\s+)?(?:(?:it|that|taking it)\s+)?"
    r"(?:be?cause(?: of)?|'?cause|cuz|coz|cos|due to|on account of|for (?=the\b|my\b)|as (?=it\b|they\b)|"
    r"when (?=they\b|the\b|i\b))\s*",
    re.IGNORECASE,
)
"""In front of a reason."""
_WHY = (
    (WhyStopped.SIDE_EFFECTS, r"side effects?"),
    (WhyStopped.COST, r"cost\b|too expensive|insurance|couldn'?t afford"),
    (WhyStopped.WORE_OFF, r"wore off|stopped working|quit working|didn'?t work any ?more"),
    (WhyStopped.ALLERGY, r"allerg\w+"),
    (
        WhyStopped.CLINICIAN,
        r"(?:(?:doctors?|doc|docs|nurse|dr\.? ?\w*|clinic|hospital|surgeon|gp|va|\w+ologist|they) (?:\w+ )?"
        r"(?:stopped|took (?:me|him|her|it) off|pulled me off|cut me off|said (?:no|stop)|(?:told|made|"
        r"had) (?:me|him|her)"
        r" (?:to )?(?:stop|quit|come off|get off)|discontinued|cancelled|ended|quit|d/?c'?e?d)"
        r"|(?:stopped|quit|discontinued|taken off|off it|d/?c'?e?d) (?:\w+ ){0,2}?by (?:my |"
        r"the )?(?:\w+ )?(?:dr|doctor|doc|nurse|"
        r"clinic|surgeon|hospital|gp|va|\w+ologist)"
        r"|(?:put|switched|changed) (?:me|him|her|over) (?:\w+ )?(?:on|to|over)|^(?:by )?(?:my )?dr\.? \w+|"
        r"^by (?:my |the )?(?:\w+ )?(?:doctor|doc|nurse|clinic|hospital|\w+ologist))\w*",
    ),
    (
        WhyStopped.PROCEDURE,
        r"pregnan\w*|(?:before|for) (?:the |my |an? )?(?:\w+ )?(?:surgery|operation|"
        r"procedure)",
    ),
    (WhyStopped.BETTER, r"no longer needed|didn'?t need|got better"),
)


def read(
    line: str, today: date, *, kind: TreatmentKind | None = None, order: Order | None = None
) -> tuple[Reading, ...]:
    """The entries of a line, each with its own day and effect: "a first and a second one", or several shots."""
    text = Unread(line).text
    marks = list(_ENTRIES.finditer(text))
    if (
        len(marks) > 1
        and (marks[0]["which"] or "").lower() == "first"
        and not text[: marks[0].start()].strip(" ,;.")
    ):
        ends = [mark.start() for mark in marks[1:]] + [len(text)]
        return tuple(
            _one(text[mark.end() : end], today, kind, order) for mark, end in zip(marks, ends, strict=True)
        )
    pieces = apart(text, lambda before, after: _begins(before, after, today, order)) or (text,)
    readings = [_one(piece, today, kind, order) for piece in pieces]
    if len(pieces) == 1:
        return tuple(readings)
    if kind is None:
        return each(text, pieces, readings)
    return (readings[0], *(_with_its_words(one) for one in readings[1:]))


def _begins(before: str, after: str, today: date, order: Order | None) -> bool:
    """Another entry has a day of its own, and says what or which it is: "another autumn 2022", "facets"
    " 2023"."""
    if day_in(before, today, order) is None or day_in(after, today, order) is None:
        return False
    return bool(_ANOTHER.match(after) or _TYPE.search(after) or PART.search(_CAME_BACK.sub(";", after)))


def _with_its_words(reading: Reading) -> Reading:
    """What nothing understood stays with what it was, for a further entry has no note of its own."""
    if not reading.left:
        return reading
    what = ", ".join(filter(None, (str(reading.values.get("what", "")), reading.left)))
    return Reading({**reading.values, "what": what}, reading.unclear)


def read_past_medicine(line: str, today: date, *, order: Order | None = None) -> Reading:
    """When, highest dose, how much it helped and why it stopped, of a medicine whose name is known."""
    rest = Unread(line)
    values: dict[str, object] = {}
    unclear: list[Unclear] = []
    strength = rest.take(_STRENGTH)
    stopped = rest.take(_STOPPED_AFTER)
    _fill_days(take_days(rest, today, order), "when", values, unclear)
    said = take_effect(rest)
    _fill_effect(said, values, unclear, percent=False)
    if stopped:
        values["how_long"] = stopped["long"].strip()
    elif said.lasted:
        values["how_long"] = said.lasted
    elif length := rest.take(BARE_LENGTH):
        values["how_long"] = length["long"].strip()
    if strength:
        values["highest_dose"] = strength["dose"]
    why: list[WhyStopped] = []
    told: list[str] = [said.worse_words] if said.worse_words and said.what else []
    left = [said.turned] if said.turned else []
    for piece in filter(None, (_ONLY_STOPPED.sub("", one).strip(" ,") for one in rest.pieces())):
        codes = [code for code, words in _WHY if re.search(rf"\b(?:{words})", piece, re.IGNORECASE)]
        why += codes
        if re.fullmatch(r"(?:had )?(?:bad )?side effects?", piece, re.IGNORECASE):
            unclear.append(Unclear("side_effects", piece, later(N_("Side effects: which?"))))
        elif codes:
            left.append(piece)
        elif TROUBLE.search(piece) or _MADE_ME.search(piece):
            why.append(WhyStopped.SIDE_EFFECTS)
            told.append(_BECAUSE.sub("", piece))
        else:
            if _BECAUSE.match(piece):
                why.append(WhyStopped.OTHER)
            left.append(piece)
    if why:
        values["why_stopped"] = tuple(dict.fromkeys(why))
    if told:
        values["side_effects"] = ", ".join(told)
    return Reading(values, tuple(unclear), _left(rest, left))


def _one(text: str, today: date, kind: TreatmentKind | None, order: Order | None) -> Reading:
    rest = Unread(text)
    values: dict[str, object] = {}
    unclear: list[Unclear] = []
    later_entry = _ENTRIES.search(rest.text)
    story = ""
    if later_entry and TROUBLE.search(rest.text[later_entry.start() :]):
        # "2 shots, 70 %, the second made the leg worse": one entry, and what went wrong with one of them.
        story = rest.cut(later_entry.start(), len(rest.text)).strip(" ,;.")
    _fill_days(take_days(rest, today, order), "started", values, unclear, end="ended")
    if times := _times(rest):
        values["sessions"] = times
    said = take_effect(rest)
    what = [match["type"]] if (match := rest.take(_TYPE)) else []
    came_back = rest.take(_CAME_BACK)
    if part := rest.take(PART):
        what.append(part["part"])
    shot = kind in _SHOTS or (kind is None and bool(match))
    _fill_effect(said, values, unclear, percent=True)
    _fill_length(said, rest, shot, values, unclear)
    if where := rest.take(_WHERE):
        values["where"] = where["where"] or where["place"]
    while rest.take(_ONGOING):
        values["ongoing"] = YesNo.YES
    trouble = [said.worse_words] if said.what else []
    left = [said.turned] if said.turned else []
    for piece in (*rest.pieces(), *([story] if story else [])):
        (trouble if TROUBLE.search(piece) else left).append(piece)
    if what:
        values["what"] = " ".join(dict.fromkeys(what)) if len(what) < 3 else ", ".join(what)
    if trouble:
        values["problems"] = ", ".join(trouble)
    kept = (_left(rest, left), came_back[0].strip() if came_back else "")
    return Reading(values, tuple(unclear), ", ".join(filter(None, kept)))


def _left(rest: Unread, left: list[str]) -> str:
    """What was taken out as a whole stands before what nothing took."""
    own = [piece for piece in left if piece not in rest.text]
    return ", ".join(filter(None, (*own, rest.run_of(piece for piece in left if piece not in own))))


def _fill_days(
    days: tuple[Named, ...], field: str, values: dict[str, object], unclear: list[Unclear], *, end: str = ""
) -> None:
    """Of several days the words, which say more than one value could."""
    if len(days) == 1:
        _fill_day(days[0], field, values, unclear, end=end)
    elif days:
        values[field] = PartialDate(days[0].joined)


def _fill_day(day: Named, field: str, values: dict[str, object], unclear: list[Unclear], *, end: str = "") -> None:
    if day.sure is None:
        unclear.append(day.ask(field))
        return
    values[field] = day.sure
    value = day.sure.value or ""
    if (
        end
        and "/" in value
        and re.search(r"\b(?:to|until|till|through)\b|-|–", day.words)
        and not re.search(r"\bor\b", day.words)
    ):
        start, _, last = value.partition("/")
        values[field] = PartialDate(value_in_words(start), start)
        values[end] = PartialDate(value_in_words(last), last)


def _times(rest: Unread) -> int | None:
    found = rest.take(_TIMES)
    if not found:
        return None
    if found["word"]:
        return {"once": 1, "twice": 2}[found["word"].lower()]
    count = (found["count"] or found["after"]).lower()
    return int(NUMBER_WORDS.get(count, count))


def _fill_effect(said: EffectSaid, values: dict[str, object], unclear: list[Unclear], *, percent: bool) -> None:
    if said.effect:
        values["effect"] = said.effect
    if percent and said.percent is not None:
        values["percent_relief"] = said.percent
    if said.turned:
        ask = later(N_("{words}: all in all, a lot, some, a little, none, or worse?"), words=said.turned)
        unclear.append(Unclear("effect", said.turned, ask))
    if said.effect is Effect.WORSE and not said.what:
        field = "problems" if percent else "side_effects"
        unclear.append(Unclear(field, said.worse_words, later(N_("What got worse?"))))
    if said.helped_words or (said.percent is not None and not percent and not said.effect):
        words = said.helped_words or f"{said.percent}%"
        unclear.append(Unclear("effect", words, later(N_("It helped: a lot, some, or a little?"))))


def _fill_length(
    said: EffectSaid, rest: Unread, shot: bool, values: dict[str, object], unclear: list[Unclear]
) -> None:
    """How long the relief lasted; where a length may as well be how long it was done, it is asked."""
    if said.effect in (Effect.WORSE, Effect.NONE):
        return
    lasted = said.lasted
    if re.match(r"(?:un)?till?\b", lasted):
        unclear.append(Unclear("relief_lasted", lasted, later(N_("How long did it help?"))))
        return
    if not lasted and (length := _length_of_its_own(rest.text)):
        rest.cut(length.start(), length.end())
        lasted = length["long"].strip()
        if not shot:
            words = later(N_("{words}: is that how long it helped, or how long you did it?"), words=lasted)
            unclear.append(Unclear("relief_lasted", lasted, words))
            return
    if lasted:
        values["relief_lasted"] = lasted
        if shot and "effect" not in values and "percent_relief" not in values and not said.helped_words:
            unclear.append(
                Unclear("effect", lasted, later(N_("Did it help: a lot, some, a little, or not at all?")))
            )


def _length_of_its_own(text: str) -> re.Match[str] | None:
    """A length of time in a part of the line that does not tell of trouble: "sore for a week" is none."""
    for part in re.finditer(r"(?:(?!\bbut\b|\band\b)[^,;])+", text):
        if not TROUBLE.search(part[0]) and (length := BARE_LENGTH.search(text, part.start(), part.end())):
            return length
    return None
