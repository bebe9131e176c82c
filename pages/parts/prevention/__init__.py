"""The parts of Pencegahan."""

from pages.parts.prevention.coverage import show_by_zone, show_uncovered
from pages.parts.prevention.events import choose_events, show_breakdowns, show_time_line
from pages.parts.prevention.letter import show_followed, show_letter

__all__ = [
    "choose_events",
    "show_breakdowns",
    "show_by_zone",
    "show_followed",
    "show_letter",
    "show_time_line",
    "show_uncovered",
]
