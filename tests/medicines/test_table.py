"""The medicine table keeps its own promises."""

from __future__ import annotations

import re
import subprocess
import sys
from collections import defaultdict
from importlib.resources import files

from visitprep.findings.safety.evidence import MEANS
from visitprep.medicines.names import key_of, lookup
from visitprep.medicines.table import FLAGS, KINDS, Entry, classes, entries, lookalikes

# Parts of mixtures that nobody takes, or lists, on their own.
ONLY_IN_MIXTURES = {
    "abacavir", "aluminum hydroxide", "amphetamine", "atropine", "benzhydrocodone", "bictegravir", "caffeine",
    "camphor", "carbidopa", "citric acid", "clavulanate", "clidinium", "cobicistat", "dichloralphenazone",
    "diphenoxylate", "elvitegravir", "emtricitabine", "ergotamine", "glycopyrrolate", "homatropine",
    "insulin lispro protamine", "isometheptene", "lamivudine", "levodopa", "magnesium hydroxide",
    "methyl salicylate", "nirmatrelvir", "olodaterol", "pamabrom", "prilocaine", "pyrilamine", "quinidine",
    "rilpivirine", "sacubitril", "sodium alginate", "sodium bicarbonate", "sulfamethoxazole",
    "tenofovir alafenamide", "tenofovir disoproxil", "triamterene", "vilanterol",
}  # fmt: skip


def test_no_name_is_in_the_table_twice() -> None:
    """Each row has a name of its own."""
    names = [entry.name.casefold() for entry in entries()]
    assert len(set(names)) == len(names)
    assert len(names) >= 350


def test_no_spelling_means_two_different_things() -> None:
    """A brand, other name or known misspelling stands in one row only."""
    rows: dict[str, set[str]] = defaultdict(set)
    for entry in entries():
        for text in (*entry.names, *entry.misspellings):
            rows[key_of(text).replace(" ", "")].add(entry.name)
    assert {spelling: found for spelling, found in rows.items() if len(found) > 1} == {}


def test_every_name_finds_its_own_row() -> None:
    """Taking strengths and form words off never turns a listed name into another row's."""
    wrong = [
        (text, entry.name)
        for entry in entries()
        for text in (*entry.names, *entry.misspellings)
        if lookup(text) is not entry
    ]
    assert wrong == []


def test_flags_and_kinds_are_known_and_every_flag_has_a_source() -> None:
    """A misspelled flag would silently switch a check off."""
    assert [entry.name for entry in entries() if entry.kind not in KINDS or not entry.flags <= FLAGS] == []
    assert [entry.name for entry in entries() if bool(entry.flags) != bool(entry.flag_source)] == []
    sources = {source for entry in entries() for source in entry.flag_source}
    assert sources <= {"S12", "S55", "S56", "S61", "S63", "4.4", "K"}
    readme = files("visitprep.medicines").joinpath("README.md").read_text(encoding="utf-8")
    assert all(f"`{source}`" in readme for source in sources)


def _single(ingredient: str) -> list[Entry]:
    return [entry for entry in entries() if entry.ingredients == (ingredient,)]


def test_every_part_of_a_mixture_has_a_row_or_is_listed_here() -> None:
    """A mixture's parts are spelled as their own rows spell them, or R1 would miss them."""
    parts = {part for entry in entries() if len(entry.ingredients) > 1 for part in entry.ingredients}
    assert {part for part in parts if not _single(part)} == ONLY_IN_MIXTURES


def test_a_mixture_has_the_flags_of_its_parts() -> None:
    """Percocet is an opioid and has acetaminophen in it, because oxycodone and acetaminophen are."""
    by_mouth = {
        "acetaminophen", "opioid", "benzodiazepine", "sedative", "blood_thinner", "antiplatelet", "glp1", "sglt2",
        "insulin", "diabetes", "naltrexone", "maoi", "muscle_relaxer", "antipsychotic", "antihistamine",
        "sedating_antidepressant",
    }  # fmt: skip
    missing = [
        (entry.name, part, flag)
        for entry in entries()
        if len(entry.ingredients) > 1
        for part in entry.ingredients
        for row in _single(part)
        for flag in row.flags & by_mouth
        if flag not in entry.flags
    ]
    assert missing == []


def test_nsaids_in_mixtures_are_flagged() -> None:
    """Treximet is an NSAID as well as a migraine medicine."""
    nsaids = {e.ingredients[0] for e in entries() if len(e.ingredients) == 1 and "nsaid" in e.flags}
    assert [
        e.name for e in entries() if nsaids & set(e.ingredients) and "nsaid" not in e.flags and e.route != "eye"
    ] == []


def test_names_shown_together_are_all_in_the_table() -> None:
    """A pair of look-alikes names two different rows that exist."""
    for one, other in lookalikes():
        assert lookup(one) is not None, one
        assert lookup(other) is not None, other
        assert lookup(one) is not lookup(other), (one, other)


def test_the_table_uses_no_word_that_blames() -> None:
    """Pain records have hurt people with words; none of them is here."""
    folder = files("visitprep.medicines")
    text = " ".join(folder.joinpath(name).read_text(encoding="utf-8") for name in
                    ("table.csv", "lookalikes.csv", "README.md", "checks.py", "names.py", "label/line.py"))  # fmt: skip
    assert not re.search(r"\bcomplain|\bden(y|ies)\b|\babus|drug-seeking", text, re.IGNORECASE)


def test_looking_up_a_medicine_loads_nothing_heavy() -> None:
    """Start-up time is a feature: the room reads its table late and needs only the standard library."""
    code = (
        "import sys; from visitprep.medicines import checks, names; from visitprep.medicines.label import line; early = 'csv' in sys.modules and "
        "names._exact.cache_info().currsize; names.lookup('Tylenol'); "
        "print(early or 0, sorted({'pydantic', 'yaml', 'rich', 'typer'} & set(sys.modules)))"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "0 []"


def test_class_words_are_no_names_and_carry_known_flags() -> None:
    """ "Blood thinner" finds no row and brings no ingredient; no class word is also the name of something."""
    words = [word for word, _ in classes()]
    assert len(set(words)) == len(words) >= 60
    assert [word for word in words if lookup(word) is not None] == []
    assert [word for word, flags in classes() if not flags <= FLAGS] == []


def test_every_flag_is_carried_by_something_and_told_in_words() -> None:
    """A flag that no row has, or that no line can name, does nothing."""
    carried = {flag for entry in entries() for flag in entry.flags}
    assert carried == FLAGS
    assert set(MEANS) >= FLAGS - {"acetaminophen", "nsaid"}
    readme = files("visitprep.medicines").joinpath("README.md").read_text(encoding="utf-8")
    assert [flag for flag in FLAGS if not re.search(rf"\b{flag}\b", readme)] == []
