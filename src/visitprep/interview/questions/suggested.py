"""Questions others ask a pain clinic, to tick instead of having to think of them (clinical.md 1.2 P, 4.1).

Data: the words in both voices, and the facts about a visit under which each is offered. None of them holds an
answer or an opinion; the clinic has those.
"""

from __future__ import annotations

from collections.abc import Container, Iterable

from msgspec import Struct

from visitprep.visit.facts import Fact
from visitprep.visit.visit import Visit
from visitprep.wording import N_, Voice, Wording

SUGGESTED = "question_bank"
"""The key of the prompt that offers them."""


class Starter(Struct, frozen=True):
    """One question for the clinic, in the words of the person or of whoever speaks for them."""

    code: str
    ask: Wording
    facts: tuple[Fact, ...] = ()
    """Offered when any of these holds; empty: to everybody."""
    unless: tuple[Fact, ...] = ()
    """Not offered when any of these holds: another question stands in its place."""
    why: Wording = Wording("")
    """Why somebody might ask it; shown with the help."""
    source: str = "clinical.md 1.2 P [S1][S4]"


STARTERS: tuple[Starter, ...] = (
    Starter(
        "cause",
        Wording(N_("What is the likely cause of my pain?"), N_("What is the likely cause of {name}'s pain?")),
    ),
    Starter(
        "tests",
        Wording(N_("Which tests do I need, and what can each one tell?"), N_("Which tests does {name} need, and what can each one tell?")),
        unless=(Fact.HAS_TESTS,),
    ),
    Starter(
        "more_tests",
        Wording(N_("Do I need more tests, or are the ones I had enough?"), N_("Does {name} need more tests, or are the old ones enough?")),
        facts=(Fact.HAS_TESTS,),
    ),
    Starter(
        "options",
        Wording(N_("What are my choices, and what is each one for?"), N_("What are {name}'s choices, and what is each one for?")),
    ),
    Starter(
        "benefits",
        Wording(
            N_("How can what you suggest help me, and what are the risks?"),
            N_("How can what you suggest help {name}, and what are the risks?"),
        ),
    ),
    Starter("alternatives", Wording(N_("What else could be tried instead?"))),
    Starter("how_long", Wording(N_("How long until we know if it works?"))),
    Starter("nothing", Wording(N_("What if I do nothing for now?"), N_("What if nothing is done for now?"))),
    Starter(
        "do_again",
        Wording(N_("How can I get back to the things I want to do?"), N_("How can {name} get back to the things that matter most?")),
        source="clinical.md 0 [S1], 1.2 B",
    ),
    Starter("self_help", Wording(N_("What can I do at home that may help?"), N_("What can {name} do at home that may help?"))),
    Starter(
        "tried_before",
        Wording(N_("Is anything I tried before worth trying again?"), N_("Is anything {name} tried before worth trying again?")),
        facts=(Fact.HAS_TREATMENTS,),
    ),
    Starter(
        "steroid",
        Wording(
            N_("If a steroid shot near the spine is a choice: what are the benefits and risks for me, the rare ones too?"),
            N_("If a steroid shot near the spine is a choice: what are the benefits and risks for {name}, the rare ones too?"),
        ),
        facts=(Fact.SPINE_PAIN, Fact.PROCEDURE, Fact.STEROID_RECENT),
        why=Wording(N_("The FDA, which oversees medicines in the US, asked people in 2014 to talk this over with their doctor before such a shot.")),
        source="clinical.md 4.1 [S59], neutral",
    ),
    Starter(
        "shots_a_year",
        Wording(N_("How many steroid shots can I have in a year?"), N_("How many steroid shots can {name} have in a year?")),
        facts=(Fact.STEROID_RECENT,),
        source="clinical.md 4.1 [S65b]",
    ),
    Starter(
        "blood_thinner",
        Wording(
            N_("If a shot is planned: what about my blood thinner, and who asks the doctor who prescribes it?"),
            N_("If a shot is planned: what about {name}'s blood thinner, and who asks the doctor who prescribes it?"),
        ),
        facts=(Fact.BLOOD_THINNER, Fact.WARFARIN),
        why=Wording(N_("This is decided together with whoever prescribes the blood thinner. Keep taking it as you were told."),
                    N_("This is decided together with whoever prescribes the blood thinner. {name} should keep taking it as told.")),
        source="clinical.md 4.1 [S53][S53b]",
    ),
    Starter(
        "blood_sugar",
        Wording(N_("What could a steroid shot do to my blood sugar?"), N_("What could a steroid shot do to {name}'s blood sugar?")),
        facts=(Fact.DIABETES,),
        source="clinical.md 4.1 [S57][S8]",
    ),
    Starter(
        "implant",
        Wording(
            N_("Can I have an MRI or this treatment with my implant, and who checks it?"),
            N_("Can {name} have an MRI or this treatment with the implant, and who checks it?"),
        ),
        facts=(Fact.IMPLANT,),
        source="clinical.md 4.1 [S58][S58b]",
    ),
    Starter(
        "apnea",
        Wording(N_("I have sleep apnea: what does that change if I get sedation or pain medicine?"), N_("{name} has sleep apnea: what does that change for sedation or pain medicine?")),
        facts=(Fact.SLEEP_APNEA,),
        source="clinical.md 4.1",
    ),
    Starter(
        "opioid",
        Wording(N_("What is the plan for the opioid I take now, and who will prescribe it?"), N_("What is the plan for the opioid {name} takes now, and who will prescribe it?")),
        facts=(Fact.OPIOID_NOW,),
        source="clinical.md 5, opioids_now",
    ),
    Starter(
        "pregnancy",
        Wording(N_("Which tests and medicines fit with a pregnancy?")),
        facts=(Fact.PREGNANCY,),
        source="clinical.md 4.1 [S11][S12c]",
    ),
    Starter(
        "infection",
        Wording(N_("Does my infection change what can be done now?"), N_("Does {name}'s infection change what can be done now?")),
        facts=(Fact.INFECTION_NOW,),
        source="clinical.md 4.1 [S6][S11][S12]",
    ),
    Starter(
        "cancer",
        Wording(N_("How does this fit with my cancer care, and who talks to those doctors?"), N_("How does this fit with {name}'s cancer care, and who talks to those doctors?")),
        facts=(Fact.CANCER,),
        source="clinical.md 5, cancer",
    ),
    Starter(
        "after_surgery",
        Wording(N_("Could my surgery have something to do with this pain?"), N_("Could {name}'s surgery have something to do with this pain?")),
        facts=(Fact.PAST_SURGERY,),
        source="clinical.md 5, post-surgery",
    ),
    Starter(
        "headache_days",
        Wording(N_("How many days a month may I take headache pills?"), N_("How many days a month may {name} take headache pills?")),
        facts=(Fact.HEADACHE,),
        source="clinical.md 5, headache [K]",
    ),
    Starter(
        "side_effects",
        Wording(
            N_("Which side effects should I watch for, given my other medicines?"),
            N_("Which side effects should {name} watch for, given the other medicines?"),
        ),
    ),
    Starter(
        "work",
        Wording(N_("What does this mean for my work, and for daily life at home?"), N_("What does this mean for {name}'s work, and for daily life at home?")),
    ),
    Starter(
        "work_note",
        Wording(N_("Can you write down what I can and cannot do at work?"), N_("Can you write down what {name} can and cannot do at work?")),
        facts=(Fact.WORK_CLAIM,),
        source="clinical.md 5, work_injury [S19]",
    ),
    Starter(
        "driving",
        Wording(N_("Can I drive with this treatment or medicine?"), N_("Can {name} drive with this treatment or medicine?")),
        unless=(Fact.DRIVER_NEEDED,),
    ),
    Starter(
        "ride_home",
        Wording(N_("Do I need someone to take me home, and to stay with me?"), N_("Does {name} need someone to help get home, and to stay?")),
        facts=(Fact.DRIVER_NEEDED,),
        source="clinical.md 4.3, 5 [S8][S11]",
    ),
    Starter(
        "before_procedure",
        Wording(
            N_("Can I get it in writing: what to eat, drink and take before the procedure?"),
            N_("Can we get it in writing: what {name} may eat, drink and take before the procedure?"),
        ),
        facts=(Fact.PROCEDURE,),
        source="clinical.md 4.3",
    ),
    Starter("cost", Wording(N_("Does the insurance have to approve it first, and what will it cost?")), facts=(Fact.COUNTRY_US,), source="clinical.md 5, insurance [K]"),
    Starter(
        "recovery",
        Wording(
            N_("How long until I am back to normal, and what can I do the next day?"),
            N_("How long until {name} is back to normal, and what is fine the next day?"),
        ),
    ),
    Starter(
        "surgery",
        Wording(
            N_("Is surgery a choice for me, and when would you send me to a surgeon?"),
            N_("Is surgery a choice for {name}, and when would you send {name} to a surgeon?"),
        ),
    ),
    Starter("follow_up", Wording(N_("When is the follow-up, and how will we know if it worked?"))),
    Starter(
        "how_many",
        Wording(N_("How many of these do you do in a year?")),
        facts=(Fact.PROCEDURE,),
        source="clinical.md 1.2 P [S1]",
    ),
    Starter("whom_to_call", Wording(N_("Whom do I call if it gets worse, even at night?"), N_("Whom do we call if it gets worse, even at night?"))),
    Starter(
        "own_doctor",
        Wording(N_("What is the plan, and will my own doctor get it in writing?"), N_("What is the plan, and will {name}'s own doctor get it in writing?")),
    ),
    Starter(
        "helper",
        Wording(N_("What can the people who help me do?"), N_("What can I do to help {name}, and what should I leave alone?")),
        facts=(Fact.CAREGIVER,),
        source="clinical.md 5, caregiver",
    ),
)  # fmt: skip


def offered(visit: Visit, voice: Voice) -> tuple[tuple[Starter, str], ...]:
    """The questions that fit this visit and are not on its list yet, each in the words of `voice`."""
    # its patterns and names are not needed before this question
    from visitprep.findings.checklist_facts import facts_of

    facts = facts_of(visit)
    listed = _listed(visit)
    return tuple(
        (starter, starter.ask.spoken(voice))
        for starter in STARTERS
        if _fits(starter, facts) and not _is_listed(starter.ask, listed, voice)
    )


def any_offered(visit: Visit, voice: Voice) -> bool:
    """Whether there is one; the facts of the visit are not looked for where a question fits every visit."""
    listed = _listed(visit)
    for_all = (starter for starter in STARTERS if not starter.facts and not starter.unless)
    return any(not _is_listed(starter.ask, listed, voice) for starter in for_all) or bool(offered(visit, voice))


def not_listed(asks: Iterable[Wording], visit: Visit, voice: Voice) -> tuple[str, ...]:
    """Those of `asks` that are not on the visit's list yet, each in the words of `voice`."""
    listed = _listed(visit)
    return tuple(ask.spoken(voice) for ask in asks if not _is_listed(ask, listed, voice))


def _listed(visit: Visit) -> frozenset[str]:
    return frozenset(_same(item.text or "") for item in visit.questions or ())


def _is_listed(ask: Wording, listed: frozenset[str], voice: Voice) -> bool:
    """In the words of `voice`, or of the person themselves."""
    return bool(listed) and any(_same(ask.spoken(speaking)) in listed for speaking in (voice, Voice("")))


def _fits(starter: Starter, facts: Container[Fact]) -> bool:
    wanted = not starter.facts or any(fact in facts for fact in starter.facts)
    return wanted and not any(fact in facts for fact in starter.unless)


def _same(text: str) -> str:
    """A question as compared: its letters and digits, without case."""
    return "".join(letter for letter in text.casefold() if letter.isalnum())
