"""Reads a finished page back with a second program, and gives the words on it without any blanks."""

from __future__ import annotations

import re
import subprocess
from html.parser import HTMLParser
from io import StringIO
from pathlib import Path

from markdown_it import MarkdownIt

from visitprep.document import Document
from visitprep.render import view

_BLANKS = re.compile("[\\s\u200b]+")


def squeezed(text: str) -> str:
    """`text` without blanks and line ends, so that only its words and signs are compared."""
    return _BLANKS.sub("", text)


class Html(HTMLParser):
    """The words of a web page as a reader would see them, and the elements and attributes it is made of."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self._style = False
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        self._style = tag == "style"

    def handle_endtag(self, tag: str) -> None:
        self._style = False

    def handle_data(self, data: str) -> None:
        if not self._style:
            self.words.append(data)

    @property
    def text(self) -> str:
        return "".join(self.words)


def words_of(made: bytes, name: str, folder: Path, document: Document) -> str:
    """All words of a file in the format called `name`, which shows `document`."""
    if name == "html":
        return squeezed(Html(made.decode()).text)
    if name == "markdown":
        return squeezed(Html(MarkdownIt("commonmark", {"html": True}).enable("table").render(made.decode())).text)
    if name == "pdf":
        return _pages_joined(pdf_text(made, folder).split("\f")[:-1], document)
    return squeezed(made.decode())


def _pages_joined(pages: list[str], document: Document) -> str:
    """The words of all pages as if there were one, so that what runs on over a page is found in one piece."""
    head, foot = (squeezed(t if len(t) <= 200 else t[:200] + "…") for t in (document.running_head, document.footer))
    body = ""
    for number, page in enumerate(pages, 1):
        words = squeezed(page)
        end = f"{foot}Page{number}of{len(pages)}"
        assert words.startswith(head) and words.endswith(end)
        body += words[len(head) : -len(end)]
    return f"{head} {body} {foot}"


def pdf_text(made: bytes, folder: Path) -> str:
    """What pdftotext (poppler) finds in a PDF, in the order in which it was written."""
    path = folder / "page.pdf"
    path.write_bytes(made)
    run = subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, check=True)
    return run.stdout.decode()


def on_screen(document: Document, width: int = 100) -> str:
    """The page as Rich writes it."""
    stream = StringIO()
    view.show(document, stream, width=width)
    return stream.getvalue()
