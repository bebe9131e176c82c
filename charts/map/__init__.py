"""The canvas map: what the browser is sent, and the component that draws it."""

from charts.map.constants import map_constants
from charts.map.payload import MapPayload, map_payload

__all__ = ["MapPayload", "map_constants", "map_payload"]
