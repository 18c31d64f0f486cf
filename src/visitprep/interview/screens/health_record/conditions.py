"""The illnesses of a record: each ticked in its row, with a line of its own in the record's words.

Nothing that stands there already is erased: what is typed of one illness goes behind the line of that one.
"""

from __future__ import annotations

from visitprep.health_records.found import Item as Find
from visitprep.health_records.found import LeaveOut, Status
from visitprep.health_records.naming import key_of
from visitprep.health_records.told.days_in_words import in_words
from visitprep.health_records.told.in_words import STANDS, from_where, in_one_line, in_short
from visitprep.interview.engine.interview import Interview
from visitprep.interview.prompts import Answered, Kind, Prompt, Way
from visitprep.interview.screens.health_record.sitting import LATER, Sitting, later_row
from visitprep.interview.screens.health_record.values import in_one_clause
from visitprep.patterns import any_case, compiled
from visitprep.text import isolated
from visitprep.visit.answering import Address, with_answer, with_more_noted
from visitprep.visit.as_recorded import with_row_recorded
from visitprep.visit.marks import LIST_BEGUN
from visitprep.visit.records.choices.health import Condition
from visitprep.wording import N_, one_of, say

LISTED, DETAILS = Address("health", "conditions"), Address("health", "condition_details")
MINE, BOTH = "mine", "both"
_BEHIND = compiled(r" since | until | \(|:")
"""What can stand behind the name of an illness in its line."""
_SINCE = compiled(r" since (?P<day>.+?)(?= until | \(|$)")
_ROWS = {
    Condition.SLEEP_APNEA: r"sleep (?:disordered breathing|apn\w+)|apn(?:o)?ea",
    Condition.DIABETES: r"(?<!pre)(?<!pre-)diabet\w*(?! insipidus)|(?:t[12]|type [12] ?)dm|dm",
    Condition.HIGH_BLOOD_PRESSURE: (
        r"(?<!pulmonary )(?<!pulmonary arterial )(?<!portal )(?<!ocular )(?<!intracranial )(?<!venous )"
        r"hypertensi(?:on|ve)|high blood pressure|htn"
    ),
    Condition.STROKE: r"(?<!heat )strokes?|cerebrovascular|tia|transient ischemic|cerebral infarct\w*|cva",
    Condition.KIDNEY: r"(?<!no )kidney(?! donor)\w*|renal|\w*nephr\w*|ckd|esrd",
    Condition.LIVER: r"liver|hepatitis|cirrho\w+|hepatic",
    Condition.LUNG: (
        r"asthma\w*|copd|emphysema|pulmonary (?!embol)\w+|chronic obstructive|bronchi\w+|interstitial lung"
        r"|lung (?:disease|fibrosis|transplant\w*)"
    ),
    Condition.STOMACH_ULCER: (
        r"(?:stomach|gastric|peptic|duodenal|gastrointestinal|gi) (?:ulcer\w*|bleed\w*|hemorr\w+)"
        r"|ulcer of (?:the )?(?:stomach|duodenum|esophagus)"
    ),
    Condition.BLEEDING_CLOTTING: (
        r"thrombo\w*|\w*thrombosis|embol\w*|hemophil\w+|coagul\w+|clots?|clotting|dvt"
        r"|von willebrand|factor v leiden|bleeding disorder"
    ),
    Condition.CANCER: (
        r"cancers?|carcinoma\w*|malignan\w+|lymphoma|leukemia|melanoma|\w*sarcoma|myeloma|metasta\w+"
        r"|(?<!benign )neoplasm of|\w*blastoma"
    ),
    Condition.OSTEOPOROSIS: r"osteopor\w+|osteopeni\w+|fragility fracture",
    Condition.ARTHRITIS: (
        r"\w*arthritis|\w*arthrosis|lupus(?! anticoag)|psoria\w+|\w*spondylitis|autoimmune|vasculitis|scleroderma"
        r"|sjogren\w*|crohn\S*|ulcerative colitis|multiple sclerosis"
    ),
    Condition.IMMUNE: r"hiv|immunodefic\w+|immunosuppress\w+|immunocompromis\w+",
    Condition.THYROID: r"(?!para)\w*thyroid\w*|graves\S* disease|hashimoto\S*",
    Condition.SEIZURES: r"seizures?|epilep\w+",
    Condition.GLAUCOMA: r"glaucoma",
    Condition.MENTAL_HEALTH: (
        r"(?<!respiratory )depressi(?:on|ve)|anxiety|ptsd|post-?traumatic stress\w*|bipolar"
        r"|panic (?:disorder|attacks?)"
    ),
    Condition.SUBSTANCE_USE: (
        r"(?:alcohol|opioid|drug|substance|cocaine|cannabis)\w* (?:use|depend\w*|abuse|misuse)|alcoholism"
    ),
    Condition.HEART: (
        r"heart (?!burn)\w+|cardi(?:ac|o\w+)|coronary|angina|atrial|ventricular|myocard\w+|stents?|a-?fib|chf|cad"
        r"|aortic (?:stenosis|valve)|mitral"
    ),
}
_PATTERNS = {row: any_case(rf"(?<!\w)(?:{words})(?!\w)") for row, words in _ROWS.items()}


def rows_of_illness(find: Find) -> tuple[Condition, ...]:
    """Something else where no row fits; none for what is no illness of theirs, or not sure to be one."""
    return () if find.leave_out is not None else _named(find) or (Condition.OTHER,)


def _named(find: Find) -> tuple[Condition, ...]:
    name = f"{find.name} {find.coded_name}"
    return tuple(row for row, pattern in _PATTERNS.items() if pattern.search(name))


def leave_suspected(interview: Interview, find: Find) -> None:
    """What a record suspects is left out of the list, and denied by nothing that is ticked there."""
    for row in _named(find) if find.leave_out is LeaveOut.SUSPECTED else ():
        interview.keep(with_row_recorded(interview.visit, f"{row}?", find.name, interview.moment.today))


def take_condition(sitting: Sitting, find: Find, *, change: bool) -> Way:
    """KEEP when it is in, or for later."""
    words = ""
    if change:
        said = _ask_words(sitting, find)
        if isinstance(said, Way):
            return said
        words = said
    lines = (sitting.interview.visit.health.condition_details or "").split("\n")
    place = next((number for number, line in enumerate(lines) if _is_about(line, find.name)), None)
    is_row = any(row.words().casefold() == find.name.casefold() for row in rows_of_illness(find))
    of_our_file = is_row and find.own_file  # a group that was ticked there
    if of_our_file and place is None and not (words or find.date or find.comment):
        _keep(sitting.interview, find, "\n".join(lines))
        sitting.decide(find, taken=True)
        return Way.KEEP
    since = _since(sitting, find, lines[place] if place is not None else "")
    if isinstance(since, Way):
        return since
    if since == LATER:
        return Way.KEEP
    if place is None:
        lines = [*filter(None, lines), _line(find, since)]
        place = len(lines) - 1
    elif since:
        lines[place] = _with_since(lines[place], since)
    if words:
        lines[place] = say(N_("{line}: {words}"), line=lines[place], words=words)
    _keep(sitting.interview, find, "\n".join(lines))
    sitting.decide(find, taken=True)
    return Way.KEEP


def _keep(interview: Interview, find: Find, details: str) -> None:
    visit, moment = interview.visit, interview.moment
    ticked, rows = visit.health.conditions or (), rows_of_illness(find)
    if rows and visit.health.conditions is None:
        visit = LIST_BEGUN.put(visit, True, LISTED)
    for row in set(rows) - set(ticked):
        visit = with_row_recorded(visit, row.value, find.name, moment.today)
    if not set(rows) <= set(ticked):
        visit = with_answer(visit, LISTED, tuple(dict.fromkeys((*ticked, *rows))), moment)
    visit = with_answer(visit, DETAILS, details, moment) if details else visit
    visit = with_more_noted(visit, DETAILS, from_where(find), moment)
    days = [in_words(day) for day in (find.date, *find.other_dates) if day]
    told = [say(N_("written down {day}"), day=in_words(find.noted))] if find.noted and not find.date else []
    told += [say(N_("the record says: since {day}"), day=day) for day in days if day not in details]
    told += [say(N_("the record says: {words}"), words=in_one_clause(find.comment))] if find.comment else []
    if told:
        note = say(N_("{name}: {words}"), name=isolated(find.name), words=", ".join(told))
        visit = with_more_noted(visit, DETAILS, note, moment)
    interview.keep(visit)


def _is_about(line: str, name: str) -> bool:
    """Whether a line is that of an illness: "Pulmonary hypertension" is not that of hypertension."""
    rest = key_of(line).removeprefix(key_of(name))
    return rest != key_of(line) and (not rest or bool(_BEHIND.match(line[len(name) :])))


def _line(find: Find, since: str) -> str:
    told = find.name
    if since:
        told = say(N_("{name} since {day}"), name=told, day=since)
    if find.stopped:
        told = say(N_("{name} until {day}"), name=told, day=in_words(find.stopped))
    source = in_short(find)
    if find.leave_out in STANDS and say(STANDS[find.leave_out]) not in find.name.casefold():
        source = say(N_("{standing}, {source}"), standing=say(STANDS[find.leave_out]), source=source)
    elif find.status is Status.PAST and not find.stopped:
        source = say(N_("past, {source}"), source=source)
    return say(N_("{name} ({source})"), name=told, source=source)


def _with_since(line: str, since: str) -> str:
    found = _SINCE.search(line)
    if found is not None:
        return f"{line[: found.start('day')]}{since}{line[found.end('day') :]}"
    name, bracket, rest = line.partition(" (")
    return say(N_("{name} since {day}"), name=name, day=since) + bracket + rest


def _since(sitting: Sitting, find: Find, line: str) -> str | Way:
    """Since when; one question where lines, documents or the list say different days."""
    found = _SINCE.search(line)
    listed = found["day"] if found is not None else ""
    days = [in_words(day) for day in (find.date, *find.other_dates) if day]
    others = [day for day in days if day not in listed and listed not in day] if listed else days
    if not others or len(others) + bool(listed) < 2:
        return listed or (days[0] if days else "")
    rows = [(MINE, say(N_("Since {day}, as the list says"), day=listed))] if listed else []
    rows += [(day, say(N_("Since {day}, {source}"), day=day, source=from_where(find))) for day in others]
    rows += [(BOTH, say(N_("Not sure: keep all of these"))), later_row()]
    text = say(N_("{name}: the records do not agree on when it began. Which is right?"), name=isolated(find.name))
    chosen = sitting.choose("since", text, rows)
    if isinstance(chosen, Way) or chosen == LATER:
        return chosen
    if chosen == MINE:
        return listed
    if chosen != BOTH:
        return chosen
    return one_of([day for day in (listed, *others) if day])


def _ask_words(sitting: Sitting, find: Find) -> str | Way:
    """What is to be said of this one illness. Nothing typed takes it in as it stands."""
    prompt = Prompt(
        key="record:conditions-words",
        heading=in_one_line(find),
        text=sitting.spoken(
            N_("What is right, in your own words? It goes behind this line alone."),
            N_("What is right, in {name}'s words or yours? It goes behind this line alone."),
        ),
        kind=Kind.LINE,
        guidance=say(N_("For example: it is type 2, since 2010")),
        is_words=True,
        ways=frozenset({Way.BACK, Way.SKIP, Way.STOP, Way.KEYS}),
    )
    reply = sitting.interview.put(prompt, "")
    if isinstance(reply, Answered):
        return " ".join(str(reply.value).split())
    return reply.way if reply.way in (Way.BACK, Way.STOP) else ""
