"""The parts of the leadership's home page."""

from pages.parts.summary.figures import show_summary_figures
from pages.parts.summary.lists import show_changes, show_open_recommendations, show_watch_list

__all__ = ["show_changes", "show_open_recommendations", "show_summary_figures", "show_watch_list"]
