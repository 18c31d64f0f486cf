"""How a pain began and what they were told it is: "lifting a wheelchair at work, slipped disc"."""

from __future__ import annotations

import re
from datetime import date

from visitprep.common_words import FULL_STOP, MONTHS
from visitprep.lines.pain.cause import NONE_KNOWN, cause_in
from visitprep.lines.pain.illness import PERSON, happened, is_illness, is_of_a_doctor, is_somebody, told_by
from visitprep.lines.pain.since import is_how_often
from visitprep.lines.reading import Reading
from visitprep.lines.unread import Unread
from visitprep.lines.yes_no import NOT_SURE
from visitprep.patterns import any_case
from visitprep.visit.records.choices.pain import Cause

_DOUBTS = (
    r"(?:thinks?|thought|figures?|believes?|suspects?(?: it)?|wonders?(?: about| if)?|reckons?|guess(?:es|ed)?"
    r"|puts? it down to)"
)
_SAYS = rf"(?:told(?: me)?|said|says?|call(?:ed|s)? it|diagnos\w+(?: as| with)?|{_DOUBTS})"
_SCAN = r"(?:the |my |an? )?(?:mri|x-?rays?|scans?|ct|emg|tests?|ultrasound) (?:showe?d|shows?|found|said)"
_TOLD = any_case(
    rf"\b(?P<scan>{_SCAN} \S.*)"
    rf"|\b(?:(?:i was|was|been|i'?ve been|(?P<who>{PERSON}(?: (?:at|in|from) (?:the |my )?\w+)?))\s+"
    rf"(?:also |just |all |now |then )*)?(?<!\bi )(?<!\bwe ){_SAYS}"
    r"(?:\s+(?:it is|it's|it was|that it is))?\s+(?P<what>\S.*)"
)
_BY = rf"(?:(?:the |my |his |her |our )\w+ )?{PERSON}|the (?:man|woman|lady|people)(?: \w+){{0,3}}"
_TOLD_BEFORE = any_case(
    r"(?P<before>.*?, *)??(?P<what>[^,\s][^,]*?),?\s+"
    rf"(?:(?:(?:is|was|that's|or) )?(?:what |so |as )?(?P<who>{_BY})\s+(?:all )?"
    r"(?:told(?: me| us| him| her| them)|said|says?|(?P<doubts>thinks?|thought|figures?)|calls? it|put it)"
    rf"|(?:or |so )*(?:said|says|according to|per) (?P<by>{_BY}))(?:\s+(?:it (?:is|was)|its|it's))?"
    r"(?P<more>$|\s*(?:,|(?:and|or|but|too|maybe|anyway)\b).*)"
)
"""What it is before who says it: "rotator cuff tear they think, and arthritis"."""
_ANYBODY = any_case(
    r"(?:the |my )?(?:they|s?he|(?:the |my )?(?:doc(?:tor)?s?|surgeon|nurse|specialist|bone man)|dr\.?)"
)
"""Who says nothing about which of several said it."""
_SENTENCE = any_case(rf"\s*(?:;|{FULL_STOP}|,(?=\s*(?:it |and )*(?:began|started|came on)\b))\s*")
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
_IN_A_MONTH = any_case(rf"\bin (?:{MONTHS})[a-z]*\s+$")
_TO_DO = any_case(
    r"(?:(?:to|that|i|we|just|should|have to|need to)\s+)*(?:wait|rest|come back|go|see|try|take|keep|lose|stop"
    r"|give it|ask|call|not to|don['’]?t|use|get|stretch|exercise|live with|have (?:an?|the|another|some))\b"
)
"""What somebody said to do is not what it is."""
_NOTHING = any_case(rf"(?:no(?:thing|pe|body)?|none|nah|not yet|never|(?:i )?(?:{NOT_SURE}))(?: yet| really)?")


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
        is_told = False
        for piece in Unread(before).pieces():
            if is_how_often(piece):
                left.append(piece)
            elif is_told and is_somebody(piece):  # who said it goes with what was said
                told[-1] = f"{told[-1]}, {piece}"
            elif is_illness(piece) or ((told or pieces) and is_of_a_doctor(piece) and not cause_in(piece)):
                told.append(piece)
                is_told = True
            else:
                pieces.append(piece)
        told += [what] if what else []
    if pieces[1:] and is_somebody(pieces[-1]):  # who said it goes with what was said, and is nothing that happened
        *pieces, who = pieces
        if not told and not happened(pieces[-1]) and not cause_in(pieces[-1]):
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
        cause = cause_in(began) or Cause.OTHER
        values = {"cause": cause, **values}
        if cause is not Cause.UNCLEAR or not re.fullmatch(NONE_KNOWN, began, re.IGNORECASE):
            values["cause_detail"] = began
        # "the fall from the step, she fell on it" was told by nobody
        more = [piece for piece in pieces[1:] if "told_diagnosis" in values or happened(piece)]
        if more:
            values["cause_detail"] = ", ".join([str(values.get("cause_detail", began)), *more])
        if told := [piece for piece in pieces[1:] if piece not in more]:
            values["told_diagnosis"] = ", ".join(told)
    return Reading(values, left=", ".join(left)) if values else Reading({}, left=line)


def read_told(line: str, today: date) -> Reading:
    """What they were told alone: every word of it, or that nobody told them."""
    rest = Unread(line)
    text = rest.text.strip(" .")
    if rest.take(_NOT_TOLD) or _NOTHING.fullmatch(text):
        return Reading({"told_diagnosis": "not told"}, left=rest.left() if rest.text != text else "")
    told, left = list[str](), list[str]()
    for sentence in filter(None, _SENTENCE.split(text)):
        before, what = _told_in(sentence)
        if before and is_illness(before):  # "nerve damage, the doctor says it will heal"
            before, what = "", sentence
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


_KNOWN = any_case(rf"\b{PERSON}\s$")
_SUBJECT = any_case(
    r"(?:^|(?<=[,;])\s*|\b(?:but|and|so|while)\s)(?:(?:the|my|his|her|our|their|a|an|one)\s(?:[\w'’&.-]+\s){1,6}$"
    r"|(?P<bare>(?!(?:i|we|you|it|that|this|which|was|were|been)\b)(?:[\w'’&.-]+\s){1,3}$"
    r"|(?=[^,;]*\b(?:dr|doc|doctor|surgeon|\w+ologist)\b)"
    r"(?:(?!(?:i|my|it|me|on|off|over|up|down|when|while|and|but|then)\b)[\w'’&.-]+\s){4,7}$))"
)
"""The words for who says it: "the diabetes nurse", "Mr Doyle"."""
_SAYS_ITSELF = any_case(
    rf"\b(?:(?:also|just|now|all|still)\s+)*(?P<says>says?|said|call(?:ed|s)|diagnosed|(?P<doubts>{_DOUBTS}))\b"
)
_UNDECIDED = any_case(
    rf"\b(?:(?P<who>{PERSON}|nobody|no[- ]?one|none of (?:them|the \w+))(?:['’ ]?(?:re|s))?"
    r"(?: (?:is|are|was|were|can|do|does))?(?:n['’]?t| not)?(?: \w+)?"
    r" (?:sure|certain|unsure|convinced|decided?|agreed?|disagree\w*|make up their minds?)\b"
    r"|(?:(?:it )?(?:could|might|may)(?: well)? be|maybe|possibl[ey]|probabl[ey]|perhaps|either|suspected|query)\b)"
)


def _who_begins(sentence: str, end: int) -> int | None:
    """Where the words for who says what is said from `end` on begin."""
    found, known = _SUBJECT.search(sentence, 0, end), _KNOWN.search(sentence, 0, end)
    if found and not (found["bare"] and (happened(found["bare"]) or cause_in(found["bare"]))):
        return found.end() - len(re.sub(r"(?i)^(?:[\s,;]|(?:but|and|so|while)\s)+", "", found[0]))
    return known.start() if known else None  # "it started gp says sciatica"


def _voices_begin(sentence: str) -> int | None:
    """Where several say what it is, or somebody doubts it: from there every word stands, with who said which."""
    said = list[tuple[int, bool]]()
    for verb in _SAYS_ITSELF.finditer(sentence):
        who = _who_begins(sentence, verb.start())
        if who is not None and not _TO_DO.match(sentence[verb.end() :].lstrip()):
            said.append((who, verb["doubts"] is not None))
    undecided = [
        one.start()
        for one in _UNDECIDED.finditer(sentence)
        if one["who"] or is_illness(re.split(r"[,;]", sentence[one.start() :])[0])
    ]
    if undecided or len(said) > 1 or any(doubts for _, doubts in said):
        return min(*undecided, *(at for at, _ in said), len(sentence))
    return None


_JOINED = any_case(r"^(?:(?:and|but|then|so(?! far| called)|also|next|later|after that|finally)\b[\s,]*)+(?=\w)")
"""In front of what somebody said it goes on with the story: "then neuro said migraine"."""
_LEADS_ON = any_case(r"(?:(?:^|[\s,]+)(?:and|but|then|so))+[\s,]*$")


def _told_in(sentence: str) -> tuple[str, str]:
    before, what = _begun_and_told(sentence)
    return _LEADS_ON.sub("", before), _JOINED.sub("", what)


def _begun_and_told(sentence: str) -> tuple[str, str]:
    """How it began, and what they were told; who said it stays where one of several may be meant."""
    if (found := _TOLD_BEFORE.fullmatch(sentence)) and not _TOLD.match(sentence):
        anybody = not (found["more"] or found["doubts"]) and _ANYBODY.fullmatch(found["who"] or found["by"])
        return found["before"] or "", found["what"] if anybody else sentence[found.start("what") :].strip(" ,")
    if (begins := _voices_begin(sentence)) is not None:
        return sentence[:begins].strip(" ,"), sentence[begins:].strip(" ,")
    before, called = told_by(sentence)
    if called:
        return before, called
    if not (found := _first_told(sentence)):
        return sentence, ""
    if found["scan"]:
        return sentence[: found.start()], found["scan"].strip(" ,")
    who, what = found["who"] or "", found["what"].strip(" ,")
    if re.match(r"(?:the|my|an?|they|s?he|doc)\b", who, re.IGNORECASE) is None:
        ends = found.end("who") + 1 if who else found.start() if _SAYS_ITSELF.match(found[0]) else 0
        if (begins := _who_begins(sentence, ends)) is not None:
            return sentence[:begins].strip(" ,"), sentence[begins:].strip(" ,")
    one_of = who and not _ANYBODY.fullmatch(who)
    begins = day.start() if one_of and (day := _IN_A_MONTH.search(sentence, 0, found.start())) else found.start()
    return sentence[:begins], sentence[begins:].strip(" ,") if one_of else what
