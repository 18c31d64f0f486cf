"""In this folder the language of the marks is spoken."""

from __future__ import annotations

from collections.abc import Iterator

import marked
import pytest

from visitprep import wording


@pytest.fixture(scope="session")
def catalogue_of_marks(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    locales = tmp_path_factory.mktemp("locale")
    marked.write_catalogue(locales)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(wording, "_LOCALES", locales)
        yield


@pytest.fixture(autouse=True)
def marks(catalogue_of_marks: None) -> Iterator[None]:
    with wording.speaking(marked.LANGUAGE):
        yield
