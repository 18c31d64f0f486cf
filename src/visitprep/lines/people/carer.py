"""Somebody who treats them, or their pharmacy: "Dr. Ruiz heart 555 0125"."""

from __future__ import annotations

import re
from datetime import date

from visitprep.common_words import KIN
from visitprep.lines.apart import apart, each
from visitprep.lines.people import what_they_said
from visitprep.lines.reading import Reading
from visitprep.lines.unread import Unread
from visitprep.patterns import any_case
from visitprep.visit.records.choices.people import TeamRole

_PHONE = re.compile(r"(?:\+?\(?\d[\d\s().-]{5,}\d)(?:\s*(?:x|ext\.?)\s*\d+)?")
_ROLES: tuple[tuple[TeamRole, str], ...] = (
    (
        TeamRole.PHARMACY,
        r"pharmac\w+|drug ?stores?|chemists?|cvs|walgreens?|rite aid|boots|duane reade|superdrug|shoppers"
        r"|walmart|costco|kroger|publix"
        r"|drugs?(?! (?:and|or|counsel\w*|rehab\w*|treatment|worker|clinic|team|service|program\w*)\b)",
    ),
    (
        TeamRole.PRIMARY_CARE,
        r"family (?:doctor|practice|physician|medicine)|primary(?: care)?|pcp|gps?|my (?:own )?doctor|internist"
        r"|(?:health|medical) cent(?:re|er)|general pract\w+|nurse practitioner"
        r"|(?<!did )(?<!after )(?:the|my|our|his|her|their|local|village|gp|doctor['’]?s?|dr['’]?s?) surgery"
        r"(?! (?:was|in \d|on my|done))"
        r"|(?:road|street|lane|park|house|hill|green|bridge|court|square|avenue|gate|view|fields?|woods?|grove"
        r"|cross) surgery",
    ),
    (TeamRole.CARDIOLOGIST, r"heart|cardio\w*"),
    (TeamRole.NEUROLOGIST, r"neurolog\w*|nerves?"),
    (TeamRole.RHEUMATOLOGIST, r"rheum\w*|joints?"),
    (TeamRole.SURGEON, r"surge\w+|surgical\w*"),
    (TeamRole.MENTAL_HEALTH, r"psych\w*|counsel\w+|mental health"),
    (TeamRole.THERAPIST, r"physical therap\w*|physio\w*|pt"),
)
_NURSE = any_case(r"\bnurses?\b(?! practitioner)")
"""None of the roles, wherever she works: "diabetes nurse at the surgery"."""
_SOMEBODY_ELSE = any_case(
    r"\b(?:dentist|podiatr\w+|chiropod\w+|optician|optometr\w+|diet(?:ic|it)ian|social worker|carers?"
    r"|health visitor"
    r"|occupational therap\w+|endocrin\w+|oncolog\w+|urolog\w+|nephrolog\w+|renal|kidneys?|chiro\w*|memory clinic"
    r"|pace ?maker (?:clinic|team|check)|diabet\w+ (?:clinic|team|cent(?:re|er))|pain (?:doc\w*|clinic|team)"
    r"|dermatolog\w+"
    r"|gastro\w*|pulmon\w+|respiratory|gyna?eco\w+|haemato\w+|hemato\w+|interpreter|acupunctur\w+|osteopath)\b"
)
_PLACE_OF_CARE = any_case(
    r"\b(?:clinic|surgery|hospital|unit|team|ward|service|cent(?:re|er)|practice|department|dept|hospice)\b"
)
_OF_ANOTHER = any_case(
    r"(?:and |also |then )?(?:(?:the|a|an|my|our|his|her|their) )?(?!(?:at|in|on|by|from|near|with|who|which)\b)"
    r"(?:[\w'’-]+ ){0,3}?(?:clinic|surgery|hospital|unit|team|service|nurse|podiatr\w+|chiropod\w+|dentist|optician"
    r"|diet(?:ic|it)ian|physio\w*|carers?|social worker)\b"
)
"""Another one by what they are: "the pacemaker clinic at the infirmary" behind a nurse."""
_PERSON = any_case(
    r"(?:(?:and |my |the |our |me |i |his |her )*)(?:dr\b\.?|doctor|nurse|carers?|caregivers?|me\b"
    rf"|myself|social worker|{KIN})(?:\s|$)"
)
_NAMED_FIRST = any_case(rf"\b(?:my|our|his|her) {KIN}\b")
""""Birgit my sister": the name stands before who she is."""
_OF_THE_SAME = any_case(
    r"\b(?:tele?(?:phone)?|phone|ph|call|cell|mobile|number|no|nr|fax|direct|line|ext|office|desk|work|home|at|on"
    r"|is|or|and|his|her|their|the|my|a|an|doctor|specialist|clinic|hospital|practice|cent(?:er|re)|department"
    r"|dept|ward|unit)\b"
)
"""Words before a phone that go on with the one before: "office 555 0125"."""
_DOCTOR = any_case(r"\b(?:dr\b\.?|doctor)\s+(?!who\b|that\b|is\b|for\b|at\b|in\b)[^\W\d]")
_NEXT_DOCTOR = any_case(
    r"(?<=[\w)])(?<!\band)(?<!\bwith)(?<!\bby)(?<!\bof)(?<!\bfrom)(?<!\bis)(?<!\bor)(?<!\bto)(?<!\bfor)(?<!\bas)(?<!\bthe)(?<!\bat)"
    r"(?<!\bmy)(?<!\bsee)(?<!\bnot)(?<!\bplus)(?<!\bthen)\s+(?=dr\b\.?\s)"
)
"""Where the next one begins without a comma: "dr ruiz pcp dr kim heart"."""
_DOCTORS = any_case(r"\b(?:drs\.?|doctors)\s+(?P<one>[^\W\d_][\w'’-]+)(?:\s*,\s*|\s*&\s*|\s+and\s+)(?=[^\W\d_])")
_NAMED_DOCTOR = any_case(
    r"\b(?:dr\b\.?|doctor)\s+(?!who\b|that\b|is\b|for\b|at\b|in\b|dr\b)(?P<name>[^\W\d][\w'’-]*)"
)
_BESIDE_THE_FIRST = any_case(
    r"(?:who |he |she |they )?(?:works?|working|is|are|in|at|with|under|from|referred|sent|covers?|covering|instead"
    r"|used to|took over|replaced|same|partners?)\b"
)
"""Words before a second doctor that tell where the first one is: "works with Dr. Kim"."""
_SPECIALIST = any_case(
    r"\b(?:\w{2,}(?:ologist|iatrist|iatrician|odontist)|dentist|chiropractor|gyn(?:o|ie)?|ob(?:/?gyn)?|ent)\b"
)
_MY_DOCTOR = any_case(
    r"(?:and )?(?:my|our|his|her|the)\s+(?:[\w'’-]+\s+){0,2}?"
    rf"(?:doctor|dr|doc|specialist|{_SPECIALIST.pattern})\s*(?:is|was|:)\s+(?:dr\b\.?\s+)?[^\W\d]"
)
_A_PHARMACY = any_case(rf"(?:(?:my|his|her|the) )?(?:pharmacy|chemist|drug ?store)[\s,:]*(?:{_PHONE.pattern})?")
_CALLED = any_case(
    r"(?:and )?(?:my |the |our |his |her )?(?:pcp|gp|internist|surgeon|counsel\w*|therapist|physical therapist"
    r"|pt|chiro"
    rf"|psychiatrist|{_SPECIALIST.pattern})\s+(?!(?:at|in|for|from|on|who|with|and|of|that|says|is|was|by|here"
    rf"|there|too)\b)"
    r"(?!.*\b(?:hospital|clinic|cent(?:er|re)|office|practice|group|department)\b)[^\W\d]{2,}"
)
"""What somebody does, and the name: "my gyno Holt"."""
_NAME_AND_FIELD = any_case(r"(?:dr\.? )?[^\W\d][\w'’-]+(?: [^\W\d][\w'’-]+)? \([^()]+\)")
_IS_MINE = any_case(r"(?!(?:s?he|they|who|which|it|that)\b)[^\W\d_]{2,}\s+(?:is|does)\s+(?:my|our|his|her|the)\b")
OF_THE_ONE_BEFORE = any_case(r"(?:and |but )?(?:s?he|they)(?:['’]?(?:s|re|d|ve))?\s")
"""Tells more of somebody who was named, "shes the one who referred me", and is no name itself."""


def read(line: str, today: date) -> tuple[Reading, ...]:
    """Each of those in the line, with the phone that stands beside them."""
    text = _DOCTORS.sub(r"Dr. \g<one> and Dr. ", Unread(line).text)
    pieces = [
        one
        for piece in apart(text, lambda before, after: _begins(before, after, text))
        for one in _without_comma(piece)
    ]
    pieces = pieces or [line]
    return each(text, pieces, [_one(piece) for piece in pieces])


def _without_comma(piece: str) -> list[str]:
    begin, found = 0, list[str]()
    for cut in _NEXT_DOCTOR.finditer(piece):
        if _DOCTOR.search(piece[begin : cut.start()]):
            found.append(piece[begin : cut.start()])
            begin = cut.end()
    return [*found, piece[begin:]]


def _begins(before: str, after: str, text: str) -> bool:
    """Another one has a role, a title or a phone of their own; "heart, 555 0125" goes on with the last."""
    if _PHONE.fullmatch(after.strip()) or OF_THE_ONE_BEFORE.match(after):
        return False
    if _is_second(before, after):
        return True
    if {_role(before), _role(after)} == {TeamRole.PHARMACY} and any(map(_A_PHARMACY.fullmatch, (before, after))):
        return _PHONE.search(before) is not None
    if _OF_ANOTHER.match(after) and _is_one_without_name(before):
        return True
    role = _role(after)
    if role is None and _PERSON.match(after) and not _has_name(before) and not _PHONE.search(before):
        return f"{before}, {after}" not in text  # "the surgeon, Dr. Simmons" is one
    if role is TeamRole.PHARMACY or _PERSON.match(after) or _NAMED_FIRST.search(after):
        return True
    if _PHONE.search(after) and (
        _PHONE.search(before) or _has_name(after) or (role and _role(before) not in (None, role))
    ):
        return True
    if role and role is not _role(before) and _DOCTOR.search(after):
        return True
    return bool(role and re.search(r"[A-Z][a-z]", after))


def _is_second(before: str, after: str) -> bool:
    """Two doctors are two, and so is "my bladder doctor is Lang" behind somebody with a name."""
    own, other = _NAMED_DOCTOR.findall(before), _NAMED_DOCTOR.search(after)
    if own and other is not None and other["name"].casefold() not in (name.casefold() for name in own):
        return _BESIDE_THE_FIRST.match(after) is None
    if (_MY_DOCTOR.match(after) or _IS_MINE.match(after)) and _has_name(before):
        return True
    if _NAME_AND_FIELD.fullmatch(before) and _NAME_AND_FIELD.fullmatch(after):
        return True
    return _CALLED.match(after) is not None and _has_name(_SPECIALIST.sub(" ", before))


def _is_one_without_name(text: str) -> bool:
    """Called by what they are, and no doctor's name for a place of work to go on with."""
    is_one = _NURSE.search(text) or _SOMEBODY_ELSE.search(text) or _PLACE_OF_CARE.search(text) or _role(text)
    return bool(is_one) and _DOCTOR.search(text) is None


def _has_name(text: str) -> bool:
    """Whether the words beside a phone are more than what somebody does and where they do it."""
    words = _PHONE.sub(" ", text)
    if re.match(r"(?:s?he|they|who|which|it)\b", words, re.IGNORECASE):
        return False
    if not re.search(r"[A-Z][a-z]", words) and re.search(r"\b(?:clinic|hospital|practice|office)\b", words):
        return False
    for _, role in _ROLES:
        words = re.sub(rf"\b(?:{role})\b", " ", words, flags=re.IGNORECASE)
    return bool(re.search(r"[^\W\d_]{2}", _OF_THE_SAME.sub(" ", words)))


def roles(text: str) -> frozenset[TeamRole]:
    """Every role that the words name."""
    return frozenset(role for role, words in _ROLES if re.search(rf"\b(?:{words})\b", text, re.IGNORECASE))


def _role(text: str) -> TeamRole | None:
    if _NURSE.search(text):
        return None
    return next((role for role, words in _ROLES if re.search(rf"\b(?:{words})\b", text, re.IGNORECASE)), None)


_BEFORE_A_PHONE = any_case(
    r"[\s,;]*\b(?:and )?(?:it['’]?s|it is|(?:her|his|their|the) (?:phone|number)(?: number)?(?: is|['’]s)?)$"
)
_THE_PHARMACY_IS = any_case(
    r"(?:and )?(?:my |the |our |her |his )?(?:pharmacy|chemist|drug ?store)(?: is|['’]s|:)\s+(?:the\s+)?(?=\w)"
)
_SENTENCE_TO_NAME = any_case(
    r"(?:(?:i|s?he|we|they) (?:gets?|fills?|picks? up) "
    r"(?:(?:all|my|her|his|our|the|their) )*(?:pills|medicines?|meds|prescriptions?"
    r"|medications?) (?:\w+ )?(?:at|from) (?:the )?"
    r"|(?:we|i|s?he) (?:uses?|sees?|goes to|go to) (?=(?:dr\b|doctor)))"
)
"""In front of a name: "she gets her pills at the CVS", "we use Dr. Lim for her kidneys"."""
_IS_THE = any_case(
    r"^(?P<who>(?:dr\b\.?|doctor)(?: [^\W\d][\w'’-]*){1,2}?) (?:is|['’]s) (?:my|our|his|her|the|a|an) "
    r"(?P<role>(?:[\w'’-]+ ){0,2}[\w'’-]+)(?:,? and it['’]?s)?(?=$|[,;])"
)
"""Who somebody is, in a whole sentence: "Dr. Okafor is the heart doctor"."""


def _one(line: str) -> Reading:
    """The phone is taken out; the role is known from a word; what was seen or said there is no part of the name."""
    rest, values = Unread(line), dict[str, object]()
    if found := rest.take(_PHONE):
        values["phone"] = found[0].strip()
    name = re.sub(r"\s*;\s*", " ", rest.text).strip(" ,;:-")
    if not name:
        return Reading({}, left=line)
    name, told = what_they_said.told_apart(name)
    name = _BEFORE_A_PHONE.sub("", name) if "phone" in values else name
    if found := _THE_PHARMACY_IS.match(name):
        name = name[found.end() :]
        values["role"] = TeamRole.PHARMACY
    if led := _SENTENCE_TO_NAME.match(name):
        name, told = name[led.end() :], ", ".join(filter(None, (told, led[0].strip())))
    name = _IS_THE.sub(r"\g<who> (\g<role>)", name)
    did = _role(told) if what_they_said.tells_what_was_done(told) else None
    if role := (
        _role(name)
        or _role(told.partition(name)[0] if name in told else "")
        or (did if did is TeamRole.SURGEON else None)
    ):
        return Reading({"role": values.pop("role", role), "name": name, **values}, left=told)
    return Reading({"name": name, **values}, left=told)
