"""The parts of the page on sources that disagree."""

from pages.parts.reconciliation.beside import show_side_by_side
from pages.parts.reconciliation.reasons import show_why
from pages.parts.reconciliation.stated import show_stated
from pages.parts.reconciliation.sums import show_sums

__all__ = ["show_side_by_side", "show_stated", "show_sums", "show_why"]
