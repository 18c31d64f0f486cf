"""Whatever a file holds, it is a visit or a list of things to mend; nothing else ever comes of it."""

from __future__ import annotations

import re
from typing import Any

import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.answers.by_hand import TODAY

from visitprep.answers.reading import read_answers
from visitprep.errors import BadAnswers
from visitprep.visit.records.reason import Packed
from visitprep.visit.visit import LISTS, RECORDS, Visit, record_type

FIELDS = sorted({field for name in (*RECORDS, *LISTS) for field in record_type(name).answerable()})
NAMES = st.sampled_from(
    [*RECORDS, *LISTS, *FIELDS, *(f"{field}_note" for field in FIELDS), *Packed.answerable(),
     "gaps", "notes", "id", "said", "value", "low", "high", "packing", "no_more", "more_details", "sevrity", "a b c d"]
)  # fmt: skip
WORDS = st.one_of(
    st.sampled_from(
        ["yes", "no", "none", "skipped", "don't know", "in person", "left", "Helps a lot", "aching, burning", "3 to 8",
         "3/4/2024", "2021", "2021-03", "-1", "11", "1e9", "nan", "inf", "half past two", "Not at all", "US", "~", "", " "]
    ),
    st.text(max_size=20),
)  # fmt: skip
TREES: st.SearchStrategy[Any] = st.recursive(
    st.one_of(st.none(), WORDS),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(NAMES, inner, max_size=4)),
    max_leaves=12,
)


@st.composite
def files(draw: st.DrawFn) -> str:
    """Real names at the top, and under them either what belongs there or anything at all."""
    tree: dict[str, Any] = {}
    for name in draw(st.lists(NAMES, unique=True, max_size=4)):
        if name in (*RECORDS, *LISTS) and draw(st.booleans()):
            fields = st.sampled_from(record_type(name).answerable())
            entry = draw(st.dictionaries(fields, TREES, max_size=4))
            tree[name] = [entry] if name in LISTS else entry
        else:
            tree[name] = draw(TREES)
    text: str = yaml.safe_dump(tree, allow_unicode=True)
    return text


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.one_of(files(), TREES.map(lambda tree: str(yaml.safe_dump(tree)))))
def test_a_file_is_a_visit_or_a_list_of_things_to_mend(text: str) -> None:
    """No other error, every problem with a line, and none in a library's own words."""
    try:
        assert isinstance(read_answers(text.encode("utf-8", "surrogatepass"), TODAY), Visit)
    except BadAnswers as error:
        assert error.problems
        for problem in error.problems:
            assert re.match(r"line \d+(, [^:]+)?: \S", problem)
            assert not re.search(r"Input should|validation error|Value error|could not convert", problem)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_are_a_visit_or_a_list_of_things_to_mend(raw: bytes) -> None:
    """Even those that were never a file of answers."""
    try:
        assert isinstance(read_answers(raw, TODAY), Visit)
    except BadAnswers as error:
        assert error.problems
