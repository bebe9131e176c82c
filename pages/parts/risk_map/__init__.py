"""The parts of the map page: what the map shows, and on which day it compares."""

from pages.parts.risk_map.controls import MapChoice, show_map_controls
from pages.parts.risk_map.shown import shown_map

__all__ = ["MapChoice", "show_map_controls", "shown_map"]
