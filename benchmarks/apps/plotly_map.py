"""The same polygons and the same zones with Plotly, offline, with the geometry inside the figure."""

import plotly.graph_objects as go
import streamlit as st

from benchmarks.apps.question import FILLS, ask, outlines, zones

found = zones(ask())
order = list(FILLS)
trace = go.Choroplethmap(
    geojson=outlines(),
    locations=list(found),
    z=[order.index(zone) for zone in found.values()],
    zmin=0,
    zmax=len(order) - 1,
    colorscale=list(FILLS.values()),
    showscale=False,
)
figure = go.Figure(trace)
look = {"style": "white-bg", "center": {"lat": -2.5, "lon": 118}, "zoom": 3.4}
figure.update_layout(map=look, margin=dict.fromkeys("lrtb", 0))
st.plotly_chart(figure, height=560)
