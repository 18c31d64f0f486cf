"""Lines about the whole medicine list: two kinds together, one kind twice, what clinics ask of by name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from visitprep.findings.medicine_checks import medicine_findings
from visitprep.findings.safety.answers import by_table
from visitprep.findings.safety.box_lines import MEDICINES_TOGETHER, Line
from visitprep.findings.safety.evidence import flags_heard, listed, medicine_told, named, taken, written
from visitprep.findings.safety.safety_fact import Bearing, SafetyFact, Source, State, Told
from visitprep.findings.safety.special.substances import SUBSTANCES, is_only_tried
from visitprep.medicines.check_words import ONLY_NAMES
from visitprep.medicines.checks import SAME_TWICE
from visitprep.patterns import any_case
from visitprep.visit.answering import Address
from visitprep.visit.facts import says_something
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.visit import Visit
from visitprep.wording import N_, in_a_row, say

SEDATIVES = (
    "benzodiazepine", "sedative", "gabapentinoid", "muscle_relaxer", "opioid_like", "cannabis", "antipsychotic",
    "antihistamine", "sedating_antidepressant",
)  # fmt: skip
"""Flags of what can make sleepy, in the order in which they are named beside an opioid."""
_BOLD_SEDATIVES = frozenset({"benzodiazepine", "sedative", "gabapentinoid", "muscle_relaxer"})
_BESIDE_NSAID = (Line.BLOOD_THINNER, Line.KIDNEY, Line.BLEEDING)
_CALLED = {
    Line.BLOOD_THINNER: N_("a blood thinner"),
    Line.KIDNEY: N_("kidney disease"),
    Line.BLEEDING: N_("an ulcer or bleeding"),
}
_ULCER = any_case(r"\b(?:ulcers?|stomach|gi|gut)\b")
_ASKED_BEFORE_SEDATION = ("glp1", "sglt2", "maoi")
_NO_LONGER = any_case(
    r"^(?:none|no|not|never)\b(?!.*\b(?:well|but|except|only|just|maybe|now and (?:then|again)|sometimes)\b)"
    r"|\b(?:sober|quit|stopped)\b"
)


def told_together(visit: Visit) -> tuple[SafetyFact, ...]:
    """Every line about the whole list; where the copies tell those of two together: `MEDICINES_TOGETHER`."""
    return tuple(line(visit) for line in _LINES)


def findings_in_words(visit: Visit) -> str:
    """Two kinds together and the checks of names as plain lines, and what they are not; empty without any."""
    facts = [fact for fact in told_together(visit) if fact.holds and fact.line in MEDICINES_TOGETHER[:-1]]
    both = [(fact.line.words(), in_a_row([*dict.fromkeys(one.words for one in fact.told)])) for fact in facts]
    found = [say(N_("{what}: {names}"), what=what, names=names) for what, names in both]
    if not (found := [*found, *(finding.text for finding in medicine_findings(visit))]):
        return ""
    lines = [say(N_("Something to show to a pharmacist or the clinic:"))]
    return "\n".join([*lines, *(f"  - {one}" for one in found), say(ONLY_NAMES)])


def opioid_beside(visit: Visit) -> SafetyFact:
    """Opioids first, then everything that can make sleepy, by name. One of the two alone says nothing."""
    opioids, calming = [], []
    for medicine in taken(visit):
        flags = flags_heard(named(medicine))
        if "opioid" in flags:
            opioids.append(medicine_told(medicine, "opioid", Bearing.SAYS_SO))
        elif flag := next((flag for flag in SEDATIVES if flag in flags), None):
            calming.append((SEDATIVES.index(flag), medicine_told(
                medicine, flag, Bearing.SAYS_SO, acts=flag in _BOLD_SEDATIVES
            )))  # fmt: skip
    told = [one for _, one in sorted(calming, key=lambda pair: pair[0])] + list(_drunk_or_smoked(visit))
    if not opioids or not told:
        return _nothing(Line.OPIOID_SEDATIVE, visit)
    return SafetyFact(Line.OPIOID_SEDATIVE, State.REPORTED, tuple(opioids), tuple(told))


def _drunk_or_smoked(visit: Visit) -> Iterator[Told]:
    """Alcohol and cannabis by name, with the person's yes to their being printed; how much stands with them."""
    for name in ("alcohol", "cannabis"):
        if name == "cannabis" and (is_cannabis_listed(visit) or is_only_tried(visit.substances.cannabis or "")):
            continue
        words = getattr(visit.substances, name)
        told = visit.substances.print_it is YesNo.YES and says_something(words) and not _NO_LONGER.search(words)
        if told and not (_RARELY.search(words) and not _OFTEN.search(words)):
            yield Told(Source.SUBSTANCES, say(SUBSTANCES[name]), Address("substances", name), more=words)


_RARELY = any_case(
    r"\b(?:rare(?:ly)?|hardly(?: ever)?|almost never|barely|once in a (?:great |blue |long )?(?:while|moon)"
    r"|holidays?|christmas|xmas|new year\w*|thanksgiving|easter|birthdays?|weddings?|(?:special )?occasions?"
    r"|(?:once|twice|times?|an?|\d+) (?:a|per|each|every|in a) (?:year|yr)|every (?:few|couple of|\d+) months"
    r"|yearly)\b"
)
"""Of alcohol: none that is taken with the medicines. In words that name a day of the week too, it is."""
_OFTEN = any_case(
    r"\b(?:(?:a|per|each|every|most|some) (?:day|night|evening|week|weekend)s?|daily|nightly|weekly|weekends?"
    r"|with (?:dinner|supper|meals?)|(?:sun|mon|tues|wednes|thurs|fri|satur)days?|still|before bed|to sleep)\b"
)


def is_cannabis_listed(visit: Visit) -> bool:
    """What was told of cannabis among the substances is a medicine of the list, by a word that both hold."""
    said = set(re.findall(r"[a-z]{3,}", (visit.substances.cannabis or "").casefold())) - _SMALL
    return any(
        "cannabis" in flags_heard(named(medicine))
        and said & set(re.findall(r"[a-z]{3,}", written(medicine).casefold()))
        for medicine in listed(visit)
    )


_SMALL = frozenset({"the", "and", "for", "most", "every", "night", "nights", "day", "days", "one", "two", "off"})


def serotonin(visit: Visit) -> SafetyFact:
    """Two or more medicines that act on serotonin, by name; in bold what nobody prescribes, and MAOIs."""
    told = []
    for medicine in taken(visit):
        flags = flags_heard(named(medicine))
        if flags & {"serotonin", "maoi"}:
            entry = named(medicine).entry
            acts = "maoi" in flags or (entry is not None and entry.kind == "supplement")
            told.append(medicine_told(medicine, "serotonin", Bearing.SAYS_SO, acts=acts))
    if len(told) < 2:
        return _nothing(Line.SEROTONIN, visit)
    return SafetyFact(Line.SEROTONIN, State.REPORTED, tuple(sorted(told, key=lambda one: not one.acts)))


def opioid_and_blocker(visit: Visit) -> SafetyFact:
    """An opioid and naltrexone, by any of its names, on one list."""
    opioids, blockers = [], []
    for medicine in taken(visit):
        flags = flags_heard(named(medicine))
        if "naltrexone" in flags:
            blockers.append(medicine_told(medicine, "naltrexone", Bearing.SAYS_SO))
        elif "opioid" in flags:
            opioids.append(medicine_told(medicine, "opioid", Bearing.SAYS_SO))
    if not opioids or not blockers:
        return _nothing(Line.OPIOID_BLOCKER, visit)
    return SafetyFact(Line.OPIOID_BLOCKER, State.REPORTED, tuple(opioids), tuple(blockers))


def nsaid_beside(visit: Visit) -> SafetyFact:
    """Anti-inflammatories by name, beside a blood thinner, kidney disease, an ulcer: both, and no word on it."""
    nsaids = [
        medicine_told(medicine, "nsaid", Bearing.SAYS_SO)
        for medicine in taken(visit)
        if "nsaid" in (flags := flags_heard(named(medicine))) and "antiplatelet" not in flags
        and not named(medicine).on_skin
    ]  # fmt: skip
    beside = [replace(one, acts=()) for line in _BESIDE_NSAID for one in _holding(visit, line)] if nsaids else []
    if not beside:
        return _nothing(Line.NSAID, visit)
    return SafetyFact(Line.NSAID, State.REPORTED, tuple(nsaids), tuple(beside))


def _holding(visit: Visit, line: Line) -> Iterator[Told]:
    """The medicine that thins the blood, by name; else what the line is called, and with the kidney its number."""
    fact = by_table(visit, line)
    said = [one for one in fact.told if one.bearing is Bearing.SAYS_SO]
    if not fact.holds or not said or (line is Line.BLEEDING and not any(_ULCER.search(one.words) for one in said)):
        return
    by_name = (Source.MEDICINES, Source.ELSEWHERE)
    thinners = [one for one in said if one.source in by_name and line is Line.BLOOD_THINNER]
    if thinners:
        yield from thinners
        return
    numbers = ", ".join(one.words for one in fact.of(Source.TESTS))
    yield Told(Source.CONDITIONS, say(_CALLED[line]), said[0].address, more=numbers)


def twice(visit: Visit) -> SafetyFact:
    """Acetaminophen in two products, two NSAIDs, or one ingredient on two lines: as the checks of names tell it."""
    found = [one for rule in SAME_TWICE for one in medicine_findings(visit) if one.rule == rule]
    if not found:
        return _nothing(Line.TWICE, visit)
    told = tuple(Told(Source.MEDICINES, one.brief, Address("medicines", item=one.medicine_ids[0])) for one in found)
    return SafetyFact(Line.TWICE, State.REPORTED, evidence=told)


def asked_before_sedation(visit: Visit) -> SafetyFact:
    """Medicines that are asked about before sedation: names only, never how long to leave them."""
    told = []
    for medicine in taken(visit):
        flags = flags_heard(named(medicine))
        if flag := next((flag for flag in _ASKED_BEFORE_SEDATION if flag in flags), None):
            told.append(medicine_told(medicine, flag, Bearing.SAYS_SO))
    if not told:
        return _nothing(Line.ASKED_BEFORE_SEDATION, visit)
    return SafetyFact(Line.ASKED_BEFORE_SEDATION, State.REPORTED, evidence=tuple(told))


def _nothing(line: Line, visit: Visit) -> SafetyFact:
    """No list is no answer; a list without them has nothing to say, and "none" would sound like a verdict."""
    state = State.NOT_ANSWERED if visit.medicines is None else State.DOES_NOT_APPLY
    return SafetyFact(line, state, gap=visit.gaps.get("medicines"))


_LINES = (opioid_beside, opioid_and_blocker, serotonin, nsaid_beside, twice, asked_before_sedation)
