"""Sleep apnea and breathing at night."""

from __future__ import annotations

from msgspec.structs import replace

from visitprep.findings.safety.answers import DirectAnswer, clauses, concluded, denied, illnesses_answered, yes_no
from visitprep.findings.safety.box_lines import Line
from visitprep.findings.safety.safety_fact import Bearing, SafetyFact, Source, State, Told
from visitprep.findings.safety.table import SPEAKS
from visitprep.patterns import any_case
from visitprep.visit.answering import Address
from visitprep.visit.as_recorded import is_suspected
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.choices.health import Condition
from visitprep.visit.visit import Visit
from visitprep.wording import N_, say

NOT_WORN = (
    r"(?:do(?:es)?\s?n['’]?t|do not|can['’]?t|won['’]?t|never|not|quit|stopped|hates?|refuses?|gave up)"
    r" (?:(?:really|ever|on|to|even) )*(?:wear|us|stand|tolerat|put|sleep with)\w*(?! to)"
    r"|(?:quit|stopped|hates?|gave up(?: on)?) (?:it|the (?:mask|machine))"
    r"|(?:in|on|under) the (?:closet|shelf|box|drawer|bed)|collect\w* dust"
)
"""One that is there and not worn."""
_NOT_WORN = any_case(NOT_WORN)
_CALLED_SO = any_case(r"\b(?:c-?pap|bi-?pap)\b")
_MACHINE = any_case(r"\b(?:c-?pap|bi-?pap|(?:the|a|his|her|my|sleep|breathing) (?:machine|mask))\b")
_WORN = any_case(r"\b(?:us(?:es?|ing)|wears?|wearing|sleeps? with|every night|nightly)\b")
_NEAR = 45
"""Letters around the machine within which it is told whether it is used."""
_APNEA = any_case(r"\bapno?ea|\bosa\b")


def machine_told(visit: Visit) -> YesNo | None:
    """Whether a machine for it is used, as the words about illnesses say; one named alone is left to ask."""
    words = "; ".join(one for one in clauses(visit) if _CALLED_SO.search(one) or _APNEA.search(one))
    named = _CALLED_SO.search(words) or _MACHINE.search(words)
    if not named:
        return None
    around = words[max(0, named.start() - _NEAR) : named.end() + _NEAR]
    if _NOT_WORN.search(around):
        return YesNo.NO
    return YesNo.YES if _WORN.search(around) or _CALLED_SO.search(around) else None


def is_apnea_told(visit: Visit) -> bool:
    """Said or ticked anywhere: a no to having been seen to stop breathing, which came first, is then none."""
    return (
        Condition.SLEEP_APNEA in (visit.health.conditions or ())
        or YesNo.YES in (visit.sleep.apnea, visit.sleep.cpap)
        or bool(answered_by_words(visit, Line.SLEEP_BREATHING))
    )


def sleep_breathing(visit: Visit) -> SafetyFact:
    """Told of apnea, a CPAP, loud snoring, seen to stop breathing. No CPAP in use is to act on with apnea."""
    sleep = visit.sleep
    answer = yes_no(sleep, "sleep", "apnea", ())
    extra: list[Told] = list(answered_by_words(visit, Line.SLEEP_BREATHING))
    ticked = Condition.SLEEP_APNEA in (visit.health.conditions or ())
    unsaid = answer.state is State.NOT_ANSWERED and answer.gap is None and illnesses_answered(visit)
    if unsaid and not ticked and not extra and not is_suspected(visit, Condition.SLEEP_APNEA):
        # Not ticked among the illnesses: a no, and nobody is asked again.
        answer = DirectAnswer(State.DENIED, (denied(Address("health", "conditions")),))
    if ticked and sleep.apnea is not YesNo.YES and not extra:
        words = Condition.SLEEP_APNEA.words()
        extra.append(Told(Source.CONDITIONS, words, Address("health", "conditions"), acts=(words,)))
    for field, yes, bearing in (
        ("cpap", N_("uses a CPAP machine"), Bearing.SAYS_SO),
        ("snores", N_("snores loudly"), Bearing.ADDS),
        ("stops_breathing", N_("seen to stop breathing asleep"), Bearing.ADDS),
    ):
        if getattr(sleep, field) is YesNo.YES:
            words = say(yes)
            if note := sleep.notes.get(field, ""):
                words = say(N_("{what}: {note}"), what=words, note=note)
            acts = (words,) if field == "stops_breathing" else ()
            extra.append(Told(Source.SLEEP, words, Address("sleep", field), bearing=bearing, acts=acts))
    fact = concluded(Line.SLEEP_BREATHING, answer, tuple(extra))
    told_so = any(_NOT_WORN.search(one.words) for one in fact.told)
    unused = sleep.cpap is YesNo.NO or (sleep.cpap is None and machine_told(visit) is YesNo.NO and not told_so)
    if unused and fact.holds and any(one.bearing is Bearing.SAYS_SO for one in fact.told):
        words = say(N_("does not use a CPAP machine"))
        more = sleep.notes.get("cpap", "")
        no = Told(Source.SLEEP, words, Address("sleep", "cpap"), more=more, bearing=Bearing.BESIDE, acts=(words,))
        fact = replace(fact, evidence=(*fact.evidence, no))
    return fact


def answered_by_words(visit: Visit, line: Line) -> tuple[Told, ...]:
    """What was typed about illnesses on `line`."""
    pattern, here = SPEAKS[line].words, Address("health", "condition_details")
    assert pattern is not None
    return tuple(Told(Source.CONDITIONS, one, here) for one in clauses(visit) if pattern.search(one))
