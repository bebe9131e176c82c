"""The parts of the map page: what the map shows, and on which day it compares."""

from pages.parts.risk_map.controls import MapChoice, show_map_controls

__all__ = ["MapChoice", "show_map_controls"]
