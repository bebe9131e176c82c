"""The same polygons and the same zones with pydeck, offline, as its examples do it."""

import pydeck
import streamlit as st

from benchmarks.apps.question import FILLS, ask, outlines, zones

found = zones(ask())
fills = {zone: [int(fill[i : i + 2], 16) for i in (1, 3, 5)] for zone, fill in FILLS.items()}
features = [
    {**shape, "properties": {"code": shape["id"], "fill": fills[found[shape["id"]]]}}
    for shape in outlines()["features"]
]
layer = pydeck.Layer(
    "GeoJsonLayer",
    {"type": "FeatureCollection", "features": features},
    get_fill_color="properties.fill",
    get_line_color=[80, 80, 80],
    line_width_min_pixels=0.5,
    pickable=True,
)
view = pydeck.ViewState(latitude=-2.5, longitude=118, zoom=3.6)
# Without this word Streamlit asks a server on the internet for a base map.
none = "__MAP_STYLE__"
deck = pydeck.Deck([layer], initial_view_state=view, map_provider=None, map_style=none)
st.pydeck_chart(deck, height=560)
