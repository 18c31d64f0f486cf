"""A fall told anywhere is not denied by a row that was not ticked."""

from __future__ import annotations

from datetime import date

import pytest
from tests.summary.told import page_of, page_one

from visitprep.findings.doubts import doubts
from visitprep.findings.falls import falls_told
from visitprep.interview.questions.health.safety_facts import SAFETY_FACTS
from visitprep.visit.visit import Visit


def _with(words: str, **more: object) -> Visit:
    content = {"pains": [{"place": "shoulder", "cause_detail": words}], "appointment": {"date": "2026-12-15"}}
    return Visit.model_validate({**content, **more})


@pytest.mark.parametrize(
    ("words", "is_told"),
    [
        ("since she fell off the bus step in february, cant lie on it", True),
        ("since a fall in may", True),
        ("in may i fell", True),
        ("she has fallen 3 times", True),
        ("tripped on the rug in june", True),
        ("slipped on ice, broke the wrist", True),
        ("knee gives out so i fall, and i fell twice last winter", True),
        ("after my fall", True),
        ("fell in 2019", False),
        ("since i fell off a horse as a kid", False),
        ("fell 10 years ago", False),
        ("afraid she falls when alone", False),
        ("nearly fell from the pills", False),
        ("never fell", False),
        ("her brother fell", False),
        ("fell asleep in the chair", False),
        ("last fall it got worse", False),
        ("since the fall of 2025", False),
        ("the blood pressure fell", False),
        ("I didn't break anything when I fell", True),
        ("I haven't tripped and fallen", False),
        ("On November 2 I slipped getting out of the bath but nothing broke", True),
        ("I slipped in the shower last week", True),
        ("Had a fall in the garage in March", True),
        ("My foot caught on the rug and I went down", True),
        ("I went down hard on the porch steps in May", True),
        ("I took a tumble off the ladder", True),
        ("two falls since summer", True),
        ("I had two falls this year", True),
        ("He falls about once a month", True),
        ("she slid out of her chair in October", True),
        ("I lost my balance and hit the floor", True),
        ("my legs gave out and I ended up on the floor", True),
        ("I fell down the basement stairs two weeks ago", True),
        ("Fell off a ladder at work on 3/4/2026", True),
        ("tripped over the dog", True),
        ("I stumbled and fell", True),
        ("She did fall in the bathroom in October, without a head injury.", True),
        ("i did fall last month", True),
        ("took a tumble down two stairs", True),
        ("leg buckled and i went over", True),
        ("rolled out of bed", True),
        ("tumbled down the stairs in May", True),
        ("she does fall sometimes", True),
        ("had another fall", True),
        ("Her last fall was in September", True),
        ("she has a fall about once a month", True),
        ("legs went out from under me and i hit the deck", True),
        ("she was found on the kitchen floor in july", True),
        ("we had to pick him up off the floor twice", True),
        ("she did not fall", False),
        ("he did fall ill in june", False),
        ("he did fall in 2015", False),
        ("i went over the papers with her", False),
        ("it went over his head", False),
        ("we went over to my sister", False),
        ("i had one fall semester off", False),
        ("I landed on my hip when the chair broke", True),
        ("I keep falling", True),
        ("I fall a lot", True),
        ("sometimes I fall", True),
        ("I tripped over the cat, no harm", True),
        ("slipping on the ice in January", True),
        ("after slipping on wet tile in June", True),
        ("wiped out on the ice", True),
        ("I fell getting up at night", True),
        ("falling twice last month made it worse", True),
        ("I fell but did not get hurt", True),
        ("passed out and fell", True),
        ("I slipped", True),
        ("dropped to the floor when my knee buckled", True),
        ("got knocked over by the dog", True),
        ("I nearly fell", False),
        ("I almost slipped in the tub", False),
        ("fell 2015", False),
        ("I fell in 2015", False),
        ("my son fell", False),
        ("My son fell off his bike in May", False),
        ("my husband slipped on the ice in January", False),
        ("my mother fell and broke her hip last year", False),
        ("slipped disc", False),
        ("I have a slipped disc", False),
        ("two slipped disks from 2020", False),
        ("I slipped a disc lifting", False),
        ("the disc slipped", False),
        ("my mood slipped", False),
        ("I slipped into a depression", False),
        ("it slipped my mind", False),
        ("I fell behind at work", False),
        ("my blood pressure falls when I stand", False),
        ("the pain falls off after an hour", False),
        ("No falls", False),
        ("never fallen", False),
        ("I did not fall", False),
        ("I am afraid of falling", False),
        ("to keep from falling", False),
        ("I fell off a horse when I was 12", False),
        ("I fell 20 years ago", False),
        ("I fell asleep at the wheel", False),
        ("in the fall I slip on leaves?", False),
        ("sugar went down", False),
        ("the swelling went down", False),
        ("I went down to half a pill", False),
        ("I went down on the dose in May", False),
        ("went down the list", False),
        ("no falls or anything", False),
        ("fall risk", False),
        ("the pills fell out of the box", False),
        ("I slipped back into smoking", False),
        ("she tripped over her words", False),
        ("my daughter and her husband fell out", False),
        ("almost falling", False),
        ("a patient fell on me in May", False),
        ("The kids fell sick", False),
        ("my dog fell ill", False),
        ("weight fell", False),
        ("hair falls out", False),
        ("fall of last year", False),
        ("I lifted a patient who fell", False),
        ("catching a patient who slipped", False),
        ("the stairs at church, my right knee gave way there in september and i landed on my hands", True),
        ("legs gave out & landed on her butt", True),
        ("my knee gave out in the shower and down I went", True),
        ("they found me on the kitchen floor in may", True),
        ("blacked out and woke up on the floor", True),
        ("lost my footing on the stairs in October", True),
        ("came off my bike in August", True),
        ("fall x2 this yr", True),
        ("bad fall last winter", True),
        ("faceplanted in the driveway", True),
        ("she landed on both hands in the yard", True),
        ("falls: june, hit head, CT ok", True),
        ("ah yes, one fall", True),
        ("hit my knee on the table", False),
        ("hit the floor running", False),
        ("ended up on my back in bed all day", False),
        ("my knee gave way but i caught the rail", False),
        ("the cat landed on my back", False),
        ("my sister landed on her hands", False),
        ("landed on my hip in 2015", False),
        ("to keep from landing on my hands", False),
        ("I came off the gabapentin", False),
        ("cannot get down on the floor", False),
        ("stumbled on your website", False),
        ("found out on the 3rd floor", False),
        ("I went down two sizes", False),
        ("fell off a roof 2 yrs ago", False),
        ("after I fell in 2021", False),
        ("no that was 2 yrs ago the fall", False),
        ("fell 3 yrs back", False),
        ("fell off a ladder a couple of years ago", False),
        ("i fell two and a half years ago", False),
        ("fell off scaffolding 5y ago", False),
        ("fell down the stairs back in '19", False),
        ("fell in '21", False),
        ("slipped on ice years back", False),
        ("had a bad fall 18 months ago", False),
        ("fell when i was in high school", False),
        ("fell at my old job in 2018, retired since", False),
        ("fell off a horse at 16", False),
        ("since my fall in sept 24", False),
        ("fell sept 20 2024", False),
        ("fell from a tree about 6 or 7 years ago", False),
        ("fell during basic training", False),
        ("broke it in a fall over ten years ago", False),
        ("since a fall in my twenties", False),
        ("fell three winters ago", False),
        ("got dizzy n ate it on the stairs in july", True),
        ("she did fall in the bathroom in October", True),
        ("i bit it on the ice in feb", True),
        ("ate it on the driveway last week", True),
        ("went ass over teakettle on the steps in may", True),
        ("took a header down the stairs", True),
        ("took a spill in the garage", True),
        ("fell again last month", True),
        ("had a spill on my bike in august", True),
        ("fell over the dog tuesday", True),
        ("i fell 3 weeks ago", True),
        ("my leg gave out and i fell in june", True),
        ("wiped out in the parking lot", True),
        ("took a nosedive off the porch", True),
        ("went down like a sack of potatoes in september", True),
        ("fell flat on my face", True),
        ("got dizzy and ended up on the bathroom floor", True),
        ("he had a tumble in the yard in spring", True),
        ("fell 10 months ago", True),
        ("came a cropper on the stairs in july", True),
        ("landed on my ass on the ice", True),
        ("i busted my butt on the ice in january", True),
        ("got up to pee and went down", True),
        ("she fell this summer", True),
        ("stacked it on the stairs in july", True),
        ("the left leg went and i fell, october", True),
        ("diabetes since 2012, fell getting out of the tub", True),
        ("in 2012, i fell", False),
        ("i fell off a ladder, that was 2015", False),
        ("took it and went down to half", False),
        ("n ate it all", False),
    ],
)
def test_what_is_a_fall_of_this_year(words: str, is_told: bool) -> None:
    assert bool(falls_told(_with(words))) is is_told


def test_it_stands_in_place_of_no_falls_and_is_asked_about() -> None:
    visit = _with("since she fell off the bus step in february", function={"falls": 0})
    page = page_one(page_of(visit))
    assert "no falls this year" not in page and "fell off the bus step in february" in page
    assert any("Which is right?" in one.text for one in doubts(visit, date(2026, 12, 1)))
    assert SAFETY_FACTS.told(visit) == (("falls", "since she fell off the bus step in february"),)
    assert "no falls this year" in page_one(page_of(_with("since february", function={"falls": 0})))


def test_who_fell_is_who_the_helper_helps() -> None:
    respondent = {"filled_by": "caregiver_alone", "relation": "daughter"}
    assert falls_told(_with("mom fell in the kitchen", respondent=respondent))
    assert not falls_told(_with("my son fell in the kitchen", respondent=respondent))


@pytest.mark.parametrize(
    ("told", "is_told"),
    [
        ("plate n screws in my right wrist from the fall", False),
        ("headaches started few months after the fall", False),
        ("anxiety since the fall", False),
        ("when i fell off the roof", False),
        ("fell off the roof, landed on the hand", False),
        ("since my fall", False),
        ("Fell in the past year: no", False),
        ("got dizzy n ate it on the stairs in july", True),
        ("She did fall in the bathroom in October", True),
        ("i fell in the tub", True),
        ("had another fall", True),
        ("since i fell in the kitchen in march", True),
    ],
)
def test_a_fall_told_as_known_is_as_old_as_the_one_that_is_known(told: str, is_told: bool) -> None:
    old = [{"place": "wrist", "started": "2024", "cause_detail": "fell off the roof"}]
    first = {"main_reason": "fell off a roof 2 yrs ago"}
    assert bool(falls_told(_with("aches", pains=old, closing={"anything_else": told}))) is is_told
    assert bool(falls_told(_with("aches", reason=first, closing={"anything_else": told}))) is is_told


def test_a_new_fall_is_told_with_an_old_pain() -> None:
    old = [{"place": "knee", "started": "2015", "cause_detail": "worse since i fell in july"}]
    assert falls_told(_with("aches", pains=old))


@pytest.mark.parametrize(
    ("told", "started", "cause", "is_told"),
    [
        ("my leg burns since I came off the bike", "2024-06", "crash", False),
        ("back pain since I fell off the roof", "2019", "injury", False),
        ("my leg burns since I came off the bike", "2026-06", "crash", True),
        ("since I fell off the roof in march", "2019", "injury", True),
        ("I fell in the kitchen", "2019", "crash", True),
        ("my leg burns since I came off the bike", "2019", "illness", True),
    ],
)
def test_the_crash_that_an_old_pain_began_with_is_no_fall_of_this_year(
    told: str, started: str, cause: str, is_told: bool
) -> None:
    old = [{"place": "leg", "started": started, "cause": cause}]
    asked = {"appointment": {"date": "2026-12-18"}}
    assert bool(falls_told(_with("aches", pains=old, closing={"anything_else": told}, **asked))) is is_told
