"""Questions answered with arrow keys. Loads prompt_toolkit, so import it only when keys are to be used."""

from visitprep.terminal.keys.asker import KeyAsker
from visitprep.terminal.keys.screen import NoKeys

__all__ = ["KeyAsker", "NoKeys"]
