"""Completion by the shell itself, without starting Python."""

from __future__ import annotations

import shutil
import subprocess

import pytest

from visitprep.cli.command_table import COMMANDS
from visitprep.formats_copies_measures import CopyName, Format


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
        ("visitprep export --for ", set(CopyName)),
        ("visitprep export --for = m", {"me"}),
        ("visitprep start --answers ", set()),
        ("visitprep visits --open ", set()),
        ("visitprep --plain jour", {"journal"}),
        ("visitprep --person Rosa sho", {"show"}),
        ("visitprep --person Rosa edit wh", {"who"}),
        ("visitprep --person ", set()),
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


@pytest.mark.skipif(shutil.which("fish") is None, reason="no fish here")
@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("visitprep ex", {"export"}),
        ("visitprep --plain jour", {"journal"}),
        ("visitprep --person Rosa sho", {"show"}),
        ("visitprep export --format ", {*Format, "fhir"}),
        ("visitprep start --answers her", {"here.yaml"}),
    ],
)
def test_fish_completes(script, line, offered, place):
    place.folder.joinpath("here.yaml").touch()
    asked = f"source {script('fish')}; complete -C '{line}'"
    environ = {**place.environ(), "XDG_CONFIG_HOME": str(place.root), "XDG_DATA_HOME": str(place.root)}
    done = subprocess.run(
        ["fish", "--no-config", "-c", asked],
        check=True,
        capture_output=True,
        text=True,
        cwd=place.folder,
        env=environ,
    )
    assert {one.split("\t")[0] for one in done.stdout.splitlines()} == offered


@pytest.mark.slow_after(1)
@pytest.mark.skipif(shutil.which("zsh") is None, reason="no zsh here")
@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("visitprep ex", "export"),
        ("visitprep --plain jour", "journal"),
        ("visitprep --person Rosa sho", "show"),
        ("visitprep export --format ht", "html"),
        ("visitprep start --answers her", "here.yaml"),
    ],
)
def test_zsh_completes(script, line, offered, place):
    """As zsh completes at Tab, in a terminal of its own."""
    import pexpect

    place.folder.joinpath("here.yaml").touch()
    shell = pexpect.spawn(
        "zsh", ["-f", "-i"], cwd=str(place.folder), env=place.environ(), encoding="utf-8", timeout=60
    )
    shell.sendline(f"PS1='ready> '; autoload -Uz compinit; compinit -u -D; source {script('zsh')}; echo so''urced")
    shell.expect("sourced")
    shell.expect("ready> ")
    shell.send(f"echo {line}\t".replace("echo ", "", 1))
    shell.expect(line)
    shell.expect_exact(offered[len(line.split(" ")[-1]) :])
    shell.close(force=True)
