"""Several visits on one computer."""

from __future__ import annotations

import pytest
from runs import FOR_ME

from sentences import WHICH_VISIT


@pytest.fixture
def family(place):
    """Rosa's visit, then Luis's, which is open."""
    place.answered(*FOR_ME, "Rosa Delgado", ":quit")
    done = place.run("start", "--plain", typed="\n".join((*FOR_ME, "Luis Delgado", ":quit\n")))
    assert done.returncode == 0, done.stderr
    return place


def listed(place):
    done = place.run("visits")
    assert done.returncode == 0, done.stderr
    return done.stdout.decode()


def test_they_are_listed_with_where_they_are_and_which_is_open(family):
    said = listed(family)
    rosa, luis = said.index("visit-1: Rosa Delgado, last saved"), said.index("visit-2: Luis Delgado, last saved")
    assert rosa < said.index(str(family.file)) < luis < said.index("(open)")
    assert f"Everything is kept in {family.home}" in said


def test_none_yet(place):
    assert "There is no visit yet. Begin one with: visitprep" in listed(place)
    assert not place.home.exists()


@pytest.mark.parametrize(
    "words",
    [
        ("--open", "me"),
        ("--rename", "me"),
        ("--delete", "me"),
        ("--lock", "me"),
        ("--unlock", "me"),
        ("save", "x.visitprep"),
        ("save", "x.visitprep", "me"),
    ],
)
def test_with_none_yet_nobodys_visit_is_found(place, words):
    done = place.run("visits", *words)
    assert done.returncode == 4
    assert done.stderr.decode() == "There is no visit yet.\nBegin one with: visitprep\n"


def test_another_one_is_opened(family):
    assert "Luis Delgado" in family.run("show", "about").stdout.decode()
    done = family.run("visits", "--open", "Rosa")
    assert done.stdout.decode() == "visitprep now goes on with Rosa Delgado (visit-1).\n"
    assert "Rosa Delgado" in family.run("show", "about").stdout.decode()
    assert "Pain clinic visit: Rosa Delgado" in family.answered(":quit").stdout.decode()


@pytest.mark.parametrize("name", ["Rosa", "rosa delgado", "visit-1", "VISIT-1"])
def test_a_visit_is_meant_by_name_or_id(family, name):
    done = family.run("export", "--person", name, "-f", "text", "-o", "-")
    assert b"Rosa Delgado" in done.stdout, done.stderr
    assert "Luis Delgado" in family.run("show", "about").stdout.decode(), "and the open one stays open"


@pytest.mark.parametrize(("name", "said"), [("Delgado", "More than one visit"), ("Ana", "No visit has that name")])
def test_a_name_that_is_nobodys_or_two_peoples(family, name, said):
    done = family.run("export", "--person", name)
    assert done.returncode == 4
    assert said in done.stderr.decode() and "visitprep visits" in done.stderr.decode()


def test_one_is_given_a_name_of_its_own(family):
    done = family.run("visits", "--rename", "Rosa", "--plain", typed="Rosa, back\n")
    assert done.stdout.decode().rstrip().endswith("Renamed: Rosa, back (visit-1).")
    assert "visit-1: Rosa, back" in listed(family)
    assert family.visit["person"]["name"] == "Rosa Delgado"


def test_renaming_can_be_left(family):
    assert family.run("visits", "--rename", "Rosa", "--plain", typed=":quit\n").returncode == 0
    assert family.run("visits", "--rename", "Rosa", "--plain").returncode == 3
    assert "visit-1: Rosa Delgado" in listed(family)


def test_one_is_deleted_for_good_after_asking(family):
    assert family.run("visits", "--delete", "Rosa").returncode == 3
    window = family.window("visits", "--delete", "Rosa", "--plain")
    window.ready("Delete Rosa Delgado (visit-1), with every answer and every earlier version?")
    window.press("1\n")
    assert window.exit_code() == 0
    assert "Nothing was deleted." in window.everything and family.file.exists()
    window = family.window("visits", "--delete", "Rosa", "--plain")
    window.ready("This cannot be undone.")
    window.press("yes\n")
    assert window.exit_code() == 0
    assert not family.file.parent.exists()
    assert "Rosa" not in listed(family) and "Luis" in listed(family)


def test_deleting_unasked_takes_a_word_and_leaves_none_open(family):
    assert family.run("visits", "--delete", "Luis", "--yes").returncode == 0
    assert "visit-2" not in listed(family)
    assert "Rosa Delgado" in family.run("show", "about").stdout.decode()


def test_several_and_none_open_is_asked_about(family):
    family.home.joinpath("settings.json").unlink()
    done = family.run("export")
    assert done.returncode == 2
    assert b"Choose one with: visitprep visits" in done.stderr
    done = family.run("--plain", typed="1\n:quit\n")
    assert done.returncode == 0, done.stderr
    assert WHICH_VISIT in done.stdout.decode()
    assert "Rosa Delgado" in family.run("show", "about").stdout.decode()


def test_a_visit_from_a_file_stands_beside_the_others(family):
    blank = family.run("answers", "--blank")
    assert blank.returncode == 0
    family.folder.joinpath("mia.yaml").write_text("person:\n  name: Mia Delgado\n")
    done = family.run("start", "--answers", "mia.yaml")
    assert done.returncode == 0, done.stderr
    assert "visit-3: Mia Delgado" in listed(family)


LUKASZ = "person:\n  name: Łukasz Nguyễn\nsleep:\n  hours: 5\n"


@pytest.fixture
def with_lukasz(family):
    family.folder.joinpath("l.yaml").write_text(LUKASZ, encoding="utf-8")
    done = family.run("start", "--answers", "l.yaml")
    assert "Read and saved: Łukasz Nguyễn." in done.stdout.decode()
    assert "From now on visitprep goes on with this visit." in done.stdout.decode()
    return family


@pytest.mark.parametrize("name", ["Lukasz", "ŁUKASZ", "nguyen", "Nguye\u0302\u0303n", "luk", "lukasz ng"])
def test_a_name_is_found_without_its_accents_in_any_form_and_by_its_beginning(with_lukasz, name):
    done = with_lukasz.run("visits", "--open", name)
    assert done.stdout.decode() == "visitprep now goes on with Łukasz Nguyễn (visit-3).\n", done.stderr


def test_the_names_are_listed_when_none_fits(with_lukasz):
    said = with_lukasz.run("show", "--person", "Mia").stderr.decode()
    assert "Rosa Delgado (visit-1), Luis Delgado (visit-2), Łukasz Nguyễn (visit-3)" in said


def test_what_is_deleted_is_named_in_full_and_is_never_the_newest_of_several(with_lukasz):
    with_lukasz.run("next", "--plain", typed=":quit\n")
    for name in ("luk", "Łukasz"):
        refused = with_lukasz.run("visits", "--delete", name, "--yes")
        assert refused.returncode == 4, name
    assert b"visit-3" in refused.stderr and b"visit-4" in refused.stderr
    assert with_lukasz.run("visits", "--delete", "visit-4", "--yes").returncode == 0
    assert with_lukasz.run("visits", "--delete", "Lukasz", "--yes").returncode == 0
    assert "Łukasz" not in listed(with_lukasz)


def test_every_line_that_says_something_was_written_says_for_whom(with_lukasz):
    for arguments, typed, said in (
        (("journal",), "pain 5, roof work\n", "Written down for"),
        (("add", "medicine"), "naproxen 220 mg\n", "Added: naproxen"),
        (("worksheet", "-f", "text", "-o", "sheet.txt"), "", "Made: sheet.txt"),
        (("export", "-f", "text", "-o", "page.txt"), "", "Made: page.txt"),
        (("export", "--person", "rosa", "-f", "text", "-o", "r.txt"), "", "Made: r.txt"),
        (("restore", "--last"), "", "Done. "),
    ):
        done = with_lukasz.run(*arguments, typed=typed)
        name = "Rosa Delgado" if "rosa" in arguments else "Łukasz Nguyễn"
        assert f"For {name}: {said}" in done.stdout.decode(), (arguments, done.stderr)


def test_a_line_written_for_somebody_else_leaves_the_visit_that_is_open(with_lukasz):
    """The next `visitprep journal` goes where it went the evening before, once another keeps one too only when named."""
    with_lukasz.run("journal", typed="pain 5\n")
    for arguments in (("journal", "--person", "rosa"), ("add", "medicine", "--person", "rosa")):
        done = with_lukasz.run(*arguments, typed="pain 5\n" if "journal" in arguments else "naproxen 220 mg\n")
        assert "For Rosa Delgado" in done.stdout.decode(), done.stderr
        done = with_lukasz.run("journal", typed="pain 5, roof work\n")
        assert done.returncode == 2 and "--person 'Łukasz" in done.stderr.decode()
        assert "For Łukasz" in with_lukasz.run("journal", "--person", "łukasz", typed="pain 5\n").stdout.decode()
        assert "Łukasz" in with_lukasz.run("show", "--plain").stdout.decode()


def test_the_newer_of_two_that_are_compared_is_named_like_everywhere_else(with_lukasz):
    assert "nothing to compare with yet" in with_lukasz.run("compare", "--person", "rosa").stderr.decode()
    assert (
        "--person is the newer"
        in with_lukasz.run("compare", "visit-1", "visit-1", "--person", "rosa").stderr.decode()
    )


def test_with_one_visit_only_nobody_is_named(place):
    place.answered(*FOR_ME, "Rosa Delgado", ":quit")
    assert "For Rosa" not in place.run("journal", typed="pain 5\n").stdout.decode()
