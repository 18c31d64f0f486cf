"""Finding a typed name in the table: `lookup` when it is certain, `suggest` when the person has to be asked."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from heapq import nlargest
from typing import Final, Literal

from msgspec import Struct

from visitprep.medicines.spelling import distance, sound, traits
from visitprep.medicines.table import ON_THE_SKIN, Entry, entries, lookalikes
from visitprep.patterns import compiled

_UNITS = r"(?:mg|milligrams?|mcg|µg|ug|micrograms?|g|gm|grams?|ml|iu|i\.u\.|units?|meq|%|percent|mgs|hr|hour|day)"
_NUMBER = r"\d+(?:[.,]\d+)*"
_STRENGTH: Final = compiled(
    rf"(?<![\w#]){_NUMBER}\s*{_UNITS}?(?:\s*[-/]\s*(?:{_NUMBER})?\s*{_UNITS}?)*(?![\w])|(?<![\w#]){_NUMBER}\s*%"
)
_UNIT_ONLY: Final = compiled(rf"(?<=\d)\s*{_UNITS}(?![\w])")
_NEEDLE: Final = compiled(r"\b(?:shots?|injections?|jabs?)\b")
_JOINERS: Final = compiled(r"\s*(?:[-/&+]|\band\b|\bwith\b|\bw/)\s*")
# Words on a label that say how a medicine is made, not which one it is. They are removed one at a time, from
# the end, so that "Voltaren gel" and "Tylenol PM" are found before "gel" is taken away.
_FORM_WORDS_TEXT: Final = """
    tablet tablets tab tabs caplet caplets capsule capsules cap caps pill pills softgel softgels gelcap
    gelcaps gels liqui liquid syrup solution suspension oral chewable chewables chew chews gummy gummies
    powder packet cream ointment gel lotion spray patch patches plaster plasters inhaler injection shot
    pen vial drops drop film suppository nasal eye topical transdermal er xr sr xl cr la ir dr ec hfa
    odt extended release delayed immediate slow enteric coated extra regular maximum strength generic
    brand hcl hydrochloride sodium potassium besylate tartrate succinate sulfate sulphate maleate
    citrate acetate fumarate dose pack otc arthritis mg mcg ml
"""
_FORM_WORDS: Final = frozenset(_FORM_WORDS_TEXT.split())
_LABEL_WORDS_TEXT: Final = """
    a an the my her his their of in on at to by per from and or with as i take takes taking took use one two three
    four half once twice times time every each day days daily night nightly morning evening noon bedtime bed week
    weekly month monthly hours hour needed prn mouth small large little big new old low high dose doses strength
    medicine medication meds med drug brand name unit units called type kind usual only sometimes about
"""
_LABEL_WORDS: Final = frozenset(_LABEL_WORDS_TEXT.split())

# Words of everyday English that sound like some medicine: nobody who types one of them misspelt a name.
_EVERYDAY_TEXT: Final = """
    ability able acts allergies allergy allowed alone approved arthritis back beer better blocks blue bone bones
    brand cancer cane carry child children chills claim cold colon complex covers culture daily diabetes
    diabetic emergency ended enter evening federal fever fewer finger first forgot format gel glucose habit half
    heart inhaler lenses lines liver looser loses lotion medical medicare mental migraine mineral minerals mixed
    most muscle muscles must never onset park percent person pink plans powder power prescribe prescribed
    prescription prescriptions pressure program programme rays register regular rescue rest restore result
    results second seem short shorter simple some spray sprays stools stress suppository syndrome tablets the
    therapy thyroid tired travel twist wakes wanting weeks white width wine with within
"""
_EVERYDAY: Final = frozenset(_EVERYDAY_TEXT.split())
_GLUED: Final = compiled(r"([^\W\d_]{4,})(?=\d)")
_UNIT_GLUED: Final = compiled(r"(?<=\d)(mg|mcg|ml)(?=\d)")


@lru_cache(maxsize=8192)  # the table's own names, asked for by the look-up and by the search inside a longer name
def key_of(typed: str) -> str:
    """Lower case, no accents, no punctuation but `#` and what joins numbers; ingredients joined by a blank."""
    if typed.isascii() and typed.isalpha():
        return typed.lower()  # most names of the table: there is nothing to take out
    text = unicodedata.normalize("NFKD", typed.casefold())
    text = "".join(letter for letter in text if not unicodedata.combining(letter))
    text = re.sub(r"\bno\.?\s*(?=\d)|\bnumber\s*(?=\d)|#\s*", "#", text)
    text = re.sub(r"['’`®™©]", "", text)
    text = _JOINERS.sub(" ", text)
    return " ".join(re.sub(r"[^\w#%.]|\.(?!\d)", " ", text).split())


class _Name(Struct, frozen=True):
    text: str
    entry: Entry
    key: str
    """Without blanks, for comparing."""
    heard: str
    traits: frozenset[object]


@cache
def _exact() -> dict[str, tuple[str, Entry]]:
    """Every spelling that counts as the name, with the name to show."""
    found: dict[str, tuple[str, Entry]] = {}
    for entry in entries():
        for text in (*entry.names, *entry.misspellings):
            shown = text if text in entry.names else entry.name
            key = key_of(text)
            found.setdefault(key, (shown, entry))
    for key, value in list(found.items()):
        found.setdefault(key.replace(" ", ""), value)
    return found


@cache
def _names() -> tuple[_Name, ...]:
    made = []
    for entry in entries():
        for text in entry.names:
            key = key_of(text).replace(" ", "")
            heard = sound(key)
            made.append(_Name(text, entry, key, heard, traits(heard)))
    return tuple(made)


@cache
def _partners() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for one, other in lookalikes():
        found.setdefault(key_of(one).replace(" ", ""), []).append(other)
        found.setdefault(key_of(other).replace(" ", ""), []).append(one)
    return {key: tuple(others) for key, others in found.items()}


def _readings(typed: str) -> list[str]:
    """Keys to try, the most literal first: as typed, units off, strength off, form words off the end."""
    whole = key_of(typed)
    # The strength comes off before joiners become blanks: "5-325" is one strength, not two numbers.
    bare = _STRENGTH.sub(" ", typed.casefold())
    tries = [whole, key_of(_UNIT_ONLY.sub("", typed.casefold())), key_of(bare)]
    for start in (whole, tries[-1]):
        words = start.split()
        if len(words) > 1 and words[-1] in _FORM_WORDS and words[-1].endswith("s"):
            one = re.sub(r"(?<=ch)es$|s$", "", words[-1])  # "fentanyl patches" are the row of the patch
            tries.append(" ".join((*words[:-1], one)))
        while len(words) > 1 and words[-1] in _FORM_WORDS:
            words.pop()
            tries.append(" ".join(words))
        kept = [word for word in words if word not in _FORM_WORDS]
        if kept:
            tries.append(" ".join(kept))
    # "percocets", "norcos": several of one medicine, tried last, as many names end in s themselves.
    tries += [text[:-1] for text in tries if re.search(r"[a-z]{4}[a-rt-z]s$", text)]
    return list(dict.fromkeys(text for text in tries if text))


@lru_cache(maxsize=2_000)
def _found(typed: str) -> tuple[str, Entry] | None:
    exact = _exact()
    for reading in _readings(typed):
        hit = exact.get(reading) or exact.get(reading.replace(" ", ""))
        if hit is None and len(words := reading.split()) in (2, 3):
            # "acetaminophen-hydrocodone" is the product "hydrocodone-acetaminophen".
            hit = next((exact[k] for k in _orders(words) if k in exact), None)
        if hit is not None and not (hit[1].route in ON_THE_SKIN and _by_needle(typed) and not _by_needle(reading)):
            return hit  # a "cortizone shot" is not the cream of that name
    return None


def _by_needle(text: str) -> bool:
    return _NEEDLE.search(text.casefold()) is not None


def _orders(words: list[str]) -> list[str]:
    if len(words) == 2:
        return [f"{words[1]} {words[0]}"]
    a, b, c = words
    return [" ".join(order) for order in ((a, c, b), (b, a, c), (b, c, a), (c, a, b), (c, b, a))]


def unglued(typed: str) -> str:
    """`typed` with a blank where a name and its strength were run together: "eliquis5mg", "norco10/325".

    Only behind a name that is known or close to one: "vitaminB12" and "aspirin81" are names themselves.
    """
    glued = _GLUED.match(typed)
    if glued is None or _found(typed.split()[0]) or not (_found(glued[1]) or closest(glued[1])):
        return typed
    return _UNIT_GLUED.sub(r"\1 ", f"{glued[1]} {typed[glued.end() :]}")


def lookup(typed: str) -> Entry | None:
    """The row whose name this is: case, punctuation, strength and form words aside. Never a near miss.

    Known common misspellings count as the name. A name that covers different products gives None.
    """
    hit = _found(typed) or _found(unglued(typed))
    return hit[1] if hit else None


class Suggestion(Struct, frozen=True):
    """One name to offer, and the row it stands for."""

    name: str
    entry: Entry


class Suggestions(Struct, frozen=True):
    """What a typed name may mean. What was typed stays the person's own until they choose."""

    typed: str
    how: Literal["exact", "prefix", "close", "none"]
    """Why these names: the first is what was typed, begins with it or is close to it; "none" if nothing is."""
    choices: tuple[Suggestion, ...]
    """Best first."""

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(choice.name for choice in self.choices)


def _close(key: str) -> list[_Name]:
    """Names close to `key`, nearest first; a name that is not very close never stands alone."""
    near = _near(key, 0.7 + 0.19 * len(key))
    rows = {name.entry.name for _, name in near}
    if len(rows) == 1 and near[0][0] > _STANDS_ALONE * len(key):
        near = _near(key, 3 * (0.7 + 0.19 * len(key)))[:8]
        if len({name.entry.name for _, name in near}) == 1:
            return []
    return [name for _, name in near]


@lru_cache(maxsize=500)  # a name on a list is compared at each question and on every copy
def _near(key: str, limit: float) -> tuple[tuple[float, _Name], ...]:
    """Names by distance (spelling and sound count equally), none farther than `limit`."""
    heard = sound(key)
    own = traits(heard)
    shared = [(len(own & name.traits) / (12 + len(name.traits)), name) for name in _names()]
    likely = nlargest(_COMPARED, shared, key=lambda pair: pair[0])
    scored = []
    for _, name in likely:
        spoken = distance(heard, name.heard, 1.4 * limit)
        if spoken > 1.4 * limit:
            continue
        spelled = distance(key, name.key, 2 * limit - spoken)
        total = (spelled + spoken) / 2
        if key[0] != name.key[0]:
            total += 0.15 if heard[:1] == name.heard[:1] else 0.4
        if total <= limit:
            scored.append((total, name))
    return tuple(sorted(scored, key=lambda pair: (pair[0], len(pair[1].key), pair[1].text)))


_COMPARED: Final = 100  # names compared letter by letter, out of about two thousand
_STANDS_ALONE: Final = 0.15  # cost for each letter typed, above which a close name needs company
_MIN_CLOSE: Final = 4  # shorter than this, nearly everything is near
_SURELY: Final = 0.2  # cost for each letter typed, up to which a name is told to be close without asking
_IN_ANOTHER_ORDER: Final = 0.3  # the same, of a name with the very sounds that were typed
_MIN_CUT: Final = 6  # letters typed, from which a name may have lost a syllable in the middle
_KEPT_AHEAD: Final = 3
_KEPT_BEHIND: Final = 2
_AS_CLOSE: Final = 0.3  # a second name this near to the first is named as well


def suggest(typed: str, limit: int = 3) -> Suggestions:
    """At most `limit` names that `typed` may mean: the exact one, then those beginning so, then close ones.

    Names known to be confused with the first one come right behind it, so that it never stands alone.
    """
    whole, typed = typed, unglued(typed)
    hit = _found(typed)
    key = key_of(_STRENGTH.sub(" ", typed.casefold())).replace(" ", "") or key_of(typed).replace(" ", "")
    ranked: list[Suggestion] = []
    how: Literal["exact", "prefix", "close", "none"] = "none"
    if hit is not None:
        how, ranked = "exact", [Suggestion(*hit)]
    if len(key) >= 3:
        begins = [name for name in _names() if name.key.startswith(key)]
        if key in _EVERYDAY:  # "fever" is no beginning of FeverAll, but "white" may be one of white willow bark
            begins = [name for name in begins if name.text.casefold().startswith(f"{key} ")]
        begins.sort(key=lambda name: (len(name.key), name.text))
        ranked += [Suggestion(name.text, name.entry) for name in begins]
        if begins and how == "none":
            how = "prefix"
    if len(key) >= _MIN_CLOSE and how in ("none", "prefix") and key not in _EVERYDAY:
        near = _close(without_form(typed).replace(" ", "") or key)
        ranked += [Suggestion(name.text, name.entry) for name in near]
        if near and how == "none":
            how = "close"
    return Suggestions(whole, how, _arranged(ranked, limit))


def without_form(typed: str) -> str:
    """`typed` as compared, without its strength and the words at its end that say how it is made."""
    words = key_of(_STRENGTH.sub(" ", typed.casefold())).split()
    while len(words) > 1 and words[-1] in _FORM_WORDS:
        words.pop()
    return " ".join(words)


def names_something(word: str) -> bool:
    """Whether a word of a longer name may be a name itself: not a number, a form, or a word of a label."""
    return not (word[0].isdigit() or word in _FORM_WORDS or word in _LABEL_WORDS)


def closest(typed: str) -> tuple[Suggestion, ...]:
    """The name that `typed` is surely close to, and one of another row that is as close; () when none is.

    Nearer than what `suggest` offers: this is said of a name that nobody was asked about.
    """
    key = key_of(typed).replace(" ", "")
    if len(key) < _MIN_CLOSE or key in _EVERYDAY:
        return ()
    near = _near(key, _SURELY * len(key)) or _in_another_order(key) or _a_syllable_left_out(key)
    if not near:
        return ()
    as_close = [name for far, name in near if far <= near[0][0] + _AS_CLOSE]
    rows = {name.entry.name: name for name in reversed(as_close)}
    first = near[0][1]
    others = [name for row, name in rows.items() if row != first.entry.name]
    return tuple(Suggestion(name.text, name.entry) for name in (first, *others[-1:]))


def _in_another_order(key: str) -> tuple[tuple[float, _Name], ...]:
    """Names of the same sounds, of which some changed places: "zoplicone"."""
    heard = sound(key)
    near = _near(key, _IN_ANOTHER_ORDER * len(key))
    return tuple(one for one in near if one[1].heard[0] == heard[0] and sorted(one[1].heard) == sorted(heard))


def _a_syllable_left_out(key: str) -> tuple[tuple[float, _Name], ...]:
    """Names that this is, but for two or three letters in a row in the middle: "warfin", "oxydone"."""
    if len(key) < _MIN_CUT:
        return ()
    return tuple(
        (1.0, name)
        for name in _names()
        if len(name.key) - len(key) in (2, 3)
        and any(
            key == name.key[:at] + name.key[at - len(key) :]
            for at in range(_KEPT_AHEAD, len(key) - _KEPT_BEHIND + 1)
        )
    )


def _arranged(ranked: list[Suggestion], limit: int) -> tuple[Suggestion, ...]:
    """One name per row; right behind the first one, the name it is most confused with (first in the file)."""
    if not ranked:
        return ()
    first = ranked[0]
    partners = [Suggestion(*_exact()[key_of(other)]) for other in _confused_with(first)]
    kept: dict[str, Suggestion] = {}
    for choice in (first, *partners[:1], *ranked[1:], *partners[1:]):
        kept.setdefault(choice.entry.name, choice)
    return tuple(kept.values())[:limit]


def _confused_with(choice: Suggestion) -> tuple[str, ...]:
    partners = _partners()
    own = partners.get(key_of(choice.name).replace(" ", ""), ())
    return own or partners.get(key_of(choice.entry.name).replace(" ", ""), ())
