"""Help for a first visit and after it: what this is, a tour, questions to begin with, terms, keys."""

from pages.parts.help.dialog import show_help_button
from pages.parts.help.tour import show_tour

__all__ = ["show_help_button", "show_tour"]
