"""Reactions told where something else was asked: "the tape blistered me bad" with an operation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from visitprep.common_words import FULL_STOP, KIN
from visitprep.findings.safety.every_typed_text import own_words, source_of
from visitprep.findings.safety.evidence import is_denied, says
from visitprep.findings.safety.safety_fact import Source, Told
from visitprep.findings.safety.special.thinner_stopped import is_of_leaving_off
from visitprep.findings.somebody_else import is_anothers
from visitprep.medicines.names import lookup
from visitprep.patterns import any_case, compiled
from visitprep.visit.answering import Address
from visitprep.visit.dates.partial_date import PartialDate
from visitprep.visit.facts import says_something
from visitprep.visit.records.choices.medicine import WhyStopped
from visitprep.visit.visit import Visit

_THING: Final = any_case(
    r"\b(?:tape|adhesives?|band-?aids?|plasters?|glue|dermabond|steri[- ]?strips?|bandages?|dressings?|electrodes?"
    r"|(?:ekg|ecg|tens) (?:pads|stickers)|stickers|latex|gloves|contrast|dye|gadolin\w*|iodine|betadine|povidone"
    r"|chlorhex\w*|hibiclens|chlora?prep|soap|(?:skin|surgical|pre-?op) (?:cleaner|soap|scrub|wash|prep)|prep"
    r"|antibiotics?"
    r"|penicillin|sulfa|\w+cillin|\w+mycin|cef\w{3,}|keflex|an(?:a)?esth\w+|numbing (?:medicine|stuff|shot|cream)"
    r"|\w+caines?|novocain|sutures?|stitches|staples|patch(?:es)?|shellfish|nickel|metal)\b"
)
_REACTED: Final = any_case(
    r"\b(?:blister\w*|hives|rash(?:es)?|itch\w*|welts?|(?:broke|breaks?|broken|breaking) (?:(?:me|her|him"
    r"|my skin) )?out|(?:allergic )?reaction|reacted|anaphyla\w*|epi-?pen|stopped breathing|quit breathing"
    r"|(?:couldn|can)['’]?t breathe?|could not breathe|throat (?:closed|swell\w*|swole|got tight|tightened|close)"
    r"|clos\w+ (?:up )?(?:my|her|his) throat|wheez\w*|passed out|threw up|thr(?:o|e)w(?:ing|s)? up|vomit\w*"
    r"|(?:give|need|take|get)s? (?:me |him |her )?(?:the |some |my )?(?:tablets?|pills?|steroids?|prednisone"
    r"|benadryl)(?: \w+){0,2} before)\b",
    needs="blister| hives| rash| itch| welt| broke| break|reaction| reacted| anaphyla| epi|breath|throat|wheez"
    "|passed out| threw| throw| thro |vomit| before",
)
_TO_SKIN: Final = any_case(
    r"\b(?:(?:made|turned|got|left|takes?|pulls?|tears?|burn\w*|tore|took|pulled|ripped|peel\w*|swell\w*"
    r"|swole) "
    r"(?:up )?(?:all )?(?:(?:me|my|her|him|his)\b[\w ]{0,20}?)?(?:red|raw|swell\w*|swollen|swole|skin|up"
    r"|itch\w*|welts)"
    r"|i (?:swelled|swole|got red|turned red|reacted)|(?:s?he) (?:swelled|swole|got red|turned red|reacted)"
    r"|(?:skin|face|arm|lips?|tongue|eyes?) (?:got |turned |went |was |all |so )*(?:red|raw|swelled|swole"
    r"|swollen|peeled|came off|burn\w*|puffed))\b"
)
_ALLERGIC: Final = any_case(
    r"\ballerg(?:ic|y) to (?!nothing|anything|none|no\b|any\b)\w+|\b\w{4,} allergy\b"
    r"|\b(?:hives|rash|itch\w*|throat|reaction|broke out)\b[\w ]* (?:after|from|during|with)"
    r" (?:the |my |her |his |an? )?(?:ct|cat scan|mri|scan|shots?|injections?|surgery|operation|block"
    r"|epidural|test)\b",
    needs=" allerg| hives| rash| itch| throat| reaction| broke out",
)
"""What says it by itself, without the name of a thing."""
_FINE: Final = any_case(
    r"\b(?:ok|okay|fine|alright|no (?:problems?|trouble|issues?|reactions?|rash|hives|itch\w*|allerg\w+)"
    r"|can (?:have|use|take|tolerate)|tolerates?|not allergic|isn['’]?t allergic|never (?:had|been)|nobody"
    r"|instead of)\b"
)
_CUT: Final = compiled(rf"\s*(?:[;\n]|{FULL_STOP}|,(?!\d)|\s(?:but|though)\s)\s*")
_GOES_ON: Final = any_case(
    r"(?:and |then |so |that |it |they |which |i |she |he |we |my |her |his |had |got |made |gave |turned |left )"
    r"|(?:broke|blister|itch|hives|rash|swell|swole|threw|stopped|big|bad|red|raw|skin|throat|lips?|tongue"
    r"|eyes|passed|wheez|couldn|vomit)"
)
"""How a piece begins that tells what the thing named before it did."""
_SEVERE_ONLY: Final = any_case(
    r"\b(?:hives|anaphyla\w*|epi-?pen|throat|stopped breathing|allerg\w*|rash|face swell\w*|lips?|tongue)\b"
)
_KIND: Final = any_case(r"\b(?:opi(?:oid|ate)s?|nsaids?|steroids?|anti-?depressants?|anti-?inflammator(?:y|ies))\b")
_REFUSED: Final = any_case(
    r"\b(?:no more|never again|keep (?:me|him|her) off|not again|(?:do not|don['’]?t|won['’]?t|will not|never)"
    r" (?:want|give|take|touch)\b)"
)
_DID: Final = any_case(
    r"(?<!that )\b(?:gave|gives|made|makes?|put|sent|knock\w*|left|turn\w*|stopp\w*|mess\w*|kill\w*) "
    r"(?:me|him|her|my|his)\b|\b(?:i|s?he) (?:was|got|had|went|saw|felt|fell|threw|swelled|swole|bled|hallucin\w*"
    r"|stopp\w*|pass\w*|collaps\w*|react\w*|itch\w*|nearly|almost|could ?n['’]?t|lost|started)\b"
    r"|\b(?:my|his|her) (?!doctor|gp|dr)\w+ (?:rac|swell|swol|stopp|went|bled|clos|burn|pound|jerk|shook)\w*"
    r"|(?:^|[,.] )(?:bled|could ?n['’]?t|hallucin\w*|threw up|passed out|itched|collapsed|swelled|had a)\b"
)
"""What a medicine that is not wanted did to them."""
_WISH: Final = any_case(
    r"\b(?:(?:than|like|as) what (?:i|s?he) \w+|(?:that|which|to|would|will|could|might|can|gonna|going to|['’]ll)"
    r" (?:just |only |always )?(?:make|give|put|send|knock|leave|turn|stop|mess|kill)s?\b"
    r"|(?:(?:i|s?he) (?:was|had|got) )?(?:afraid|scared?|worr\w+|fear\w*|hooked|addict\w*|enough)\b[^,;.]*"
    rf"|(?:i|s?he) (?:had|got|saw) (?:an? |my ){KIN}\b)"
)
"""What is not to happen, and did not."""
_SERIOUS: Final = any_case(
    r"\b(?:fits?|seizures?|convuls\w*|breath\w*|face|lips?|tongue|throat|hallucin\w*|see(?:ing)? things|suicid\w*"
    r"|psycho\w*|collaps\w*|pass(?:ed)? out|unconscious|out of it|bled|kill\w*|heart)\b"
)
_SENTENCE: Final = compiled(rf"\s*(?:[;\n]|{FULL_STOP})\s*")


def reactions_told(words: str) -> Iterator[str]:
    """The pieces of `words` that name a thing and a reaction to it, in the person's words."""
    if not any(pattern.search(words) for pattern in (_ALLERGIC, _REACTED, _TO_SKIN)):
        return  # most words tell of none, and names are looked up one by one
    parts = [part for part in _CUT.split(words) if part]
    place = 0
    while place < len(parts):
        piece = parts[place]
        behind = parts[place + 1] if place + 1 < len(parts) else ""
        place += 1
        if _FINE.search(piece) or (is_of_leaving_off(piece) and not _SEVERE_ONLY.search(piece)):
            continue
        if _tells(piece, piece):
            yield piece.strip(" ,.")
        elif _named(piece) and behind and _GOES_ON.match(behind) and not _named(behind) and _tells(behind, piece):
            yield f"{piece}, {behind}".strip(" ,.")
            place += 1


def _named(words: str) -> bool:
    return _THING.search(words) is not None or _is_medicine(words)


def _tells(words: str, of: str) -> bool:
    """Whether `words` tell of a reaction to what `of` names, with no "no" before it and of nobody else."""
    if _FINE.search(words):
        return False
    for pattern in (_ALLERGIC, _REACTED, _TO_SKIN):
        for hit in pattern.finditer(words):
            if not is_denied(words, hit) and says(words, pattern) and (pattern is _ALLERGIC or _named(of)):
                return True
    return False


def reactions_elsewhere(visit: Visit) -> Iterator[Told]:
    """What was told of reactions with tests, operations, treatments, stays, illnesses, and why they go."""
    seen: set[str] = set()
    for source, address, words, when in _own_words(visit):
        for piece in reactions_told(words):
            if piece.casefold() not in seen and not is_anothers(piece, visit):
                seen.add(piece.casefold())
                yield Told(source, piece, address, when=when, acts=(piece,))
    for told in _refused(visit):
        if not any(one in told.words.casefold() for one in seen):
            yield told
    for past in visit.past_medicines or ():
        trouble = past.side_effects or ""
        severe = _SEVERE_ONLY.search(trouble)
        if past.name and (
            WhyStopped.ALLERGY in (past.why_stopped or ()) or (severe and not is_denied(trouble, severe))
        ):
            here = Address("past_medicines", item=past.id)
            if not trouble:  # told beside its name or its day
                notes = [one for one in past.notes.values() if says_something(one)]
                trouble = ", ".join(
                    one for one in notes if not any(one in other for other in notes if other != one)
                )
            yield Told(Source.PAST_MEDICINES, past.name, here, when=past.when, more=trouble, acts=(past.name,))


def _refused(visit: Visit) -> Iterator[Told]:
    """A medicine that is not wanted for what it did to them, in the whole sentence: "no more pethidine"."""
    not_wanted = Address("reason", "not_wanted")
    places = ((Source.NOT_WANTED, not_wanted, visit.reason.not_wanted or ""), *own_words(visit))
    for source, here, words in places:
        if not (here is not_wanted or _REFUSED.search(words)) or not _did(words):
            continue
        parts = [*_SENTENCE.split(words), ""]
        for part, behind in pairwise(parts):
            told = part if _did(part) or not _DID.match(behind) or _is_medicine(behind) else f"{part}. {behind}"
            wanted = here is not_wanted or _REFUSED.search(told)
            if (
                wanted
                and (_KIND.search(part) or _is_medicine(part))
                and _did(told)
                and not is_anothers(told, visit)
                and not is_of_leaving_off(told)
            ):
                acts = (told,) if _SERIOUS.search(told) else ()
                yield Told(source, told, here, more=source.words(), acts=acts)


def _did(words: str) -> bool:
    return _DID.search(_WISH.sub(" ", words)) is not None


def _is_medicine(words: str) -> bool:
    return any(len(word) > 4 and lookup(word) is not None for word in re.findall(r"[^\W\d_]+", words))


def _own_words(visit: Visit) -> Iterator[tuple[Source, Address, str, PartialDate | None]]:
    for one in visit.surgeries or ():
        here = Address("surgeries", item=one.id)
        for words in (one.what, one.helped_pain, *one.notes.values()):
            yield Source.OPERATIONS, here, words or "", one.when
    for test in visit.tests or ():
        for words in (test.result, *test.notes.values()):
            yield Source.TESTS, Address("tests", item=test.id), words or "", test.date
    for item in visit.treatments or ():
        for words in (item.what, item.problems, *item.notes.values()):
            yield Source.TREATMENTS, Address("treatments", item=item.id), words or "", item.started
    for device in visit.devices or ():
        for words in (device.details, *device.notes.values()):
            yield Source.DEVICES, Address("devices", item=device.id), words or "", None
    health = visit.health
    for field in ("hospital_stays", "emergency_visits"):
        yield Source.HOSPITAL, Address("health", field), getattr(health, field) or "", None
    for field in ("condition_details", "steroid_shots"):
        yield source_of("health", field), Address("health", field), getattr(health, field) or "", None
    for field, words in health.notes.items():
        yield source_of("health", field), Address("health", field), words, None
    yield Source.REASON, Address("reason", "worries"), visit.reason.worries or "", None
    told = {"surgeries", "tests", "treatments", "devices", "health", "medicines", "past_medicines"}
    yield from ((source, here, words, None) for source, here, words in own_words(visit) if here.part not in told)
