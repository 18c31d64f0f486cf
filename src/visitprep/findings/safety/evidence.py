"""What the rest of a visit says to one line: each thing in the person's words, with where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from visitprep.common_words import FULL_STOP
from visitprep.findings.medicines_on_no_list import as_medicine, named_elsewhere
from visitprep.findings.safety.box_lines import Line
from visitprep.findings.safety.implants_taken_out import out_again
from visitprep.findings.safety.safety_fact import Bearing, Source, Told
from visitprep.findings.safety.table import SPEAKS, Speaks
from visitprep.medicines.reading import Named, read_name
from visitprep.patterns import any_case, compiled
from visitprep.visit.answering import Address
from visitprep.visit.as_typed import line_if_torn
from visitprep.visit.dates.partial_date import PartialDate
from visitprep.visit.records.care import Test
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.medicine import Medicine
from visitprep.visit.visit import Visit
from visitprep.wording import N_, NC_, one_of, say

MEANS = {
    "blood_thinner": N_("blood thinner"),
    "antiplatelet": NC_("kind of medicine", "antiplatelet"),
    "may_bleed": N_("some clinics ask about it"),
    "insulin": NC_("kind of medicine", "insulin"),
    "glp1": N_("GLP-1"),
    "sglt2": N_("SGLT2"),
    "diabetes": N_("for diabetes"),
    "antibiotic": NC_("kind of medicine", "antibiotic"),
    "steroid": NC_("kind of medicine", "steroid"),
    "immune": N_("acts on the immune system"),
    "maoi": NC_("kind of medicine", "MAOI"),
    "naltrexone": N_("blocks opioids"),
    "benzodiazepine": N_("benzodiazepine"),
    "sedative": N_("sedative"),
    "gabapentinoid": N_("gabapentin type"),
    "muscle_relaxer": N_("muscle relaxer"),
    "antihistamine": NC_("kind of medicine", "antihistamine"),
    "antipsychotic": NC_("kind of medicine", "antipsychotic"),
    "sedating_antidepressant": N_("antidepressant that can make sleepy"),
    "opioid_like": N_("acts like an opioid"),
    "cannabis": NC_("kind of medicine", "cannabis"),
    "opioid": NC_("kind of medicine", "opioid"),
    "nsaid": NC_("kind of medicine", "NSAID"),
    "serotonin": N_("acts on serotonin"),
    "nerve_pain": N_("for seizures or nerve pain"),
}
"""A flag of the table in words for a clinician; the first of a medicine's flags that a line listens to is told."""

_ALSO_FOR_OTHERS = frozenset({"diabetes", "glp1", "sglt2"})
"""Kinds that are taken without diabetes too: for weight, the heart, the kidneys, PCOS. Insulin is not."""

_IN_PIECES = compiled(rf"\s*(?:[;\n]|{FULL_STOP}|,(?!\d| \d[\d.]*(?: ?(?:ms|%))?(?:[,;.]|$)))\s*")
_NOT_SAID = any_case(
    r"^(?:no|not|never|none|without|denies|negative|ruled? out)\b|\b(?:ruled? out|negative|not done(?: yet)?)\b"
    r"|\bscreening\b|\bencounter for\b|\brisk (?:of|for)\b|\bF/?H(?=:| of\b)|\bFHx\b"
)
_GONE = any_case(
    r"\b(?:no|without|(?:do|does|did|have|has|had)n['’]?t (?:have|got)?)(?: (?:an?|my|any))?(?: (?:spleen|thyroid"
    r"|gall ?bladder|prostate|womb|uterus|ovar(?:y|ies)|pancreas|adrenals?|stomach|colon)"
    r"| (?:left|right) (?:kidney|lung|ovary|adrenal|breast|testicle|eye))\b"
    r"(?![^;.]*\b(?:n?or|problems?|trouble|diseases?|issues?|pain|cancer|surgery)\b)"
)
"""An organ that is gone is no denial of an illness of it, unless a list of these goes on: "no thyroid or heart"."""
_CLAUSE_BEFORE = compiled(r"(?:[^,;:.]*(?:\b(?:[Bb]ut|(?<!not )because|due to)\b| - ))?([^,;:.]*)$")
_NO_BEFORE = any_case(
    r"\s*(?:and |but |i |he |she |they |there (?:is|was|were) |(?:i |he |she )?(?:have|had|has) )*"
    r"(?:no(?! longer| idea| clue| reason)|not any|none|nothing|never|denies|nope"
    r"|without(?! (?:even |any )?(?:try|mean|diet|reason))|(?:do|did|does)n.?t have(?! control))\b"
)
_OF_OTHERS = any_case(r"\b(?:mother|father|sister|brother|family|grand(?:mother|father)|aunt|uncle)\b")


def named(medicine: Medicine) -> Named:
    """What the table says of a medicine of the list."""
    route = medicine.route.words() if medicine.route else ""
    form = " ".join(filter(None, (medicine.form, route)))
    return read_name(medicine.name or "", medicine.ingredient or "", form, medicine.strength or "")


def written(medicine: Medicine) -> str:
    """Its name and strength as they were typed."""
    return " ".join(part for part in (medicine.name, medicine.strength) if part)


def heard(visit: Visit, line: Line, *, reasons: bool = True) -> Iterator[Told]:
    """Everything but the answer itself that speaks to `line`; what medicines are for only with `reasons`."""
    speaks = SPEAKS[line]
    yield from _medicines(visit, speaks, reasons=reasons)
    yield from _devices(visit, speaks)
    yield from _treatments(visit, speaks)
    yield from _operations(visit, speaks, line)
    yield from _stays(visit, speaks)
    yield from _tests(visit, speaks, line)
    yield from _team(visit, speaks)


def bold_of(words: str, pattern: re.Pattern[str] | None) -> tuple[str, ...]:
    """The parts of `words` that `pattern` marks to act on."""
    if not pattern:
        return ()
    hits = (hit for hit in pattern.finditer(words) if hit.group().strip())
    return tuple(hit.group().strip() for hit in hits if not is_denied(words, hit))


def is_denied(words: str, hit: re.Match[str]) -> bool:
    """A no stands before it in the same clause: "no trouble", "never had a heart attack"."""
    clause = _CLAUSE_BEFORE.search(words[: hit.start()])
    whole = f"{clause[1] if clause else ''}{hit.group()}"
    return bool(_NO_BEFORE.match(whole)) and not _GONE.match(words[hit.end() - len(whole) :].lstrip())


def pieces(words: str) -> tuple[str, ...]:
    """`words` in pieces between commas, semicolons and full stops, as typed."""
    return tuple(piece.strip() for piece in _IN_PIECES.split(words) if piece and piece.strip())


def says(words: str, *patterns: re.Pattern[str]) -> bool:
    """`words` are about one of them, are no "no", and are not about somebody else."""
    if not any(one.search(words) for one in patterns):
        return False
    return not _NOT_SAID.search(_GONE.sub(" ", words)) and not _OF_OTHERS.search(words)


def medicine_told(medicine: Medicine, flag: str, bearing: Bearing, acts: bool = True) -> Told:
    """A medicine of the list or named elsewhere, with what its name says that its words do not."""
    words, read = written(medicine), named(medicine)
    means = "" if MEANS[flag].casefold() in words.casefold() else say(MEANS[flag])
    if read.may_be is not None and flag not in read.flags:
        names = one_of(read.may_be.may_be)
        means = say(N_("not recognised; may be {names}"), names=names)
    elif read.left_over:
        means = "; ".join(filter(None, (means, say(N_("not fully recognised")))))
    return Told(
        Source.MEDICINES if medicine.id else Source.ELSEWHERE,
        words,
        Address("medicines", item=medicine.id),
        means=means,
        bearing=bearing,
        acts=(words,) if acts and bearing is Bearing.SAYS_SO else (),
    )


def flags_heard(read: Named) -> frozenset[str]:
    """The flags of a name, and those of the name it may be."""
    return read.flags | (read.may_be.flags if read.may_be else frozenset())


def listed(visit: Visit) -> tuple[Medicine, ...]:
    """The medicines now that have a name."""
    return tuple(medicine for medicine in visit.medicines or () if medicine.name or medicine.ingredient)


def taken(visit: Visit) -> tuple[Medicine, ...]:
    """Those, and the ones that were named elsewhere as taken now and are on no list: these are without an id."""
    return (*listed(visit), *map(as_medicine, named_elsewhere(visit)))


def _medicines(visit: Visit, speaks: Speaks, *, reasons: bool) -> Iterator[Told]:
    for medicine in taken(visit):
        flags = flags_heard(named(medicine))
        flag = next((flag for flag in speaks.flags if flag in flags), None)
        if flag is not None:
            elsewhere = flag in _ALSO_FOR_OTHERS and _is_for_something_else(medicine, speaks)
            told = medicine_told(medicine, flag, Bearing.BESIDE if elsewhere else speaks.flags[flag])
            yield _with_its_purpose(told, medicine) if flag == "antibiotic" else told
        elif reasons and speaks.reasons and (why := _what_for(medicine)) and says(why, speaks.reasons):
            reason = purpose(medicine.reason)
            yield Told(
                Source.MEDICINES, written(medicine), Address("medicines", item=medicine.id), means=reason,
                bearing=Bearing.ADDS,
            )  # fmt: skip


_PREVENTS = any_case(
    r"\b(?:prevent\w*|prophyla\w*|protect\w*|avoid\w*|(?:keep|ward|fight)\w* (?:\w+ ){1,4}(?:away|off)|long[- ]term"
    r"|so (?:that )?(?:\w+ ){1,4}(?:not|never|n['’]?t)|for life|no spleen|before (?:the|my|an?|any) dent\w+)\b"
)


def purpose(reason: str | None) -> str:
    """As in "for gout", "to prevent gout"."""
    if not reason or re.match(r"(?:to|against|as|so) ", reason, re.IGNORECASE):
        return reason or ""
    return say(N_("for {reason}"), reason=reason)


def _with_its_purpose(told: Told, medicine: Medicine) -> Told:
    """What an antibiotic is for: one that is to prevent an infection tells of none, and is not to act on."""
    beside = medicine.notes.get("name", "")
    why = purpose(medicine.reason) or (beside if _PREVENTS.search(beside) else "")
    told = replace(told, means=", ".join(filter(None, (told.means, why))))
    is_kept_away = _PREVENTS.search(f"{medicine.reason} {beside} {medicine.when}")
    return replace(told, bearing=Bearing.ADDS, acts=()) if is_kept_away else told


def _is_for_something_else(medicine: Medicine, speaks: Speaks) -> bool:
    """They said what it is for, and that is not what `speaks` is about: metformin for PCOS is no diabetes."""
    why = _what_for(medicine)
    return bool(why and speaks.reasons and not speaks.reasons.search(why))


def _what_for(medicine: Medicine) -> str:
    """Its reason, or what stands behind "for" in a line that was kept whole as the name."""
    return medicine.reason or (medicine.name or "").partition(" for ")[2]


def _devices(visit: Visit, speaks: Speaks) -> Iterator[Told]:
    for device in visit.devices or ():
        if device.kind in speaks.devices and device.kind is not None:
            yield Told(
                Source.DEVICES, device.kind.words(), Address("devices", item=device.id),
                more=device.details or "", bearing=speaks.devices_bear,
            )  # fmt: skip


def _treatments(visit: Visit, speaks: Speaks) -> Iterator[Told]:
    for item in visit.treatments or ():
        here = Address("treatments", item=item.id)
        if item.kind in speaks.treatments and item.kind is not None and _is_still_there(item.ongoing, item.ended):
            words = ", ".join(filter(None, (item.kind.words(), item.what)))
            yield Told(Source.TREATMENTS, words, here, when=item.started)
        elif speaks.left_in:
            for words in (item.what or "", item.problems or ""):
                yield from (
                    Told(Source.TREATMENTS, piece, here, when=item.started)
                    for piece in pieces(words)
                    if says(piece, speaks.left_in) and _STILL.search(piece)
                )
        if speaks.problems and item.problems:
            for piece in pieces(item.problems):
                if says(piece, speaks.problems):
                    yield Told(Source.TREATMENTS, piece, here, when=item.started, bearing=Bearing.BESIDE)


_STILL = any_case(
    r"\b(?:still|left|remains?|stays?|inside|in (?:my|his|her|their|the)|under (?:my|his|her|their|the))\b"
)


def _is_still_there(ongoing: YesNo | None, ended: object) -> bool:
    return ongoing is YesNo.YES and ended is None


def _operations(visit: Visit, speaks: Speaks, line: Line) -> Iterator[Told]:
    is_of_implants = line is Line.IMPLANTS and speaks.operations is not None
    out = out_again(visit, speaks.operations) if is_of_implants and speaks.operations else frozenset[str]()
    for item in visit.surgeries or ():
        if item.id in out:
            continue
        if speaks.operations and item.what and says(item.what, speaks.operations):
            words = line_if_torn(visit, "surgeries", item) or item.what
            yield Told(
                Source.OPERATIONS, words, Address("surgeries", item=item.id), when=item.when,
                bearing=speaks.operations_bear,
            )  # fmt: skip


def _stays(visit: Visit, speaks: Speaks) -> Iterator[Told]:
    for field in ("hospital_stays", "emergency_visits") if speaks.stays else ():
        for piece in re.split(r"\s*[;\n]\s*|\.\s+", getattr(visit.health, field) or ""):
            if speaks.stays and says(piece, speaks.stays):
                words = piece.strip(" .")
                yield Told(
                    Source.HOSPITAL, words, Address("health", field), bearing=Bearing.ADDS,
                    acts=bold_of(words, speaks.bold),
                )  # fmt: skip


def day_of(test: Test) -> PartialDate | None:
    """Its day; words that name none ("august and the other in october") tell no day of a piece of the result."""
    return test.date if test.date and test.date.value else None


def _tests(visit: Visit, speaks: Speaks, line: Line) -> Iterator[Told]:
    for item in visit.tests or ():
        if speaks.left_in and item.trouble:
            yield from (
                Told(Source.TESTS, piece, Address("tests", item=item.id), when=item.date)
                for piece in pieces(item.trouble)
                if says(piece, speaks.left_in)
            )
        if not speaks.tests or (line is not Line.CANCER and item.part and _ANOTHER_FLUID.search(item.part)):
            continue
        result = item.found
        found = [piece for piece in _with_what_is_due(pieces(result)) if speaks.tests.search(piece)]
        if not found and item.part and speaks.tests.search(item.part):
            # The name of the test alone, unless its words are a result that belongs to another part of it.
            found = [piece for piece in pieces(item.part) if speaks.tests.search(piece)]
            found = [f"{found[0]}: {result}"] if result and len(pieces(item.part)) == 1 else found
        for piece in found:
            is_normal = _NORMAL.search(piece) and not _NOT_NORMAL.search(piece)
            bears = speaks.tests_bear if result and not is_normal else Bearing.BESIDE
            yield Told(Source.TESTS, piece, Address("tests", item=item.id), when=day_of(item), bearing=bears)


_ANOTHER_FLUID = any_case(
    r"\burin\w*|\btest strip|\bcsf\b|\bspinal fluid|\bcerebrospinal"
    r"|\b(?:pleural|synovial|peritoneal|body|ascit\w+) fluid|\bstool\b|\bsputum\b|\bsaliva\b"
)
"""Its numbers say nothing of those of the blood."""


def _with_what_is_due(parts: tuple[str, ...]) -> Iterator[str]:
    """That it is to be measured again goes with the number: "creatinine 1.4 high, recheck"."""
    kept = ""
    for part in parts:
        if kept and _DUE.match(part):
            kept = f"{kept}, {part}"
            continue
        if kept:
            yield kept
        kept = part
    if kept:
        yield kept


_DUE = any_case(
    r"(?:(?:to|will|they|she|he|dr|doc|doctor|wants?|need|needs|said|be|i|a|the) )*"
    r"(?:re-?check\w*|re-?test\w*|re-?do|repeat\w*|check\w* (?:it )?again|watch\w*)\b"
)
_NORMAL = any_case(
    r"\b(?:normal|fine|ok|okay|clear|clean|good|negative|nothing|unremarkable|perfect|healthy|no|not|none)\b"
)
"""A result with such a word speaks against no denial."""
_NOT_NORMAL = any_case(
    r"\b(?:not|(?:is|are|was|were)n['’]?t|never|no longer) (?:\w+ )?"
    r"(?:normal|fine|ok|okay|clear|clean|good|perfect|healthy)\b"
)
"""But one with such words does."""


def _team(visit: Visit, speaks: Speaks) -> Iterator[Told]:
    for member in visit.team or ():
        if member.role in speaks.team and (member.name or member.place):
            words = ", ".join(filter(None, (member.name, member.place)))
            yield Told(
                Source.TEAM, words, Address("team", item=member.id), more=member.phone or "", bearing=Bearing.BESIDE
            )  # fmt: skip
