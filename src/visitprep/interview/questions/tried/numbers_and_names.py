"""What was tried, as numbers and names in one line: which words go with a row, and which are names of their own."""

from __future__ import annotations

import re

from msgspec.structs import replace

from visitprep.common_words import FULL_STOP, NUMBER_WORD
from visitprep.interview.tick_list import Ticked, TickRow
from visitprep.lines.history.medicines_tried import (
    name_told,
    named_first,
    something_told,
    story_ahead,
    things_tried,
)
from visitprep.lines.history.outcome.effect import BARE_LENGTH, TROUBLE, EffectSaid, take_effect
from visitprep.lines.history.part_named import PART
from visitprep.lines.history.treatments.never_had import lacks_reason, never_had
from visitprep.lines.history.treatments.treatment_kind import kind_said
from visitprep.lines.history.treatments.treatment_words import OTHER_TREATMENT, TYPE
from visitprep.lines.unread import Unread
from visitprep.medicines.names import lookup
from visitprep.medicines.reading import may_be
from visitprep.patterns import any_case, compiled
from visitprep.visit.records.choices.care import TreatmentKind
from visitprep.wording import Wording

ROWS = tuple(TickRow(kind.value, Wording(kind.label)) for kind in TreatmentKind if kind is not TreatmentKind.OTHER)

COUNTED = any_case(
    rf"(?:had |about |like )*(?:\d{{1,2}}|a few|a couple(?: of)?|several|{NUMBER_WORD})(?: x"
    rf"| times)?\s+(?:of )?(?P<what>[^\W\d].*)"
)
"""How many there were, in front: "2 root canals". Of a medicine no number stands there."""
_SEVERAL = any_case(
    r"(?:root canals|(?:teeth|wisdom teeth|molars)\b|extractions|crowns|fillings|epidurals|shots|injections"
    r"|(?:nerve )?blocks|massages|surgeries|operations|infusions|rounds)\b"
)


def _is_a_count(code: str, words: str) -> bool:
    """Whether a number before `words` counts them, and is not the number of the row `code`."""
    if not code:
        return kind_said(words)[0] is not None or OTHER_TREATMENT.search(words) is not None
    kind = kind_said(words)[0]
    return _SEVERAL.match(words) is not None and (kind is None or kind.value != code)


def is_known(words: str) -> bool:
    first = words.split()[0].strip(".,")
    return lookup(first) is not None or may_be(first) is not None


_HELPS_OF_ITS_OWN = any_case(
    r"(?:(?:but|and|honestly|mostly)\s+)*(?:(?:the )?(?:only|best) thing(?: (?:that|which))?(?: (?:ever|really|has|have))*"
    r" (?:helps?|helped|works?|worked|touch(?:es|ed)|eas(?:es|ed)|gives? relief|gave relief|(?:i )?(?:tried|did|found))"
    r"(?: (?:me|it|the pain|my \w+))? (?:is|was|has been) (?P<last>[^,;.]+)"
    r"|(?:only )?(?:the |my |an? )?(?P<what>[^\W\d][^,;.]{2,40}?) (?:(?:always|really|actually|sometimes|is what|was what) )*"
    r"(?:helps?|helped|works|worked|(?:is|was|has been) (?:the )?(?:best|only thing)|gives? me relief|gave me relief)\b"
    r"[^;]*)"
)
"""A sentence that says of something else that it helps: "the warm pool helped me the most"."""
_OF_WHAT_WAS_NAMED = any_case(
    r"\b(?:it|its|it's|that|this|they|them|these|those|which|who|what|nothing|none|neither|both|all|everything|something"
    r"|anything|one|ones|first|second|third|last|next|other|others|rest|i|we|he|she|you|did|does|do|didn['’]?t|doesn['’]?t"
    r"|don['’]?t|not|never|no|hardly|barely|dose|doses|mg|pills?|tablets?|strength|brand|generic|higher|lower|more|effects?"
    r"|medicines?|meds?|years?|months?|weeks?|days?|time|times|pain|sleep|combination|combo|kind|(?:19|20)\d\d)\b"
)


def says_it_helps(piece: str) -> str:
    """What a sentence of its own says to help, without the articles; empty where it speaks of what was named."""
    found = _HELPS_OF_ITS_OWN.fullmatch(piece.strip())
    what = _LEAD.sub("", (found["last"] or found["what"]).strip()) if found else ""
    if not what or _OF_WHAT_WAS_NAMED.search(what) or name_told(what) is not None or TROUBLE.search(what):
        return ""
    return what if PART.fullmatch(what) is None else ""


_GIVEN = frozenset(
    {
        TreatmentKind.INJECTION, TreatmentKind.NERVE_BLOCK, TreatmentKind.ABLATION, TreatmentKind.BOTOX,
        TreatmentKind.PUMP,
    }
)  # fmt: skip
"""What stands behind one of these may be what was in it: "13 cortisone in the knee"."""


def _with_reasons(words: str) -> str:
    """The reason behind what was never had is no thing of its own: "tens not allowed, pacemaker"."""
    first, *others = words.split(", ")
    for piece in others:
        why = lookup(piece.split()[0]) if piece else None
        is_reason = "blood_thinner" in why.flags if why else not (_is_other(piece) or piece[:1].isdigit())
        sign = ": " if is_reason and lacks_reason(_SENTENCE.split(first)[-1].split(", ")[-1]) else ", "
        first = f"{first}{sign}{piece}"
    return first


def with_counts(ticked: Ticked) -> Ticked:
    """A number before several of a treatment counts them ("2 root canals"), and one behind names may be a row's."""
    words, beside = _with_reasons(ticked.words), list[tuple[str, str]]()
    for code, said in ticked.beside:
        reason = compiled(re.escape(said) + ": [^,;.]+").search(words)
        beside.append((code, reason[0] if reason else _with_reasons(said)))
    ticked = _with_sentences(replace(ticked, words=words, beside=tuple(beside)))
    on, beside, words = set(ticked.on), list(ticked.beside), ticked.words
    numbers = {str(number): row for number, row in enumerate(ticked.rows, 1)}
    for code, said in ticked.beside:
        number = next(number for number, row in numbers.items() if row.code == code)
        if _is_medicine_behind(code, said) or _kind_first(said) in on - {code}:
            beside.remove((code, said))  # behind the last of the numbers: "1 5 9 prednisone helped a week"
        elif len(number) == 1 and _is_a_count(code, said):
            beside.remove((code, said))
            if not any(row == code for row, _ in beside):
                on.discard(code)
            words = words.replace(said, f"{number} {said}", 1)
    loose = Ticked(ticked.rows, tuple(on), words=words, beside=tuple(beside)).loose
    for piece in filter(None, (one.strip() for one in loose.replace(";", ",").split(","))):
        number, _, behind = piece.partition(" ")
        if BARE_LENGTH.match(piece) or number not in numbers or not behind:
            continue
        is_its_own = kind_said(behind)[0] == numbers[number].code  # "8 heat"
        if is_its_own or (not _is_a_count("", behind) and not is_known(behind)):
            on.add(numbers[number].code)
            words = words.replace(piece, behind, 1)
            beside.append((numbers[number].code, behind))
    rows = tuple(row.code for row in ticked.rows if row.code in on)
    return _with_stories(Ticked(ticked.rows, rows, ticked.unsure, words, tuple(beside)))


def _is_medicine_behind(code: str, said: str) -> bool:
    """Whether words behind a number begin with a medicine that nobody gives in a shot, spelled well or not."""
    if _kind_first(said) or (code in _GIVEN and (code == TreatmentKind.PUMP or TYPE.match(said))):
        return False
    return PART.match(said) is None and named_first(said) is not None


_LEAD = any_case(r"^(?:(?:the|my|a|an|and|but|then)\s+)+")


def _kind_first(said: str) -> str:
    """The kind that words begin with: "shots helped some"."""
    words = _LEAD.sub("", said).split()[:2]
    first, both = kind_said(" ".join(words[:1]))[0], kind_said(" ".join(words))[0]
    return str(first or ("" if named_first(said) else both) or "")


def _with_sentences(ticked: Ticked) -> Ticked:
    """A sentence about something else is not of the row: "5 massage helped a lot. lyrica no help"."""
    words, beside = ticked.words, list[tuple[str, str]]()
    for code, said in ticked.beside:
        ends = (end for end in _SENTENCE.finditer(said) if _is_of_another(said[end.end() :], code))
        end = next(ends, None) or joined(code, said)
        own = said[: end.start()] if end else said
        if end:
            words = words.replace(said, f"{own}; {said[end.end() :]}", 1)
        beside.append((code, own))
    return replace(ticked, words=words, beside=tuple(beside))


_SENTENCE = any_case(rf"(?:;|{FULL_STOP})\s+")
_JOINT = any_case(
    r"[\s,]+(?:(?:and|plus|but|then|also)\s+)+"
    r"(?:(?:i|they|he|she|we)\s+)?(?:(?:(?:was|were|been) on|tried|trying|took|had|put|gave|me|him|her|on|the|some)\s+)*"
)
_HARM = any_case(
    r"(?:which|that|it|made|makes|did)\b|(?!(?:for|in|on|to|at|with|of|help\w*)\b)\w+ (?:me|my|her|him|his)\b"
)


def joined(code: str, said: str, *, harmed: bool = False) -> re.Match[str] | None:
    """Where another begins behind an "and", with its story: "in my back in 2019 and tramadol which sent me funny".

    A medicine behind another is one of two in a shot, or of two that the row is likened to, unless it did harm; with
    `harmed` that is asked of each. A treatment is another where it has a result of its own.
    """
    for joint in _JOINT.finditer(said, 1):
        rest, last = said[joint.end() :], re.findall(r"[\w'-]+", said[: joint.start()])[-1:]
        if (named := named_first(rest)) is not None:
            told = _HARM.match(named[1]) is not None or not (harmed or (last and lookup(last[0])))
            told = told and _is_medicine_behind(code, rest)
        else:
            told = not harmed and _kind_first(rest) not in ("", code) and take_effect(Unread(rest)) != EffectSaid()
        if told:
            return joint
    return None


def _is_of_another(words: str, code: str) -> bool:
    kind = _kind_first(words)
    return kind != code and (_is_medicine_behind(code, words) or _is_other(re.split(r"[.,;]", words)[0]))


def _with_stories(ticked: Ticked) -> Ticked:
    """What names nothing goes on with the row in front of it: "8 heat, helps a bit"."""

    def begins(piece: str) -> bool:
        return _is_other(piece) or piece.split()[0] in {str(number) for number in range(1, len(ticked.rows) + 1)}

    beside, place = list[tuple[str, str]](), 0
    for number, (code, said) in enumerate(ticked.beside):
        place = ticked.words.find(said, place) + len(said)
        following = [one for _, one in ticked.beside[number + 1 :]]
        behind = re.split("|".join((";", *map(re.escape, following))), ticked.words[place:], maxsplit=1)[0]
        story = story_ahead(behind.strip(" ,"), begins) if behind.startswith(",") else ""
        end = ticked.words.find(story, place) + len(story) if story else place
        beside.append((code, ticked.words[place - len(said) : end]))
    loose = Ticked(ticked.rows, ticked.on, words=ticked.words, beside=tuple(beside)).loose
    if not beside and len(ticked.on) == 1 and (story := story_ahead(loose, begins)):
        beside.append((ticked.on[0], story))
    return replace(ticked, beside=tuple(beside))


def sorted_out(ticked: Ticked) -> tuple[Ticked, list[str]]:
    """Words that begin like a row's own are that row ("heat bag"); the others are names of medicines."""
    on, beside, loose = set(ticked.on), list(ticked.beside), ticked.loose
    # Right behind the numbers of several rows it stays open what a story is of.
    names = [story] if ticked.on and (story := story_ahead(loose, _is_other)) else []
    for piece in _names(loose[len(names[0]) :].strip(" ,;.") if names else loose):
        first = piece.split()[0].casefold()
        row = next((row for row in ticked.rows if _begins_like(row, piece)), None)
        if row is None or lookup(first) is not None or something_told(piece) is not None:
            names.append(piece)
        else:
            on.add(row.code)
            beside.append((row.code, piece))
    rows = tuple(row.code for row in ticked.rows if row.code in on)
    return Ticked(ticked.rows, rows, words="; ".join(said for _, said in beside), beside=tuple(beside)), names


def _names(words: str) -> list[str]:
    """Each with its story; names one after the other where the table knows each word: "duloxetine tramadol"."""
    found = []
    words = _RUN_ON.sub(r", \g<0>", words.replace(";", ","))
    for piece in things_tried(words, _is_other):
        single = [] if "," in piece else piece.split()
        if len(single) > 1 and lookup(piece) is None and all(lookup(word) is not None for word in single):
            found += single
        else:
            found.append(piece)
    return found


_RUN_ON = any_case(
    r"(?<=\w)(?<!\bwith)(?<!\band)(?<!\bin)(?<!\bat)(?<!\bfor)(?<!\bof)(?<!\bon)(?<!\bto)(?<!\bafter)(?<!\bthan)(?<!\bbut)"
    rf"(?<!\bfrom)(?<!\bby)(?<!\btried)(?<!\bthen)(?<!\bwas)(?<!\bis) (?:the|my) (?={OTHER_TREATMENT.pattern})"
)
"""Where another treatment begins without a comma: "tramadol the pool was great"."""


def _begins_like(row: TickRow, piece: str) -> bool:
    """Whether a piece begins with a row's own words, or with what its kind is called: "heat bag", "pt no help"."""
    words = _LEAD.sub("", piece).split() or [piece]
    kind = kind_said(" ".join(words[:2]))[0]
    first = words[0].casefold()
    like = len(first) > 3 and row.label.you.casefold().startswith(first[:8])
    return like or (row.code == kind and not first[:1].isdigit())


def _is_other(piece: str) -> bool:
    """Whether a piece begins with a treatment that is no medicine, counted or not."""
    counted = COUNTED.fullmatch(piece)
    if counted is not None and kind_said(counted["what"])[0] is not None:
        return True
    what = counted["what"] if counted is not None else piece
    if lookup(what.split()[0]) is None and any(_begins_like(row, what) for row in ROWS):
        return True
    if says_it_helps(piece) or never_had(piece):
        return True
    found = OTHER_TREATMENT.search(what)
    return found is not None and len(what[: found.start()].split()) < 2
