"""How a medicine is really taken, whether it helps and what trouble it makes, from one line."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from msgspec.structs import replace

from visitprep.common_words import A_TITLE
from visitprep.lines.medicines.bare_span import with_spans
from visitprep.lines.medicines.taking import device_not_used
from visitprep.lines.medicines.taking.as_labelled import AS_LABELLED, AS_THE_LABEL_SAYS, SO_LABELLED
from visitprep.lines.medicines.taking.as_taken import one_dose
from visitprep.lines.medicines.taking.helping import (
    FROM_SO_MANY,
    HELPS_A_PART,
    HELPS_BARE,
    HELPS_LITTLE,
    HELPS_MORE_WHEN,
    HELPS_WHERE,
    how_much,
    is_effect,
)
from visitprep.lines.medicines.taking.how_often import (
    CUT,
    HOW_MANY,
    NEVER,
    NUMBER_ALONE,
    ONE_OF_THEM,
    ONLY,
    OTHERWISE,
    TIMES_ALONE,
    YES,
)
from visitprep.lines.medicines.taking.no_answer import strength_not_known, without_no
from visitprep.lines.medicines.taking.trouble import MAKES, NO_TROUBLE, TROUBLE, trouble_made
from visitprep.lines.reading import Reading, Unclear
from visitprep.lines.two_halves import Halves, two_halves
from visitprep.medicines.label.line import is_a_way_of_taking
from visitprep.medicines.label.vocabulary.schedule import AS_NEEDED, CONDITION
from visitprep.medicines.missed import MISSED
from visitprep.medicines.names import lookup
from visitprep.medicines.stopped import STILL
from visitprep.medicines.stopped import told as told_stopped
from visitprep.patterns import any_case, compiled
from visitprep.text import clean_line
from visitprep.visit.kept_off_paper import asks_to_hold
from visitprep.visit.records.body_words import mentions_place
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.choices.medicine import Helps
from visitprep.wording import N_, NC_, later, say

_NOT_AFTER: Final = "".join(
    rf"(?<!\b{word})"
    for word in "it they that if whether sure know tell not n't n’t really does barely hardly never".split()
)
_CLAUSE: Final = any_case(
    rf"\s*(?:[;,]+|{A_TITLE}(?<!\b[ap])(?<!\b[ap]\.m)\.(?!\d)|\s[-–—]\s|\bbut\b|\b(?:because|'?cause|cuz|coz)\s+(?=it\b|they\b)|"
    r"\band\s+(?=it\b|helps?\b|makes?\b|gives?\b|does|no\b|causes?\b|i get\b)|"
    r"(?<!\bhave)(?<!\bhas)(?<!\bhad)(?<!\bare)(?<!\bis)(?<!\bgot)(?<!\bget)(?<!\bwith)(?<!\bmakes)\s+"
    r"(?=no (?:trouble|problems?|side effects?|issues?|complaints?)\b)|"
    rf"{_NOT_AFTER}\s+(?=(?:it |they )?(?:helps\b|takes? the edge off(?=\s*(?:$|[,;.]))"
    r"|(?:makes?|gives?|leaves?|knocks?) (?:me|him|her)\b"
    r"|gets (?:me|him|her) (?!in\b)|(?:makes?|upsets?|bothers?) (?:my|his|her|the)\b)))\s*"
)
_ASIDE: Final = compiled(r"\s*\((?P<aside>[^\W\d][^()]*)\)(?=\s*(?:$|[,;.]))")
"""A part of the line like those between commas: "y (not the pain)"."""
_WITHOUT_COMMAS: Final = any_case(
    r"(?P<how>\S.*?)\s+(?P<much>a lot|lots|some|a little(?: bit)?|a bit|little|not at all"
    r"|not much)(?:\s+(?P<no>no|nope|none))?"
)
"""How it is taken, how much it helps and whether it makes trouble, run together: "y a lot no"."""
_AND_MORE: Final = any_case(
    rf"(?:(?P<yes>{YES}) )?(?P<much>(?:(?:it )?helps? )?(?:a lot|lots|some|a little(?: bit)?|a bit|little"
    r"|not at all|not much)) (?:and |but )?(?P<more>(?(yes)|(?:(?<=and )|(?<=but )))"
    r"(?:(?<=and )(?:when|if|on|sometimes)|(?:i|he|she|we|they|dr|doctor|my|his|her)\b).+)"
)
"""As the label says, how much it helps, and what else there is: "y a little and when bad he takes my aleve"."""
_NO_LAST: Final = any_case(r"(?P<before>.*?)(?:^|\s+)(?:no|nope|none)")
"""The last of three answers, without a comma before it: "little no"."""
_YES_AND: Final = any_case(r"(?P<yes>y|yes|yep|yeah|yup)[ ,]+(?=\S)(?!(?:it|they|that|this|i)\b)")
_YES_IT: Final = any_case(r"(?:y|yes|yep|yeah|yup)[ ,]+(?=(?:it|they|that|this)\b)")
_NO_AND: Final = any_case(r"(?:no|nope|nah)[ ,]+(?:but )?(?=(?:it |they )?(?:do|does|did)\w*\b)")
"""In front of what answers the same: "no it doesnt help"."""
_HELPS_SO: Final = any_case(
    rf"(?:{HELPS_BARE.pattern})\s+(?:for|within|in|after|about|most|half|fast|quick\w*|right|till|until)\b.*"
)
"""How fast or how long, and not how much."""
_TOLD_YOU: Final = any_case(
    r"^\W*(?:i |we |like i |as i )?(?:already )?(?:told|said|gave|wrote|typed)(?: (?:you|u|it|that|this))*"
    r"(?: (?:already|before|above))?(?=\W*$|\W+(?:(?:i|it|yes|no)\b|\d))"
    r"|^\W*you(?:['’]ve)? (?:already )?(?:got|have)(?: (?:it|that))?(?: already)?\W*$"
    r"|(?<!what)\s+(?:(?:like|as) )?i (?:already )?(?:said|told you|wrote)(?: (?:already|before|above))?\W*$"
)
"""Says no more than that it was said."""

_WAY_AND_REASON: Final = any_case(
    r"(?P<way>.+?)\s+(?:for\s+(?:(?:my|the)\s+)?(?=[^\W\d][^\d]*$)"
    r"|(?:just\s+)?to\s+(?:(?:help|let)s?\s+(?:me|him|her)\s+)?(?:(?:get|fall|go|back|to|some|a little)\s+)*"
    r"(?=(?:sleep|asleep|rest|relax|calm down|walk|move|work|function|stand)\b[^\d]*$))(?P<reason>.+)"
)

_HOW_MUCH_HELP: Final = N_("Helps: a lot, some, or a little?")
_ALL_IN_ALL: Final = N_("{words}: all in all, a lot, some, or a little?")
_A_DAY: Final = N_("{number} a day")
_ON_DAYS: Final = any_case(
    r"\b(?:days|nights|mornings|evenings|times) (?:a|per|each|every|out of|in a) (?:week|month)\b"
    r"|\b(?:most|some|many) (?:days|nights)\b"
)
_A_DAY_ASKED: Final = N_("{number} a day?")
_HOW_OFTEN: Final = N_("About how many a week?")
_A_WEEK: Final = N_("{number} a week")


def read(line: str, today: date | None = None) -> Reading:
    """What `line` says of one medicine, in the fields of its record."""
    line = with_spans(clean_line(line), of_taking=True)
    if (halves := two_halves(line)) is not None:
        return _with_halves(line, halves, today)
    line = without_no(_ASIDE.sub(r", \g<aside>", line))
    unknown, rest = strength_not_known(line)
    beside, rest = device_not_used.unused(rest)
    told = _Told(line)
    told.left += [words for words in (unknown, beside) if words]
    while (dose := one_dose(rest)) is not None and not told_stopped(rest[dose[0] : dose[1]]):
        told.take_all(rest[: dose[0]])
        told.taken += [dose[2]] if dose[2] else []
        told.trouble += [dose[3]] if dose[3] else []
        rest = rest[dose[1] :]
    told.take_all(rest)
    reading = told.reading()
    return reading if reading.values or reading.unclear else Reading({}, left=line)


def _with_halves(line: str, halves: Halves, today: date | None) -> Reading:
    """What it helps and what not stays whole, in their words; of pain it helps nothing where they say so."""
    words = line[halves.start : halves.end].strip(" ,;.")
    rest = read(f"{line[: halves.start].rstrip(' ,;.')}, {line[halves.end :].lstrip(' ,;.')}".strip(" ,"), today)
    values, unclear = dict(rest.values), rest.unclear
    if halves.not_pain:
        values.setdefault("helps", Helps.NOT_AT_ALL)
    if "helps" not in values and not any(one.field == "helps" for one in unclear):
        unclear = (*unclear, Unclear("helps", words, later(_ALL_IN_ALL, words=words)))
    return replace(rest, values=values, unclear=unclear, left=", ".join(filter(None, (words, rest.left))))


def _trimmed(clause: str) -> str:
    """Without the points around it; the one of ".5" stays."""
    return re.sub(r"^(?: |\.(?!\d))+|[ .]+$", "", clause)


def helps_in(text: str) -> tuple[Helps | None, str]:
    """How much it helps, if `text` says so, and the words of it that say something else."""
    found: Helps | None = None
    left: list[str] = []
    for clause in filter(None, (_trimmed(part) for part in _CLAUSE.split(text))):
        helps = (
            how_much(clause)
            if re.search(r"help|work|pain|\bedge off|\bdo(?:es)? ", clause, re.IGNORECASE)
            else None
        )
        if helps and found is None:
            found = helps
        if found is not helps or helps is None or HELPS_A_PART.fullmatch(clause):
            left.append(clause)
    return (found, ", ".join(left)) if found else (None, text)


class _Told:
    def __init__(self, line: str) -> None:
        self.line = line
        self.taken: list[str] = []
        self.trouble: list[str] = []
        self.otherwise: list[str] = []
        self.left: list[str] = []
        self.beside: dict[str, str] = {}
        self.values: dict[str, object] = {}
        self.unclear: list[Unclear] = []
        self.gone = False
        self.of_help = False  # whether the words before told how it helps

    def take_all(self, words: str) -> None:
        for clause in filter(None, (_trimmed(_TOLD_YOU.sub("", part)) for part in _CLAUSE.split(words))):
            self.take(clause)

    def take(self, clause: str) -> None:
        """What somebody asks not to be told says nothing of the medicine."""
        three = _WITHOUT_COMMAS.fullmatch(clause)
        if three and (AS_LABELLED.fullmatch(three["how"]) or is_a_way_of_taking(three["how"])):
            for answer in filter(None, three.group("how", "much", "no")):
                self.take(answer)
            return
        if more := _AND_MORE.fullmatch(clause):
            for answer in filter(None, more.group("yes", "much")):
                self.take(answer)
            if any(lookup(word) for word in re.findall(r"[^\W\d]{4,}", more["more"])):
                self.left.append(more["more"])  # of another medicine: how that is taken
                return
            clause = more["more"]
        if self._is_help_told() and FROM_SO_MANY.match(clause):
            self.beside["helps"] = clause
            return
        clause = self._after_yes(clause)
        self.of_help = is_effect(clause, behind_one=self.of_help)
        if not asks_to_hold(clause) and (
            self._is_of_help(clause) or self._is_trouble(clause) or (not self.of_help and self._is_taken(clause))
        ):
            return
        last = _NO_LAST.fullmatch(clause)
        if last and ((not last["before"] and self._is_help_told()) or self._is_how_much(last["before"])):
            self.values["side_effects"] = say(NC_("trouble with a medicine", "no"))
            return
        self.left.append(clause)

    def _after_yes(self, clause: str) -> str:
        """Of "yes works well" the words that say how much: a y in front of them is that of the label."""
        yes = _YES_AND.match(clause)
        if yes and not self.taken and HOW_MANY.fullmatch(clause[yes.end() :]):
            return clause[yes.end() :]  # "yes six a day"
        if yes and not self.taken and self._tells_effect(clause[yes.end() :]):
            self.take(yes["yes"])
            return clause[yes.end() :]
        other = _YES_IT.match(clause) or _NO_AND.match(clause)
        return clause[other.end() :] if other and self._tells_effect(clause[other.end() :]) else clause

    @staticmethod
    def _tells_effect(words: str) -> bool:
        of_help = how_much(words) is not None or any(
            one.fullmatch(words) for one in (HELPS_BARE, HELPS_LITTLE, _HELPS_SO)
        )
        return of_help or any(one.fullmatch(words) for one in (MAKES, TROUBLE, NO_TROUBLE))

    def _is_how_much(self, clause: str) -> bool:
        return HELPS_BARE.fullmatch(clause) is None and self._is_of_help(clause)

    def _is_help_told(self) -> bool:
        return "helps" in self.values or any(one.field == "helps" for one in self.unclear)

    def _is_of_help(self, clause: str) -> bool:
        if "helps" in self.values:  # the same said twice
            if HELPS_MORE_WHEN.fullmatch(clause):
                self.left.append(clause)
                return True
            little = HELPS_LITTLE.fullmatch(clause) and self.values["helps"] in (Helps.A_LITTLE, Helps.NOT_AT_ALL)
            return bool(little or how_much(clause) == self.values["helps"]) and not HELPS_A_PART.fullmatch(clause)
        if helps := how_much(clause):
            self.values["helps"] = helps
            self.left += [clause] if HELPS_A_PART.fullmatch(clause) else []
        elif HELPS_BARE.fullmatch(clause) or _HELPS_SO.fullmatch(clause):
            self.unclear.append(Unclear("helps", clause, later(_HOW_MUCH_HELP)))
            self.left += [] if HELPS_BARE.fullmatch(clause) else [clause]
        elif HELPS_WHERE.fullmatch(clause) and mentions_place(clause) and not self._is_help_told():
            self.unclear.append(Unclear("helps", clause, later(_ALL_IN_ALL, words=clause)))
            self.left.append(clause)
        elif HELPS_LITTLE.fullmatch(clause):
            self.unclear.append(Unclear("helps", clause, later(_HOW_MUCH_HELP), Helps.A_LITTLE))
        else:
            return False
        return True

    def _is_trouble(self, clause: str) -> bool:
        if NO_TROUBLE.fullmatch(clause):
            self.values["side_effects"] = say(NC_("trouble with a medicine", "no"))
        elif (made := MAKES.fullmatch(clause)) and told_stopped(clause) is None:
            self.trouble.append(trouble_made(clause, next(filter(None, made.groupdict().values()))))
        elif TROUBLE.fullmatch(clause):
            self.trouble.append(clause)
        else:
            return False
        return True

    def _is_taken(self, clause: str) -> bool:
        so = SO_LABELLED.fullmatch(clause)  # "1 at bedtime like it says"
        is_so = AS_LABELLED.fullmatch(clause) or (so and is_a_way_of_taking(so["way"]))
        if is_so and self.taken in ([], [say(AS_THE_LABEL_SAYS)]):
            self.taken = [say(AS_THE_LABEL_SAYS)]
        elif number := NUMBER_ALONE.fullmatch(clause):
            meant = say(_A_DAY, number=number["number"])
            self.unclear.append(
                Unclear("really_taken", clause, later(_A_DAY_ASKED, number=number["number"]), meant)
            )
        elif (gone := told_stopped(clause)) is not None:
            self.taken.append(clause)
            if gone.sure:
                self.gone = True
            else:
                self.unclear.append(Unclear("", clause, later(STILL), gone=True))
        elif NEVER.fullmatch(clause):
            self.taken.append(clause)
        elif (reason := _WAY_AND_REASON.fullmatch(clause)) and is_a_way_of_taking(reason["way"]):
            self.values["reason"] = reason["reason"]
            return self._is_taken(reason["way"])
        elif HOW_MANY.fullmatch(clause):
            alone = TIMES_ALONE.fullmatch(clause)
            self.taken.append(say(_A_DAY, number=clause) if alone else clause)
        elif _is_when_needed(clause):
            self.values["as_needed"] = YesNo.YES
            self.taken.append(clause)
            self.unclear.append(Unclear("really_taken", clause, later(_HOW_OFTEN), counts=_A_WEEK))
        elif (is_a_way_of_taking(clause) and not CUT.search(clause)) or ONE_OF_THEM.fullmatch(clause):
            self.taken.append(clause)
        elif OTHERWISE.fullmatch(clause) or MISSED.search(clause):
            self.otherwise.append(clause)
        elif is_a_way_of_taking(ONLY.sub("", clause)):
            self.taken.append(clause)
        else:
            return False
        return True

    def reading(self) -> Reading:
        """What is told as an exception to how it is taken is one with it: "3 a day but I skip the noon one"."""
        taken, otherwise = self.taken, self.otherwise
        if (number := self._number_beside_days(taken)) is not None:
            self.unclear.remove(number)
            taken = [number.typed, *taken]
        if taken and otherwise:
            taken, otherwise = [*taken, *otherwise], []
        if len(taken) > 1 and say(AS_THE_LABEL_SAYS) in taken:  # "y, but I skip the noon one" is not as it says
            taken.remove(say(AS_THE_LABEL_SAYS))
        for field, told in (("really_taken", taken), ("side_effects", self.trouble), ("differently", otherwise)):
            if told:
                self.values[field] = self._in_order(told)
        unclear = () if self.gone else tuple(self.unclear)
        return Reading(self.values, unclear, ", ".join(self.left), self.beside, gone=self.gone)

    def _number_beside_days(self, taken: list[str]) -> Unclear | None:
        """A bare number asked about, where the days stand beside it: "two, about three days a week"."""
        on_days = any(_ON_DAYS.search(clause) for clause in taken)
        asked = (one for one in self.unclear if one.meant == say(_A_DAY, number=one.typed))
        return next(asked, None) if on_days else None

    def _in_order(self, told: list[str]) -> str:
        """As typed one behind the other, with a "but" that stands between two of them."""
        first, *others = sorted(told, key=lambda words: max(self.line.find(words), 0))
        for words in others:
            but = re.search(rf"\bbut\s+{re.escape(words)}", self.line, re.IGNORECASE)
            first = f"{first} but {words}" if but else f"{first}, {words}"
        return first


def _is_when_needed(clause: str) -> bool:
    """Taken only at times, however it is put: "only when it's real bad"."""
    low = clause.casefold()
    return any(pattern.fullmatch(low) for pattern in (AS_NEEDED, CONDITION)) or bool(
        re.fullmatch(r"(?:i (?:take|use) (?:it|them) )?(?:only |just )?(?:when|if|as) .{2,40}", low)
    )
