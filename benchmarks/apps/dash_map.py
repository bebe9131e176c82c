"""The same polygons and the same zones with Dash; a change sends the colours alone, as its guide advises."""

import sys

import plotly.graph_objects as go
from dash import Dash, Input, Output, Patch, dcc, html

from benchmarks.apps.question import ALL, FILLS, outlines, type_codes, zones_of

_ORDER = list(FILLS)


def _levels(code: str) -> list[int]:
    return [_ORDER.index(zone) for zone in zones_of(code).values()]


trace = go.Choroplethmap(
    geojson=outlines(),
    locations=list(zones_of(ALL)),
    z=_levels(ALL),
    zmin=0,
    zmax=len(_ORDER) - 1,
    colorscale=list(FILLS.values()),
    showscale=False,
)
figure = go.Figure(trace)
look = {"style": "white-bg", "center": {"lat": -2.5, "lon": 118}, "zoom": 3.4}
figure.update_layout(map=look, margin=dict.fromkeys("lrtb", 0))
app = Dash(__name__)
app.layout = html.Div(
    [
        html.P("Jenis pelanggaran"),
        dcc.RadioItems([{"label": code or "semua", "value": code} for code in type_codes()], ALL, id="type"),
        html.P("semua", id="said"),
        dcc.Graph(id="map", figure=figure, style={"height": "560px"}),
    ]
)


@app.callback(
    Output("map", "figure"), Output("said", "children"), Input("type", "value"), prevent_initial_call=True
)
def recolour(code: str) -> tuple[Patch, str]:
    """Answer a change of the filter."""
    changed = Patch()
    changed["data"][0]["z"] = _levels(code)
    return changed, code or "semua"


app.run(port=int(sys.argv[1]))
