"""What the browser needs once: colours, words and the addresses of the geometry."""

from dataclasses import asdict
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd

from analysis.states import ZONES
from charts.layer_looks import layer_looks
from charts.map.words import interface_words
from charts.theme import FADES, PALETTES, Palette
from charts.words import zone_title
from geo.boundaries import is_bundled, static_files
from geo.register import province_parents
from language import current_language

BEFORE_THE_SPLIT = date(2020, 12, 31)  # `provinces2020` of the geometry are the provinces of this day
STATIC_ADDRESS = "app/static/"  # where Streamlit serves the folder `static/`, relative to the page
_COLOURS = [
    "surface",
    "raised",
    "ink",
    "muted",
    "faint",
    "grid",
    "accent",
    "on_accent",
    "negative",
    "boundary",
    "province",
    "band",
    "focus",
]


def map_constants() -> dict[str, Any]:
    """Return what stays the same while a session keeps its language and the boundaries in force stay.

    Raises:
        UserError: where the institution's own boundary file is refused.
    """
    where = {"geometry": asdict(static_files()), "approximate": is_bundled()}
    return _constants(current_language()) | where


@cache
def _constants(language: str) -> dict[str, Any]:
    return {
        "language": language,
        "address": STATIC_ADDRESS,
        "palettes": {mode.value: _colours(palette) for mode, palette in PALETTES.items()},
        "zones": [[zone.value, zone_title(zone.value)] for zone in ZONES],
        "short": _short_names(),
        "merged": {"provinces": {}, "provinces2020": province_parents(BEFORE_THE_SPLIT)},
        "words": interface_words(),
    }


def _short_names() -> dict[str, str]:
    """Return the everyday short name of each province, for places too small for the full one."""
    columns = dict.fromkeys(("province_code", "short"), "str")
    table = pd.read_csv(Path(__file__).parent / "province_short.csv", dtype=columns)
    return dict(zip(table["province_code"], table["short"], strict=True))


def _colours(palette: Palette) -> dict[str, Any]:
    colours = {name: getattr(palette, name) for name in _COLOURS}
    return colours | {
        "zones": {zone: asdict(look) for zone, look in palette.zones.items()},
        "layers": {code: asdict(look) for code, look in layer_looks(palette).items()},
        "fades": list(FADES),
    }
