"""Whether a medicine is taken for pain: by their words first, then by its kind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from visitprep.findings.pain_order import names_of
from visitprep.medicines.names import lookup
from visitprep.medicines.not_for_pain import is_never_for_pain
from visitprep.medicines.reading import read_name
from visitprep.patterns import any_case, compiled
from visitprep.visit.records.choices.medicine import Helps, MedicineKind
from visitprep.visit.records.medicine import Medicine
from visitprep.visit.visit import Visit

_PAIN_KILLERS = frozenset({"nsaid", "acetaminophen"})
_KINDS = _PAIN_KILLERS | {"opioid", "opioid_like", "muscle_relaxer", "gabapentinoid", "nerve_pain"}
_THINS = frozenset({"blood_thinner", "antiplatelet"})
_HELP = frozenset({Helps.A_LOT, Helps.SOME, Helps.A_LITTLE, Helps.NOT_AT_ALL})
_ON_THE_SPOT = frozenset(
    {
        "lidocaine",
        "prilocaine",
        "capsaicin",
        "menthol",
        "camphor",
        "methyl salicylate",
        "trolamine salicylate",
        "arnica",
    }
)
"""What is rubbed or stuck on where it hurts."""
_FOR_HEADACHE = compiled(
    r".*(?:triptan|gepant)|lasmiditan|(?:erenu|fremanezu|galcanezu|eptinezu)mab|(?:dihydro)?ergotamine|butalbital"
    r"|isometheptene"
)
"""What is given for headaches and for nothing else."""
_PREVENTS = any_case(
    r"\b(?:prevent(?:ion|i?ve|ative|er)|prophyla\w*|(?:prevents?|keeps?) (?:them|the headaches?)|auras?)\b"
)
_HEADACHE = any_case(r"\b(?:head ?aches?|migraines?|cluster)\b")
_FOR_A_COLD = frozenset({"phenylephrine", "pseudoephedrine", "dextromethorphan", "guaifenesin", "chlorpheniramine"})
_EATEN = ("vitamin", "supplement")
_PAIN = any_case(
    r"\b(?:pains?|hurt\w*|ach(?:es?|ing|y)|nerve|sciatica|migraines?|headaches?|arthritis|fibro\w*|cramps?"
    r"|spasms?|stiff\w*|edge off|sore\w*|neuralgia|neuropath\w*|shingles|shocks?|zaps?|burning|stabbing"
    r"|tingling|pins and needles|throbbing|flares?|trigeminal|tic douloureux|tmj|endo(?:metri\w*)?|adenomyosis)\b"
)
_PLACE = any_case(
    r"\b(?:back|neck|knees?|hips?|shoulders?|hands?|wrists?|elbows?|fingers?|feet|foot|toes?|ankles?|legs?|arms?|joints?"
    r"|face|jaw|cheek|tooth|teeth|tailbone|groin|stump|ribs?)\b"
)
_ANOTHER_TROUBLE = any_case(
    r"\b(?:swell\w*|swollen|fluid|water|edema|oedema|itch\w*|rash\w*|fungus|athlete\w*|skin|acne|warts?|infection\w*"
    r"|circulation|clots?|dry|bones?|thin(?:ner|ning)|restless|gout attack|seizures?|epilep\w*|bipolar|mood)\b"
)
"""Of a place: not its pain. "Swelling in my feet"."""
_NO_PAIN = any_case(
    r"\b(?:blood pressure|heart(?! ?ache)|cholesterol|sugar|diabet\w*|thyroid|stroke|asthma|copd|breath\w*|lungs?"
    r"|allerg\w*|depress\w*|anxi\w*|heartburn|reflux|gerd|acid|ulcers?|prostate|bladder|nausea|cough\w*|colds?|fever\w*"
    r"|constipat\w*|anemia|iron|pregnan\w*|birth control)\b"
)
"""A reason that no pain is meant by, without a word for pain beside it."""
_HELPS = any_case(
    r"\b(?:helps?|eases?|takes? (?:the |some )?(?:edge|pain)|works? (?:for|on)|dulls?|calms?|quiets?|knocks?"
    r"|kills?|stops?)\b[^.;]*"
)


def is_for_pain(visit: Visit, medicine: Medicine) -> bool:
    """What is asked about as such, and stands with the others for pain on page 1.

    "Helps some" says so of what may be for pain, and of nothing that plainly is not: of a blood thinner it tells no
    pain.
    """
    flags, inside = _kinds_and_ingredients(medicine)
    thins = bool(flags & _THINS) and "acetaminophen" not in inside  # Excedrin is for a headache
    never = is_never_for_pain(medicine.name or "", medicine.ingredient or "") or (thins and "nsaid" not in flags)
    known = lookup(medicine.name or "")
    eaten = medicine.kind in (MedicineKind.VITAMIN, MedicineKind.SUPPLEMENT) or (known and known.kind in _EATEN)
    if medicine.helps is Helps.NOT_FOR_PAIN or never or (eaten and medicine.helps not in _HELP):
        return False
    if _words_say_so(visit, medicine):
        return True
    if _is_for_headache(visit, medicine, inside):
        return True
    another = _ANOTHER_TROUBLE.search(medicine.reason or "") or _NO_PAIN.search(medicine.reason or "")
    if medicine.helps in _HELP and not another:
        return True
    if medicine.reason:
        return bool(flags & _PAIN_KILLERS) and not another and not thins
    if inside & _FOR_A_COLD:
        return False
    return not thins and bool(inside & _ON_THE_SPOT or flags & _KINDS)  # daily aspirin, as a rule


def _kinds_and_ingredients(medicine: Medicine) -> tuple[frozenset[str], frozenset[str]]:
    """Also those of the name that a mistyped one is close to."""
    named = read_name(medicine.name or "", medicine.ingredient or "")
    close = named.may_be
    flags = named.flags | (close.flags if close and len(close.may_be) == 1 else frozenset())
    entries = map(lookup, close.may_be if close else ())
    return flags, named.ingredients.union(*(entry.ingredients for entry in entries if entry is not None))


def _is_for_headache(visit: Visit, medicine: Medicine, inside: frozenset[str]) -> bool:
    """By what is in it, or by their word that it prevents them where they have headaches."""
    if any(_FOR_HEADACHE.fullmatch(one) for one in inside):
        return True
    prevents = any(_PREVENTS.search(said) for said in (medicine.reason or "", *medicine.notes.values()))
    told = (words for pain in visit.pains or () for words in (pain.place, pain.told_diagnosis))
    return prevents and _HEADACHE.search(" ".join(filter(None, told))) is not None


def _words_say_so(visit: Visit, medicine: Medicine) -> bool:
    """They say that it is for a pain ("for the face"), or that it helps one ("helps the shocks a lot")."""
    pains = _places_of_pains(visit)
    if _is_pain(medicine.reason or "", pains):
        return True
    return any(_is_pain(found[0], pains) for said in _said(visit, medicine) for found in _HELPS.finditer(said))


def _is_pain(words: str, pains: re.Pattern[str] | None) -> bool:
    if _PAIN.search(words):
        return True
    if _ANOTHER_TROUBLE.search(words):
        return False
    return bool(_PLACE.search(words) or (pains is not None and pains.search(words)))


def _places_of_pains(visit: Visit) -> re.Pattern[str] | None:
    """Words for where it hurts, by which a medicine may say what it is for."""
    return _any_of(frozenset(name for pain in visit.pains or () for name in names_of(pain)))


@lru_cache(maxsize=32)
def _any_of(names: frozenset[str]) -> re.Pattern[str] | None:
    longest_first = "|".join(sorted(names, key=len, reverse=True))
    return any_case(rf"(?<![\w-])(?:{longest_first})(?!\w)") if names else None


def _said(visit: Visit, medicine: Medicine) -> Iterator[str]:
    yield from (medicine.really_taken or "", medicine.differently or "", *medicine.notes.values())
    name = (medicine.name or "").casefold()
    for piece in visit.medicine_review.notes.get("taken_differently", "").split(";"):
        if name and piece.strip().casefold().startswith(name):
            yield piece
