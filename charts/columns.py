"""Columns of counts standing on the boundaries: the one view that needs a third dimension.

Drawn by deck.gl without a base map, so nothing is fetched from outside. Height carries the count, colour the
zone.
"""

import json

import geopandas as gpd
import pandas as pd
import pydeck
from pydeck.bindings.json_tools import default_serialize

from analysis.scope import borders
from analysis.selection import Selection
from charts.theme import PALETTES, Mode
from charts.words import amount, zone_title
from data.kinds import Level
from geo.boundaries.detail import Detail
from geo.boundaries.load import load_provinces, load_regions
from language import format_date

_DIGITS = 2  # hundredths of a degree, about 1 km: finer than a pixel of this view
_TALLEST = 600_000  # metres of the highest column, about the width of Java and Bali together
_RADIUS = {Level.REGION: 11_000, Level.PROVINCE: 32_000}
_ZOOM, _ZOOM_ON_A_PHONE = 4.1, 2.4  # the whole country on a laptop, and on a phone held upright


class _CompactDeck(pydeck.Deck):  # type: ignore[misc]  # pydeck brings no types
    """A deck that is written without indents: they are five sixths of a map's text."""

    def to_json(self) -> str:
        return json.dumps(self, sort_keys=True, default=default_serialize, separators=(",", ":"))


def columns_deck(
    zones: pd.DataFrame, *, selection: Selection, mode: Mode = Mode.LIGHT, is_phone: bool = False
) -> pydeck.Deck:
    """Return the view for a zone table.

    Args:
        zones: a zone table of the selection; places whose count is NA or zero get no column.
        selection: the question; its level decides the boundaries, its day and unit the words.
        mode: light or dark.
        is_phone: whether the screen is as narrow as a phone's.
    """
    ground = _boundaries(selection)
    standing = zones[zones["count"].fillna(0) > 0]
    layers = [_ground_layer(ground, mode), _column_layer(standing, ground, selection, mode)]
    return _CompactDeck(
        layers=layers,
        initial_view_state=_view(_ZOOM_ON_A_PHONE if is_phone else _ZOOM),
        # Streamlit asks a tile server for its own style where a deck states `map_style=None`; left out,
        # pydeck writes a mark that Streamlit reads as "no base map".
        map_provider=None,
        parameters={"clearColor": [*(value / 255 for value in _rgb(PALETTES[mode].page)), 1]},
        tooltip={"text": "{name}\n{zone}\n{amount}\n{day}"},
    )


def _view(zoom: float) -> pydeck.ViewState:
    return pydeck.ViewState(
        latitude=-3.6, longitude=118.3, zoom=zoom, pitch=48, bearing=0, min_zoom=2, max_zoom=9
    )


def _boundaries(selection: Selection) -> gpd.GeoDataFrame:
    if selection.level is Level.PROVINCE:
        return load_provinces(Detail.NATION, borders(selection))
    return load_regions(Detail.NATION)


def _ground_layer(ground: gpd.GeoDataFrame, mode: Mode) -> pydeck.Layer:
    palette = PALETTES[mode]
    flat = gpd.GeoDataFrame(geometry=ground.geometry.set_precision(10**-_DIGITS, mode="pointwise"))
    return pydeck.Layer(
        "GeoJsonLayer",
        flat.to_geo_dict(drop_id=True),
        get_fill_color=_rgb(palette.raised),
        get_line_color=_rgb(palette.faint),
        line_width_min_pixels=0.6,
        pickable=False,
    )


def _column_layer(
    standing: pd.DataFrame, ground: gpd.GeoDataFrame, selection: Selection, mode: Mode
) -> pydeck.Layer:
    looks = PALETTES[mode].zones
    foot = ground.geometry.loc[standing["region_code"]].representative_point()
    highest = int(standing["count"].max()) if len(standing) else 1
    day = format_date(selection.as_of)
    rows = [
        {
            "position": [round(point.x, 3), round(point.y, 3)],
            "height": int(count) / highest * _TALLEST,
            "colour": _rgb(looks[zone].fill),
            "name": name,
            "zone": zone_title(zone),
            "amount": amount(count, selection.unit),
            "day": day,
        }
        for name, zone, count, point in zip(
            standing["region_name"], standing["zone"], standing["count"], foot, strict=True
        )
    ]
    return pydeck.Layer(
        "ColumnLayer",
        rows,
        get_position="position",
        get_elevation="height",
        get_fill_color="colour",
        radius=_RADIUS[selection.level],
        disk_resolution=6,
        extruded=True,
        pickable=True,
        auto_highlight=True,
    )


def _rgb(colour: str) -> list[int]:
    return [int(colour[i : i + 2], 16) for i in (1, 3, 5)]
