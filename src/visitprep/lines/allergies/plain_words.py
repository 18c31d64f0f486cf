"""Words of what happened that look like a misspelt medicine: "ended up in A&E" names no Endep."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import Final

from visitprep.medicines.label.vocabulary.other_words import NEVER_A_NAME, NO_MEDICINE
from visitprep.medicines.names import closest
from visitprep.patterns import any_case

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


def is_plain_word(word: str) -> bool:
    """An English word, or the form of a verb that no name is a letter away from."""
    said = re.sub(r"\W+$", "", word).casefold()
    if said in _PLAIN:
        return True
    if _A_VERB.fullmatch(said) is None:
        return False
    names = [one.name.casefold() for one in closest(said)]
    return not any(SequenceMatcher(None, said, name).ratio() >= _ALL_BUT_ONE for name in names)
