"""The parts of the leadership's home page."""

from pages.parts.summary.blocks import (
    show_changed,
    show_headline,
    show_numbers,
    show_waiting,
    show_watched,
    zone_map,
)

__all__ = ["show_changed", "show_headline", "show_numbers", "show_waiting", "show_watched", "zone_map"]
