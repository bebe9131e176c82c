"""The canvas map: what the browser is sent, and the component that draws it."""

from charts.map.constants import map_constants
from charts.map.payload import MapPayload, map_payload, of_any_type, question_of
from charts.map.type_answers import type_answers

__all__ = ["MapPayload", "map_constants", "map_payload", "of_any_type", "question_of", "type_answers"]
