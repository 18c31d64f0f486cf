"""The questions about one pain, one by one (clinical.md 1.2 C). Severity in own wording, not BPI text (clinical.md 2.3)."""

from __future__ import annotations

from visitprep.interview.prompts import Kind
from visitprep.interview.question import Question, never
from visitprep.interview.questions.pains.conditions import (
    comes_and_goes,
    flares,
    has_cause,
    is_headache,
    main,
    nerve,
    night_not_asked,
    one_limb,
    regions_unclear,
    side_not_asked,
    start_not_asked,
    title,
)
from visitprep.interview.questions.pains.lines import ANCHORS
from visitprep.interview.questions.who_answers import (
    ONLY_PATIENT,
    not_alone,
    older_than,
)
from visitprep.lines.pain import rows
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.choices.pain import (
    Cause,
    DayTime,
    Eases,
    HeadacheSign,
    HowOften,
    OnsetSpeed,
    Pattern,
    Quality,
    Region,
    Side,
    SkinChange,
    Trend,
    Worsens,
)
from visitprep.wording import Wording

PAIN_QUESTIONS = (
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
        when=regions_unclear,
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
            "{name}'s own left is the side of {name}'s left hand, even when seen from the front. The drawing on the page "
            "is marked the same way.",
        ),
        still=side_not_asked,
        source="clinical.md D12 [S14][S16]",
    ),
    Question(
        "spreads_to",
        Wording("Does the pain spread? Where to?", "Does {name}'s pain spread? Where to?"),
        guidance=Wording("If it does not, type: no"),
        still=main,
    ),
    Question(
        "started",
        Wording("About when did this pain start?"),
        guidance=Wording("A year is fine: 2021, March 2021, or about 5 years ago."),
        still=start_not_asked,
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
        still=main,
    ),
    Question(
        "pattern",
        Wording("Is this pain there all the time, or does it come and go?"),
        Kind.ONE,
        tuple(Pattern),
        still=main,
    ),
    Question(
        "trend",
        Wording("Is this pain getting better or worse?"),
        Kind.ONE,
        tuple(Trend),
        still=main,
    ),
    Question(
        "qualities",
        Wording(
            "Which words fit the pain?",
            "Which words does {name} use for the pain?",
        ),
        Kind.MANY,
        tuple(Quality),
        named_by=rows.QUALITIES,
        help=Wording("The words help the clinic tell what kind of pain it may be. There is no right answer."),
        same=title,
        still=main,
        source="clinical.md 1.2 C, subset of [S17]",
    ),
    Question(
        "now",
        Wording(
            "How strong is this pain right now, from 0 to 10?",
            "How strong is {name}'s pain right now, from 0 to 10?",
        ),
        guidance=ANCHORS,
        when=not_alone,
        only=ONLY_PATIENT,
        still=main,
    ),
    Question(
        "usual",
        Wording(
            "How strong has this pain usually been this past week?",
            "How strong has {name}'s pain usually been this past week?",
        ),
        guidance=ANCHORS,
        when=not_alone,
        only=ONLY_PATIENT,
    ),
    Question(
        "worst",
        Wording(
            "How strong was this pain at its worst this past week?",
            "How strong was {name}'s pain at its worst this past week?",
        ),
        guidance=ANCHORS,
        when=not_alone,
        only=ONLY_PATIENT,
        still=main,
    ),
    Question(
        "least",
        Wording(
            "How strong was this pain at its best this past week?",
            "How strong was {name}'s pain at its best this past week?",
        ),
        guidance=ANCHORS,
        when=not_alone,
        only=ONLY_PATIENT,
        still=main,
    ),
    Question(
        "worse_with",
        Wording(
            "What makes this pain worse?",
            "What makes {name}'s pain worse?",
        ),
        Kind.MANY,
        tuple(Worsens),
        named_by=rows.WORSE,
        contrary=rows.MAKES_BETTER,
        leaves_out=lambda visit: (Worsens.PERIODS.value,) if older_than(60, visit) else (),
        same=title,
        still=main,
    ),
    Question(
        "better_with",
        Wording("What makes this pain better, even a little?", "What makes {name}'s pain better, even a little?"),
        Kind.MANY,
        tuple(Eases),
        named_by=rows.EASES,
        contrary=rows.MAKES_WORSE,
        same=title,
        still=main,
    ),
    Question(
        "skin_changes",
        Wording("Next to the other side, is it different in any of these ways?"),
        Kind.MANY,
        tuple(SkinChange),
        named_by=rows.SKIN,
        when=one_limb,
        only="if the pain is in an arm or leg of one side",
        still=main,
        help=Wording("It is asked of every arm or leg that hurts on one side. 0 means that none of them fits."),
        source="review 5, symptoms only [K]",
    ),
    Question(
        "headache_days",
        Wording(
            "How many days a month do you have a headache?", "How many days a month does {name} have a headache?"
        ),
        guidance=Wording("A number from 0 to 31, or two: 10 to 15"),
        when=is_headache,
        only="if the pain is in the head",
        still=never,
        source="review 5 [S4]",
    ),
    Question(
        "pill_days",
        Wording(
            "On how many days a month do you take any pain pill for it?",
            "On how many days a month does {name} take any pain pill for it?",
        ),
        guidance=Wording("A number from 0 to 31, or two: 10 to 15"),
        when=is_headache,
        only="if the pain is in the head",
        still=never,
        source="review 5 [S4]",
    ),
    Question(
        "headache_length",
        Wording("How long does one headache last?"),
        guidance=Wording("For example: 4 hours, or two days"),
        when=is_headache,
        only="if the pain is in the head",
        still=never,
        source="review 5 [S4]",
    ),
    Question(
        "headache_signs",
        Wording("Which of these come with the headache?"),
        Kind.MANY,
        tuple(HeadacheSign),
        named_by=rows.HEADACHE,
        when=is_headache,
        only="if the pain is in the head",
        source="review 5 [S4]",
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
        when=has_cause,
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
        when=comes_and_goes,
        only="if the pain is not there all the time",
    ),
    Question(
        "flare_length",
        Wording("When this pain flares up, how long does that last?"),
        guidance=Wording("For example: two hours, or three days"),
        core=False,
        when=flares,
        only="if the pain is not the same all the time",
    ),
    Question("worst_time", Wording("What time of day is this pain worst?"), Kind.MANY, tuple(DayTime), core=False),
    Question(
        "wakes_at_night",
        Wording("Does this pain wake you at night?", "Does this pain wake {name} at night?"),
        Kind.ONE,
        tuple(YesNo),
        core=False,
        when=night_not_asked,
        only="if the question on pain and sleep was left open",
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
        when=nerve,
        only="if something is numb, tingling or weak",
    ),
    Question(
        "other_symptoms",
        Wording(
            "Has anything else about your body changed with this pain?",
            "Has anything else about {name}'s body changed with this pain?",
        ),
        Kind.WORDS,
        guidance=Wording("For example: a rash, or swelling. If there is nothing, type: no"),
        core=False,
    ),
)
