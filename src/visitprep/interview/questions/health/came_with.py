"""What else came with the pain: asked of everybody, because it decides what a clinic looks for first."""

from __future__ import annotations

import re

from visitprep.findings.safety.came_with import signs_told
from visitprep.findings.safety.signs.named import FUNCTIONS, tells_of_blood
from visitprep.findings.safety.signs.which_new import new_apart, new_in_words
from visitprep.interview.prompts import Kind
from visitprep.interview.question import Group, Question, YesOrNo
from visitprep.interview.tick_list import Ticked, TickList, TickRow
from visitprep.patterns import any_case
from visitprep.urgent import signs_denied
from visitprep.urgent.lay_signs import LAY, LAY_SIGNS
from visitprep.visit.answering import Address, Moment, gap_at, with_answer, with_note, without_answer
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.choices.pain import CameWith
from visitprep.visit.records.record import Record
from visitprep.visit.visit import Visit
from visitprep.wording import N_, NC_, Wording

_HERE = Address("health", "came_with")
_SOURCE = "clinical.md 3.2 [S45][S47]"
_ASK = Wording(
    "Since the pain began, have you had any of these?", "Since the pain began, has {name} had any of these?"
)
_WHY = Wording(
    "Every pain clinic asks this. It shows if something else should be looked at first. If one of them is new or "
    "suddenly worse, do not wait for the visit: the next question asks about that."
)
_EVERY_ROW = tuple(
    TickRow(code.value, label, Wording(short))
    for code, label, short in (
        (CameWith.FEVER, Wording("Fever or chills"), NC_("not ticked", "fever")),
        (
            CameWith.WEIGHT_LOSS,
            Wording("Weight loss for no known reason"),
            NC_("not ticked", "weight loss for no known reason"),
        ),
        (CameWith.BLADDER, Wording("Trouble starting or holding pee"), NC_("not ticked", "trouble with pee")),
        (CameWith.BOWEL, Wording("Trouble holding poop"), NC_("not ticked", "trouble with poop")),
        (CameWith.SADDLE, Wording("Numb between the legs"), NC_("not ticked", "numb between the legs")),
        (CameWith.WEAK_LIMB, Wording("A weak arm or leg"), NC_("not ticked", "a weak limb")),
        (CameWith.UNSTEADY, Wording("Unsteady walking"), NC_("not ticked", "unsteady walking")),
        (CameWith.NIGHT_SWEATS, Wording("Night sweats"), NC_("not ticked", "night sweats")),
        (CameWith.CANCER, Wording("Cancer, now or before"), NC_("not ticked", "cancer")),
    )
)


def _rows(visit: Visit) -> tuple[TickRow, ...]:
    """Cancer only where the list of illnesses, which has it too, was not answered."""
    told = visit.health.conditions is not None
    return tuple(row for row in _EVERY_ROW if not (told and row.code == CameWith.CANCER))


_SPOKEN_OF = {
    code: any_case(rf"\b(?:{words})" + (f"|{LAY[code.value]}" if code.value in LAY else ""))
    for code, words in (
        (CameWith.FEVER, r"fever\w*|chills|shiver\w*"),
        (
            CameWith.WEIGHT_LOSS,
            r"(?:lost|losing|losin|lose|dropped|down) (?:\w+ ){0,3}(?:weight|pounds|kilos|kg|lbs?|stone)\b|weight loss",
        ),
        (
            CameWith.BLADDER,
            r"pee(?:ing|in|s)?\b|urin\w+|(?<!bowel )(?<!fecal )incontinen\w*|bladder|wet(?:ting|tin)? (?:my|him|her)self|pads?\b|leak\w* (?:when|if|some|a)",
        ),
        (CameWith.BOWEL, r"poop\w*|bowels?\b|stool|soil\w*|mess(?:ed)? (?:my|him|her)self"),
        (CameWith.SADDLE, r"numb(?!er)\w* (?:between|down (?:there|below)|in the (?:groin|saddle))|saddle"),
        (
            CameWith.WEAK_LIMB,
            r"(?:weak\w*)\b|foot drop|(?:leg|knee|arm)s? (?:\w+ ){0,2}(?:gives?|gave|giving|givin) (?:way|out)|buckl\w+"
            r"|(?:foot|feet|leg|toe)s? (?:\w+ ){0,2}(?:slap|drag|flop)\w*|drags? (?:my|his|her) (?:foot|leg)",
        ),
        (CameWith.UNSTEADY, r"unstead\w+|(?:off|los\w+ my) balance|balance|wobbl\w+|stagger\w*|like a drunk"),
        (CameWith.NIGHT_SWEATS, r"night sweats?|sweat\w* (?:at|in the|all) ni\w+|(?:wake|woke) up (?:wet|soaked)"),
        (CameWith.CANCER, r"cancers?\b|tumou?rs?\b"),
    )
}
_REASON = (
    r"(?:(?:i|we|s?he|they) (?:do )?knows? (?:why|the reason|what)|because|cause|cuz|cos|on purpose|diet\w*|keto|fasting"
    r"|ozempic|wegovy|mounjaro|zepbound|try(?:ing)? to|wanted to|meant to|on account of|due to|thanks to|water pills?"
    r"|(?:since |as )?(?:i |s?he )?(?:can'?t|cannot|can not|couldn'?t) (?:\w+ )?(?:eat|chew|swallow|keep)"
    r"|from (?:not eating|the|my|his|her|being|all the)\b|after (?:the|my|his|her) (?:surgery|operation|bypass|sleeve|chemo)"
    r"|(?:exercis|walk)ing more|not eating)"
)
_GIVES_REASON = any_case(
    rf"[^,;.]*?(?<!n't )(?<!no idea )(?<!not )\b{_REASON}\b|[^,;.]*[,;.]\s*(?:but |and |it'?s |its )*{_REASON}\b"
)
"""Behind what was lost: in the same part of the words, or at the beginning of the next."""
_REASON_BEFORE = any_case(r"\b(?:diet\w*|on purpose|keto|try(?:ing)? to lose)\b[^;.]*$")
_UNWANTED = any_case(r"\b(?:not|(?:is|was|did|do|does|were)n'?t)\b[^,;.]*\b(?:on purpose|try\w*|diet\w*|meant)\b")


_LONG_KNOWN = any_case(
    r"\b(?:always (?:have|has|had|did|was|been)|(?:has|have|['’]s|['’]ve|was) always|all (?:my|his|her) life|since i was"
    r"|(?:since|after|from) (?:i had )?(?:the |my |her |our )*(?:kids?|children|bab(?:y|ies)|twins?|births?|son|daughter"
    r"|pregnan\w+|menopause|change)|for (?:many |so many |\d\d )?(?:years|decades)|normal for (?:me|him|her)"
    r"|(?:not|nothing) new)\b"
)
_PLAIN_CAUSE = any_case(
    r"\b(?:prostate|(?:my|his|her|old|at my) age|water (?:pill|tablet)s?|diuretics?|lasix|furosemide|coffee|(?:in|on|with) (?:\w+ )?heels"
    r"|wine|beer|drinks?|alcohol|(?:bad|sore|arthritic) (?:knee|hip|feet|foot|ankle)s?)\b"
)
"""Not the back."""
_TROUBLE = any_case(r"\b(?:slow|trouble|hard to|difficult\w*|leak\w*|dribbl\w*|stream|wet\w*|hold)\b")
_LATELY = any_case(
    r"\b(?:(?<!not )(?<!nothing )new(?:ly)?|worse|worsen\w*|lately|sudden\w*|recent\w*|now|started|this (?:week|month|year|summer)"
    r"|(?:days|weeks|months)|numb(?!er)\w*|can['’]?t (?:feel|hold|start)|last)\b"
)
_HAS_PLAIN_CAUSE = (CameWith.BLADDER, CameWith.UNSTEADY)


def _long_known(code: CameWith, words: str) -> bool:
    """Wherever it is spoken of its cause is named, or that it always was: it stands in their words."""
    others = [
        hit.start() for one, pattern in _SPOKEN_OF.items() if one is not code for hit in pattern.finditer(words)
    ]
    for hit in _SPOKEN_OF[code].finditer(words):
        begin = max((words.rfind(sign, 0, hit.start()) for sign in ",;."), default=-1) + 1
        own = words[begin : min((at for at in others if at > hit.start()), default=len(words))]
        denied = re.sub(r"(?i)\bno \w+", " ", own)  # "no leaking"
        of_itself = _PLAIN_CAUSE.search(own) is not None and not _TROUBLE.search(denied)
        if not (_LONG_KNOWN.search(own) or of_itself) or _LATELY.search(own):
            return False
    return True


def spoken_of(words: str) -> tuple[str, ...]:
    """The rows that words typed in place of numbers are about; none that they deny, or say the plain cause of. Blood
    in it is no trouble with pee."""
    words = LAY_SIGNS["other"].sub(" ", words)
    return tuple(
        code.value
        for code, is_there in signs_denied.told(words, _SPOKEN_OF, FUNCTIONS).items()
        if is_there
        and not (code is CameWith.WEIGHT_LOSS and _has_reason(words))
        and not (code in _HAS_PLAIN_CAUSE and _long_known(code, words))
    )


def _may_be_none(said: Ticked) -> bool:
    """A no with more words, that name no row or say of it that it is not so, or why it is."""
    if said.unsure or said.beside or not said.words or not (said.none or _NO_FIRST.match(said.words)):
        return False
    return not tells_of_blood(said.words) and (not said.on or signs_denied.explains_or_denies(said.words))


_NO_FIRST = any_case(r"(?:none|nope|nah|naw|no|nothing|neither|never)\b")


def _told(visit: Visit) -> tuple[tuple[str, str], ...]:
    """Signs that were typed before this list was asked, once each."""
    found: dict[str, str] = {}
    for sign, words in signs_told(visit):
        whole = visit.health.condition_details or words
        if sign in _HAS_PLAIN_CAUSE and _SPOKEN_OF[sign].search(words) and _long_known(sign, words):
            continue
        if sign is not CameWith.WEIGHT_LOSS or sign.value in spoken_of(whole if words in whole else words):
            found.setdefault(sign.value, re.sub(r"^(?:and|but|also|plus|oh)\s+", "", words))
    return tuple(found.items())


def _has_reason(words: str) -> bool:
    plain = words.translate(str.maketrans("\u2018\u2019", "''"))
    plain = _UNWANTED.sub("", plain)
    found = _SPOKEN_OF[CameWith.WEIGHT_LOSS].search(plain)
    return found is not None and bool(
        _GIVES_REASON.match(plain, found.end()) or _REASON_BEFORE.search(plain[: found.start()])
    )


def _is_contrary(words: str) -> bool:
    """Words beside the row for weight lost "for no known reason" that give one: they stand in its place."""
    return re.search(rf"(?<!n't )\b{_REASON}\b", words, re.IGNORECASE) is not None


def _store(visit: Visit, ticked: Ticked, moment: Moment) -> Visit:
    """Their own words are kept as the note of "something else"."""
    on = tuple(
        code
        for code in ticked.on
        if code != CameWith.WEIGHT_LOSS.value or not _is_contrary(ticked.beside_row(code))
    )
    codes = (*on, CameWith.OTHER.value) if ticked.words or ticked.unsure else on
    visit = with_answer(visit, _HERE, codes, moment)
    visit = with_note(visit, _HERE, ". ".join(filter(None, (ticked.words, ticked.aside))), moment)
    return visit if codes else without_answer(visit, Address("health", "came_with_new"), moment)


def _taken_back(visit: Visit, words: str, moment: Moment) -> Visit:
    """Without the signs that words at the next question deny: "no, and i said no trouble with pee"."""
    said = signs_denied.told(words, _SPOKEN_OF, FUNCTIONS, of_new=True)
    ticked = visit.health.came_with or ()
    left = tuple(code for code in ticked if said.get(code, True))
    if left == ticked:
        return visit
    visit = with_answer(visit, _HERE, left, moment)
    return visit if left else without_answer(visit, Address("health", "came_with_new"), moment)


def _is_open(visit: Visit) -> bool:
    return visit.health.came_with is None and gap_at(visit, _HERE) is None


def _anything_came(visit: Visit, record: Record) -> bool:
    """More than a cancer that may be long over."""
    return bool(set(visit.health.came_with or ()) - {CameWith.CANCER}) or visit.health.came_with_new is not None


CAME_WITH = TickList(
    "came_with",
    "health",
    _ASK,
    rows=_rows,
    covers=("health.came_with",),
    store=_store,
    is_open=_is_open,
    saves=lambda visit: tuple(one.value for one in visit.health.came_with or ()),
    said=Wording(N_("= no to all others: {rows}")),
    label=N_("Numbers, or 0 for none of these"),
    help=_WHY,
    own_words=True,
    remembers=True,
    spoken_of=spoken_of,
    told=_told,
    may_be_none=_may_be_none,
)

CAME_WITH_QUESTIONS = Group(
    "health",
    (
        Question("came_with", _ASK, Kind.MANY, tuple(CameWith), help=_WHY, source=_SOURCE),
        YesOrNo(
            "came_with_new",
            Wording("Is any of that new, or suddenly worse?"),
            when=_anything_came,
            only="if one of these was ticked",
            urgent=True,
            means=lambda typed: YesNo.YES.value if new_apart(typed, tuple(CameWith)) else "",
            says_back=new_in_words,
            takes_back=_taken_back,
            help=Wording("A yes, or not sure, shows what should not wait for the visit, and whom to call."),
            source=_SOURCE,
        ),
    ),
)
