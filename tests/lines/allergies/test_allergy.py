"""One line of an allergy. Words only raise how bad it was. Every example is made up."""

from __future__ import annotations

from datetime import date

import pytest

from visitprep.lines.allergies.again import happened_again, meant_instead, which_one
from visitprep.lines.allergies.allergy import read, says_fine, says_none
from visitprep.lines.allergies.thing_and_severity import how_bad
from visitprep.lines.reading import Reading
from visitprep.visit.records.choices.health import AllergySeverity
from visitprep.visit.records.health import Allergy

Asked = list[tuple[str, object]]


def only(line: str) -> Reading:
    (reading,) = read(line)
    Allergy.model_validate(dict(reading.values), context={"today": date(2026, 11, 28)})
    return reading


# Each: the line, its thing, kind, what happened, how bad; what is asked.
LINES: list[tuple[str, str, str | None, str | None, str | None, Asked]] = [
    ("penicillin, throat closed up, ambulance", "penicillin", "medicine", "throat closed up, ambulance", "severe", []),
    ("latex itchy hands", "latex", "latex", "itchy hands", "rash", []),
    ("codeine threw up", "codeine", "medicine", "threw up", "side_effect", []),
    ("clorhexidine red blisters where they cleaned", "clorhexidine", "skin_cleaner",
     "red blisters where they cleaned", "rash", [("thing", "chlorhexidine")]),
    ("iodine dont know I was a kid", "iodine", "skin_cleaner", "dont know I was a kid", "unknown", []),
    ("sulfa", "sulfa", "medicine", None, None, [("reaction", None)]),
    ("contrast dye", "contrast dye", "contrast", None, None, [("reaction", None)]),
    ("all the mycins", "all the mycins", "medicine", None, None, [("thing", None)]),
    ("tape takes my skin off", "tape", "adhesive", "takes my skin off", "rash", []),
    ("sulfa drugs, hives", "sulfa drugs", "medicine", "hives", "rash", []),
    ("latex, rash", "latex", "latex", "rash", "rash", []),
    # further ones
    ("peanuts: my tongue swelled up and I went to the ER", "peanuts", "food",
     "my tongue swelled up and I went to the ER", "severe", []),
    ("hives from amoxicillin", "amoxicillin", "medicine", "hives", "rash", []),
    ("allergic to shellfish, could not breathe", "shellfish", "food", "could not breathe", "severe", []),
    ("morphine makes me itch", "morphine", "medicine", "makes me itch", "rash", []),
    ("aspirin no trouble breathing, just hives", "aspirin", "medicine", "no trouble breathing, just hives", "rash", []),
    ("cortisone shot my face got red and hot", "cortisone shot", "steroid", "my face got red and hot", "rash", []),
    ("contrast dye hives and low blood pressure", "contrast dye", "contrast", "hives and low blood pressure",
     "severe", []),
    ("penicillin lips swelled", "penicillin", "medicine", "lips swelled", None, [("severity", None)]),
    ("aspirin: face puffed up and hives", "aspirin", "medicine", "face puffed up and hives", None, [("severity", None)]),
    ("codeine swollen lips", "codeine", "medicine", "swollen lips", None, [("severity", None)]),
    ("lips swelled from aspirin", "aspirin", "medicine", "lips swelled", None, [("severity", None)]),
    ("scratchy throat from amoxicillin", "amoxicillin", "medicine", "scratchy throat", None, [("severity", None)]),
    ("prednisone bad breath", "prednisone", "steroid", "bad breath", None, [("severity", None)]),
    ("ibuprofen face swelling no trouble breathing", "ibuprofen", "medicine", "face swelling no trouble breathing", None,
     [("severity", None)]),
    ("penicillin throat got tight", "penicillin", "medicine", "throat got tight", None, [("severity", None)]),
    ("shrimp her throat gets tight so she never eats it", "shrimp", "food",
     "her throat gets tight so she never eats it", None, [("severity", None)]),
    ("penicillin lips swelled, went to the er", "penicillin", "medicine", "lips swelled, went to the er", "severe", []),
    ("lisinopril tongue swelled", "lisinopril", "medicine", "tongue swelled", None, [("severity", None)]),
    ("penicillin his face and throat swelled up in 1975", "penicillin", "medicine",
     "his face and throat swelled up in 1975", None, [("severity", None)]),
    ("gabapentin swelled my feet", "gabapentin", "medicine", "swelled my feet", None, [("severity", None)]),
    ("Cipro: tendon hurt", "Cipro", "medicine", "tendon hurt", None, [("severity", None)]),
    ("novocaine heart raced", "novocaine", "numbing", "heart raced", "side_effect", []),
    ("penicillin, my mom said", "penicillin", "medicine", "my mom said", "unknown", []),
    ("naproxen bad stomach bleed", "naproxen", "medicine", "bad stomach bleed", None, [("severity", None)]),
    ("clorhexidine rash, in the hospital", "clorhexidine", "skin_cleaner", "rash, in the hospital", None,
     [("thing", "chlorhexidine"), ("severity", None)]),
    ("kiwi mouth itches", "kiwi", "food", "mouth itches", "rash", []),
    ("an antibiotic, not sure which, rash", "an antibiotic", "medicine", "not sure which, rash", "rash",
     [("thing", None)]),
    ("amoxicilin gave me hives", "amoxicilin", "medicine", "gave me hives", "rash", [("thing", "amoxicillin")]),
    ("nickel", "nickel", "other", None, None, [("reaction", None)]),
    ("and no prednisone made me nuts", "prednisone", "steroid", "made me nuts", None, [("severity", None)]),
    ("sticking plaster and it blisters my skin", "sticking plaster", "adhesive", "it blisters my skin", "rash", []),
    ("latex gloves and they itch", "latex gloves", "latex", "they itch", "rash", []),
    ("codeine and i throw up", "codeine", "medicine", "i throw up", "side_effect", []),
    ("elastoplast and it pulls the skin off", "elastoplast", None, "it pulls the skin off", "rash", []),
    ("iodine and they said my throat closed", "iodine", "skin_cleaner", "they said my throat closed", "severe", []),
]  # fmt: skip


@pytest.mark.parametrize(("line", "thing", "kind", "reaction", "severity", "asked"), LINES)
def test_a_line_tells_the_thing_and_what_happened(
    line: str, thing: str, kind: str | None, reaction: str | None, severity: str | None, asked: Asked
) -> None:
    """Without words for it, how bad it was is asked and never mild."""
    values = only(line).values
    found = tuple(values.get(field) for field in ("thing", "kind", "reaction", "severity"))
    assert found == (thing, kind, reaction, severity)
    assert [(doubt.field, doubt.meant) for doubt in only(line).unclear] == asked


@pytest.mark.parametrize(
    "line",
    ["none that I know", "NKDA", "none", "No known drug allergies", "nothing", "no allergies.", "None known"],
)
def test_none_is_no_thing(line: str) -> None:
    assert says_none(line) and read(line) == ()


@pytest.mark.parametrize("line", ["nonoxynol", "nothing but latex", "no latex gloves please", "nickel"])
def test_a_thing_is_not_none(line: str) -> None:
    assert not says_none(line) and read(line) != ()


def test_when_it_was_is_kept_as_said() -> None:
    assert only("lidocaine passed out at the dentist in 1998").values["when"] == "1998"
    assert only("penicillin rash as a child").values["when"] == "as a child"
    assert "when" not in only("latex, rash").values


def test_several_things_on_a_line_are_told_apart_after_asking() -> None:
    """Only where each is a known thing and nothing is said of what happened."""
    readings = read("penicillin, sulfa and latex")
    assert [reading.values["thing"] for reading in readings] == ["penicillin", "sulfa", "latex"]
    assert readings[0].unclear[0].meant == ("penicillin", "sulfa", "latex")
    assert len(read("latex, rash and hives")) == 1


@pytest.mark.parametrize(
    "line",
    [
        "amitriptyline he couldnt pass water and went confused, ended up in A&E in february",
        "penicillin rash, started itching, broke out in lumps",
        "tramadol sick, collapse at work, ambulance",
        "morphine confused and came over faint within an hour",
        "codeine itching as a child, made her scratch",
        "naproxen stomach bled, rushed in, stopped it at once",
        "lisinopril cough, felt awful, person next door called 999",
        "gabapentin dizzy, cream for the rash after",
    ],
)
def test_words_of_what_happened_are_no_misspelt_medicine(line: str) -> None:
    """ "Ended" is no Endep, "person" no Persantine."""
    (reading,) = read(line)
    assert reading.values["thing"] == line.split()[0]
    assert [one for one in reading.unclear if one.field == "thing"] == []


@pytest.mark.parametrize(
    ("line", "things"), [("sulfa hives, codine itching", 2), ("aspirin hives, sudofed jitters", 2)]
)
def test_a_misspelt_name_still_begins_another(line: str, things: int) -> None:
    assert len(read(line)) == things


@pytest.mark.parametrize(
    ("milder", "worse", "severity"),
    [
        ("penicillin rash", "penicillin rash and my throat closed", "severe"),
        ("codeine nausea", "codeine nausea and hives", "rash"),
        ("tape itchy", "tape itchy, passed out", "severe"),
    ],
)
def test_more_words_only_raise_how_bad_it_was(milder: str, worse: str, severity: str) -> None:
    assert only(worse).values["severity"] == severity != only(milder).values["severity"]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        (
            "penecillin hives as a kid, codine throws up",
            [("penecillin", "hives as a kid"), ("codine", "throws up")],
        ),
        (
            "bandage tape blisters, and topomax couldnt find her words",
            [("bandage tape", "blisters"), ("topomax", "couldnt find her words")],
        ),
        ("codeine and sulfa both itch", [("codeine", "itch"), ("sulfa", "itch")]),
        ("morphine makes me itch, percocet too", [("morphine", "makes me itch"), ("percocet", "makes me itch")]),
        ("amoxicillin hives bactrim rash", [("amoxicillin", "hives"), ("bactrim", "rash")]),
        ("hives from penicillin, nausea from codeine", [("penicillin", "hives"), ("codeine", "nausea")]),
        ("zofran headache, vicoden itchy", [("zofran", "headache"), ("vicoden", "itchy")]),
        (
            "penicillin and codeine is a seperate one it made her throw up",
            [("penicillin", None), ("codeine", "it made her throw up")],
        ),
        (
            "latex gloves itchy, the ct dye my throat closed 2019",
            [("latex gloves", "itchy"), ("the ct dye", "my throat closed 2019")],
        ),
        # one each
        ("tramadol made me sick but tylenol is fine", [("tramadol", "made me sick")]),
        ("bee sting, took benadril, hives", [("bee sting", "took benadril, hives")]),
    ],
)
def test_each_thing_of_a_line_has_what_it_did(line: str, found: list[tuple[str, str | None]]) -> None:
    assert [(one.values["thing"], one.values.get("reaction")) for one in read(line)] == found


@pytest.mark.parametrize(
    ("line", "things", "notes"),
    [
        ("codiene threw up all night, 1994. but the hydrocodone i can take", ["codiene"], ["the hydrocodone i can take"]),
        ("penicillin hives, but i do fine with amoxicillin", ["penicillin"], ["i do fine with amoxicillin"]),
        ("morphine made me crazy, dilaudid works ok", ["morphine"], ["dilaudid works ok"]),
        ("codeine sick, hydrocodone doesn't bother me", ["codeine"], ["hydrocodone doesn't bother me"]),
        ("shellfish hives but fish i can eat", ["shellfish"], ["fish i can eat"]),
        ("codeine makes me sick, can have percocet. sulfa rash", ["codeine", "sulfa"], ["can have percocet", ""]),
        ("sulfa hives, i take lasix with no trouble", ["sulfa"], ["i take lasix with no trouble"]),
        ("codeine rash, hydrocodone too", ["codeine", "hydrocodone"], ["", ""]),
        ("penicillin hives and the cipro i can't take", ["penicillin", "the cipro"], ["", ""]),
        ("can not take aspirin", ["aspirin"], [""]),
        ("lisinopril cough, losartan no problem", ["lisinopril"], ["losartan no problem"]),
        ("adhesive tape blisters, paper tape ok", ["adhesive tape"], ["paper tape ok"]),
        ("none but aspirin upsets my stomach", ["aspirin"], [""]),
        ("no allergies, just codeine makes me sick", ["codeine"], [""]),
    ],
)  # fmt: skip
def test_what_does_no_harm_is_a_note_of_the_allergy_before_it(
    line: str, things: list[str], notes: list[str]
) -> None:
    readings = read(line)
    assert [one.values["thing"] for one in readings] == things
    assert [one.left for one in readings] == notes


@pytest.mark.parametrize("line", ["hydrocodone i can take", "no reaction to hydrocodone", "can have lidocaine"])
def test_what_does_no_harm_alone_is_asked_about(line: str) -> None:
    (reading,) = read(line)
    assert dict(reading.values) == {}
    assert [one.gone for one in reading.unclear] == [True]


@pytest.mark.parametrize(
    ("line", "fine"),
    [
        ("paper tape is ok", True),
        ("can have latex", True),
        ("no problem with shellfish", True),
        ("not allergic to latex", True),
        ("no latex allergy", True),
        ("okay with latex", True),
        ("the paper kind is ok", True),
        ("paper tape works", True),
        ("tape blisters me but paper tape is fine", False),
        ("latex", False),
        ("none", False),
        ("codeine makes me sick", False),
    ],
)
def test_what_does_no_harm_is_no_allergy(line: str, fine: bool) -> None:
    assert says_fine(line) is fine


def test_a_ruled_line_of_a_pasted_list_is_read_at_once() -> None:
    """Each stroke is one step."""
    (reading,) = read("-" * 40 + "  " + "-" * 40)
    assert reading.values == {"thing": "-" * 40 + "  " + "-" * 40}


@pytest.mark.parametrize(
    ("line", "thing", "happened"),
    [
        ("sulfa. hives when i was a kid", "sulfa", "hives when i was a kid"),
        ("just sulfa", "sulfa", None),
        ("penicillins. rash", "penicillins", "rash"),
        ("the cillins hives", "the cillins", "hives"),
        ("nsaids. bleeding ulcer", "nsaids", "bleeding ulcer"),
        ("contrast. throat closed", "contrast", "throat closed"),
        ("statins. muscle pain", "statins", "muscle pain"),
        ("muscle relaxers", "muscle relaxers", None),
        ("iv contrast dye. passed out, er", "iv contrast dye", "passed out, er"),
        ("opioids - itching", "opioids", "itching"),
    ],
)
def test_a_class_is_a_name_and_a_point_ends_it(line: str, thing: str, happened: str | None) -> None:
    (reading,) = read(line)
    assert (reading.values["thing"], reading.values.get("reaction")) == (thing, happened)
    assert not [one for one in reading.unclear if one.field == "thing"]


@pytest.mark.parametrize(
    ("reply", "values"),
    [
        (
            "bad. throat closed up, went to er",
            {"reaction": "hives; bad. throat closed up, went to er", "severity": "severe"},
        ),
        ("severe, couldnt breathe", {"reaction": "hives; severe, couldnt breathe", "severity": "severe"}),
        ("throat felt funny", {"reaction": "hives; throat felt funny", "severity": "skipped"}),
        (
            "bad they told mum never again",
            {"reaction": "hives; bad they told mum never again", "severity": "skipped"},
        ),
        (
            "my lips got huge but i could breathe",
            {"reaction": "hives; my lips got huge but i could breathe", "severity": "skipped"},
        ),
        ("just a rash", {}),
        ("severe", {}),
        ("a side effect", {}),
        ("not known", {}),
    ],
)
def test_how_bad_it_was_in_words_tells_what_happened(reply: str, values: dict[str, str]) -> None:
    assert {name: str(value) for name, value in happened_again(reply, "hives").values.items()} == values


@pytest.mark.parametrize(
    ("line", "thing", "severity"),
    [
        ("they gave him maxolon in a&e, made him freeze solid, no anti sickness ones like that with the parkinsons",
         "maxolon", None),
        ("she was given stemetil in hospital, locked her jaw up, nothing like that with her lewy body", "stemetil", None),
        ("they put me on tramadol after the op, had a seizure, cant have it with my epilepsy", "tramadol", "severe"),
        ("the hospital gave me morphine and I saw spiders, never again because of my dementia", "morphine", None),
        ("i had iv contrast at the er, kidneys shut down, no more dye with my kidney disease", "iv contrast", None),
        ("they tried him on naproxen, stomach bled, no nsaids with the warfarin", "naproxen", None),
        ("took ibuprofen once with my asthma, couldnt breathe", "ibuprofen", "severe"),
        ("they gave me a shot of toradol after surgery, threw up all night", "toradol", "side_effect"),
        ("I had a bad reaction to sulfa, hives", "sulfa", "rash"),
        ("my mom gave me sulfa, hives", "sulfa", "rash"),
        ("i was given a blood transfusion, fever and chills", "blood transfusion", None),
        ("they put a patch on me, blisters", "patch", "rash"),
        ("they gave me some zonkalon in a&e, froze up, not with my parkinsons", "zonkalon", None),
    ],
)  # fmt: skip
def test_of_a_story_the_thing_is_what_was_given_and_all_of_it_is_kept(
    line: str, thing: str, severity: str | None
) -> None:
    reading = only(line)
    assert (reading.values["thing"], reading.values["reaction"]) == (thing, line)
    assert reading.values.get("severity") == severity


@pytest.mark.parametrize(
    ("line", "thing", "happened"),
    [
        ("those plasters, any sticky tape actually, blisters", "those plasters, any sticky tape actually", "blisters"),
        ("band aids, well any adhesive really, raw skin", "band aids, well any adhesive really", "raw skin"),
        ("latex gloves, rubber of any sort actually, welts", "latex gloves, rubber of any sort actually", "welts"),
        ("shrimp, all shellfish really, hives", "shrimp, all shellfish really", "hives"),
        ("codeine, any opiate actually, throw up", "codeine, any opiate actually", "throw up"),
        ("codeine is a separate one, it made me sick", "codeine", "it made me sick"),
        ("penicillin as a young man, rash all over", "penicillin", "as a young man, rash all over"),
        ("prednisone sends my sugar through the roof, diabetic", "prednisone",
         "sends my sugar through the roof, diabetic"),
    ],
)  # fmt: skip
def test_a_thing_and_the_kind_that_it_stands_for_are_one(line: str, thing: str, happened: str) -> None:
    reading = only(line)
    assert (reading.values["thing"], reading.values["reaction"]) == (thing, happened)
    assert not [one for one in reading.unclear if one.field == "thing"]


BEFORE = Allergy(id="allergy-1", thing="some antibiotics")


@pytest.mark.parametrize(
    ("reply", "thing"),
    [
        ("all of them, like elastoplast and the hospital tape",
         "some antibiotics (all of them, like elastoplast and the hospital tape)"),
        ("the orange one they give for UTIs", "some antibiotics (the orange one they give for UTIs)"),
        ("don't know, it was years ago", "some antibiotics (don't know, it was years ago)"),
        ("any of them, bandaids, tegaderm, the lot", "some antibiotics (any of them, bandaids, tegaderm, the lot)"),
        ("amoxicillin", "amoxicillin"),
        ("amoxicillin and keflex", "amoxicillin and keflex"),
        ("amoxicillin, hives", "amoxicillin"),
    ],
)  # fmt: skip
def test_the_reply_to_which_one_names_it_or_stays_beside_it(reply: str, thing: str) -> None:
    assert which_one(reply, BEFORE).values["thing"] == thing


@pytest.mark.parametrize(
    ("before", "reply", "thing", "severity"),
    [
        ("the parkinsons", "the maxolon not the parkinsons. side effect", "maxolon", "side_effect"),
        ("the epilepsy", "not the epilepsy, the tramadol. severe", "tramadol", "severe"),
        ("my asthma", "wrong, the tramadol is what did it", "tramadol", None),
        ("they", "it should say Haldol", "Haldol", None),
        ("dementia", "i meant the morphine not dementia", "morphine", None),
        ("the rubber gloves", "it is the same, it is the latex", "latex", None),
        ("the gloves", "same as the latex", "latex", None),
        ("the rubber gloves", "it is the same", None, None),
        ("codeine", "not severe, just itchy", None, None),
        ("codeine", "rash, not hives", None, None),
        ("codeine", "an epi pen", None, None),
        ("codeine", "side effect, not an allergy", None, None),
    ],
)
def test_another_thing_is_meant(before: str, reply: str, thing: str | None, severity: str | None) -> None:
    found = meant_instead(reply, Allergy(id="allergy-1", thing=before, reaction="froze")).values
    assert (found.get("thing"), found.get("severity")) == (thing, severity)


@pytest.mark.parametrize(("line", "meant"), [("penicilin rash", "penicillin"), ("asprin stomach", "aspirin")])
def test_a_misspelling_that_the_table_knows_is_offered_too(line: str, meant: str) -> None:
    (reading,) = read(line)
    assert [one.meant for one in reading.unclear if one.field == "thing"] == [meant]


@pytest.mark.parametrize(
    ("line", "thing", "reaction"),
    [
        ("lyrica swelled his legs way up and he fell, 2020", "lyrica", "swelled his legs way up and he fell, 2020"),
        ("gabapentin made me fat, ankles like balloons", "gabapentin", "made me fat, ankles like balloons"),
        ("lisinopril made his tongue swell, ER 2018", "lisinopril", "made his tongue swell, ER 2018"),
        ("naproxen i bled, hospital 2015", "naproxen", "i bled, hospital 2015"),
        ("norvasc swells my feet", "norvasc", "swells my feet"),
        ("penicillin shot, hives", "penicillin shot", "hives"),
        ("penicillin as a child, rash", "penicillin", "as a child, rash"),
    ],
)
def test_what_it_did_to_somebody_is_no_part_of_its_name(line: str, thing: str, reaction: str) -> None:
    (one,) = read(line)
    assert (one.values["thing"], one.values["reaction"]) == (thing, reaction)


@pytest.mark.parametrize(
    ("happened", "bad"),
    [
        ("I got hives and my throat swelled and they gave me epinephrine", AllergySeverity.SEVERE),
        ("got a shot of epinephrine", AllergySeverity.SEVERE),
        ("lips swelled, went to the er", AllergySeverity.SEVERE), ("was admitted to hospital", AllergySeverity.SEVERE),
        ("rushed to the ER", AllergySeverity.SEVERE),
        ("no epinephrine needed, just itched", AllergySeverity.RASH),
    ],
)  # fmt: skip
def test_how_bad_it_was(happened: str, bad: AllergySeverity) -> None:
    assert how_bad(happened) is bad


@pytest.mark.parametrize(
    "happened", ["I was shaking and confused and went to the ER", "hives, sent to the emergency room"]
)
def test_who_only_went_to_the_emergency_room_is_asked_how_bad(happened: str) -> None:
    reading = only(f"Tramadol: {happened}")
    assert "severity" not in reading.values and [one.field for one in reading.unclear] == ["severity"]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("penicilin gave me hives all over when i was thirty and sticking plaster blisters my skin and codeine makes me"
         " vomit",
         {"penicilin": "gave me hives all over when i was thirty", "sticking plaster": "blisters my skin",
          "codeine": "makes me vomit"}),
        ("im allergic to sulfa and it gave me a rash and the tape too",
         {"sulfa": "it gave me a rash", "the tape": "it gave me a rash"}),
        ("aspirin upsets my stomach and i swell up with bee stings",
         {"aspirin": "upsets my stomach", "bee stings": "i swell up"}),
        ("cipro hurt my tendons and sticky tape rips my skin",
         {"cipro": "hurt my tendons", "sticky tape": "rips my skin"}),
        ("morphine makes me itch all over and my skin blisters from band aids",
         {"morphine": "makes me itch all over", "band aids": "my skin blisters"}),
        ("i get hives from sulfa and a rash from nickel", {"sulfa": "i get hives", "nickel": "a rash"}),
        ("codeine and morphine make me vomit and penicillin is hives",
         {"codeine": "make me vomit", "morphine": "make me vomit", "penicillin": "is hives"}),
        ("codeine makes me vomit and so does tramadol", {"codeine": "makes me vomit", "tramadol": "makes me vomit"}),
        ("ceclor hives and iodine rash and cant do milk", {"ceclor": "hives", "iodine": "rash", "milk": None}),
        ("latex and eggs make me sneeze", {"latex": None, "eggs": "make me sneeze"}),
        # what goes on with the one before
        ("lisinopril made me cough and my tongue swelled", {"lisinopril": "made me cough and my tongue swelled"}),
        ("penicillin gave me hives and the swelling went down with prednisone",
         {"penicillin": "gave me hives and the swelling went down with prednisone"}),
        ("sulfa gave me hives and the rash burns my arms", {"sulfa": "gave me hives and the rash burns my arms"}),
        ("codeine made me sick and headaches made me lie down",
         {"codeine": "made me sick and headaches made me lie down"}),
        ("codeine is hives and i threw up from codeine", {"codeine": "is hives and i threw up from codeine"}),
    ],
)  # fmt: skip
def test_each_thing_joined_by_an_and_has_what_it_did(line: str, found: dict[str, str | None]) -> None:
    assert {one.values["thing"]: one.values.get("reaction") for one in read(line)} == found


@pytest.mark.parametrize(
    "line", ["penicillin - when a child, rash", "penicillin: hives", "penicillin -- hives", "penicillin -"]
)
def test_no_sign_stays_at_the_name(line: str) -> None:
    (reading,) = read(line)
    assert reading.values["thing"] == "penicillin"


@pytest.mark.parametrize(
    ("line", "thing", "severity", "left"),
    [
        ("doc also said sulfa gives me a rash", "sulfa", "rash", "doc also said"),
        ("my doctor said sulfa makes me itch", "sulfa", "rash", "my doctor said"),
        ("the nurse told me cipro is bad for me", "cipro", None, "the nurse told me"),
        ("she said amoxicillin gave her a rash", "amoxicillin", "rash", "she said"),
        ("aspirin make my asthma bad, wheezing", "aspirin", None, ""),
        ("ibuprofen asthma and wheezing", "ibuprofen", None, ""),
        ("codeine wheezing", "codeine", "severe", ""),
        ("penicillin, rash and swollen lips", "penicillin", None, ""),
    ],
)
def test_who_said_it_is_no_thing_and_asthma_is_not_graded(
    line: str, thing: str, severity: str | None, left: str
) -> None:
    (found,) = read(line)
    assert (found.values["thing"], found.values.get("severity"), found.left) == (thing, severity, left)
    assert (severity is None) == any(one.field == "severity" for one in found.unclear)


@pytest.mark.parametrize(
    ("reply", "before", "severity"),
    [
        ("severe, i was in hospital", "bleeding stomach", "severe"),
        ("severe, could not eat for a week", "sick", "severe"),
        ("side effect, it upset me badly", "sick", "side_effect"),
        ("skin and lips, dont know, mother said dont take again", "rash and swollen lips", "skipped"),
        ("skin, big red spots all over", "hives", "rash"),
    ],
)
def test_how_bad_as_said_first(reply: str, before: str, severity: str) -> None:
    assert str(happened_again(reply, before).values["severity"]) == severity


@pytest.mark.parametrize(
    "words",
    [
        "bad. went to the er",
        "real bad, ambulance",
        "spent the night in the hospital",
        "bad enough i went to emergency",
        "pretty bad, er gave me a shot",
        "hospital 2 nights",
        "they kept me overnight at the hospital",
        "had to call 911",
        "hives, wife drove me to the er",
        "icu 2 days",
    ],
)
def test_a_hospital_in_the_reply_is_severe(words: str) -> None:
    assert happened_again(words, "hives").values["severity"] is AllergySeverity.SEVERE


@pytest.mark.parametrize("words", ["not bad no er", "didnt go to the hospital", "mild, never needed the er"])
def test_a_hospital_denied_is_not_severe(words: str) -> None:
    assert happened_again(words, "hives").values["severity"] is not AllergySeverity.SEVERE


@pytest.mark.parametrize(
    ("line", "things"),
    [
        ("codeine makes me throw up but i dont know if thats allergy, and the gabapentine swelled my legs up like tree"
         " trunks", ["codeine", "the gabapentine"]),
        ("penicillin rash when i was little, and that lyrica swelled my feet bad", ["penicillin", "that lyrica"]),
        ("iodine i swelled up, and the prednisone kept me up three nights", ["iodine", "the prednisone"]),
        ("vicodin makes me itch, and the naproxin too", ["vicodin", "the naproxin"]),
        ("aspirin upsets my stomach, and the doctor said not to take it", ["aspirin"]),
        ("codeine makes me sick, and the room went round", ["codeine"]),
    ],
)  # fmt: skip
def test_another_may_have_an_article(line: str, things: list[str]) -> None:
    assert [one.values["thing"] for one in read(line)] == things
