"""Where it hurts (clinical.md 1.2 C). Severity in own wording, not BPI text (clinical.md 2.3)."""

from __future__ import annotations

from visitprep.interview.prompts import Kind
from visitprep.interview.question import Group, Question, Repeating, Section
from visitprep.interview.questions.since import STILL_HURTS
from visitprep.interview.questions.who_answers import (
    BOTH_VIEWS,
    ONLY_BOTH,
    ONLY_HELPER,
    VIEW_SOURCE,
    both,
    helper,
)
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
from visitprep.wording import Wording

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
        source="clinical.md D12 [S14][S16]",
    ),
    Question(
        "spreads_to",
        Wording("Does the pain spread? Where to?", "Does {name}'s pain spread? Where to?"),
        guidance=Wording("If it does not, type: no"),
    ),
    Question(
        "started",
        Wording("About when did this pain start?"),
        guidance=Wording("A year is fine: 2021, March 2021, or about 5 years ago."),
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
    ),
    Question(
        "pattern",
        Wording("Is this pain there all the time, or does it come and go?"),
        Kind.ONE,
        tuple(Pattern),
    ),
    Question("trend", Wording("Is this pain getting better or worse?"), Kind.ONE, tuple(Trend)),
    Question(
        "qualities",
        Wording(
            "Which words fit the pain? Choose as many as you like.",
            "Which words does {name} use for the pain? Choose as many as fit.",
        ),
        Kind.MANY,
        tuple(Quality),
        help=Wording("The words help the clinic tell what kind of pain it may be. There is no right answer."),
        source="clinical.md 1.2 C, subset of [S17]",
    ),
    Question(
        "now",
        Wording(
            "How strong is this pain right now, from 0 to 10?",
            "How strong is {name}'s pain right now, from 0 to 10?",
        ),
        guidance=ANCHORS,
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
    ),
    Question(
        "least",
        Wording(
            "How strong was this pain at its best this past week?",
            "How strong was {name}'s pain at its best this past week?",
        ),
        guidance=ANCHORS,
    ),
    Question(
        "worse_with",
        Wording(
            "What makes this pain worse? Choose as many as you like.",
            "What makes {name}'s pain worse? Choose as many as fit.",
        ),
        Kind.MANY,
        tuple(Worsens),
    ),
    Question(
        "better_with",
        Wording("What makes this pain better, even a little?", "What makes {name}'s pain better, even a little?"),
        Kind.MANY,
        tuple(Eases),
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
