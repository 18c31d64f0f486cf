"""The questions about one pain, one by one (clinical.md 1.2 C). Severity in own wording, not BPI text (clinical.md 2.3)."""

from __future__ import annotations

from functools import partial

from visitprep.findings.safety.special.body import is_man
from visitprep.interview.prompts import Kind
from visitprep.interview.question import Question, never
from visitprep.interview.questions.pains.began import when_told
from visitprep.interview.questions.pains.conditions import (
    is_headache,
    main,
    one_limb,
    regions_unclear,
    side_not_asked,
    spread_not_told,
    start_not_asked,
    there_of_late,
    title,
)
from visitprep.interview.questions.pains.details import PAIN_DETAILS
from visitprep.interview.questions.pains.line_questions import ANCHORS
from visitprep.interview.questions.who_answers import ONLY_PATIENT, not_alone, older_than
from visitprep.lines.pain import names_of_rows
from visitprep.lines.pain.worse_or_better import told_apart
from visitprep.visit.records.choices.pain import (
    Cause,
    Eases,
    HeadacheSign,
    Pattern,
    Quality,
    Region,
    Side,
    SkinChange,
    Trend,
    Worsens,
)
from visitprep.wording import Wording

_from_0_to_10 = partial(Question, guidance=ANCHORS, when=not_alone, only=ONLY_PATIENT)
_of_a_headache = partial(Question, when=is_headache, only="if the pain is in the head", source="review 5 [S4]")

PAIN_QUESTIONS = (
    Question(
        "place",
        Wording("Where does it hurt? Name one place.", "Where does {name} hurt? Name one place."),
        guidance=Wording("For example: lower back. Other places come after this one."),
        help=Wording(
            "Start with the pain that bothers you most. Use your own words.",
            "Start with the pain that bothers {name} most. Any words will do.",
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
        still=spread_not_told,
    ),
    Question(
        "started",
        Wording("About when did this pain start?"),
        guidance=Wording("A year is fine: 2021, March 2021, or about 5 years ago."),
        tells=when_told,
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
    Question("trend", Wording("Is this pain getting better or worse?"), Kind.ONE, tuple(Trend), still=main),
    Question(
        "qualities",
        Wording("Which words fit the pain?", "Which words does {name} use for the pain?"),
        Kind.MANY,
        tuple(Quality),
        named_by=names_of_rows.QUALITIES,
        help=Wording("The words help the clinic tell what kind of pain it may be. There is no right answer."),
        same=title,
        still=main,
        source="clinical.md 1.2 C, subset of [S17]",
    ),
    _from_0_to_10(
        "now",
        Wording(
            "How strong is this pain right now, from 0 to 10?",
            "How strong is {name}'s pain right now, from 0 to 10?",
        ),
        still=main,
    ),
    _from_0_to_10(
        "usual",
        Wording(
            "How strong has this pain usually been this past week?",
            "How strong has {name}'s pain usually been this past week?",
        ),
    ),
    _from_0_to_10(
        "worst",
        Wording(
            "How strong was this pain at its worst this past week?",
            "How strong was {name}'s pain at its worst this past week?",
        ),
        still=there_of_late,
    ),
    _from_0_to_10(
        "least",
        Wording(
            "How strong was this pain at its best this past week?",
            "How strong was {name}'s pain at its best this past week?",
        ),
        still=there_of_late,
    ),
    Question(
        "worse_with",
        Wording("What makes this pain worse?", "What makes {name}'s pain worse?"),
        Kind.MANY,
        tuple(Worsens),
        named_by=names_of_rows.WORSE,
        contrary=names_of_rows.MAKES_BETTER,
        turns=("better_with", partial(told_apart, asked_worse=True)),
        leaves_out=lambda visit: (Worsens.PERIODS.value,) if older_than(60, visit) or is_man(visit) else (),
        same=title,
        still=main,
    ),
    Question(
        "better_with",
        Wording("What makes this pain better, even a little?", "What makes {name}'s pain better, even a little?"),
        Kind.MANY,
        tuple(Eases),
        named_by=names_of_rows.EASES,
        contrary=names_of_rows.MAKES_WORSE,
        turns=("worse_with", partial(told_apart, asked_worse=False)),
        same=title,
        still=main,
    ),
    Question(
        "skin_changes",
        Wording("Compared with the other side, is it different in any of these ways?"),
        Kind.MANY,
        tuple(SkinChange),
        named_by=names_of_rows.SKIN,
        contrary=names_of_rows.ON_BOTH_SIDES,
        when=one_limb,
        only="if the pain is in an arm or leg of one side",
        still=main,
        help=Wording(
            "Clinics ask this about any arm or leg that hurts on one side. 0 means that none of them fits."
        ),
        source="review 5, symptoms only [K]",
    ),
    _of_a_headache(
        "headache_days",
        Wording(
            "How many days a month do you have a headache?", "How many days a month does {name} have a headache?"
        ),
        guidance=Wording("A number from 0 to 31, or two: 10 to 15"),
        still=never,
    ),
    _of_a_headache(
        "pill_days",
        Wording(
            "On how many days a month do you take any pain pill for it?",
            "On how many days a month does {name} take any pain pill for it?",
        ),
        guidance=Wording("A number from 0 to 31, or two: 10 to 15"),
        still=never,
    ),
    _of_a_headache(
        "headache_length",
        Wording("How long does one headache last?"),
        guidance=Wording("For example: 4 hours, or two days"),
        still=never,
    ),
    _of_a_headache(
        "headache_signs",
        Wording("Which of these come with the headache?"),
        Kind.MANY,
        tuple(HeadacheSign),
        named_by=names_of_rows.HEADACHE,
    ),
    *PAIN_DETAILS,
)
