"""A name of a closed set stands wherever something has to be known about it: who adds one sees here what is missing."""

from __future__ import annotations

from importlib import import_module

from visitprep.cli.loading import command_of
from visitprep.formats_copies_measures import CopyName, Format, MeasureId, Paper
from visitprep.measures.instrument import KNOWN
from visitprep.render.formats import FORMATS
from visitprep.summary.copies.table import COPIES
from visitprep.urgent.countries import codes, pack


def words_of(option: str) -> str:
    """What the help of `visitprep export` says of one of its options."""
    return next(parameter.help for parameter in command_of("export").params if option in parameter.opts)


def test_a_format_has_a_module_an_ending_of_its_own_and_a_word_in_the_help() -> None:
    assert list(FORMATS) == list(Format)
    endings = [suffix for it in FORMATS.values() for suffix in it.suffixes]
    assert len(endings) == len(set(endings))
    for it in FORMATS.values():
        assert callable(import_module(it.module).render)
        assert it.name in words_of("--format")


def test_a_copy_has_its_row_and_its_help() -> None:
    assert list(COPIES) == list(CopyName)
    for copy in CopyName:
        assert COPIES[copy].name is copy and COPIES[copy].row
        assert copy in words_of("--for")


def test_every_paper_is_used_somewhere_and_offered() -> None:
    assert {pack(code).paper for code in codes()} == set(Paper)
    assert all(paper in words_of("--paper") for paper in Paper)


def test_the_measures_are_those_with_a_name() -> None:
    assert tuple(MeasureId) == KNOWN
