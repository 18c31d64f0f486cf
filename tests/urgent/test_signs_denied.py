"""Signs denied beside others that are there, as the list of what came with the pain hears them."""

from __future__ import annotations

import pytest

from visitprep.interview.questions.health.came_with import spoken_of


@pytest.mark.parametrize(
    ("words", "there"),
    [
        ("left foot is weak and numb on top since last winter. peeing and all that is fine", "weak_limb"),
        ("pee and poop ok. left leg gives out", "weak_limb"),
        ("peeing, pooping, balance all fine", ""),
        ("no trouble with pee but my foot drags", "weak_limb"),
        ("no bladder or bowel issues", ""),
        ("no loss of bladder or bowel control", ""),
        ("bladder/bowels are good, left leg buckles and gives way", "weak_limb"),
        ("weak leg but bladder is good", "weak_limb"),
        ("she holds her pee fine", ""),
        ("pee is not a problem", ""),
        ("pee's fine. poop too", ""),
        ("numb in the saddle no, pee no, poop no", ""),
        ("no fever, chills or night sweats", ""),
        ("no numbness or weakness in my legs", ""),
        ("i have no problem with peeing, pooping or walking straight, only the weak foot", "weak_limb"),
        ("nope pee and poop are all right. night sweats though, menopause", "night_sweats"),
        ("not weak just numb", ""),
        ("bladder and bowels are ok just his hands are clumsy cant do buttons i do them", ""),
        ("bladder and bowel are normal just the pain", ""),
        ("bladder and bowels all right she just gets dizzy", ""),
        ("ok with bladder and bowels", ""),
        ("no problem with pee or poop only her grip is bad", ""),
        ("fine with pee and poop his balance is off", "unsteady"),
        ("bowels and bladder ok my left leg drags", "weak_limb"),
    ],
)
def test_a_sign_said_to_be_fine_is_denied(words: str, there: str) -> None:
    assert ",".join(spoken_of(words)) == there


@pytest.mark.parametrize(
    ("words", "there"),
    [
        ("leaks some pee but thats years", "bladder"),
        ("i dont pee right", "bladder"),
        ("not peeing much", "bladder"),
        ("no bladder control", "bladder"),
        ("no feeling when i pee", "bladder"),
        ("peeing is fine except at night", "bladder"),
        ("pee fine but slow to start", "bladder"),
        ("bladder is fine most days", "bladder"),
        ("bladder is not good", "bladder"),
        ("weak arm. pee ok? not sure", "bladder,weak_limb"),
        ("balance isn't good", "unsteady"),
        ("fever, everything else is fine", "fever"),
        ("poop fine but cant hold pee", "bladder"),
        ("pee ok during the day but wet myself at night", "bladder"),
        ("bladder ok since the catheter", "bladder"),
        ("no pee problems until this week", "bladder"),
        ("never weak before now my leg gives way", "weak_limb"),
        ("have not been peeing normal", "bladder"),
        ("no good balance", "unsteady"),
        ("without pads im soaked", "bladder"),
        ("didnt lose weight on purpose, lost 20 lbs", "weight_loss"),
        ("no fever and my leg is weak", "weak_limb"),
        ("pee is ok just slow to start", "bladder"),
        ("bladder is fine only leaks when i cough", "bladder"),
        ("bowels are ok just accidents at night", "bowel"),
        ("bowels are ok he leaks a bit of pee", "bladder"),
        ("not so good with pee", "bladder"),
        ("fine with pee most days", "bladder"),
        ("no fever, chills, weight loss 12 lbs since june", "weight_loss"),
    ],
)
def test_in_doubt_it_is_there(words: str, there: str) -> None:
    assert ",".join(spoken_of(words)) == there


@pytest.mark.parametrize(
    ("words", "there"),
    [
        (
            "She has lost 5 kg in six months. She denies incontinence, saddle anaesthesia, leg weakness and fever.",
            "weight_loss",
        ),
        ("he denies fever, chills, night sweats, bladder or bowel trouble", ""),
        ("does not have fever, numbness between the legs or weak legs", ""),
        ("i dont have fever, weak legs, night sweats", ""),
        ("no sign of fever, weakness, unsteadiness", ""),
        ("free of fever, night sweats and weakness", ""),
        ("without fever, weakness, saddle numbness or incontinence", ""),
        ("negative for fever, weakness and night sweats", ""),
        ("night sweats every night. denied fever, leg weakness, and bladder problems", "night_sweats"),
        ("mum says no to fever, weakness and saddle numbness", ""),
        ("Denies: fever, chills, saddle anesthesia, leg weakness, incontinence", ""),
        ("not any of: fever, weak leg, night sweats", ""),
        ("no trouble with bladder, bowels, balance", ""),
        ("he denies being weak or unsteady", ""),
        ("denies fever, has a weak leg", "weak_limb"),
        ("denies fever. Left foot drags.", "weak_limb"),
        ("denies fever, left foot drags", "weak_limb"),
        ("denies fever and says his legs are weak", "weak_limb"),
        ("denies fever and night sweats, but her left leg is weak", "weak_limb"),
        ("negative for fever but positive for weakness", "weak_limb"),
        ("denies nothing, fever", "fever"),
        ("does not have control of her bladder, or bowels", "bladder,bowel"),
        ("i dont have bladder control, weak leg", "bladder,weak_limb"),
        ("i dont have a doctor, weak legs and fever", "fever,weak_limb"),
        ("lost weight without trying, fever and night sweats", "fever,weight_loss,night_sweats"),
        ("never free of night sweats, fever", "fever,night_sweats"),
        ("no fever, unsteady walking", "unsteady"),
        ("no trouble with walking, weak arm", "weak_limb"),
    ],
)
def test_a_no_to_a_list_goes_on_behind_its_commas(words: str, there: str) -> None:
    assert ",".join(spoken_of(words)) == there
