"""Falls told where something else was asked: "since she fell off the bus step in february" with a pain.

Told, a row that was not ticked is no "no falls". What is long ago, feared, or somebody else's is none of this year.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from visitprep.common_words import A_NO, KIN
from visitprep.findings.called_by_helper import called_by_helper
from visitprep.findings.safety.every_typed_text import own_words
from visitprep.findings.somebody_else import told_apart
from visitprep.patterns import any_case, compiled
from visitprep.visit.answering import items
from visitprep.visit.dates.partial_date import PartialDate
from visitprep.visit.records.pain import Pain
from visitprep.visit.visit import Visit

_WHO: Final = (
    r"(?:^|(?:&|\b(?:i|s?he|we|they|and|then|when|since|after|because|cause|until|till|also|just|once|twice|again|ever"
    rf"|that|as|(?<!her )(?<!his )(?P<kin>{KIN})))\s+)(?:(?:has|have|had|also|just|even|badly|then)\s+)*"
)
"""Of what fell, only who: not "the price fell"."""
_ADJ: Final = r"(?:(?:bad|nasty|big|hard|small|little|stupid|last|recent|minor|serious) )?"
_ON_WHAT: Final = r"(?:on(?! and off)|in|off|over|out of|down|from|at|while|when|getting|going)\b"
_FLOOR: Final = r"(?:the|a|my|her|his) (?:\w+ )?(?:floor|ground|grass|pavement|concrete|sidewalk|ice)\b(?! running)"
_ON_THEM: Final = (
    r"(?:my|her|his|both) (?:\w+ )?(?:back(?! in bed)|side|hips?|knees?|face|hands?|wrists?|elbows?|arms?|head"
    r"|shoulders?|butt|bum|bottom|tail ?bone)\b"
)
_FELL: Final = any_case(
    rf"{_WHO}(?:(?:fell|fallen|did fall)\b"
    r"(?! (?:asleep|apart|behind|through|short|in love|ill|sick|pregnant|to pieces|out\b(?! of (?:bed|the))))"
    r"|slipped\b(?! (?:an? |my |the |two )?(?:dis[ck]|vertebra)| (?:into|back|up|away|through|past|my mind)\b)"
    r"|tripped\b(?! up| over (?:my|her|his) (?:words|tongue))|collapsed\b|wiped out\b|hit the deck\b"
    r"|(?:tumbled|rolled) (?:down|off|out of)\b|went over(?=\s*(?:$|[,;.]| backwards?\b| on (?:my|her|his)\b))"
    rf"|(?:hit|landed on|ended up on|dropped to|crashed (?:on)?to|collapsed on|slid onto) {_FLOOR}"
    rf"|(?:landed|ended up) on {_ON_THEM}"
    r"|face ?-?planted\b|toppled\b|went (?:flying|sprawling|head ?-?first|over backwards?)\b"
    r"|lost (?:my|her|his) footing|slid (?:out of|off) (?:the|my|her|his)|(?:keeps?|kept) falling\b"
    r"|stumbled (?:off|down)\b"
    r"|came off (?:the|my|her|his|a) (?:\w+ )?(?:bike|bicycle|horse|ladder|motorbike|scooter)\b"
    r"|(?:got |been |was )knocked (?:over|down|off)\b)"
    rf"|\b(?<!before )(?:i|s?he) (?:(?:do(?:es)? )?falls?\b(?! (?:asleep|apart|behind|short|in love|ill|sick|into"
    r"|for)\b)"
    rf"|went (?:right |straight )?down\b(?=\s*(?:$|[,;.]|hard|like|on {_FLOOR}|on the (?:\w+ )?(?:steps?|stairs))))"
    rf"|(?:^|\b(?:after|with|by|while|and) )(?:slipping|tripping|falling) (?:{_ON_WHAT}|once|twice)"
    rf"|\b(?:had|has|took|after|since|from|with|by|following|during|another|one)"
    rf" (?:an?|the|my|her|his|that|this|another) {_ADJ}(?:fall|tumble|spill)\b(?! (?:of (?:19|20)|semester|term))"
    rf"|(?:^|\b(?:from|after|since|to) )(?:an? |the |my )?{_ADJ}fall {_ON_WHAT}(?! (?:of )?(?:19|20))"
    rf"|\bdown (?:i|s?he) went\b|\b(?:found (?:me|her|him|them)|(?:was|been) found"
    rf"|pick(?:ed)? (?:me|her|him) up|woke|came to)\b[^,;.]* o(?:n|ff) {_FLOOR}"
    r"|\b(?:slip|trip) and fall\b|\b(?:bad|nasty|hard|serious|one|1) fall\b(?! (?:semester|term|swoop))"
    r"|\bfalls? ?x ?\d|^falls?:|\blast fall (?:was|happened)\b"
    rf"|\b(?:\d+|two|three|four|five|six|several|few|many|multiple|couple(?: of)?) {_ADJ}falls\b"
)
_NOT_HAPPENED: Final = any_case(
    rf"\b(?:{A_NO}|nearly|almost|might|(?<!in )may|could|would|will|afraid|scared?|fears?|worr\w*|in case|if|like"
    r"|risk|prevent\w*|(?:stops?|keeps?) (?:(?:me|her|him) )?from|what happens)\b"
    r"(?:(?!\b(?:when|since|after|until|till|but|and (?:i|s?he|then))\b)[^,;.])*$"
)
_LONG_AGO: Final = any_case(
    r"\b(?:as a (?:kid|child|boy|girl|teen\w*|baby)"
    r"|when (?:i|s?he) was (?:an? )?(?:kid|child|boy|girl|little|small|young|\d+)"
    r"|(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty) years? (?:ago|back)"
    r"|years ago|long ago|in the (?:19)?[5-9]0'?s|decades)\b"
)
_PIECE: Final = compiled(r"\s*(?:[;\n]|[.!?](?=\s|$)|,(?!\d))\s*")
_YEAR: Final = compiled(r"\b(?:19|20)\d\d\b")


def falls_told(visit: Visit) -> tuple[str, ...]:
    """The pieces that tell of a fall that may be of the past year, each once."""
    found = dict[str, str]()
    first = _first_year(visit)
    old, called = _of_old_pains(visit, first), called_by_helper(visit)
    for _, address, words in own_words(visit):
        if (address.part == "function" and address.field == "falls") or address.item in old:
            continue
        own, _others = told_apart(words, visit)
        for piece in _PIECE.split(own):
            if _tells_of_fall(piece, own, first, called):
                found.setdefault(piece.casefold(), piece.strip())
    return tuple(found.values())


def _tells_of_fall(piece: str, words: str, first: int, called: frozenset[str]) -> bool:
    plain = piece.replace("’", "'")
    hits = [
        hit
        for hit in _FELL.finditer(plain)
        if (not hit["kin"] or hit["kin"].casefold() in called)
        and not _NOT_HAPPENED.search(plain[: hit.start() + len(hit[0].split()[0])])
    ]
    years = [int(year) for year in _YEAR.findall(plain) or _YEAR.findall(words)]
    is_old = _LONG_AGO.search(plain) or (years and max(years) < first)
    return bool(hits) and not is_old and not plain.rstrip().endswith("?")


def _of_old_pains(visit: Visit, first: int) -> frozenset[str]:
    """A fall that a pain began with is as long ago as the pain."""
    old = set[str]()
    for pain in items(visit, "pains"):
        began = pain.started if isinstance(pain, Pain) else None
        latest = began.latest if isinstance(began, PartialDate) else None
        if latest is not None and latest.year < first:
            old.add(pain.id)
    return frozenset(old)


def _first_year(visit: Visit) -> int:
    """The year before the visit, or before the last day on which something was typed."""
    seen = visit.appointment.date.earliest if visit.appointment.date else None
    days = [said.day for said in visit.lines.values()]
    return (seen or max(days, default=date.today())).year - 1
