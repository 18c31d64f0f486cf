"""An allergy as people say it: the thing, and what happened. Words only raise how bad it was."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise
from typing import Final

from msgspec.structs import replace

from visitprep.lines.allergies.named import is_known, kind_of, kind_of_whole, meant_thing, names_one
from visitprep.lines.allergies.thing_and_severity import (
    AS_A_CHILD,
    BEGINS,
    CANNOT,
    CIRCUMSTANCE,
    FINE,
    FINE_BEGINS,
    FROM,
    GIVEN,
    HAPPENED,
    HELPED,
    LEAD,
    MAY_BE_WORSE,
    MOUTH_SWELLS,
    NONE,
    NONE_BUT,
    SAYS_SO,
    TAKEN,
    THING_DOES,
    UNSURE,
    UNSURE_BEHIND,
    VAGUE,
    WIDER,
    YEAR,
    how_bad,
)
from visitprep.lines.apart import apart, each
from visitprep.lines.reading import Reading, Unclear
from visitprep.lines.yes_no import says_none_at_all
from visitprep.medicines.names import lookup
from visitprep.patterns import any_case, compiled
from visitprep.text import clean_line
from visitprep.visit.records.choices.health import AllergySeverity
from visitprep.wording import N_, later

_SIGN: Final = compiled(r"\s*(?:[,;:=(]|\s[-–—]+>?\s|→)\s*")
_BETWEEN: Final = any_case(r"\s*(?:(?:[,;/&+]|\b(?:and|or|also|plus)\b)\s*)+")
_LONGEST_THING: Final = 4  # words
_APART: Final = any_case(
    r"\b(?:(?:it|that)(?:'s| is) |is |was )?(?:an? )?(?:sep[ae]rate|different|another|other)"
    r"(?: one| thing| allergy)?[,:;]?\s+(?=\w)"
)
"""Of "codeine is a separate one me sick" no part of what happened."""
_POINT: Final = compiled(r"(?P<thing>(?:[^\s,;:.]+ ){0,3}[^\s,;:.]+)\.\s+(?=\S)")
_UNKNOWN_ENDS: Final = any_case(r"[,;.]|\s(?:in|at|for|after|and|when|once|with|made|by|on|but|i)\s")
_ARTICLE: Final = any_case(r"^(?:the|an?|my|that|any|all|most) ")
_OF_SOMEBODY: Final = any_case(r"\b(?:my|his|her|their|me|him|them|i|s?he)\b")
_AND: Final = any_case(r"^(?:(?:and|also|plus|oh)\s+)+(?=\w)")
_AND_IT: Final = any_case(r"\s+(?:and|but|so)\s+(?=(?:it|they|that|this|these|those|i|s?he|(?:my|his|her) \w+ )\b)")
_TOO: Final = any_case(r"(?:too|also|as well|(?:the )?same(?: thing| here| way)?|does too|did too)[.!]*")
_BOTH: Final = any_case(r"(?:both|all(?: (?:three|of them))?)(?: of them)?\b|(?=(?:make|give|cause|upset) )")
_SO_DOES: Final = any_case(r"\b(?:and )?so (?:do|does|did) (?P<thing>[^,;.]+?)(?= and |[,;.]|$)")

_MEANT: Final = N_("{meant}?")
_WHAT_HAPPENED: Final = N_("{thing}: what happened?")
_HOW_BAD: Final = N_("{thing}, how bad: severe, skin, a side effect, or not known?")
_IS_ONE: Final = N_("{words}: is that an allergy?")
_WHICH_ONE: Final = N_("{thing}: which one, if you know?")


def says_none(line: str) -> bool:
    """Whether `line` says that there is no allergy: a whole answer to the list."""
    line = clean_line(line)
    return NONE.fullmatch(line.rstrip(".! ")) is not None or says_none_at_all(line)


def read(line: str, today: date | None = None) -> tuple[Reading, ...]:
    """One reading for each thing of `line`; none at all when it says that there is none."""
    line = _SO_DOES.sub(r"and \g<thing> too", _AND.sub("", clean_line(line)))
    if not line or says_none(line):
        return ()
    line, fine = _without_fine(NONE_BUT.sub("", line))
    if who := SAYS_SO.match(line):
        line, fine = line[who.end() :], [(who[0].strip(), ""), *fine]
    if not line:
        words = ", ".join(one for one, _ in fine)
        return (Reading({}, (Unclear("thing", words, later(_IS_ONE, words=words), gone=True),), words),)
    if fine:
        return tuple(_with_notes(list(read(line, today)), fine))
    line = _pointed(LEAD.sub("", line) or line)
    things = _things(line)
    if len(things) == 1:
        things = tuple(one for thing in apart(line, _begins) for one in _in_a_run(thing))
    return each(line, things, _of_both([_one(LEAD.sub("", thing) or thing) for thing in things]))


def says_fine(line: str) -> bool:
    """Whether `line` names only what does no harm: "paper tape is ok", "can have latex"."""
    line = clean_line(line)
    rest, fine = _without_fine(line) if line and not says_none(line) else (line, [])
    return bool(fine) and not rest


def _with_notes(readings: list[Reading], fine: list[tuple[str, str]]) -> list[Reading]:
    """What does no harm is a note of the thing that it stands behind."""
    for words, before in fine:
        place = max(0, len(read(before)) - 1) if before else 0
        one = readings[place]
        readings[place] = replace(one, left=", ".join(filter(None, (one.left, words))))
    return readings


def _without_fine(line: str) -> tuple[str, list[tuple[str, str]]]:
    """The line without what does no harm ("the hydrocodone I can take"); and these words, with the line before."""
    kept, fine, begin, sign = "", list[tuple[str, str]](), 0, ""
    for cut in (*FINE_BEGINS.finditer(line), None):
        piece = line[begin : cut.start() if cut else len(line)]
        if FINE.fullmatch(piece.strip(" .!")) and any(map(_is_or_is_close, piece.split())):
            fine.append((piece.strip(" ."), kept.strip(" ,;.")))
        else:
            kept += f"{sign}{piece}"
        begin, sign = (cut.end(), cut[0]) if cut else (begin, sign)
    return (kept.strip(" ,;."), fine) if fine else (line, [])


def _is_or_is_close(word: str) -> bool:
    of_tape = word.casefold() in ("paper", "cloth", "silk", "plastic", "kind", "brand")
    return of_tape or names_one(word) or is_known(word)


def _in_a_run(line: str) -> tuple[str, ...]:
    """Without a sign between: "amoxicillin hives bactrim rash"."""
    words = list(re.finditer(r"\S+", line))
    for before, word, behind in zip(words[1:], words[2:], words[3:], strict=False):
        begins = word.start()
        if (
            names_one(word[0])
            and not TAKEN.search(line[:begins] + word[0])
            and not HELPED.search(line[begins:])
            and HAPPENED.search(before[0])
            and HAPPENED.search(line[behind.start() :])
        ):
            return (line[:begins].strip(), *_in_a_run(line[begins:]))
    return (line,)


def _of_both(readings: list[Reading]) -> list[Reading]:
    """What is said of two things at once: "codeine and sulfa both itch", "percocet too"."""
    for number, reading in enumerate(readings[1:], 1):
        happened = str(reading.values.get("reaction", ""))
        if _TOO.fullmatch(happened) and "reaction" in readings[number - 1].values:
            readings[number] = _with_words(reading, str(readings[number - 1].values["reaction"]))
        elif (found := _BOTH.match(happened)) and (found[0] or not str(reading.values["thing"]).endswith("s")):
            own = _with_words(reading, happened[found.end() :].strip(" ,:"))
            readings[number] = own
            for other in range(number):
                if "reaction" not in readings[other].values:
                    readings[other] = _with_words(readings[other], str(own.values["reaction"]))
    return readings


def _with_words(reading: Reading, happened: str) -> Reading:
    return _read_happened(
        {name: value for name, value in reading.values.items() if name not in ("reaction", "severity")},
        [one for one in reading.unclear if one.field not in ("reaction", "severity")],
        str(reading.values["thing"]),
        happened,
        unsure=False,
    )


def names_a_thing(piece: str) -> bool:
    """Whether a known thing stands first, so that the piece is of an allergy by itself."""
    bare = _ARTICLE.sub("", LEAD.sub("", piece))
    return _leads(bare) or names_one(bare.partition(" ")[0])


def _begins(before: str, after: str) -> bool:
    """Another thing is one that is known, or "makes me" something; what was taken against the first is none."""
    if HELPED.search(after) or ((taken := TAKEN.search(before)) and any(map(lookup, taken["what"].split()))):
        return False
    for words in (UNSURE, LEAD):
        if words.match(after) and _leads(words.sub("", after, count=1)):
            return True
    if _is_wider(f"{before}, {after}"):
        return False
    does = THING_DOES.match(after)
    acts = does and not HAPPENED.fullmatch(does["thing"])
    first, _, more = _ARTICLE.sub("", after, count=1).partition(" ")
    named = names_one(first) and (more or not HAPPENED.search(before))
    if acts or named or _leads(after) or _leads(_ARTICLE.sub("", after, count=1)):
        return True
    told = FROM.fullmatch(after)
    thing = _ARTICLE.sub("", told["thing"]) if told else ""
    happened = told and (how_bad(told["happened"]) or MAY_BE_WORSE.search(told["happened"]))
    return bool(happened) and is_known(thing) and thing.casefold() not in before.casefold()


def _leads(text: str) -> bool:
    """Whether a known thing stands first; "as a child" is no aspirin, though "ASA" is."""
    end = _known_lead(f"{text} .")
    return end > 0 and not re.match(r"(?!(?:ct|iv) )[^\W\d]{1,2} ", text, re.IGNORECASE)


def _things(line: str) -> tuple[str, ...]:
    """The parts of a line that names things and says nothing of what happened; else the line."""
    parts = tuple(part for part in _BETWEEN.split(line) if part)
    is_list = len(parts) > 1 and all(kind_of(part) is not None and how_bad(part) is None for part in parts)
    return parts if is_list and kind_of_whole(line) is None else (line,)


def _pointed(line: str) -> str:
    """The point behind a thing that is known parts it from what happened: "sulfa. hives"."""
    found = _POINT.match(line)
    if found is None or not (is_known(found["thing"]) or names_one(found["thing"].split()[-1])):
        return line
    return f"{found['thing']}: {line[found.end() :]}"


_NO_MORE_OF_IT: Final = any_case(r"(?:and )?no (?:more )?")


def _one(line: str) -> Reading:
    line = _pointed(line.strip(" ."))
    unsure = _unsure(line)
    thing, happened = unsure or _story(line) or _split(line)
    thing, year = _without_year(CANNOT.sub("", thing).strip(" .,:=→–—-") or thing)
    if happened and (no := _NO_MORE_OF_IT.match(thing)) and is_known(thing[no.end() :]):
        thing = thing[no.end() :]  # "and no prednisone made me nuts": what it did was told
    values: dict[str, object] = {"thing": thing}
    unclear: list[Unclear] = []
    meant = meant_thing(thing) if not _is_wider(thing) else ""
    if kind := kind_of(meant or thing):
        values["kind"] = kind
    if meant:
        unclear.append(Unclear("thing", thing, later(_MEANT, meant=meant), meant))
    if _is_vague(thing):
        unclear.append(Unclear("thing", thing, later(_WHICH_ONE, thing=thing)))
    reading = _read_happened(values, unclear, thing, _APART.sub("", happened), unsure=unsure is not None)
    if year:
        return Reading({**reading.values, "when": year}, reading.unclear)
    return reading


def _read_happened(
    values: dict[str, object], unclear: list[Unclear], thing: str, happened: str, *, unsure: bool
) -> Reading:
    if happened:
        values["reaction"] = happened
    severity = how_bad(happened) or (AllergySeverity.UNKNOWN if unsure else None)
    may_be_worse = MAY_BE_WORSE.search(happened) or MOUTH_SWELLS.search(happened)
    if severity is not AllergySeverity.SEVERE and may_be_worse:
        unclear.append(Unclear("severity", happened, later(_HOW_BAD, thing=thing)))
    elif severity:
        values["severity"] = severity
    elif happened:
        unclear.append(Unclear("severity", happened, later(_HOW_BAD, thing=thing)))
    elif not _is_vague(thing):
        unclear.append(Unclear("reaction", thing, later(_WHAT_HAPPENED, thing=thing)))
    if when := AS_A_CHILD.search(happened) or YEAR.search(happened):
        values["when"] = when["year"] if "year" in when.re.groupindex else when.group()
    return Reading(values, tuple(unclear))


def _unsure(line: str) -> tuple[str, str] | None:
    """The thing of "not sure about penicillin", and the whole line as what is said of it: that it is not sure."""
    if found := UNSURE.match(line):
        thing = line[found.end() :].strip()
        end = _known_lead(f"{thing} .")
        return (thing[:end].strip(" ,"), line) if end else None
    if (found := UNSURE_BEHIND.fullmatch(line)) and is_known(found["thing"]):
        return found["thing"], line
    return None


def _story(line: str) -> tuple[str, str] | None:
    """The thing of "they gave him Maxolon in A&E, he froze", and the whole line as what happened."""
    given = GIVEN.match(line)
    if given is None or HAPPENED.match(rest := line[given.end() :]):
        return None
    if (end := _known_lead(f"{rest} .")) or names_one(rest.partition(" ")[0]):
        return (rest[:end] if end else rest.partition(" ")[0]).strip(" ,"), line
    return _UNKNOWN_ENDS.split(rest, maxsplit=1)[0].strip(), line


def _is_wider(line: str) -> bool:
    found = WIDER.fullmatch(line)
    return bool(found and kind_of(found["one"]) and kind_of(found["all"]) and how_bad(found["all"]) is None)


def _is_vague(thing: str) -> bool:
    """Of a thing and the kind that it stands for, the thing says which."""
    return VAGUE.search(thing.partition(",")[0]) is not None


def _without_year(thing: str) -> tuple[str, str]:
    """Of "the dye in the CT 2018" the year is when it was."""
    found = YEAR.search(thing)
    if not found or not found.start() or thing[found.end() :].strip():
        return thing, ""
    return thing[: found.start()].strip(" ,"), found["year"]


def _split(line: str) -> tuple[str, str]:
    """The thing, and what happened; either order, with or without a sign between."""
    if is_known(line):
        return line, ""
    thing, *happened = _AND_IT.split(line, maxsplit=1)
    if happened and len(thing.split()) <= _LONGEST_THING and not (_SIGN.search(thing) or BEGINS.search(thing)):
        return thing, happened[0]
    if _is_wider(line) and (wider := WIDER.fullmatch(line)):
        return line[: wider.end("all")], wider["happened"] or ""
    begins = BEGINS.search(line)
    sign = _SIGN.search(line)
    told = FROM.fullmatch(line)
    lead = _known_lead(line)
    if (
        told
        and (how_bad(told["happened"]) or MAY_BE_WORSE.search(told["happened"]))
        and not kind_of(told["happened"])
        and (is_known(_ARTICLE.sub("", told["thing"])) or not (lead or "," in told["happened"]))
    ):
        thing, _, more = told["thing"].partition(",")
        return thing.strip(), ", ".join(filter(None, (told["happened"].strip(" ,"), more.strip())))
    if lead and CIRCUMSTANCE.match(line, lead):
        return line[:lead].strip(" ,"), line[lead:].strip()
    if lead and sign and _OF_SOMEBODY.search(line[lead : max(lead, sign.start())]):
        return line[:lead].strip(" ,"), line[lead:].strip()  # "lyrica swelled his legs way up and he fell, 2020"
    if sign and sign.start() and (begins is None or sign.start() <= begins.start()):
        return line[: sign.start()].strip(), line[sign.end() :].strip(" )")
    if lead:
        return line[:lead].strip(), line[lead:].strip()
    if (article := _ARTICLE.match(line)) and " " in line[article.end() :][: _known_lead(line[article.end() :])]:
        known = article.end() + _known_lead(line[article.end() :])
        return line[:known].strip(), line[known:].strip()
    if begins and begins.start():
        return line[: begins.start()].strip(), line[begins.start() :].strip(" =->→,")
    first, _, more = (line[article.end() :] if article else line).partition(" ")
    return (line.removesuffix(more).strip(), more) if more and names_one(first) else (line, "")


def _known_lead(line: str) -> int:
    """Where the thing ends that `line` begins with, when the thing is known and words follow; else 0."""
    words = list(re.finditer(r"\S+", line))
    for last, following in reversed(list(pairwise(words))[:_LONGEST_THING]):
        if is_known(line[: last.end()]) and not any(map(_BETWEEN.fullmatch, (last[0], following[0]))):
            return last.end()
    return 0
