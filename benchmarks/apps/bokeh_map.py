"""The same polygons and the same zones with Bokeh; a change sends the colours alone, as its guide advises."""

from bokeh.layouts import column
from bokeh.models import ColumnDataSource, Div, RadioGroup
from bokeh.plotting import curdoc, figure

from benchmarks.apps.question import ALL, FILLS, outlines, type_codes, zones_of


def _fills(code: str) -> list[str]:
    return [FILLS[zone] for zone in zones_of(code).values()]


def _polygons(shape: dict) -> list:
    whole = shape["coordinates"]
    return [whole] if shape["type"] == "Polygon" else whole


def _axis(which: int) -> list:
    """Coordinates as Bokeh wants them: region, polygon, ring, corner."""
    shapes = [feature["geometry"] for feature in outlines()["features"]]
    return [
        [[[corner[which] for corner in ring] for ring in polygon] for polygon in _polygons(shape)]
        for shape in shapes
    ]


source = ColumnDataSource({"xs": _axis(0), "ys": _axis(1), "fill": _fills(ALL)})
chart = figure(width=1200, height=560, match_aspect=True, tools="pan,wheel_zoom")
chart.multi_polygons("xs", "ys", source=source, fill_color="fill", line_color="#505050", line_width=0.5)
codes = type_codes()
said = Div(text="semua")
choice = RadioGroup(labels=[code or "semua" for code in codes], active=0)


def _recolour(_name: str, _before: int, chosen: int) -> None:
    source.patch({"fill": [(slice(len(source.data["fill"])), _fills(codes[chosen]))]})
    said.text = codes[chosen] or "semua"


choice.on_change("active", _recolour)
curdoc().add_root(column(Div(text="Jenis pelanggaran"), choice, said, chart))
