"""The parts of the page on handling: the list of authorities, and what follows it."""

from pages.parts.handling.controls import show_control_measures
from pages.parts.handling.endings import show_endings, show_sanctions, show_sources
from pages.parts.handling.league import chosen_order, searched, show_league
from pages.parts.handling.path import show_path, show_waiting
from pages.parts.handling.totals import show_published_only, show_totals

__all__ = [
    "chosen_order",
    "searched",
    "show_control_measures",
    "show_endings",
    "show_league",
    "show_path",
    "show_published_only",
    "show_sanctions",
    "show_sources",
    "show_totals",
    "show_waiting",
]
