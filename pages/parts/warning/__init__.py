"""The parts of Kewaspadaan Dini."""

from pages.parts.warning.alarms import choose_level, choose_place, show_alarms, show_weeks
from pages.parts.warning.concentration import show_concentrations
from pages.parts.warning.silence import show_silence
from pages.parts.warning.state import show_state
from pages.parts.warning.tested import show_tested
from pages.parts.warning.trends import show_rising
from pages.parts.warning.turning import show_turning
from pages.parts.warning.watch import show_watch_list

__all__ = [
    "choose_level",
    "choose_place",
    "show_alarms",
    "show_concentrations",
    "show_rising",
    "show_silence",
    "show_state",
    "show_tested",
    "show_turning",
    "show_watch_list",
    "show_weeks",
]
