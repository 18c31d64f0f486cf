"""Where it hurts (clinical.md 1.2 C). Severity in own wording, not BPI text (clinical.md 2.3)."""

from __future__ import annotations

from visitprep.interview.prompts import Kind
from visitprep.interview.question import (
    Group,
    Hearing,
    LineList,
    OneLine,
    Question,
    Repeating,
    Section,
    Ticked,
    TickList,
    TickRow,
)
from visitprep.interview.questions.readers import once, one, ordered
from visitprep.interview.questions.since import STILL_HURTS
from visitprep.interview.questions.who_answers import (
    BOTH_VIEWS,
    ONLY_BOTH,
    ONLY_HELPER,
    VIEW_SOURCE,
    both,
    helper,
)
from visitprep.lines import began, course, pain_numbers, place, spreads
from visitprep.lines.day_named import take_day
from visitprep.lines.reading import Reading, Unclear
from visitprep.lines.unread import Unread
from visitprep.visit.answering import Moment, items
from visitprep.visit.as_typed import said_at
from visitprep.visit.marks import is_main_pain, with_main_pains
from visitprep.visit.records.choices import (
    Cause,
    DayTime,
    Eases,
    HowOften,
    OnsetSpeed,
    Pattern,
    Quality,
    Region,
    Side,
    Trend,
    Worsens,
    YesNo,
)
from visitprep.visit.records.pain import Pain
from visitprep.visit.records.record import Item, Record
from visitprep.visit.visit import Visit
from visitprep.wording import N_, NC_, Voice, Wording

_LOW_HIGH = (
    ("low", Wording("no pain")),
    ("high", Wording("the worst pain you can imagine", "the worst pain {name} can imagine")),
)
ANCHORS = Wording("0 = {low}. 10 = {high}. If it varies, type both: 3 to 8.", parts=_LOW_HIGH)

_AS_SEEN = Wording(
    "",
    "0 = {low}. 10 = {high}. If it varies, type both: 3 to 8. This is about the pain that was named first.",
    parts=_LOW_HIGH,
)


def _title(item: Item) -> str:
    assert isinstance(item, Pain)
    side = item.side.words() if item.side in (Side.LEFT, Side.RIGHT, Side.BOTH) else ""
    place = item.place or ""
    return place if not side or side.split()[0] in place.lower() else f"{place} ({side})"


def _regions_unclear(visit: Visit, record: Record) -> bool:
    assert isinstance(record, Pain)
    return record.regions is not None or not record.body_regions


def _nerve(visit: Visit, record: Record) -> bool:
    assert isinstance(record, Pain)
    return YesNo.YES in (record.numbness, record.tingling, record.weakness)


def _has_cause(visit: Visit, record: Record) -> bool:
    assert isinstance(record, Pain)
    return record.cause not in (None, Cause.UNCLEAR)


def _comes_and_goes(visit: Visit, record: Record) -> bool:
    assert isinstance(record, Pain)
    return record.pattern not in (None, Pattern.CONSTANT)


_MAIN_WORDS = "if it is the first pain, or one picked to be asked about in full"


def _main(visit: Visit, record: Record) -> bool:
    """The first pain, those picked, and what was not typed in the list of lines: they get every question."""
    assert isinstance(record, Pain)
    listed = items(visit, "pains")
    if not listed or record.id == listed[0].id or is_main_pain(visit, record.id):
        return True
    return said_at(visit, f"pains.{record.id}") is None


def _small(visit: Visit, record: Record) -> bool:
    return not _main(visit, record)


def _others(visit: Visit) -> tuple[TickRow, ...]:
    return tuple(
        TickRow(item.id, Wording(_title(item).replace("{", "(").replace("}", ")")))
        for item in items(visit, "pains")[1:]
    )


def _store_main(visit: Visit, ticked: Ticked, moment: Moment) -> Visit:
    return with_main_pains(visit, ticked.on)


_WHICH_MAIN = TickList(
    "main_pains",
    "pains",
    Wording("The first one is asked about in full. Which others need the same questions? The rest take one line."),
    rows=_others,
    covers=(),
    store=_store_main,
    is_open=lambda visit: any(said_at(visit, f"pains.{item.id}") is not None for item in items(visit, "pains")[1:]),
    label=N_("Numbers, or Enter for none"),
    enter_is_none=True,
)


_SPREAD = OneLine(
    "spread",
    "pains",
    ("spreads_to", "numbness", "tingling", "weakness", "nerve_where"),
    Wording("Where does it spread? Is anything numb, tingling or weak, and where? If not, type: no"),
    one(spreads.read),
    says={
        "spreads_to": N_("spreads to: {value}"),
        "nerve_where": N_("numb, tingling or weak: {value}"),
    },
    when=_main,
    only=_MAIN_WORDS,
    help=Wording(
        "If numbness or weakness is new or quickly getting worse, do not wait for the visit. The list at the start says "
        "whom to call. To see it again: visitprep urgent"
    ),
)

_HOW = Wording("How did it begin? What were you told it is?", "How did it begin? What was said that it is?")
_WHEN_AND_HOW = Wording(
    "When and how did it begin? What were you told it is?", "When and how did it begin? What was said that it is?"
)


def _ask_how(visit: Visit, record: Record, voice: Voice) -> str:
    """With when, unless that was said with the place."""
    known = getattr(record, "started", None) is not None
    return (_HOW if known else _WHEN_AND_HOW).spoken(voice)


def _read_began(line: str, hearing: Hearing) -> tuple[Reading, ...]:
    """When it began is taken out of the line where it was not said with the place."""
    rest = Unread(line)
    named = None if getattr(hearing.record, "started", None) else take_day(rest, hearing.today, lengths=True)
    if named is None or named.sure is None:
        return (began.read(line, hearing.today),)
    left = rest.left()
    reading = began.read(left, hearing.today) if left else Reading({})
    return (Reading({"started": named.sure, **reading.values}, reading.unclear, reading.left),)


def _start_not_asked(visit: Visit, record: Record) -> bool:
    """Whether nothing asked when it began but its own question."""
    assert isinstance(record, Pain)
    return _main(visit, record) and said_at(visit, f"pains.{record.id}:began") is None


_BEGAN = OneLine(
    "began",
    "pains",
    ("cause", "cause_detail", "told_diagnosis"),
    _HOW,
    _read_began,
    asks=_ask_how,
    says={
        "started": N_("since {value}"),
        "cause": "",
        "cause_detail": N_("began with: {value}"),
        "told_diagnosis": N_("told: {value}"),
    },
    when=_main,
    only=_MAIN_WORDS,
    help=Wording("For example: lifting a box at work, told it is a slipped disc"),
)

_COURSE_ROWS = Wording(
    "How is it, and how is it going? A number and a letter, like 2 w.\n"
    "1. All the time   2. All the time, flares   3. Comes and goes   4. Varies\n"
    "b. Getting better   s. About the same   w. Getting worse   u. Up and down"
)
_COURSE = OneLine(
    "course",
    "pains",
    ("pattern", "trend"),
    _COURSE_ROWS,
    one(course.read),
    asks=once("course", _COURSE_ROWS, Wording("How is it, and how is it going? Like 2 w; ? shows the list.")),
    help=_COURSE_ROWS,
    label=NC_("before what is typed", "Both"),
    when=_main,
    only=_MAIN_WORDS,
)

_NUMBERS = OneLine(
    "numbers",
    "pains",
    ("now", "usual", "worst", "least"),
    Wording("How strong, from 0 to 10? Now; then in the past week: usual, worst, best."),
    one(pain_numbers.read),
    says={
        "now": N_("now {value}"),
        "usual": N_("usual {value}"),
        "worst": N_("worst {value}"),
        "least": N_("best {value}"),
    },
    label=NC_("before what is typed", "Numbers"),
    when=_main,
    only=_MAIN_WORDS,
    guidance=Wording("0 = {low}. 10 = {high}.", parts=_LOW_HIGH),
)

_SMALL = Wording("In one line: usual, worst, best number, what it is like, how often, worse with what?")
_ONE_LINE = OneLine(
    "small",
    "pains",
    ("usual", "worst", "least", "now", "qualities", "pattern", "worse_with", "how_often"),
    _SMALL,
    asks=once("small", _SMALL, Wording("The same of this: usual, worst, best, what it is like, how often?")),
    help=_SMALL,
    reads=one(lambda line, today: pain_numbers.read(line, today, small=True)),
    says={
        "now": N_("now {value}"),
        "usual": N_("usual {value}"),
        "worst": N_("worst {value}"),
        "least": N_("best {value}"),
        "worse_with": N_("worse: {value}"),
    },
    when=_small,
    only="if it is not one of the main pains",
)


def _with_side(line: str, part: Unclear, answer: object, hearing: Hearing) -> dict[str, object]:
    """A side is that of the one place that was asked about; of the whole pain where all its places have the same."""
    if part.field != "side":
        return {part.field: answer}
    pain = hearing.record
    assert isinstance(pain, Pain)
    own = {one.region: one.side for one in pain.named if one.side}
    asked = {one.region: answer for one in pain.named if one.word == part.typed}
    if not asked:
        return {"side": answer}
    sides = {**own, **pain.region_sides, **asked}
    if set(sides) >= set(pain.body_regions) and len(set(sides.values())) == 1:
        return {"side": next(iter(sides.values())), "region_sides": {}}
    return {"side": None, "region_sides": sides}


def _side_not_asked(visit: Visit, record: Record) -> bool:
    """A place named in plain words had its side in them, was asked for it with the line, or has none."""
    assert isinstance(record, Pain)
    return not record.named


_QUESTIONS = (
    Question(
        "place",
        Wording("Where does it hurt? Name one place.", "Where does {name} hurt? Name one place."),
        guidance=Wording("For example: lower back. Other places come after this one."),
        help=Wording(
            "Start with the pain that troubles you most. Use your own words.",
            "Start with the pain that troubles {name} most. Any words will do.",
        ),
    ),
    Question(
        "regions",
        Wording("Which of these places fit? Choose as many as fit."),
        Kind.MANY,
        tuple(Region),
        help=Wording(
            "This marks the drawing of a body on the page. The upper back is behind the chest. The middle back is "
            "above the waist. The lower back is between the ribs and the hips. The hip is on the outer side, below the belt."
        ),
        when=_regions_unclear,
        only="if the place as typed does not say by itself where it is on the body",
        source="clinical.md 1.2 C, hints for [S14]",
    ),
    Question(
        "side",
        Wording(
            "Is that your own left side, your right side, both, or the middle?",
            "Is that {name}'s own left side, right side, both, or the middle?",
        ),
        Kind.ONE,
        tuple(Side),
        help=Wording(
            "Your own left is the side of your left hand. The drawing on the page is marked the same way.",
            "{name}'s own left is the side of {name}'s left hand, also when seen from the front. The drawing on the page "
            "is marked the same way.",
        ),
        still=_side_not_asked,
        source="clinical.md D12 [S14][S16]",
    ),
    Question(
        "spreads_to",
        Wording("Does the pain spread? Where to?", "Does {name}'s pain spread? Where to?"),
        guidance=Wording("If it does not, type: no"),
        still=_main,
    ),
    Question(
        "started",
        Wording("About when did this pain start?"),
        guidance=Wording("A year is fine: 2021, March 2021, or about 5 years ago."),
        still=_start_not_asked,
    ),
    Question(
        "cause",
        Wording("What was going on when this pain started?"),
        Kind.ONE,
        tuple(Cause),
        help=Wording(
            "Many pains have no clear cause, and that is an answer too. A crash and work are on the list because some "
            "clinics need other forms then."
        ),
        still=_main,
    ),
    Question(
        "pattern",
        Wording("Is this pain there all the time, or does it come and go?"),
        Kind.ONE,
        tuple(Pattern),
        still=_main,
    ),
    Question(
        "trend",
        Wording("Is this pain getting better or worse?"),
        Kind.ONE,
        tuple(Trend),
        still=_main,
    ),
    Question(
        "qualities",
        Wording(
            "Which words fit the pain?",
            "Which words does {name} use for the pain?",
        ),
        Kind.MANY,
        tuple(Quality),
        help=Wording("The words help the clinic tell what kind of pain it may be. There is no right answer."),
        same=_title,
        still=_main,
        source="clinical.md 1.2 C, subset of [S17]",
    ),
    Question(
        "now",
        Wording(
            "How strong is this pain right now, from 0 to 10?",
            "How strong is {name}'s pain right now, from 0 to 10?",
        ),
        guidance=ANCHORS,
        still=_main,
    ),
    Question(
        "usual",
        Wording(
            "How strong has this pain usually been this past week?",
            "How strong has {name}'s pain usually been this past week?",
        ),
        guidance=ANCHORS,
    ),
    Question(
        "worst",
        Wording(
            "How strong was this pain at its worst this past week?",
            "How strong was {name}'s pain at its worst this past week?",
        ),
        guidance=ANCHORS,
        still=_main,
    ),
    Question(
        "least",
        Wording(
            "How strong was this pain at its best this past week?",
            "How strong was {name}'s pain at its best this past week?",
        ),
        guidance=ANCHORS,
        still=_main,
    ),
    Question(
        "worse_with",
        Wording(
            "What makes this pain worse?",
            "What makes {name}'s pain worse?",
        ),
        Kind.MANY,
        tuple(Worsens),
        same=_title,
        still=_main,
    ),
    Question(
        "better_with",
        Wording("What makes this pain better, even a little?", "What makes {name}'s pain better, even a little?"),
        Kind.MANY,
        tuple(Eases),
        same=_title,
        still=_main,
    ),
    Question(
        "onset_speed",
        Wording("Did this pain start all at once, or little by little?"),
        Kind.ONE,
        tuple(OnsetSpeed),
        core=False,
    ),
    Question(
        "cause_detail",
        Wording("What happened when this pain started, in a few words?"),
        Kind.WORDS,
        core=False,
        when=_has_cause,
        only="if the pain began with something",
    ),
    Question(
        "told_diagnosis",
        Wording("What have you been told causes this pain?", "What has {name} been told causes this pain?"),
        Kind.WORDS,
        guidance=Wording("For example: arthritis, by Dr. Lee. If nobody has said, type: not told"),
        core=False,
    ),
    Question(
        "how_often",
        Wording("How often is this pain there?"),
        Kind.ONE,
        tuple(HowOften),
        core=False,
        when=_comes_and_goes,
        only="if the pain is not the same all the time",
    ),
    Question(
        "flare_length",
        Wording("When this pain flares up, how long does that last?"),
        guidance=Wording("For example: two hours, or three days"),
        core=False,
        when=_comes_and_goes,
        only="if the pain is not the same all the time",
    ),
    Question("worst_time", Wording("What time of day is this pain worst?"), Kind.MANY, tuple(DayTime), core=False),
    Question(
        "wakes_at_night",
        Wording("Does this pain wake you at night?", "Does this pain wake {name} at night?"),
        Kind.ONE,
        tuple(YesNo),
        core=False,
    ),
    Question(
        "morning_stiffness",
        Wording("How long are you stiff in the morning?", "How long is {name} stiff in the morning?"),
        guidance=Wording("For example: 20 minutes. If not at all, type: none"),
        core=False,
    ),
    Question(
        "numbness",
        Wording("Is any skin numb where this pain is, or where it spreads?"),
        Kind.ONE,
        tuple(YesNo),
        help=Wording(
            "Numb means that touch is felt less there, or not at all. If that is new or quickly getting worse, do not wait "
            "for the visit. The list at the start says whom to call. To see it again: visitprep urgent"
        ),
        core=False,
    ),
    Question(
        "tingling",
        Wording("Is there any tingling, like pins and needles?"),
        Kind.ONE,
        tuple(YesNo),
        help=Wording("Tingling can come from a nerve, so it helps the clinic to know where it is."),
        core=False,
    ),
    Question(
        "weakness",
        Wording("Is an arm, hand, leg or foot weak?"),
        Kind.ONE,
        tuple(YesNo),
        help=Wording(
            "Weak means that it gives way, drops things or drags. If that is new or quickly getting worse, do not wait for "
            "the visit. The list at the start says whom to call. To see it again: visitprep urgent"
        ),
        core=False,
    ),
    Question(
        "nerve_where",
        Wording("Where is it numb, tingling or weak?"),
        Kind.WORDS,
        core=False,
        when=_nerve,
        only="if something is numb, tingling or weak",
    ),
    Question(
        "other_symptoms",
        Wording("Has anything else come with this pain?"),
        Kind.WORDS,
        guidance=Wording(
            "For example: fever, weight loss, trouble with pee or poop. If one of these is new, do not wait for the visit. "
            "The list at the start says whom to call. To see it again: visitprep urgent\n"
            "If there is nothing, type: no"
        ),
        core=False,
    ),
)

PAINS = Section(
    "pains",
    Wording("Where it hurts", "Where {name} hurts"),
    (
        Repeating(
            "pains",
            _QUESTIONS,
            first=Wording(
                "Let us start with the pain that troubles you most.",
                "Let us start with the pain that troubles {name} most.",
            ),
            another=Wording("Is there another pain, in another place?"),
            add=Wording("Name a place that hurts"),
            none=Wording("There is no pain now"),
            one="{n} pain",
            many="{n} pains",
            title=_title,
            still=STILL_HURTS,
            lines=LineList(
                Wording(
                    "Where does it hurt? One place on a line, worst first, with side and since when.",
                    "Where does {name} hurt? One place on a line, worst first, with side and since when.",
                ),
                ordered(place.read),
                settles=_with_side,
                says={"regions": N_("drawn: {value}"), "started": N_("since {value}"), "side": "{value}"},
                then=(_WHICH_MAIN,),
                each=(_SPREAD, _BEGAN, _COURSE, _NUMBERS, _ONE_LINE),
            ),
            help=Wording("Each place is asked about on its own, because each may need its own plan."),
        ),
        Group(
            "helper_view",
            (
                *(
                    Question(
                        field,
                        ask,
                        guidance=_AS_SEEN,
                        help=BOTH_VIEWS,
                        when=both,
                        only=ONLY_BOTH,
                        source=VIEW_SOURCE,
                    )
                    for field, ask in (
                        (
                            "pain_now",
                            Wording(
                                "", "As you see it yourself: how strong is {name}'s pain right now, from 0 to 10?"
                            ),
                        ),
                        (
                            "pain_usual",
                            Wording(
                                "",
                                "As you see it yourself: how strong has {name}'s pain usually been this past week?",
                            ),
                        ),
                    )
                ),
                Question(
                    "pain",
                    Wording("", "What do you yourself notice about {name}'s pain?"),
                    Kind.WORDS,
                    help=BOTH_VIEWS,
                    guidance=Wording(
                        "For example: holds the wall when walking, or says little but groans at night"
                    ),
                    when=helper,
                    only=ONLY_HELPER,
                    source=VIEW_SOURCE,
                ),
            ),
        ),
    ),
)
