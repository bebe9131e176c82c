"""The parts of Rilis."""

from pages.parts.releases.comparing import show_comparison
from pages.parts.releases.journal import show_journal
from pages.parts.releases.listing import show_list
from pages.parts.releases.picking import choose_data_set

__all__ = ["choose_data_set", "show_comparison", "show_journal", "show_list"]
