"""The same polygons and the same zones with Plotly, offline, with the geometry inside the figure."""

import plotly.graph_objects as go
import streamlit as st

from benchmarks.apps.question import ask, colours, outlines

fills = colours(ask())
steps = sorted(set(fills.values()))
last = max(len(steps) - 1, 1)
trace = go.Choroplethmap(
    geojson=outlines(),
    locations=list(fills),
    z=[steps.index(fill) for fill in fills.values()],
    zmin=0,
    zmax=last,
    colorscale=[[number / last, fill] for number, fill in enumerate(steps)]
    if len(steps) > 1
    else [[0, steps[0]], [1, steps[0]]],
    showscale=False,
)
figure = go.Figure(trace)
look = {"style": "white-bg", "center": {"lat": -2.5, "lon": 118}, "zoom": 3.4}
figure.update_layout(map=look, margin=dict.fromkeys("lrtb", 0))
st.plotly_chart(figure, height=560)
