"""What is empty where something was meant: told, and nothing is made of it."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize("content", ["", "\n", "# only\n# comments\n", "person:\n", "pains: []\n# cut sh"])
def test_a_file_without_an_answer_makes_no_visit(place, content):
    """As a download that was cut short; `pains: []` is an answer."""
    (place.folder / "answers.yaml").write_text(content)
    done = place.run("start", "--answers", "answers.yaml")
    is_answered = "pains" in content
    assert done.returncode == (0 if is_answered else 2), done.stderr.decode()
    assert (place.home / "visits").exists() is is_answered
    if not is_answered:
        assert "Nothing is answered in answers.yaml" in done.stderr.decode()


def test_an_empty_name_for_a_file_is_not_the_usual_one(place):
    """A script's variable that was not set must not put a page where it is not looked for."""
    for arguments in (("export", "--example"), ("worksheet",)):
        done = place.run(*arguments, "-f", "text", "-o", "")
        assert done.returncode == 2
        assert "--output" in done.stderr.decode()
    assert list(place.folder.iterdir()) == []


def test_a_large_file_is_refused_before_it_is_read(monkeypatch):
    """The parser takes seconds for what would be refused in the end."""
    import yaml

    from visitprep.hand_written.yaml import YamlProblem, read_yaml

    monkeypatch.delattr(yaml, "SafeLoader")
    for text in ("a: b\n" * 40_000, f"[{'a,' * 100_000}]", "[" * 70_000):
        with pytest.raises(YamlProblem, match="too much"):
            read_yaml(text.encode())
