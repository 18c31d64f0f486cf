"""What a hard word means, in plain ones; shown with the help of any question that uses the word.

Own wording. A meaning says what a thing is, never whether somebody should have it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from msgspec import Struct

from visitprep.wording import N_, NC_, language_now, say


class Term(Struct, frozen=True):
    word: str
    """As it is shown. Found whatever its case, unless it is an acronym (all capitals)."""
    meaning: str
    also: tuple[str, ...] = ()
    """Other words that mean the same and are looked for too."""
    page: str = ""
    """The page of the guide that says more (`guide/contents.py`); empty when none does."""


HARD_WORD = "a hard word that is explained"

TERMS: tuple[Term, ...] = (
    Term("A1c", N_("a blood test that shows how high blood sugar was over the past three months."), page="blood-tests"),
    Term("active ingredient", N_("the part of a medicine that does the work. Two brands can have the same one.")),
    Term("acupuncture", N_("very thin needles put into the skin at chosen spots."), page="hands-on"),
    Term("acute pain", N_("pain that came on not long ago. It mostly fades as the body heals."), ("acute",), page="lasting-pain"),
    Term("anesthesia", N_("medicine that numbs a part of the body, or makes you sleep, for a treatment."), ("anesthetic",), page="sedation"),
    Term("aneurysm clip", N_("a small metal clip on a blood vessel in the head."), ("aneurysm",)),
    Term("antibiotics", N_("medicine against an infection, such as penicillin.")),
    Term("as needed", N_("only when the pain or other trouble is there, not every day. Labels also say PRN."), ("PRN", "when needed")),
    Term("benzodiazepine", N_("a kind of medicine for worry, sleep or spasms, such as Xanax, Ativan or Valium.")),
    Term("blood thinner", N_("medicine that makes blood clot less, such as warfarin, Eliquis or Plavix."), ("blood thinners", "thins the blood")),
    Term("Botox", N_("a medicine given as small shots that relaxes muscles. It is also used for headaches."), page="headache"),
    Term("chiropractic", N_("treatment of the back and joints by hand."), ("osteopathy",), page="hands-on"),
    Term("chronic pain", N_("pain that goes on for more than three months."), ("chronic",), page="lasting-pain"),
    Term("co-pay", N_("the part of the bill that you pay yourself at a visit."), ("copay",)),
    Term("cochlear implant", N_("a device in the ear that helps a deaf person hear.")),
    Term("CPAP", N_("a machine with a mask that keeps breathing steady during sleep.")),
    Term("CT", N_("a scan that takes many X-ray pictures and puts them together."), page="ct"),
    Term("defibrillator", N_("a device in the chest that can set a dangerous heartbeat right. Also called an ICD."), ("ICD",)),
    Term("DEXA", N_("a scan that shows how strong the bones are."), ("bone density",)),
    Term("dye used for scans", N_("a liquid, often put into a vein, that makes parts of the body show up. Also called contrast."), ("contrast dye",), page="ct"),
    Term("EMG", N_("a test of how nerves and muscles work, with small needles and weak electric pulses."), page="nerve-tests"),
    Term("epidural", N_("a shot into the space around the nerves in the spine."), page="epidural"),
    Term("facet", N_("one of the small joints at the back of the spine."), ("facet joint",), page="radiofrequency"),
    Term("flare", N_("a stretch of hours or days when the pain is worse than usual."), ("flares", "flare-up"), page="lasting-pain"),
    Term("health care proxy", N_("a person named on paper to decide about health care for someone who cannot."), ("health care agent",)),
    Term("implant", N_("a device or part that was put into the body and stays there."), ("implants",)),
    Term("inhaler", N_("a small device for medicine that is breathed in."), ("inhalers",)),
    Term("lab tests", N_("tests of blood or pee."), ("lab test", "labs"), page="blood-tests"),
    Term("mcg", N_("a thousandth of a mg. Both stand for how much medicine is in a pill.")),
    Term("MRI", N_("a scan with a strong magnet and no X-rays. You lie still in a narrow tube."), page="mri"),
    Term("muscle relaxer", N_("medicine that makes tight muscles looser."), ("muscle relaxers", "muscle relaxant"), page="medicines"),
    Term("naloxone", N_("a medicine, often a nose spray, that can reverse an opioid overdose. Also called Narcan."), ("Narcan",), page="naloxone"),
    Term("nerve block", N_("a shot of numbing medicine close to a nerve, to ease the pain, or to see if that nerve carries it."), page="nerve-block"),
    Term("nerve pain", N_("pain from the nerves themselves. It often burns, tingles or feels like a shock."), page="kinds-of-pain"),
    Term("NSAID", N_("a kind of pain pill such as ibuprofen, naproxen or meloxicam."), ("NSAIDs",), page="medicines"),
    Term("occupational therapy", N_("training to do daily tasks, such as dressing or cooking, with less trouble."), page="rehab"),
    Term("opioid", N_("a strong kind of pain medicine, such as oxycodone, tramadol or morphine."), ("opioids",), page="opioids"),
    Term("pacemaker", N_("a device in the chest that keeps the heart beating in step.")),
    Term("pain program", N_("weeks of training, exercise and talks with a team, to live better with pain."), page="pain-program"),
    Term("pain pump", N_("a device under the skin that sends medicine to the spine."), page="pain-pump"),
    Term("PEG", N_("three short questions about pain and daily life that clinics use to see change over time."), page="success"),
    Term("physical therapy", N_("exercises and hands-on care to move better, with a trained therapist. Also called PT."), ("physical therapist",), page="rehab"),
    Term("physician assistant", N_("a health worker who sees people together with a doctor. Also called PA."), page="team"),
    Term("power of attorney", N_("a paper that lets a person act for someone else.")),
    Term("prior authorization", N_("the insurance agreeing to pay before a treatment is done.")),
    Term("procedure", N_("a treatment done by hand or with a needle, such as a shot."), page="procedure-day"),
    Term("radiofrequency ablation", N_("heat from a needle tip that stops a small nerve from sending pain for some months. Also called RFA."), ("RFA", "nerve burning"), page="radiofrequency"),
    Term("referral", N_("a paper or message from one doctor that sends you to another."), page="own-doctor"),
    Term("sedation", N_("medicine that makes you calm or sleepy during a treatment."), ("sedative",), page="sedation"),
    Term("side effect", N_("something a medicine does that is not wanted, such as a dry mouth."), ("side effects",), page="medicines"),
    Term("sleep apnea", N_("breathing that stops for a moment, again and again, during sleep.")),
    Term("stent", N_("a small tube that keeps a blood vessel open.")),
    Term("steroid shot", N_("a shot of medicine that calms swelling. It is not the kind used to build muscle."), ("steroid shots", "steroid", "steroids"), page="joint-shots"),
    Term("stimulator", N_("a device that sends weak electric pulses to a nerve or the spine to mask pain."), page="stimulator"),
    Term("supplement", N_("vitamins, minerals or herbs taken as pills, drops or powder."), ("supplements",)),
    Term("TENS", N_("a small box with sticky pads that sends weak electric pulses through the skin."), page="tens"),
    Term("ultrasound", N_("a picture made with sound, by a smooth probe on the skin."), page="tests"),
    Term("X-ray", N_("a quick picture of the bones."), ("X-rays",), page="x-ray"),
)  # fmt: skip


def explain(texts: Iterable[str]) -> tuple[str, ...]:
    """Each hard word in `texts` as "EMG: a test of …", in the order of the list."""
    said = "\n".join(texts)
    return tuple(
        f"{_said(term.word)}: {say(term.meaning)}"
        for term, pattern in _patterns(language_now())
        if pattern.search(said)
    )


def pages_on(texts: Iterable[str]) -> tuple[str, ...]:
    """Ids of the guide's pages on the hard words in `texts`, each once, in the order the words come."""
    said = "\n".join(texts)
    patterns = _patterns(language_now())
    found = [(match.start(), term.page) for term, pattern in patterns if (match := pattern.search(said))]
    return tuple(dict.fromkeys(page for _, page in sorted(found) if page))


@cache
def _patterns(language: str) -> tuple[tuple[Term, re.Pattern[str]], ...]:
    """`language` is the one spoken now; it is named so that each has patterns of its own."""
    return tuple((term, _pattern(term)) for term in TERMS)


def _said(word: str) -> str:
    """A hard word as the questions and the pages have it."""
    return say(NC_(HARD_WORD, word))


def _pattern(term: Term) -> re.Pattern[str]:
    """Whole words only: "CT" is not in "contact". Small letters never make an acronym."""
    words = [_said(word) for word in (term.word, *term.also)]
    either = "|".join(re.escape(word) if word.isupper() else f"(?i:{re.escape(word)})" for word in words)
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)")
