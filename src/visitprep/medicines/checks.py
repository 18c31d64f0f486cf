"""Checks on a list of medicines that compare names, and nothing else (clinical.md 4.4).

No dose sums, no ranking, no "interactions": a finding says what to show to a pharmacist or the clinic.
Wherever findings are shown, `check_words.ONLY_NAMES` is shown with them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Final, Literal

from msgspec import Struct

from visitprep.medicines.check_words import (
    R1,
    R1_BRIEF,
    R2,
    R2_BRIEF,
    R2_MORE,
    R3,
    R3_BRIEF,
    R3_LOW_ASPIRIN,
    R3_LOW_ASPIRIN_BRIEF,
    R3_MORE,
    R3_SKIN,
    R3_SKIN_BRIEF,
    R4,
    R5,
    R5_CLASSES,
    R6_ALLERGIES,
    R6_COUNT,
    R6_DOSE,
    R6_STORE,
    R6_STRENGTH,
    R6_SUPPLEMENTS,
    R7,
)
from visitprep.medicines.names import key_of
from visitprep.medicines.reading import Named, read_name
from visitprep.medicines.table import Entry, entries
from visitprep.patterns import any_case
from visitprep.wording import N_, Voice, Wording, say

Rule = Literal["R1", "R2", "R3", "R4", "R5", "R6", "R7"]
SAME_TWICE: Final[tuple[Rule, ...]] = ("R2", "R3", "R1")
"""One kind or one ingredient on two lines: page 1 tells these together, in this order."""

YOU: Final = Voice()
_AND: Final = N_("{first} and {last}")


class Listed(Struct, frozen=True):
    """One medicine of the person's list, in their own words. Only `name` is needed."""

    id: str
    name: str
    ingredient_text: str = ""
    """What the label calls the active ingredient, if it was written down ("oxycodone 5 mg, acetaminophen")."""
    kind: str = ""
    strength: str = ""
    dose: str = ""
    """How many each time; the `when` text will do where it says it ("one in the morning, two at night")."""
    as_needed: bool = False
    usual_count: str = ""
    """How many they really take, for a medicine taken as needed."""
    form: str = ""
    """Form or route as written: "gel", "on the skin", "patch"."""


class Finding(Struct, frozen=True):
    """One thing to show to a pharmacist or the clinic."""

    rule: Rule
    medicine_ids: tuple[str, ...]
    """In the order listed; empty when the finding is about the whole list."""
    text: str
    brief: str = ""
    """The same for the clinician, in a few neutral words; empty for R4 and R6."""


class _Known(Struct, frozen=True):
    listed: Listed
    named: Named

    @property
    def entry(self) -> Entry | None:
        return self.named.entry

    @property
    def ingredients(self) -> frozenset[str]:
        return self.named.ingredients

    @property
    def flags(self) -> frozenset[str]:
        return self.named.flags

    @property
    def on_skin(self) -> bool:
        return self.named.on_skin

    @property
    def low_aspirin(self) -> bool:
        return self.named.low_aspirin


TELLS_STRENGTH: Final = any_case(r"(?:\d|ty|een|hundred|\bten|\bfive)\s*(?:mg|mcg|g|ml|iu|units?|%)(?!\w)")
_HAS_STRENGTH: Final = any_case(rf"{TELLS_STRENGTH.pattern}|\d\s*[-/]\s*\d|\s\d{{2,4}}$")


def _known(listed: Listed) -> _Known:
    return _Known(listed, read_name(listed.name, listed.ingredient_text, listed.form, listed.strength))


def flags_of(name: str, ingredient_text: str = "") -> frozenset[str]:
    """What the table knows of a medicine (`table.FLAGS`): for facts such as "takes a blood thinner".

    An empty set means that the table says nothing, not that the medicine is none of these.
    """
    return read_name(name, ingredient_text).flags


def check(
    medicines: Sequence[Listed],
    *,
    store_bought_empty: bool = False,
    supplements_empty: bool = False,
    allergies_unanswered: bool = False,
    voice: Voice = YOU,
) -> tuple[Finding, ...]:
    """All findings, R7 behind R5 and R6 last, in the voice of whoever answers.

    Show `check_words.ONLY_NAMES` with them.
    """
    known = [_known(listed) for listed in medicines]
    return (
        *_same_ingredient(known, voice),
        *_acetaminophen(known, voice),
        *_nsaids(known, voice),
        *_bleeding(known, voice),
        *_opioid_beside_sedative(known, voice),
        *_opioid_beside_blocker(known, voice),
        *_missing(known, voice),
        *(
            Finding("R6", (), sentence.spoken(voice))
            for sentence, is_so in (
                (R6_STORE, store_bought_empty),
                (R6_SUPPLEMENTS, supplements_empty),
                (R6_ALLERGIES, allergies_unanswered),
            )
            if is_so
        ),
    )


def _finding(
    rule: Rule, about: Iterable[_Known], sentence: Wording, brief: str, voice: Voice, **values: object
) -> Finding:
    return Finding(
        rule,
        tuple(known.listed.id for known in about),
        sentence.spoken(voice, **values),
        say(brief, **values) if brief else "",
    )


def _names(about: Sequence[_Known]) -> str:
    return ", ".join(known.listed.name for known in about)


def _joined(about: Sequence[_Known]) -> str:
    if len(about) == 1:
        return about[0].listed.name
    return say(_AND, first=_names(about[:-1]), last=about[-1].listed.name)


def _all_one_name(about: Sequence[_Known]) -> bool:
    return len({key_of(known.listed.name) for known in about}) == 1


def _same_ingredient(known: Sequence[_Known], voice: Voice) -> list[Finding]:
    """R1. Acetaminophen in products with different names belongs to R2, and is not reported twice."""
    found = []
    for ingredient in sorted({i for one in known for i in one.ingredients}):
        having = [one for one in known if ingredient in one.ingredients]
        if len(having) < 2 or (ingredient == "acetaminophen" and not _all_one_name(having)):
            continue
        found.append(
            _finding(
                "R1",
                having,
                R1,
                R1_BRIEF,
                voice,
                X=ingredient,
                A=_names(having[:-1]),
                B=having[-1].listed.name,
                n=len(having),
            )
        )
    return found


def _acetaminophen(known: Sequence[_Known], voice: Voice) -> list[Finding]:
    """R2. The same name on two lines belongs to R1."""
    having = [one for one in known if "acetaminophen" in one.flags]
    if len(having) < 2 or _all_one_name(having):
        return []
    sentence = R2 if len(having) == 2 else R2_MORE
    return [
        _finding(
            "R2", having, sentence, R2_BRIEF, voice, A=_names(having[:-1]), B=having[-1].listed.name, n=len(having)
        )
    ]


def _nsaids(known: Sequence[_Known], voice: Voice) -> list[Finding]:
    """R3: those by mouth together; then each one on the skin; then low-dose aspirin. Pairs of R1 are left out."""
    nsaids = [one for one in known if "nsaid" in one.flags]
    low = [one for one in nsaids if one.low_aspirin]
    skin = [one for one in nsaids if one.on_skin and not one.low_aspirin]
    mouth = [one for one in nsaids if not one.on_skin and not one.low_aspirin]
    found = []
    if len({_nsaid_parts(one) for one in mouth}) > 1:
        sentence = R3 if len(mouth) == 2 else R3_MORE
        found.append(
            _finding("R3", mouth, sentence, R3_BRIEF, voice, A=_names(mouth[:-1]), B=mouth[-1].listed.name)
        )
    for place, one in enumerate(skin):
        others = [o for o in (*mouth, *skin[place + 1 :]) if not one.ingredients & o.ingredients]
        found += [
            _finding("R3", (one, other), R3_SKIN, R3_SKIN_BRIEF, voice, A=one.listed.name, B=other.listed.name)
            for other in others
        ]
    # Low-dose aspirin with a gel is not reported: it is so common that people would stop reading (README).
    for one in low:
        others = [o for o in mouth if "aspirin" not in o.ingredients]
        if others:
            found.append(
                _finding(
                    "R3",
                    (one, *others),
                    R3_LOW_ASPIRIN,
                    R3_LOW_ASPIRIN_BRIEF,
                    voice,
                    A=one.listed.name,
                    B=_joined(others),
                )
            )
    return found


def _nsaid_parts(one: _Known) -> frozenset[str]:
    by_name = {i: e.flags for e in entries() for i in e.ingredients if e.ingredients == (i,)}
    return frozenset(i for i in one.ingredients if "nsaid" in by_name.get(i, frozenset()))


def _bleeding(known: Sequence[_Known], voice: Voice) -> list[Finding]:
    """R4, one for each medicine."""
    return [
        _finding("R4", (one,), R4, "", voice, A=one.listed.name)
        for one in known
        if one.flags & {"blood_thinner", "antiplatelet"}
    ]


def _opioid_beside_sedative(known: Sequence[_Known], voice: Voice) -> list[Finding]:
    """R5, once for each class. A single product that is both says nothing about two."""
    found = []
    for flag, class_ in R5_CLASSES:
        calming = [one for one in known if flag in one.flags]
        opioids = [one for one in known if "opioid" in one.flags and (len(calming) > 1 or one not in calming)]
        calming = [one for one in calming if len(opioids) > 1 or one not in opioids]
        if not calming or not opioids:
            continue
        about = [one for one in known if one in opioids or one in calming]
        found.append(
            _finding("R5", about, R5, "", voice, A=_joined(opioids), B=_joined(calming), class_=say(class_))
        )
    return found


def _opioid_beside_blocker(known: Sequence[_Known], voice: Voice) -> list[Finding]:
    """R7. A product that holds both says nothing about two."""
    blockers = [one for one in known if "naltrexone" in one.flags and "opioid" not in one.flags]
    opioids = [one for one in known if "opioid" in one.flags]
    if not blockers or not opioids:
        return []
    about = [one for one in known if one in opioids or one in blockers]
    names = {"A": _joined(opioids), "B": _joined(blockers)}
    return [_finding("R7", about, R7, "", voice, **names)]


def _missing(known: Sequence[_Known], voice: Voice) -> list[Finding]:
    """R6, one line for each kind of gap, naming every medicine that has it."""
    gaps: tuple[tuple[Wording, Callable[[_Known], bool]], ...] = (
        (R6_STRENGTH, _lacks_strength),
        (R6_DOSE, lambda one: not one.listed.dose.strip()),
        (R6_COUNT, lambda one: one.listed.as_needed and not one.listed.usual_count.strip()),
    )
    found = []
    for sentence, has_gap in gaps:
        about = [one for one in known if has_gap(one)]
        if about:
            found.append(_finding("R6", about, sentence, "", voice, A=_joined(about)))
    return found


def _lacks_strength(one: _Known) -> bool:
    """Store-bought mixtures have no one strength to give, and some names hold it ("aspirin 81", "Tylenol #3")."""
    if one.listed.strength.strip() or one.low_aspirin or _HAS_STRENGTH.search(one.listed.name):
        return False
    if "#" in key_of(one.listed.name):
        return False
    return not (one.entry and one.entry.kind == "store_bought" and len(one.entry.ingredients) != 1)
