"""Tobacco, alcohol and drugs: only with the person's yes to its being printed."""

from __future__ import annotations

from visitprep.common_words import KIN
from visitprep.findings.safety.box_lines import Line
from visitprep.findings.safety.evidence import flags_heard, listed, named
from visitprep.findings.safety.safety_fact import SafetyFact, Source, State, Told
from visitprep.patterns import any_case
from visitprep.visit.answering import Address
from visitprep.visit.facts import says_something
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.visit import Visit
from visitprep.wording import N_, NC_, say

SUBSTANCES = {
    "tobacco": NC_("safety", "tobacco"),
    "alcohol": NC_("safety", "alcohol"),
    "cannabis": NC_("safety", "cannabis"),
    "other": N_("other drugs"),
    "past_treatment": N_("treated for alcohol or drugs"),
}


_NO = any_case(r"^\s*(?:no|nope|nah|naw|never|not (?:me|really|ever|once)|none)\b")
_ALL_THE_SAME = any_case(r"\b(?:but|except|only|just|once|twice|one time|though|almost|nearly|well)\b(?P<what>.*)")
_ONLY = any_case(r"(?:only|just|except)\b")
_OF_WAKING = any_case(
    r"\b(?:w[ao]k(?:e|es|en|ing)|woke|shak\w*|shook|slap\w*|called|911|ambulance|paramedics?|squad|narcan|naloxone"
    r"|reviv\w*|overdos\w*|o\.?d\.?'?d|pass(?:ed|ing)? out|out cold|unrespons\w*"
    r"|too (?:many|much)|drunk|drink\w*|wine|beer|once|twice|(?:a|one|two|few|couple) times?"
    r"|(?:after|when|(?:double|extra|whole|full)) (?:\w+ ){0,3}(?:pills?|meds?|medicines?|dose|patch))\b"
)
"""Behind "no, only": that it happened after all. Anything else there is another thing: "no, only the fall"."""
_OTHERWISE = any_case(
    r"\b(?:saw|see(?:s|ing)?|confus\w*|itch\w*|sick\w*|loopy|dizz\w*|hallucinat\w*|nause\w*|threw up|constipat\w*"
    r"|sweat\w*|rash|hives|watch\w*|sleepy|drowsy|tired|foggy)\b"
)
"""What a medicine did, which is no waking."""
_OF_SOMEBODY_ELSE = any_case(rf"\b(?:my|his|her) {KIN}(?:'s)? (?:died|overdosed|o\.?d\.?'?d|passed)\b")
_BEARS = any_case(
    r"\b(?:expired|out of date|past (?:its|the) date|old one)\b"
    r"|\b(?:want|need|lik|afford|lost|threw|find|hear|what)|\b(?:not |n['’]?t |no idea )(?:\w+ )?where\b"
)
"""Tells what "naloxone at home" alone does not: it is out of date, one is wanted."""


def _happened(words: str) -> bool:
    """They were woken, or tell of it behind a no ("no, but my wife shook me once"); a denial is nothing to act on.

    What befell somebody else is told with the denial, and is not to act on.
    """
    if not _NO.match(words):
        return True
    found = _ALL_THE_SAME.search(words)
    if found is None or not says_something(found["what"]) or _OF_SOMEBODY_ELSE.search(words):
        return False
    if _OF_WAKING.search(found["what"]):
        return True
    return _ONLY.match(found[0]) is None and _OTHERWISE.search(found["what"]) is None


_TRIED = any_case(
    r"\b(?:tried|used to|quit|stopped|gave (?:it|them) up|once|ago|back (?:in|when)|in the past"
    r"|a (?:few|couple of) times|did(?:n['’]?t| not| nothing)|no (?:help|use|good|effect|difference)"
    r"|never again|any ?more|when i was young(?:er)?|in my (?:youth|teens|twenties))\b"
)
_NOW = any_case(
    r"\b(?:still|now(?! and)|most|every|each|nightly|daily|weekly|weekends?|sometimes|now and then"
    r"|(?:a|per) (?:day|night|week|month)|at (?:night|bedtime)|(?<!no )helps?|i (?:use|take|smoke|vape|rub)"
    r"|using|taking|smoking|currently|occasionally)\b"
)


def is_only_tried(words: str) -> bool:
    """Of a time that is over: "i tried the cbd cream it did nothing". What may be of now too is none of it."""
    return bool(_TRIED.search(words)) and not _NOW.search(words)


def substances(visit: Visit) -> SafetyFact:
    """Only with the person's yes to its being printed; until then there is no line, whatever was answered."""
    record = visit.substances
    if record.print_it is not YesNo.YES:
        return SafetyFact(Line.SUBSTANCES, State.DOES_NOT_APPLY)
    names = tuple(name for name in record.answerable() if name != "print_it")
    told = [
        Told(Source.SUBSTANCES, words, Address("substances", name), means=say(SUBSTANCES.get(name, name)))
        for name in names
        if name not in ("naloxone", "woken") and says_something(words := getattr(record, name))
    ]
    if says_something(record.woken):
        woken = record.woken or ""
        address = Address("substances", "woken")
        if _happened(woken):
            words = say(N_("had to be woken or given help: {words}"), words=woken)
            told.append(Told(Source.SUBSTANCES, words, address, acts=(woken,)))
        else:
            told.append(Told(Source.SUBSTANCES, say(N_("woken or helped: {words}"), words=woken), address))
    if record.naloxone in (YesNo.YES, YesNo.NO) and any(
        "opioid" in flags_heard(named(one)) for one in listed(visit)
    ):
        words = say(N_("naloxone at home") if record.naloxone is YesNo.YES else N_("no naloxone at home"))
        if _BEARS.search(said := record.notes.get("naloxone", "")):
            words = say(N_("{text} ({note})"), text=words, note=said)
        told.append(Told(Source.SUBSTANCES, words, Address("substances", "naloxone")))
    if told:
        return SafetyFact(Line.SUBSTANCES, State.REPORTED, tuple(told))
    answered_any = any(getattr(record, name) is not None for name in names)
    return SafetyFact(Line.SUBSTANCES, State.DENIED if answered_any else State.NOT_ANSWERED)
