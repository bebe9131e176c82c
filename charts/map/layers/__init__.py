"""What the map can show besides the zones; a further layer is one function and one line here."""

from collections.abc import Callable, Mapping
from typing import Any

from charts.map.layers.change import change_layer
from charts.map.layers.concentration import concentration_layer
from charts.map.layers.model import LayerQuestion, MapLayer, told
from charts.map.layers.response import response_layer
from charts.map.layers.silence import silence_layer
from language import _

__all__ = ["CHANGE", "LAYERS", "ZONES", "LayerQuestion", "MapLayer", "layer_words", "shown_layer"]

ZONES = "zona"  # no layer: the zones themselves
CHANGE = "beda"
LAYERS: Mapping[str, Callable[[LayerQuestion], MapLayer]] = {
    CHANGE: change_layer,
    "respons": response_layer,
    "sunyi": silence_layer,
    "konsentrasi": concentration_layer,
}


def layer_words() -> dict[str, str]:
    """Return the layers on offer, the zones first, by the code they have in the address."""
    return {
        ZONES: _("Zona"),
        CHANGE: _("Perubahan"),
        "respons": _("Tanggapan PPK"),
        "sunyi": _("Sepi"),
        "konsentrasi": _("Konsentrasi"),
    }


def shown_layer(code: str, question: LayerQuestion) -> Mapping[str, Any] | None:
    """Return a layer as the browser reads it; None for the zones.

    Raises:
        UserError: where the election is not known.
    """
    if code == ZONES:
        return None
    layer = LAYERS[code](question)
    return told(layer, code=code, day=question.selection.as_of, region_codes=question.frames.region_codes)
