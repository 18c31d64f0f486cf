"""Completion by the shell itself, without starting Python."""

from __future__ import annotations

import shutil
import subprocess

import pytest

from visitprep.cli.table import COMMANDS


@pytest.fixture
def script(place):
    def write(shell):
        path = place.root / f"completion.{shell}"
        path.write_bytes(place.run("completion", shell).stdout)
        return path

    return write


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_script_is_one_that_its_shell_understands(script, shell):
    path = script(shell)
    assert all(name in path.read_text() for name in COMMANDS)
    if shutil.which(shell) is None:
        pytest.skip(f"no {shell} here")
    subprocess.run([shell, "-n", str(path)], check=True, capture_output=True)


@pytest.mark.skipif(shutil.which("bash") is None, reason="no bash here")
@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("visitprep ex", {"export"}),
        ("visitprep ", {*COMMANDS, "--person", "--minutes", "--plain", "--version", "--help"}),
        ("visitprep re", {"restore"}),
        ("visitprep add me", {"medicine"}),
        ("visitprep edit sl", {"sleep"}),
        ("visitprep export --fo", {"--for", "--format", "--force"}),
        ("visitprep export --format ht", {"html"}),
        ("visitprep completion ", {"bash", "zsh", "fish", "--help"}),
        ("visitprep export /tm", set()),
    ],
)
def test_bash_completes(script, line, offered):
    """As bash asks when Tab is pressed at the end of `line`. Nothing offered: bash goes on to file names."""
    words = line.split(" ")
    asked = (
        f"source {script('bash')}\n"
        f"COMP_WORDS=({' '.join(word or repr('') for word in words)}); COMP_CWORD={len(words) - 1}\n"
        "$(complete -p visitprep | sed 's/.*-F \\([^ ]*\\).*/\\1/')\n"
        'printf "%s\\n" "${COMPREPLY[@]}"'
    )
    done = subprocess.run(["bash", "--norc", "-c", asked], check=True, capture_output=True, text=True)
    assert set(done.stdout.split()) == offered
