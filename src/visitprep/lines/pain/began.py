"""How a pain began and what they were told it is: "lifting a wheelchair at work, slipped disc"."""

from __future__ import annotations

import re
from datetime import date

from visitprep.lines.pain.illness import PERSON, happened, is_illness, is_somebody, told_by
from visitprep.lines.reading import Reading
from visitprep.lines.unread import Unread
from visitprep.lines.yes_no import NOT_SURE
from visitprep.patterns import any_case
from visitprep.visit.records.choices.pain import Cause

_SAYS = (
    r"(?:told(?: me)?|said|says?|call(?:ed|s)? it|diagnos\w+(?: as| with)?|thinks?|thought|figures?|believes?"
    r"|suspects?)"
)
_SCAN = r"(?:the |my |an? )?(?:mri|x-?rays?|scans?|ct|emg|tests?|ultrasound) (?:showe?d|shows?|found|said)"
_TOLD = any_case(
    rf"\b(?P<scan>{_SCAN} \S.*)"
    rf"|\b(?:(?:i was|was|been|i'?ve been|(?P<who>{PERSON}))\s+(?:also |just |all |now |then )*)?{_SAYS}"
    r"(?:\s+(?:it is|it's|it was|that it is))?\s+(?P<what>\S.*)"
)
_TOLD_BEFORE = any_case(
    rf"(?P<before>.*, *)?(?P<what>[^,\s][^,]*?),?\s+(?:is what )?(?P<who>{PERSON})\s+"
    r"(?:all )?(?:told me|said|says?|thinks?|thought|figures?|calls? it)(?:\s+(?:it (?:is|was)|its|it's))?"
    r"(?P<more>$|\s*(?:,|and|or|but|too|maybe|anyway)\b.*)"
)
"""What it is before who says it: "rotator cuff tear they think, and arthritis"."""
_ANYBODY = any_case(
    r"(?:the |my )?(?:they|s?he|(?:the |my )?(?:doc(?:tor)?s?|surgeon|nurse|specialist|bone man)|dr\.?)"
)
"""Who says nothing about which of several said it."""
_SENTENCE = any_case(r"\s*(?:;|(?<!\bdr)(?<!\bst)\.(?=\s|$)|,(?=\s*(?:it |and )*(?:began|started|came on)\b))\s*")
_NOT_TOLD = any_case(
    r"\b(?:told nothing|no idea what|(?:(?:nobody|no[- ]?one|none of (?:them|the \w+))(?:['’]s)?\s+(?:\w+\s+){0,2}?"
    r"(?:said|say|told|tell|knows?)"
    r"|(?:(?:i|we)\s+)?(?:(?:was|were|have|has)\s+)?(?:not|never|(?:was|were|ha[sv]e?)n['’]?t)\s+(?:(?:been|yet|ever)\s+)*told"
    rf"|{PERSON}\s+(?:(?:has|have|did|do|does)\s?n[o'’]?t|never)\s+(?:really\s+|yet\s+)*(?:said|say|told|tell|know))\b"
    r"(?:(?!\b(?:but|except|until|only|and|then)\b)[^,;.])*)"
)
"""The whole of it: "nobody has told me what it is yet"."""
_TELLS = any_case(r"\b(?:i|we)(?:['’]ve| have| had)?(?: \w+)? (?:told|asked|saw|seen|said)\b")
"""What they told somebody: nobody told them anything by it."""
_TO_DO = any_case(
    r"(?:(?:to|that|i|we|just|should|have to|need to)\s+)*(?:wait|rest|come back|go|see|try|take|keep|lose|stop"
    r"|give it|ask|call|not to|don['’]?t|use|get|stretch|exercise|live with|have (?:an?|the|another|some))\b"
)
"""What somebody said to do is not what it is."""
_NOTHING = any_case(rf"(?:no(?:thing|pe|body)?|none|nah|not yet|never|(?:i )?(?:{NOT_SURE}))(?: yet| really)?")
_CAUSES = (
    (
        Cause.UNCLEAR,
        rf"no clear cause|no cause|nothing|for no reason|{NOT_SURE}"
        r"|just (?:came|started)|out of nowhere|little by little|by itself|on its own",
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
    not_told = rest.take(_NOT_TOLD)
    told, pieces, left = list[str](), list[str](), list[str]()
    for sentence in filter(None, _SENTENCE.split(rest.text)):
        before, what = _told_in(sentence)
        if (found := _first_told(sentence)) and _TO_DO.match(found["what"] or ""):
            *others, last = sentence[: found.start()].split(",")
            to_do, _, behind = found[0].partition(",")
            told_them = _TELLS.search(last) is not None  # "i only told dr osei and he said wait"
            left.append((f"{last}{to_do}" if told_them else to_do).strip())
            before, what = ", ".join([*others, *([] if told_them else [last]), behind]), ""
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
        left += [not_told[0]] if not_told else []
    elif not_told:
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
    return Reading(values, left=", ".join(left)) if values else Reading({}, left=line)


def _cause_in(words: str) -> Cause | None:
    return next((code for code, said in _CAUSES if re.search(rf"\b(?:{said})\b", words, re.IGNORECASE)), None)


def read_told(line: str, today: date) -> Reading:
    """What they were told alone: every word of it, or that nobody told them."""
    rest = Unread(line)
    text = rest.text.strip(" .")
    if rest.take(_NOT_TOLD) or _NOTHING.fullmatch(text):
        return Reading({"told_diagnosis": "not told"}, left=rest.left() if rest.text != text else "")
    told, left = list[str](), list[str]()
    for sentence in filter(None, _SENTENCE.split(text)):
        before, what = _told_in(sentence)
        told += [what] if what else []
        left += [before.strip(" ,")] if before.strip(" ,") else []
    if not told:
        return Reading({"told_diagnosis": text} if text else {})
    return Reading({"told_diagnosis": "; ".join(told)}, left=", ".join(left))


def _first_told(sentence: str) -> re.Match[str] | None:
    """What somebody told them, and not what they told somebody: "i only told dr osei, he said wait"."""
    own = _TELLS.search(sentence)
    found = _TOLD.search(sentence)
    return _TOLD.search(sentence, own.end()) if own and found and own.start() < found.start() < own.end() else found


_SUBJECT = any_case(r"(?:^|,)\s*(?:the|my|his|her|our|their|a|an|one)\s(?:[\w'’&.-]+\s){0,6}$")
_SAYS_ITSELF = any_case(r"(?:says?|said|call(?:ed|s)|thinks?|thought|figures?|believes?|suspects?)\b")


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
    if not (found := _first_told(sentence)):
        return sentence, ""
    if found["scan"]:
        return sentence[: found.start()], found["scan"].strip(" ,")
    if begins := _somebody_begins(sentence, found):
        return sentence[: begins - 1], sentence[begins - 1 :].strip(" ,")
    who, what = found["who"] or "", found["what"].strip(" ,")
    one_of = who and not _ANYBODY.fullmatch(who)
    return sentence[: found.start()], found[0].strip(" ,") if one_of else what
