"""How a pain began and what they were told it is: "lifting a wheelchair at work, slipped disc"."""

from __future__ import annotations

import re
from datetime import date

from visitprep.lines.pain.illness import PERSON, happened, is_illness, is_somebody, told_by
from visitprep.lines.reading import Reading
from visitprep.lines.unread import Unread
from visitprep.lines.yes_no import NOT_SURE
from visitprep.patterns import compiled
from visitprep.visit.records.choices.pain import Cause

_SAYS = (
    r"(?:told(?: me)?|said|says?|call(?:ed|s)? it|diagnos\w+(?: as| with)?|thinks?|thought|figures?|believes?"
    r"|suspects?)"
)
_SCAN = r"(?:the |my |an? )?(?:mri|x-?rays?|scans?|ct|emg|tests?|ultrasound) (?:showe?d|shows?|found|said)"
_TOLD = compiled(
    rf"\b(?P<scan>{_SCAN} \S.*)"
    rf"|\b(?:(?:i was|was|been|i'?ve been|(?P<who>{PERSON}))\s+(?:also |just |all |now |then )*)?{_SAYS}"
    r"(?:\s+(?:it is|it's|it was|that it is))?\s+(?P<what>\S.*)",
    re.IGNORECASE,
)
_TOLD_BEFORE = compiled(
    rf"(?P<before>.*, *)?(?P<what>[^,\s][^,]*?),?\s+(?:is what )?(?P<who>{PERSON})\s+"
    r"(?:all )?(?:told me|said|says?|thinks?|thought|figures?|calls? it)(?:\s+(?:it (?:is|was)|its|it's))?"
    r"(?P<more>$|\s*(?:,|and|or|but|too|maybe|anyway)\b.*)",
    re.IGNORECASE,
)
"""What it is before who says it: "rotator cuff tear they think, and arthritis"."""
_ANYBODY = compiled(
    r"(?:the |my )?(?:they|s?he|(?:the |my )?(?:doc(?:tor)?s?|surgeon|nurse|specialist|bone man)|dr\.?)",
    re.IGNORECASE,
)
"""Who says nothing about which of several said it."""
_SENTENCE = compiled(r"\s*(?:;|(?<!\bdr)(?<!\bst)\.(?=\s|$))\s*", re.IGNORECASE)
_NOT_TOLD = re.compile(
    r"\b(?:not told(?: anything)?|nobody (?:has )?(?:said|told me|knows)|told nothing|no idea what)\b", re.I
)
_NOTHING = compiled(
    rf"(?:no(?:thing|pe|body)?|none|nah|not yet|never|(?:i )?(?:{NOT_SURE}))(?: yet| really)?",
    re.IGNORECASE,
)
_CAUSES = (
    (
        Cause.UNCLEAR,
        rf"no clear cause|no cause|nothing|for no reason|{NOT_SURE}"
        r"|just (?:came|started)|out of nowhere|little by little",
    ),
    (Cause.CRASH, r"crash\w*|car accident|wreck|mva|collision|rear[- ]?ended"),
    (
        Cause.WORK,
        r"at work|on the job|at the (?:plant|mill|factory|shop|warehouse|mine|job ?site|yard|farm)"
        r"|lifting .* work|work injury|my job",
    ),
    (Cause.SURGERY, r"surger\w+|operation|operated"),
    (Cause.CANCER, r"cancer|chemo\w*|radiation|tumou?r"),
    (
        Cause.INJURY,
        r"fell|fall|injur\w+|hurt it|twist\w+|sports?|slipped(?! dis)|tripped"
        r"|pulled (?:a |my |the )?(?:muscle|tendon|ligament|hamstring|groin|back)|accident|broke\w*",
    ),
    (Cause.ILLNESS, r"infection|shingles|virus|illness|covid|lyme|arthritis|diabetes"),
)


def read(line: str, today: date) -> Reading:
    """The first part is how it began; what they were told is known by that word, or is the second part."""
    rest, values = Unread(line), dict[str, object]()
    is_not_told = rest.take(_NOT_TOLD) is not None
    told, pieces = list[str](), list[str]()
    for sentence in filter(None, _SENTENCE.split(rest.text)):
        before, what = _told_in(sentence)
        told += [what] if what else []
        pieces += Unread(before).pieces()
    if called := [piece for piece in pieces if is_illness(piece)]:
        pieces = [piece for piece in pieces if piece not in called]
        told = called + told
    if pieces[1:] and is_somebody(pieces[-1]):  # who said it goes with what was said, and is nothing that happened
        *pieces, who = pieces
        if not told and not happened(pieces[-1]) and not _cause_in(pieces[-1]):
            *pieces, what = pieces
            told = [f"{what}, {who}"]
        elif told:
            told[-1] = f"{told[-1]}, {who}"
        else:
            pieces[-1] = f"{pieces[-1]}, {who}"
    if told:
        values["told_diagnosis"] = "; ".join(told)
    elif is_not_told:
        values["told_diagnosis"] = "not told"
    if pieces:
        began = pieces[0]
        cause = _cause_in(began) or Cause.OTHER
        values = {"cause": cause, **values}
        if cause is not Cause.UNCLEAR or not re.fullmatch(rf"(?:{_CAUSES[0][1]})", began, re.IGNORECASE):
            values["cause_detail"] = began
        if len(pieces) > 1:
            if "told_diagnosis" in values:
                values["cause_detail"] = ", ".join([str(values.get("cause_detail", began)), *pieces[1:]])
            else:  # "the fall from the step, she fell on it" was told by nobody
                more = [piece for piece in pieces[1:] if happened(piece)]
                told = [piece for piece in pieces[1:] if piece not in more]
                if more:
                    values["cause_detail"] = ", ".join([str(values.get("cause_detail", began)), *more])
                if told:
                    values["told_diagnosis"] = ", ".join(told)
    return Reading(values) if values else Reading({}, left=line)


def _cause_in(words: str) -> Cause | None:
    return next((code for code, said in _CAUSES if re.search(rf"\b(?:{said})\b", words, re.IGNORECASE)), None)


def read_told(line: str, today: date) -> Reading:
    """What they were told alone: every word of it, or that nobody told them."""
    text = Unread(line).text.strip(" .")
    if _NOT_TOLD.search(text) or _NOTHING.fullmatch(text):
        return Reading({"told_diagnosis": "not told"})
    told, left = list[str](), list[str]()
    for sentence in filter(None, _SENTENCE.split(text)):
        before, what = _told_in(sentence)
        told += [what] if what else []
        left += [before.strip(" ,")] if before.strip(" ,") else []
    if not told:
        return Reading({"told_diagnosis": text} if text else {})
    return Reading({"told_diagnosis": "; ".join(told)}, left=", ".join(left))


_SUBJECT = compiled(r"(?:^|,)\s*(?:the|my|his|her|our|their|a|an|one)\s(?:[\w'’&.-]+\s){0,6}$", re.IGNORECASE)
_SAYS_ITSELF = compiled(
    r"(?:says?|said|call(?:ed|s)|thinks?|thought|figures?|believes?|suspects?)\b", re.IGNORECASE
)


def _somebody_begins(sentence: str, found: re.Match[str]) -> int:
    """One behind where the words for who said it begin, "the diabetes nurse", "the eye man"; 0 where they are
    understood whole, or are none."""
    who = found["who"] or ""
    if found["scan"] or re.match(r"(?:the|my|a|an|they|s?he|dr)\b", who, re.IGNORECASE):
        return 0
    if not who and _SAYS_ITSELF.match(found[0]) is None:
        return 0
    before = _SUBJECT.search(sentence[: found.start()])
    return before.start() + 1 if before else 0


def _told_in(sentence: str) -> tuple[str, str]:
    """How it began, and what they were told; who said it stays where one of several may be meant."""
    before, called = told_by(sentence)
    if called:
        return before, called
    if (found := _TOLD_BEFORE.fullmatch(sentence)) and not _TOLD.match(sentence):
        return found["before"] or "", sentence[found.start("what") :].strip(" ,")
    if not (found := _TOLD.search(sentence)):
        return sentence, ""
    if found["scan"]:
        return sentence[: found.start()], found["scan"].strip(" ,")
    if begins := _somebody_begins(sentence, found):
        return sentence[: begins - 1], sentence[begins - 1 :].strip(" ,")
    who, what = found["who"] or "", found["what"].strip(" ,")
    one_of = who and not _ANYBODY.fullmatch(who)
    return sentence[: found.start()], found[0].strip(" ,") if one_of else what
