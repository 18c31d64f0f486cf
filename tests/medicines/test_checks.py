"""The name-only checks of clinical.md 4.4, in its words, with its traps, and one of our own after its pattern."""

from __future__ import annotations

import re

import pytest
from msgspec.structs import replace

from visitprep.medicines.check_words import ONLY_NAMES
from visitprep.medicines.checks import Finding, Listed, check, flags_of
from visitprep.wording import Voice


def _listed(*names: str) -> list[Listed]:
    """Rosa's list: each medicine complete, so that only names matter."""
    return [Listed(str(place), name, strength="as labelled", dose="1") for place, name in enumerate(names)]


def _rule(rule: str, *names: str) -> list[Finding]:
    return [replace(finding, brief="") for finding in check(_listed(*names)) if finding.rule == rule]


def test_the_reminder_is_worded_as_agreed() -> None:
    """It stands beside every list of findings."""
    assert ONLY_NAMES == "visitprep only compares names. It can miss things. It is not a safety check."


def test_a_complete_list_of_unrelated_medicines_finds_nothing() -> None:
    """No finding is made up to have something to say."""
    assert check(_listed("gabapentin", "lisinopril", "metformin", "something new")) == ()
    assert check([]) == ()


def test_r1_the_same_ingredient_twice() -> None:
    """A brand and its generic are one ingredient."""
    assert _rule("R1", "Neurontin", "gabapentin 300 mg") == [
        Finding(
            "R1",
            ("0", "1"),
            "You listed gabapentin more than once (Neurontin, gabapentin 300 mg). That can be correct. "
            "Please check with your pharmacist or the clinic.",
        )
    ]


@pytest.mark.parametrize(
    ("names", "ingredient"),
    [
        (("Percocet", "oxycodone"), "oxycodone"),
        (("fentanyl patch", "Actiq"), "fentanyl"),
        (("Voltaren gel", "diclofenac"), "diclofenac"),
        (("Tylenol PM", "Benadryl"), "diphenhydramine"),
        (("Advil PM", "Motrin"), "ibuprofen"),
        (("Aleve", "Aleve-D"), "naproxen"),
        (("aspirin 81", "Excedrin"), "aspirin"),
        (("Tylenol", "tylenol"), "acetaminophen"),
        (("Lidoderm", "lidocaine cream"), "lidocaine"),
    ],
)
def test_r1_looks_into_mixtures_and_across_patch_and_pill(names: tuple[str, str], ingredient: str) -> None:
    """An ingredient counts wherever it is, a patch and a pill of one drug included."""
    assert [f.text.split(" more than")[0] for f in _rule("R1", *names)] == [f"You listed {ingredient}"]


def test_r2_acetaminophen_in_two_products() -> None:
    """It is named as it is on labels, and told once: not again as R1."""
    assert _rule("R2", "Percocet", "Tylenol PM") == [
        Finding(
            "R2",
            ("0", "1"),
            "Percocet and Tylenol PM both have acetaminophen in them. It is also called Tylenol, paracetamol or APAP. "
            "Before your visit, ask a pharmacist if it is OK for you to take both.",
        )
    ]
    assert _rule("R1", "Percocet", "Tylenol PM") == []


def test_r2_three_products_are_told_together() -> None:
    """ "Both" would be wrong for three."""
    (finding,) = _rule("R2", "Norco", "gabapentin", "NyQuil", "Excedrin")
    assert finding.medicine_ids == ("0", "2", "3")
    assert finding.text.startswith("Norco, NyQuil and Excedrin all have acetaminophen")


@pytest.mark.parametrize(
    "name",
    [
        "acetominophen", "APAP", "paracetamol", "Tylenol Extra Strength 500mg", "hydrocodone-acetaminophen 5-325",
        "Vicodin HP", "Percogesic", "Goody's", "co-codamol 8/500", "Tylenol #3", "Endocet", "Lortab", "Ultracet",
        "Fioricet", "Midol Complete", "Advil Dual Action", "Panadol", "Theraflu", "DayQuil", "oxycodone/APAP 5-325",
    ],
)  # fmt: skip
def test_r2_knows_where_acetaminophen_hides(name: str) -> None:
    """Each of these has it, however it is written."""
    assert len(_rule("R2", name, "NyQuil")) == 1
    assert "acetaminophen" in flags_of(name)


def test_r3_two_nsaids_by_mouth() -> None:
    """Different ingredients of one kind."""
    assert [f.text for f in _rule("R3", "Aleve", "meloxicam 15 mg")] == [
        "Aleve and meloxicam 15 mg are the same kind of pain medicine (NSAIDs). Ask a pharmacist if you should take both."
    ]
    assert _rule("R3", "Advil", "ibuprofen") == []  # told by R1


def test_r3_a_gel_is_told_apart() -> None:
    """An NSAID on the skin gets a line of its own, not one with the pills."""
    (finding,) = _rule("R3", "Celebrex", "Voltaren gel")
    assert finding.medicine_ids == ("1", "0")
    assert "Voltaren gel goes on the skin." in finding.text
    (by_form,) = [
        f
        for f in check([Listed("a", "diclofenac", form="gel", strength="1%", dose="4 g"), *_listed("Mobic")])
        if f.rule == "R3"
    ]
    assert "diclofenac goes on the skin" in by_form.text


@pytest.mark.parametrize(
    "aspirin", ["aspirin 81", "baby aspirin", "low-dose aspirin", "aspirin 81 mg", "Bayer Low Dose"]
)
def test_r3_low_dose_aspirin_is_told_apart(aspirin: str) -> None:
    """Taken for the heart, it is not called a pain medicine, and says nothing beside a gel."""
    (finding,) = _rule("R3", aspirin, "ibuprofen")
    assert finding.text == (
        f"{aspirin} is low-dose aspirin. ibuprofen is in the same family (NSAIDs). "
        "Ask a pharmacist if you should take both."
    )
    assert _rule("R3", aspirin, "Voltaren gel") == []


def test_r3_low_dose_aspirin_is_known_by_its_strength_too() -> None:
    """The name and the strength are two fields of one label; 325 mg is another thing."""
    ibuprofen = Listed("i", "ibuprofen", strength="200 mg", dose="1")
    low = [Listed("a", "aspirin", strength="81 mg", dose="1"), ibuprofen]
    high = [Listed("a", "aspirin", strength="325 mg", dose="1"), ibuprofen]
    assert "low-dose" in next(f.text for f in check(low) if f.rule == "R3")
    assert "same kind of pain medicine" in next(f.text for f in check(high) if f.rule == "R3")


@pytest.mark.parametrize(
    "name",
    [
        "warfarin", "Coumadin", "Jantoven", "Eliquis 5 mg", "Xarelto", "Pradaxa", "Savaysa", "Lovenox", "heparin",
        "fondaparinux", "Plavix", "Effient", "Brilinta", "Aggrenox", "cilostazol", "aspirin 81", "Excedrin",
        "Alka-Seltzer", "generic Eliquis from the mail pharmacy",
    ],
)  # fmt: skip
def test_r4_what_can_affect_bleeding(name: str) -> None:
    """It is to be told before any injection, and never to be stopped on one's own."""
    assert [f.text for f in _rule("R4", name)] == [
        f"{name} can affect bleeding. Tell the clinic before any injection. "
        "Do NOT stop or skip it unless the person who prescribes it tells you to."
    ]


@pytest.mark.parametrize(
    "name", ["ibuprofen", "Tylenol", "fish oil", "aspirin-free Excedrin", "NyQuil", "Bactroban"]
)
def test_r4_is_silent_about_the_rest(name: str) -> None:
    """Sources disagree about supplements, and a name that says it has none is believed."""
    assert _rule("R4", name) == []


def test_r5_an_opioid_beside_a_benzodiazepine() -> None:
    """One neutral line for the class, whatever the brand."""
    assert [f.text for f in _rule("R5", "Percocet", "Xanax")] == [
        "Your list has an opioid (Percocet) and a benzodiazepine (Xanax). Make sure the clinic knows you take both. "
        "Do not stop either one on your own."
    ]
    (more,) = _rule("R5", "Butrans", "tramadol", "Ativan")
    assert "an opioid (Butrans and tramadol)" in more.text
    assert more.medicine_ids == ("0", "1", "2")


def test_r5_an_opioid_beside_a_listed_sedative() -> None:
    """Sleep medicines and barbiturates count; what is everyday in pain care does not."""
    assert [f.text.split(". ")[0] for f in _rule("R5", "Norco", "Ambien")] == [
        "Your list has an opioid (Norco) and a sedative (Ambien)"
    ]
    assert _rule("R5", "Norco", "gabapentin", "cyclobenzaprine", "Cymbalta") == []
    assert _rule("R5", "Xanax", "Ambien") == []


def test_r5_one_product_is_not_two() -> None:
    """A mixture with both in it is no pair."""
    assert _rule("R5", "Fioricet with codeine") == []
    assert len(_rule("R5", "Fioricet with codeine", "oxycodone")) == 1


@pytest.mark.parametrize("blocker", ["naltrexone", "LDN", "Vivitrol", "Contrave", "low dose naltrexone 4.5 mg"])
def test_r7_an_opioid_beside_what_blocks_it(blocker: str) -> None:
    """By any of its names; nothing is said of what happens then."""
    assert [f.text for f in _rule("R7", "oxycodone", blocker)] == [
        f"Your list has an opioid (oxycodone) and {blocker}, which blocks opioids. "
        "Make sure the clinic knows you take both. Do not stop either one on your own."
    ]


def test_r7_one_product_is_not_two_and_naloxone_is_not_meant() -> None:
    """Naloxone at home is there to undo too much, and in Suboxone it is part of the product."""
    assert _rule("R7", "Embeda") == []
    assert _rule("R7", "oxycodone", "Narcan") == []
    assert _rule("R7", "Suboxone") == []
    assert _rule("R7", "naltrexone", "gabapentin") == []


def test_r6_names_every_medicine_with_the_same_gap_once() -> None:
    """Twelve missing doses are one line, not twelve."""
    medicines = [
        Listed("a", "gabapentin", strength="300 mg"),
        Listed("b", "Xanax", dose="1", as_needed=True),
        Listed("c", "Tylenol #3", dose=" "),
        Listed("d", "NyQuil", dose="30 mL"),
        Listed("e", "meloxicam 15 mg", dose="1", as_needed=True, usual_count="3 a week"),
    ]
    assert [(f.medicine_ids, f.text) for f in check(medicines) if f.rule == "R6"] == [
        (("b",), "The strength is missing for Xanax. It is on the label. You can add it later."),
        (
            ("a", "c"),
            "How many, and when, is missing for gabapentin and Tylenol #3. It is on the label. You can add it later.",
        ),
        (
            ("b",),
            "Xanax: you take this only when you need it. How many you usually take is missing. You can add it later.",
        ),
    ]


def test_r6_empty_sections_and_unanswered_allergies() -> None:
    """Each has a line of its own and belongs to no medicine."""
    found = check([], store_bought_empty=True, supplements_empty=True, allergies_unanswered=True)
    assert [(f.rule, f.medicine_ids) for f in found] == [("R6", ())] * 3
    assert len({f.text for f in found}) == 3


def test_what_was_typed_comes_out_as_typed() -> None:
    """Braces and brackets in a name are not wording."""
    name = "warfarin {A} [/b]"
    assert _rule("R4", name)[0].text.startswith("warfarin {A} [/b] can affect")


def test_findings_never_advise() -> None:
    """No amounts, no safe or unsafe, no word of stopping but "do not stop"."""
    everything = check(
        _listed(
            "Percocet", "Tylenol", "Xanax", "Ambien", "Aleve", "Mobic", "Voltaren gel", "aspirin 81", "Eliquis"
        ),
        allergies_unanswered=True,
    )
    assert {f.rule for f in everything} == {"R1", "R2", "R3", "R4", "R5", "R6"} - {"R1"}
    text = " ".join(f.text for f in everything)
    assert not re.search(
        r"unsafe|\bsafe\b|overdose|maximum|dangerous|complain|den(y|ies)\b|abuse", text, re.IGNORECASE
    )
    assert all("not" in text[: m.start()][-12:].casefold() for m in re.finditer(r"\bstop\b", text))


@pytest.mark.parametrize(
    ("name", "ingredient", "flags"),
    [
        ("Ozempic", "", {"glp1", "diabetes"}),
        ("Mounjaro 5 mg", "", {"glp1", "diabetes"}),
        ("prednisone 10 mg", "", {"steroid"}),
        ("Butrans", "", {"opioid"}),
        (
            "store brand pain pills",
            "acetaminophen 250 mg, aspirin 250 mg",
            {"acetaminophen", "nsaid", "antiplatelet"},
        ),
        ("my white pill", "oxycodone and acetaminophen", {"opioid", "acetaminophen"}),
        ("gabapentin", "", {"gabapentinoid"}),
        ("my water pill", "", set()),
        ("my blood thinner", "", {"blood_thinner"}),
        ("", "", set()),
    ],
)
def test_flags_of_a_name_or_its_ingredient(name: str, ingredient: str, flags: set[str]) -> None:
    """The ingredient on the label helps where the name is unknown."""
    assert flags_of(name, ingredient) == flags


@pytest.mark.parametrize(
    "names",
    [
        ("Percocet", "Tylenol PM"),
        ("Norco", "NyQuil", "Excedrin"),
        ("Aleve", "ibuprofen"),
        ("Aleve", "ibuprofen", "meloxicam"),
        ("Voltaren gel", "Aleve"),
        ("aspirin 81", "Aleve"),
        ("warfarin",),
        ("oxycodone", "Xanax"),
        ("Neurontin", "gabapentin"),
    ],
)
def test_a_helper_is_told_about_rosa_and_never_you(names: tuple[str, ...]) -> None:
    """What the person should ask or not stop is said of Rosa; "you" is the helper, who lists them."""
    for finding in check(_listed(*names), voice=Voice("Rosa")):
        assert not re.search(r"\byou (?:take|to take|should|both)\b|\byour (?:visit|list)\b", finding.text), (
            finding.text
        )
        assert "{" not in finding.text


def test_no_finding_says_to_stop_or_how_bad_it_is() -> None:
    """In either voice: nothing to stop, no amount, no severity, no verdict."""
    names = (
        "Percocet",
        "Tylenol PM",
        "Aleve",
        "ibuprofen",
        "warfarin",
        "Xanax",
        "Ambien",
        "Voltaren gel",
        "Eliquis",
    )
    for voice in (Voice(), Voice("Rosa")):
        for finding in check(_listed(*names), voice=voice):
            assert not re.search(
                r"\b(?:danger\w*|severe|serious|unsafe|safe|risk\w*|interact\w*|overdos\w*|too much)\b",
                finding.text,
            )
            assert not re.search(r"(?<!NOT )(?<!Do not )(?<!should be )\bstop(?:ped)?\b", finding.text), (
                finding.text
            )


def test_braces_in_a_name_are_only_a_name() -> None:
    """What somebody typed is never taken for a placeholder."""
    findings = check(_listed("{name} warfarin", "warfarin"), voice=Voice("{A}"))
    assert any("{name} warfarin" in finding.text for finding in findings)
