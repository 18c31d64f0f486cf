"""Short forms for page 1: days, lists in a line, texts cut at a word."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from itertools import pairwise

from visitprep.common_words import NUMBER_WORD
from visitprep.document.words import Words, joined, plain
from visitprep.lines.yes_no import NOT_SURE
from visitprep.patterns import any_case, compiled
from visitprep.summary.words.from_records import own_note, short_day
from visitprep.text import clean_line, isolated
from visitprep.visit.dates.partial_date import PartialDate
from visitprep.visit.records.body_words import mentions_place
from visitprep.visit.records.record import Record
from visitprep.wording import N_, NC_, say

_MONTHS = (
    NC_("short date", "Jan"),
    NC_("short date", "Feb"),
    NC_("short date", "Mar"),
    NC_("short date", "Apr"),
    NC_("short date", "May"),
    NC_("short date", "Jun"),
    NC_("short date", "Jul"),
    NC_("short date", "Aug"),
    NC_("short date", "Sep"),
    NC_("short date", "Oct"),
    NC_("short date", "Nov"),
    NC_("short date", "Dec"),
)
_WEEKDAYS = (
    NC_("short date", "Mon"),
    NC_("short date", "Tue"),
    NC_("short date", "Wed"),
    NC_("short date", "Thu"),
    NC_("short date", "Fri"),
    NC_("short date", "Sat"),
    NC_("short date", "Sun"),
)
_YEAR = compiled(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_DAY_ALONE = any_case(r"(?:(?:on|the|of|\d{1,2}(?:st|nd|rd|th)?|[^\W\d]{3,9})\b[ ,.]*){2,5}")
_HEDGES = any_case(r"\b(?:about|around|maybe|or|before|after|un?till?|near)\b")
_AGO = any_case(r"(.+?)\s+ago\.?")
_DOUBT = any_case(rf"(?:i )?(?:{NOT_SURE})\b[\s,;.:-]*")
_KNOWS_NONE = any_case(
    rf"(?:(?:i|we|s?he|they|still|really) )*(?:{NOT_SURE}|never said"
    r"|(?:was|were) ?n['’]?t told|not told|ha(?:s|ve) ?n['’]?t said|did ?n['’]?t say"
    r"|not (?:said|known)|forgot)\b(?!.*\b(?:maybe|perhaps|think|probably|could be|might|but|dr)\b).*"
)
_LENGTH = any_case(
    r"(?:(?:about|maybe|over|almost|a|an|the last|at least)\s+)*(?:couple|few|several|many|some|[\d-]+|one|two"
    r"|three|four|five|six|ten|twenty)(?: of| or \w+)?\s+(?:years?|yrs?|months?|weeks?|wks?|days?|decades?)\b"
    r"|(?:years|months|ages|decades)\b"
)
"""How long it is: behind it a "since" of ours would be wrong."""
_DENIES = any_case(
    r"(?:(?:no|none|nothing|never|n/?a|nil|nope|nah|not (?:really|ever|once)|no one|nobody)[,.! ]*)+"
)


def day(when: date, *, year: bool = True, weekday: bool = False) -> str:
    """As in "8 Dec 2026", "Tue 8 Dec 2026", "28 Nov"."""
    said = say(N_("{day} {month}"), day=when.day, month=say(_MONTHS[when.month - 1]))
    if year:
        said = say(N_("{date} {year}"), date=said, year=when.year)
    return say(N_("{weekday} {date}"), weekday=say(_WEEKDAYS[when.weekday()]), date=said) if weekday else said


def when(told: PartialDate | None) -> str:
    """A date in few words. Words that name no year say which they meant, since the page is read on another day."""
    if told is None:
        return ""
    if told.value is None:
        return isolated(told.said)
    if told.is_exact and told.earliest:
        return day(told.earliest)
    is_day = told.earliest == told.latest and _DAY_ALONE.fullmatch(told.said) and not _HEDGES.search(told.said)
    if is_day and told.earliest:
        return day(told.earliest)  # of a month without its year
    meant = short_day(told.in_words)
    if _plainly(told.said, told.in_words) or _says_no_more(told.said, told.in_words):
        return meant
    if _YEAR.search(told.said):
        return isolated(told.said)
    return say(N_("{words} ({date})"), words=isolated(told.said), date=meant)


def short_day_of(told: PartialDate) -> str:
    """The day or time that was meant, where the words it was told in name no year."""
    if told.is_exact and told.earliest:
        return day(told.earliest)
    return "" if _YEAR.search(told.said) else short_day(told.in_words)


def since(told: PartialDate | None) -> str:
    """As in "since Sep 2026", "about 12 years (since about 2014)", "couple years"; empty for nothing."""
    if told is None:
        return ""
    if doubt := _DOUBT.match(told.said):  # "dont know, couple years"
        rest = told.said[doubt.end() :].strip()
        return since(replace(told, said=rest)) if rest else isolated(told.said)
    if not told.value and _LENGTH.match(told.said):
        return isolated(told.said)
    if re.match(r"(?:since|ever since|from)\b", told.said, re.IGNORECASE):
        return isolated(told.said)
    if re.match(r"for\b", told.said, re.IGNORECASE):  # "for 20 years" says by itself how long
        return when(told)
    if not told.value and (found := _AT_AGE.match(told.said)):
        return say(N_("since age {age}"), age=isolated(f"{found[1]}{told.said[found.end() :]}"))
    if found := re.match(r"(?:in|on|at)\s+(?=\S)", told.said, re.IGNORECASE):
        return since(replace(told, said=told.said[found.end() :]))
    if told.value and not told.is_exact and (length := _AGO.fullmatch(told.said.strip())):
        return say(N_("{length} (since {date})"), length=length[1], date=short_day(told.in_words))
    if told.value and (_AGO.fullmatch(told.said.strip()) or _LENGTH.match(told.said)):
        return when(told)
    if not told.value and re.search(r"\d", told.said) and mentions_place(told.said):
        return isolated(told.said)  # "neck 2024 arm is aug": the days of several, and of none alone
    return say(N_("since {date}"), date=when(told))


_AT_AGE = any_case(
    r"(?:at|aged?) (?:the )?(?:age )?(?:of )?((?:about )?\d\d?)\b(?: years old)?"
    r"(?! ?(?:[:.]\d|[ap]m|in the|days|weeks|months))"
)
_WHICH_ONE = frozenset("in on of the this last past next year yr".split())
_SHORTEST = 3
"""Letters that tell one month from another."""


def _says_no_more(said: str, meant: str) -> bool:
    """Whether the words name the month or season that was meant, and at most which year's: "april this year"."""
    named = [word for word in re.findall(r"\w+", said.casefold()) if word not in _WHICH_ONE]
    words = [word for word in re.findall(r"[^\W\d]+", meant.casefold()) if len(word) >= _SHORTEST]
    return len(named) == 1 and any(
        len(named[0]) >= _SHORTEST and (word.startswith(named[0]) or named[0].startswith(word)) for word in words
    )


def _plainly(said: str, meant: str) -> bool:
    return re.sub(r"\W+", "", said.casefold()) == re.sub(r"\W+", "", meant.casefold())


_CLAUSE = any_case(
    r"(?<=[.;!?])\s|,\s|\s[–-]\s|\s(?=\(|(?:and|but|because|cause|cuz|so|then|though|while|except|unless)\b)"
)
_OPEN = any_case(
    r"\s+(?:no|not|never|none|nothing|without|cant|can't|cannot|dont|don't|doesnt|doesn't|does|do|did|didnt|didn't|wont"
    r"|won't|isnt|isn't|is|was|are|were|am|has|have|had|be|to|of|for|in|on|at|with|from|by|the|a|an|my|her|his|their|our|it"
    r"|its|i|she|he|they|that|which|who|and|or|but|if|wants?|needs?|only|less|more|over|under|about|bit|little|very|too|so"
    r"|quite|really|than|as|last|said|says|showed|called)$"
)
"""Words that leave a sentence open: what decides stands behind them."""
_A_NUMBER = any_case(
    rf"(?:[\s,:=]|\b(?:was|is|are|at|of|to|about|around|like|near)\b)*(?:[£$]?\d\S*|(?:{NUMBER_WORD})\b)"
    rf"(?:\s+(?:\d\S*|point|percent|m[gl]?|kg|kilos?|lbs?|pounds|minutes|weeks|years|times|units|{NUMBER_WORD})(?!\w))*"
)
"""What is cut ends behind it and not before or in it: never "A1c …" for "A1c was seven point four"."""


_ONLY_NO = any_case(r"(?:^|[:;,.] )(?:no|nope|nah|not really|never|yes|yeah)$")  # "no, but my wife shook me awake"


def typed(text: str, longest: int) -> str:
    """A typed text on one line. One clearly longer than `longest` ends with a whole clause and a sign for more.

    Where no clause ends in time it ends at a word, never at one behind which the word that decides is missing.
    """
    line = clean_line(text.replace("\n", " "))
    if len(line) <= longest * 1.2:
        return isolated(line)
    clauses = [found.start() for found in _CLAUSE.finditer(line) if not _A_NUMBER.match(line, found.end())]
    ends = [at for at in clauses if longest * 0.4 <= at <= longest * 1.1 and not _ONLY_NO.search(line[:at])]
    cut = line[: ends[-1]] if ends else line[:longest].rsplit(" ", 1)[0]
    while not ends and (found := _OPEN.search(cut)):
        cut = cut[: found.start()]
    numbers = () if ends else _A_NUMBER.finditer(line)
    cut = line[: next((one.end() for one in numbers if one.start() <= len(cut) < one.end()), len(cut))]
    return isolated(cut.rstrip(" ,;:.") + "\u00a0…")  # never a line of its own


def typed_keeping(text: str, longest: int, keeps: Callable[[str], bool]) -> str:
    """As `typed`, but a clause that `keeps` stays, behind the first where that is short, and others leave."""
    cut, line = typed(text, longest), clean_line(text.replace("\n", " "))
    starts = [0, *(found.start() for found in _CLAUSE.finditer(line)), len(line)]
    pieces = [line[begin:end] for begin, end in pairwise(starts)]
    kept = {at for at, piece in enumerate(pieces) if keeps(piece)}
    if "…" not in cut or all(pieces[at].strip(" ,;.") in cut for at in kept):
        return cut
    pieces[0] = str(typed(pieces[0], longest)).strip("\u2068\u2069") if 0 not in kept else pieces[0]
    kept.add(0)
    for at in range(len(pieces)):
        if at not in kept and sum(len(pieces[one]) for one in (*kept, at)) <= longest * 1.2:
            kept.add(at)
    told = ""
    for at, piece in enumerate(pieces):
        if at in kept:
            told += piece
        elif not told.endswith("…"):
            told = f"{told.rstrip(' ,;:.')}\u00a0…"
    return isolated(told.strip().replace("…,", "…"))


def unless_told(date: str, words: str) -> str:
    """A date in words, unless the words beside it tell it already ("gallbladder out in the 90s")."""
    known = set(re.findall(r"\w+", words.casefold()))
    own = set(re.findall(r"\w+", date.casefold())) - {"in", "the", "about", "like", "i", "of", "since", "around"}
    numbers = {word for word in own if word[:1].isdigit()}
    is_told = own <= known or bool(numbers and numbers <= known and _months(own) <= _months(known))
    return "" if own and is_told else date


def _months(words: set[str]) -> set[str]:
    return {word[:3] for word in words} & {name.casefold() for name in _MONTHS_IN_ENGLISH}


_MONTHS_IN_ENGLISH = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_BEGINS = frozenset(
    """
    a an at because by during every for from he her his i'm in it lifting like lying me most my no not on our
    she sitting some standing that the their they this to under walking when while with
    """.split()
)


def inside(text: str) -> str:
    """A typed text inside a sentence of ours: no full stop of its own, no capital of a plain first word."""
    first = text.split(" ", 1)[0]
    text = text if text.endswith("…") else text.rstrip(". ")
    return text[:1].lower() + text[1:] if first.casefold() in _BEGINS else text


def note(record: Record, name: str) -> str:
    """What was added to an answer in their own words; empty for nothing."""
    return own_note(record, name)


def not_named_in(added: str, ticked: Iterable[str]) -> list[str]:
    """The rows ticked, without those that the words added name again: "swelling: only the ankle", "reachin up"."""
    said = {_stem(word) for word in re.findall(r"[^\W\d_]+", added.casefold())}
    return [row for row in ticked if f"{row.casefold()}:" not in added.casefold() and not _telling(row) <= said]


_TELL_NOTHING = frozenset(
    "like down another certain mostly before about more less feeling hurts worse when".split()
)
"""Words of rows that may stand in words about anything: "like a hot iron" names no electric shock."""


def _telling(row: str) -> set[str]:
    """The words that a row is known by, without their endings."""
    words = [word for word in re.findall(r"[^\W\d_]+", row.casefold()) if len(word) > 3]
    return {_stem(word) for word in words if word not in _TELL_NOTHING} or {row}


def _stem(word: str) -> str:
    return re.sub(r"(?<=\w{3})(?:ing|in|es|s|e|y)$", "", word)


_NAMES_NOTHING = frozenset(
    "not never more want wanted any anything another again please have like would really had".split()
)


def each_once(texts: Iterable[str]) -> list[str]:
    """The texts but those whose telling words another has too: "no more shots" beside "no steroid shots, ever"."""
    told = {
        text: {_stem(word) for word in re.findall(r"[^\W\d_]{3,}", text.casefold()) if word not in _NAMES_NOTHING}
        for text in texts
    }
    kept = list[str]()
    for _, _, text in sorted(
        ((len(words), at, text) for at, (text, words) in enumerate(told.items())), reverse=True
    ):
        if not told[text] or not any(told[text] <= told[other] for other in kept):
            kept.append(text)
    return [text for text in told if text in kept]


def says_the_same(one: str, other: str) -> bool:
    """Most of the longer words of one stand in the other, and not one alone: "pt back" is not "leg and back"."""
    words, others = ({word for word in text.casefold().split() if len(word) > 3} for text in (one, other))
    both = len(words & others)
    return (
        bool(words and others)
        and both * 3 >= len(min(words, others, key=len)) * 2
        and (both > 1 or words == others)
    )


def outermost(texts: Iterable[str]) -> list[str]:
    """The texts but those that stand as they are inside another: "a little" beside "helps a little"."""
    told = list(dict.fromkeys(texts))
    return [
        text
        for text in told
        if not any(text != other and re.search(rf"\b{re.escape(text)}\b", other, re.IGNORECASE) for other in told)
    ]


def names(text: str | None) -> str:
    """A name that was asked for; empty where the words say that they do not know it."""
    return "" if _KNOWS_NONE.fullmatch((text or "").strip()) else text or ""


def says(text: str | None) -> bool:
    """The text says something other than no."""
    return bool(text and text.strip()) and not _DENIES.fullmatch(text or "")


def listed(texts: Iterable[str], between: str = ", ") -> str:
    told = between.join(text for text in texts if text)
    return re.sub(r"(?<=\w)\.(?=\u2069?; )", "", told) if between == "; " else told  # no second sign behind one


def lower_first(text: str) -> str:
    """Words put inside a sentence. Names in capitals or with a number ("MRI", "L4") stay as they are."""
    first = text.split(" ", 1)[0]
    is_name = any(letter.isupper() or letter.isdigit() for letter in first[1:])
    return text if is_name else text[:1].lower() + text[1:]


def sentence(words: Words) -> Words:
    """The words with a full stop, unless they end with a sign already."""
    if not words or words[-1].text[-1:] in ".!?…":
        return words
    return (*words, *plain("."))


def sentences(told: Iterable[Words]) -> Words:
    """One behind the other, with no full stop between two numbers: "about a 4; 5 or 6 years"."""
    found = [one for one in told if one]
    ended = [
        (*one, *plain(";"))
        if one[-1].text.strip(_MARKS)[-1:].isdigit() and behind[0].text.strip(_MARKS)[:1].isdigit()
        else sentence(one)
        for one, behind in pairwise(found)
    ]
    return joined((*ended, *map(sentence, found[-1:])), " ")


_MARKS = "\u2068\u2069"
"""Around words that were typed."""
