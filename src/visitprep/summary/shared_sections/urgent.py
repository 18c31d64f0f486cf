"""What should not wait for the visit, as it stands on paper."""

from __future__ import annotations

from visitprep.document.blocks import Beside, Block, Bullets, Paragraph
from visitprep.urgent.countries import CountryPack
from visitprep.urgent.page import SignList, crisis_text, urgent_page
from visitprep.wording import Voice


def do_not_wait(pack: CountryPack, voice: Voice) -> tuple[Block, ...]:
    """Both lists, side by side so that all of it is in sight without turning the sheet, and whom to call."""
    page = urgent_page(pack, voice)
    lists = Beside(_signs(page.emergency), _signs(page.today), 0.6)
    closing = Paragraph(page.closing, strong=True)
    return lists, closing, *(Paragraph(line) for line in crisis_text(pack, voice))


def _signs(listed: SignList) -> tuple[Block, ...]:
    return Paragraph(listed.heading, strong=True), Bullets(listed.signs)
