"""The parts of the map page: what the map shows, and on which day it compares."""

from pages.parts.risk_map.ahead import send_types_ahead
from pages.parts.risk_map.controls import MapChoice, show_map_controls
from pages.parts.risk_map.shown import place_in_focus, shown_map

__all__ = ["MapChoice", "place_in_focus", "send_types_ahead", "show_map_controls", "shown_map"]
