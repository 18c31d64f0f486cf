"""The few more details about one pain, asked where they were wanted (clinical.md 1.2 C)."""

from __future__ import annotations

from visitprep.interview.prompts import Kind
from visitprep.interview.question import Detail, YesOrNoDetail
from visitprep.interview.questions.pains.conditions import comes_and_goes, flares, has_cause, nerve, night_not_asked
from visitprep.visit.records.choices.pain import DayTime, HowOften, OnsetSpeed
from visitprep.wording import Wording

PAIN_DETAILS = (
    Detail(
        "onset_speed",
        Wording("Did this pain start all at once, or little by little?"),
        Kind.ONE,
        tuple(OnsetSpeed),
    ),
    Detail(
        "cause_detail",
        Wording("What happened when this pain started, in a few words?"),
        Kind.WORDS,
        when=has_cause,
        only="if the pain began with something",
    ),
    Detail(
        "told_diagnosis",
        Wording("What have you been told causes this pain?", "What has {name} been told causes this pain?"),
        Kind.WORDS,
        guidance=Wording("For example: arthritis, by Dr. Lee. If nobody has said, type: not told"),
    ),
    Detail(
        "how_often",
        Wording("How often is this pain there?"),
        Kind.ONE,
        tuple(HowOften),
        when=comes_and_goes,
        only="if the pain is not there all the time",
    ),
    Detail(
        "flare_length",
        Wording("When this pain flares up, how long does that last?"),
        guidance=Wording("For example: two hours, or three days"),
        when=flares,
        only="if the pain is not the same all the time",
    ),
    Detail("worst_time", Wording("What time of day is this pain worst?"), Kind.MANY, tuple(DayTime)),
    YesOrNoDetail(
        "wakes_at_night",
        Wording("Does this pain wake you at night?", "Does this pain wake {name} at night?"),
        when=night_not_asked,
        only="if the question on pain and sleep was left open",
    ),
    Detail(
        "morning_stiffness",
        Wording("How long are you stiff in the morning?", "How long is {name} stiff in the morning?"),
        guidance=Wording("For example: 20 minutes. If not at all, type: none"),
    ),
    YesOrNoDetail(
        "numbness",
        Wording("Is any skin numb where this pain is, or where it spreads?"),
        help=Wording(
            "Numb means that touch is felt less there, or not at all. If that is new or quickly getting worse, do not wait "
            "for the visit. The list at the start says whom to call. To see it again: visitprep urgent"
        ),
    ),
    YesOrNoDetail(
        "tingling",
        Wording("Is there any tingling, like pins and needles?"),
        help=Wording("Tingling can come from a nerve, so it helps the clinic to know where it is."),
    ),
    YesOrNoDetail(
        "weakness",
        Wording("Is an arm, hand, leg or foot weak?"),
        help=Wording(
            "Weak means that it gives way, drops things or drags. If that is new or quickly getting worse, do not wait for "
            "the visit. The list at the start says whom to call. To see it again: visitprep urgent"
        ),
    ),
    Detail(
        "nerve_where",
        Wording("Where is it numb, tingling or weak?"),
        Kind.WORDS,
        when=nerve,
        only="if something is numb, tingling or weak",
    ),
    Detail(
        "other_symptoms",
        Wording(
            "Has anything else about your body changed with this pain?",
            "Has anything else about {name}'s body changed with this pain?",
        ),
        Kind.WORDS,
        guidance=Wording("For example: a rash, or swelling. If there is nothing, type: no"),
    ),
)
