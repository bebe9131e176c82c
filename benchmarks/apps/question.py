"""The one filter that every measured page has, and what the maps have in common."""

from typing import Any

import geopandas as gpd
import streamlit as st

from analysis.selection import Selection
from analysis.zones import zone_table
from charts.theme import LIGHT
from data.vocabulary import label, table
from geo.boundaries.detail import Detail
from geo.boundaries.load import load_regions
from pages.parts.stock import counts_for, default_selection

ALL = ""
FILLS = {zone: look.fill for zone, look in LIGHT.zones.items()}
_GRID = 0.01  # degrees, about 1 km


def ask_type(codes: list[str]) -> str:
    """Draw the filter by violation type and return the code chosen."""
    return st.selectbox("Jenis pelanggaran", [ALL, *codes], format_func=lambda code: code or "semua")


def ask() -> Selection:
    """Draw the filter and return the question it makes of the view that the dashboard opens with."""
    code = ask_type(list(table("violation_types").index))
    st.write(label("violation_types", code) if code else "semua jenis")
    return _question(code)


def type_codes() -> list[str]:
    """Return what the filter offers, for pages that are not made with Streamlit; the first is all."""
    return [ALL, *table("violation_types").index]


def zones_of(code: str) -> dict[str, str]:
    """Return the zone of each region for one violation type, or all."""
    return zones(_question(code))


def _question(code: str) -> Selection:
    return default_selection("ilustrasi").but(violation_types=(code,) if code else ())


@st.cache_resource
def outlines() -> dict[str, Any]:
    """Return the polygons of our map as GeoJSON, rounded and made once, as a careful author would."""
    shapes = load_regions(Detail.NATION).geometry.set_precision(_GRID, mode="pointwise")
    collection: dict[str, Any] = gpd.GeoDataFrame(geometry=shapes).to_geo_dict()
    return collection


def zones(selection: Selection) -> dict[str, str]:
    """Return the zone of each region."""
    table = zone_table(counts_for(selection), selection, with_reasons=False)
    return dict(zip(table["region_code"], table["zone"], strict=True))
