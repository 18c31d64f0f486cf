"""A line that names what the label says and turns to what is really taken: "box says 3 a day but i do 8".

All that stands behind the turn tells how it is really taken, when and on how many days; only what says something
else (whether it helps, who prescribes it) goes back to the label's words.
"""

from __future__ import annotations

import re
from typing import Final

from msgspec import Struct

from visitprep.common_words import FULL_STOP
from visitprep.lines.medicines.taking import taken
from visitprep.lines.medicines.taking.as_taken import GIVES, NUMBER, SAYS, THING, one_dose
from visitprep.medicines.label.line import is_a_way_of_taking, read_parts
from visitprep.medicines.label.vocabulary.doctor_and_reason import PRESCRIBER
from visitprep.medicines.stopped import says_gone
from visitprep.patterns import any_case

_ON_THE_BOX: Final = any_case(
    rf"\s+(?:(?:right )?on (?:the|its?|my) {THING}|(?:as )?per (?:the )?{THING}"
    rf"|,?\s*(?:it|(?:the |my )?{THING}) says(?=\s*(?:[,;.]|\bbut\b)))(?!\w)"
)
_PERSON: Final = r"(?:i['’]?m|i['’]?ve been|i am|i|she|he|we|mom|mum|mam|dad|nan|gran)"
_HOW: Final = (
    r"(?:(?:really|actually|honestly|usually|only|mostly|just|sometimes|often|always|still|now|normally|end up"
    r"|have to|tend to|will|do|to be honest|tbh|in truth|been|am|is)\s*,?\s+)*"
)
_TAKES: Final = (
    r"(?:takes?|taking|do(?:es|ing)?|use[sd]?|using|have|has|having|need|pop(?:s|ping)?|eats?"
    rf"|go(?:es)? (?:through|(?=every))|{GIVES}"
    r"|do(?:es)?(?:\s?n['’]?t| not) (?:take|use|need|bother)|swallows?|doubles?|skips?|cuts?|halves|gets?|up to|at)"
)
_AT_TIMES: Final = (
    r"(?:(?:(?:half|most|some|a lot) (?:of )?the time|(?:on|at(?= work\b| times\b)|some|most|many) (?:(?:my|the"
    r"|a|really|bad|some|most) )*\w+(?: days?| nights?| weeks?)?|(?:when|if) (?:\w+ ){0,4}?\w+)\s*,?\s+)?"
)
"""In front of who takes it so: "on bad days i take 4"."""
_TRUTH: Final = (
    r"(?:in reality|in fact|reality is|(?:the )?truth(?: is)?:?|to be honest|honestly|tbh|really|actually|in truth)"
)
_TURN: Final = any_case(
    r"(?:[\s,;.(–—-]+)(?P<really>(?:(?:but|though|yet|however|except|only|and|when)\s+)?"
    rf"(?:{_TRUTH}\s*,?\s+)*{_AT_TIMES}(?:{_PERSON}\s+{_HOW}{_TAKES}\b|(?:(?:it['’]?s|its|it is|that['’]?s|is)\s+)?"
    r"(?:(?:really|actually|usually|mostly|probably)\s+)*(?:more like|closer to)\b"
    rf"|(?:{_TRUTH}|usually|mostly)\s*:?\s+(?={NUMBER})))"
)
_LEAD: Final = any_case(r"^(?:(?:but|though|yet|however|except|and)\s+)+")
_OF_TAKING: Final = any_case(
    rf"{NUMBER}|\b(?:days?|nights?|weeks?|weekends?|months?|mornings?|evenings?|bedtime|when|if|whenever|every"
    rf"|most|daily|sometimes|often|always|never|more|less|skip\w*|double|instead|all day|same)\b"
)
_ELSE: Final = any_case(
    r"(?:(?:and|it|they|that|which|this)\s+)*(?:helps?|works?|takes? (?:the |some )?(?:edge|care)"
    r"|does(?:n['’]?t)? (?:help|work|nothing)|no (?:help|trouble|problem|side)|makes?|gives?|leaves?|knocks?"
    r"|upsets?|bothers?|hurts?|for (?!\d|a |an |about|two|three|four)|from|since|started|bought|by|dr\b|prescribed"
    r"|because|cuz|b/?c|store|otc|over the counter|refill|runs? out|ran out|left)\b.*"
    r"|\d{1,3} (?:left|refills?)\b.*"
)
"""A clause of something else than the taking."""
_BETWEEN: Final = any_case(
    rf"\s*[,;]\s*|(?<!\d){FULL_STOP}\s+"
    r"|(?<!\bit)(?<!\bthey)(?<!\bthat)(?<!\bwhat)(?<!\bone)(?<!\bones)(?<!\bdose)(?<!\bpill)\s+"
    r"(?:(?:and|but)\s+)?(?=(?:(?:it|they|that) )?(?:helps|works|makes me|takes (?:the |some )?edge"
    r"|do(?:es)?(?:n['’]?t| not) (?:help|work))\b)|\s+(?:because|['’]?cause|cuz|coz|cos|but|and)\s+"
    r"(?=(?:(?:the|my)\s+)?\w+ (?:one|dose|pill)s?\s+(?:makes?|gives?|knocks?|upsets?|leaves?))"
)


class Against(Struct, frozen=True):
    label: str
    """The row as the label has it, with what is told of anything but the taking."""
    really: str


def told(row: str) -> Against | None:
    """None where the row does not name both."""
    if says_gone(row):
        return None
    says, box = SAYS.search(row), _ON_THE_BOX.search(row)
    if says is None or (box is not None and box.end() <= says.start()):
        return _on_the_box(row)
    if not row[: says.start()].strip():
        return None
    turn = _turn(row, says.end())
    if turn is None:
        return _truth_first(row, says)
    label = _label(row[says.end() : turn.start()])
    really, others = _apart(row[turn.start("really") :])
    if not really:
        return None
    head = row[: says.start()].strip(" ,;.(:–—-")
    who = f", {says['doctor']}" if says["doctor"] and PRESCRIBER.fullmatch(says["doctor"]) else ""
    return Against(f"{', '.join((f'{head}, {label}{who}', *others))}", really)


def _turn(row: str, start: int) -> re.Match[str] | None:
    for found in _TURN.finditer(row, start):
        if _OF_TAKING.search(row, found.start("really")):
            return found
    return None


def _label(words: str) -> str:
    return _ON_THE_BOX.sub("", f" {words}").strip(" ,;.()")


def _on_the_box(row: str) -> Against | None:
    """Of "no more than 2 a week on the box and i take one almost every day"."""
    box = _ON_THE_BOX.search(row)
    turn = _turn(row, box.end()) if box else None
    if box is None or turn is None or row[box.end() : turn.start()].strip(" ,;."):
        return None
    really, others = _apart(row[turn.start("really") :])
    return Against(", ".join((row[: box.start()].strip(), *others)), really) if really else None


def _truth_first(row: str, says: re.Match[str]) -> Against | None:
    """Of "i take 8 a day, box says 3": what stands between the name and the label's words."""
    turn = _TURN.search(row, 0, says.start())
    begins, ends = (turn.start("really"), turn.start()) if turn else (_taking_begins(row[: says.start()]),) * 2
    if not row[:ends].strip() or not _OF_TAKING.search(row, begins):
        return None
    really, others = _apart(row[begins : says.start()])
    first, *rest = filter(None, _BETWEEN.split(row[says.end() :]))
    if not really or not (turn or is_a_way_of_taking(first)):
        return None
    head = row[:ends].strip(" ,;.(:–—-")
    return Against(", ".join((f"{head}, {_label(first)}", *others, *rest)), really)


def _taking_begins(row: str) -> int:
    """Where it says how many and when without a word of who takes it: "half a film 4 times a day"; else 0."""
    parts = read_parts(row)
    if parts is None or parts.left or not parts.line.when:
        return 0
    first = "|".join(re.escape(one) for one in (parts.line.dose, parts.line.when) if one)
    found = re.compile(rf"(?<![\w.])(?:{first})(?!\w)").search(
        row, row.find(parts.line.name) + len(parts.line.name)
    )
    return found.start() if found else 0


def _apart(words: str) -> tuple[str, tuple[str, ...]]:
    """What tells of the taking, as typed, and the clauses of something else."""
    really: list[str] = []
    others: list[str] = []
    for number, clause in enumerate(filter(None, map(_trimmed, _BETWEEN.split(words)))):
        if number == 0 or (_OF_TAKING.search(clause) and not _ELSE.fullmatch(clause) and not _tells_else(clause)):
            really.append(clause)
        else:
            others.append(clause)
    return _LEAD.sub("", ", ".join(really)), tuple(others)


def _trimmed(clause: str) -> str:
    """Without the points around it, and without half of a bracket."""
    return clause.strip(" .()" if clause.count("(") != clause.count(")") else " .")


def _tells_else(clause: str) -> bool:
    if (dose := one_dose(clause)) is not None and dose[3]:
        return True
    said = taken.read(clause)
    fields = {*said.values, *(one.field for one in said.unclear)}
    return bool(fields) and not fields & {"really_taken", "differently", "as_needed"}
