"""What an allergy is to: a known thing, its kind, and what a misspelt word is close to."""

from __future__ import annotations

import re
from difflib import SequenceMatcher, get_close_matches
from typing import Final

from visitprep.lines.allergies.thing_and_severity import KINDS, SPELLED
from visitprep.medicines.label.name import row_of
from visitprep.medicines.label.vocabulary.name_or_not import NEVER_A_NAME, NO_MEDICINE
from visitprep.medicines.names import closest, lookup
from visitprep.medicines.reading import classes_in, read_name
from visitprep.patterns import any_case
from visitprep.visit.records.choices.health import AllergyKind

_SHORTEST: Final = 4  # letters of a name that may be misspelt
_CLOSE: Final = 0.82  # of difflib's measure: one or two letters of a long word
_WORDS: Final = """
    inal after again ago all always another any asleep attack awful back bad badly before being belly blood
    broke broken came child children chest collapse could couldn cream did died does down ears ever every eyes
    face faint felt fever fits funny gave given went got had hands hard have head heart hospital hours itch just
    kept kidneys left legs lips liver lumps made make makes mouth much nearly never nights once other pain patch
    patches people person place poorly rash reaction really ring runs said same severe shake since skin sleep
    some spots still stomach straight tablet tablets terrible then throat time times took tongue tummy twice
    under unit upset very violent wards water weak week weeks were when which while with within without woke
    worse would year years diabetic
"""
_PLAIN: Final = frozenset(_WORDS.split()) | NEVER_A_NAME | NO_MEDICINE
_A_VERB: Final = any_case(r"[^\W\d_]+(?:ed|ing|n['’]?t)")
_ALL_BUT_ONE: Final = 0.84
"""Of difflib's measure: one letter of a name as long as "Sudafed"."""


def _is_plain_word(word: str) -> bool:
    """An English word, or the form of a verb that no name is a letter away from."""
    said = re.sub(r"\W+$", "", word).casefold()
    if said in _PLAIN:
        return True
    if _A_VERB.fullmatch(said) is None:
        return False
    names = [one.name.casefold() for one in closest(said)]
    return not any(SequenceMatcher(None, said, name).ratio() >= _ALL_BUT_ONE for name in names)


def names_one(word: str) -> bool:
    """A word that is a medicine, or surely close to one: "codine"."""
    word = word.strip(".,;:")
    return row_of(word) is not None or (
        len(word) > _SHORTEST
        and not _is_plain_word(word)
        and bool(closest(word))
        and word[:1].casefold() == (closest(word)[0].name[:1].casefold())
    )


def kind_of_whole(line: str) -> AllergyKind | None:
    return next((code for code, words in KINDS if words.fullmatch(line)), None)


def kind_of(thing: str) -> AllergyKind | None:
    if (kind := kind_of_whole(thing)) is not None:
        return kind
    if lookup(thing) is not None or classes_in(thing):
        return AllergyKind.MEDICINE
    for code, words in KINDS:
        if re.search(rf"\b(?:{words.pattern})(?!\w)", thing, re.IGNORECASE):
            return code
    if _is_plain_word(thing):
        return None
    named = read_name(thing)
    return AllergyKind.MEDICINE if named.ingredients or (named.may_be and closest(thing)) else None


def meant_thing(thing: str) -> str:
    """The word that a misspelt thing is close to; empty when it is known as typed, or close to nothing."""
    if is_known(thing):
        return ""
    words = thing.split()
    for place, word in enumerate(words):
        if len(word) < 5 or is_known(word) or _is_plain_word(word):
            continue
        medicine = next((one.name for one in closest(word)), "")
        near = get_close_matches(word.casefold(), (*SPELLED, *filter(None, (medicine,))), 1, _CLOSE)
        name = near[0] if near else medicine
        if name:
            return " ".join((*words[:place], name, *words[place + 1 :]))
    return ""


def is_known(thing: str) -> bool:
    """A medicine by a right name, or a thing that people react to."""
    row = row_of(thing)
    return (row is not None and thing.casefold() not in map(str.casefold, row.misspellings)) or any(
        re.fullmatch(rf"(?:{words.pattern})", thing, re.IGNORECASE) for _, words in KINDS
    )
