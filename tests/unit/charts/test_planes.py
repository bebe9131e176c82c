"""Intervals, points, lines and small maps: what the reader sees equals the frame, on screen and in files."""

from datetime import date
from xml.etree import ElementTree as ET

import numpy as np
import pandas as pd
import pytest

from charts.export import ExportFormat, export
from charts.figures import Figure, Provenance, trend
from charts.figures.model import (
    Axis,
    Column,
    ColumnKind,
    Curve,
    Encoding,
    Intervals,
    Lines,
    MapGrid,
    Mark,
    Note,
    Points,
    ZoneClass,
    ZoneMap,
)
from charts.plot import plot
from charts.theme import LIGHT, Mode
from data.kinds import Level
from geo import register


def figure(frame: pd.DataFrame, encoding: Encoding, provenance: Provenance) -> Figure:
    columns = tuple(Column(name, name) for name in frame.columns)
    return Figure(
        id="coba", title="Judul", subtitle="Isi", sentence="Kalimat.", alt="Diagram. Kalimat.",
        frame=frame, columns=columns, encoding=encoding, provenance=provenance,
    )  # fmt: skip


@pytest.fixture
def spine(provenance: Provenance) -> Figure:
    frame = pd.DataFrame(
        {
            "label": ["Media sosial", "Dukungan", "Pengerahan"],
            "kelompok": ["Ringan", "Ringan", "Berat"],
            "share": [0.5, 0.3, 0.2],
            "low": [0.4, 0.2, 0.1],
            "high": [0.6, 0.4, 0.3],
            "nation": [0.45, 0.35, np.nan],
        }
    )
    encoding = Intervals(
        category="label", value="share", low="low", high="high", kind=ColumnKind.SHARE,
        marks=(Mark("nation", "Indonesia"),), group="kelompok", reference=0.33,
    )  # fmt: skip
    return figure(frame, encoding, provenance)


@pytest.fixture
def funnel(provenance: Provenance) -> Figure:
    frame = pd.DataFrame(
        {"x": [1.0, 4.0, 9.0], "y": [0.5, 2.0, 1.1], "label": ["A", "B", "C"],
         "zone": ["hijau", "merah", "kuning"], "named": [False, True, False]}
    )  # fmt: skip
    encoding = Points(
        x="x", y="y", x_axis=Axis("Harapan"), y_axis=Axis("Risiko relatif"), label="label", zone="zone",
        named="named", curves=(Curve("Batas 95%", (1.0, 9.0), (2.5, 1.6), is_limit=True),),
    )  # fmt: skip
    return figure(frame, encoding, provenance)


@pytest.fixture
def elections(provenance: Provenance) -> Figure:
    frame = pd.DataFrame(
        {"day": [-3, -2, -1, -3, -2], "count": [1.0, 4.0, 9.0, 2.0, np.nan], "low": [0.5, 3, 7, 1, np.nan],
         "high": [2.0, 5, 11, 3, np.nan], "which": ["2020", "2020", "2020", "2018", "2018"],
         "open": [False, False, True, False, False]}
    )  # fmt: skip
    encoding = Lines(
        x="day", y="count", x_axis=Axis("Hari"), y_axis=Axis("Orang"), series="which", names=("2020", "2018"),
        low="low", high="high", settling="open", line_at=0,
    )  # fmt: skip
    return figure(frame, encoding, provenance)


@pytest.fixture
def grid(provenance: Provenance) -> Figure:
    codes = register.regions().index
    frame = pd.concat(
        pd.DataFrame({"region_code": codes, "zone": zone, "panel": title})
        for title, zone in (("September", "kuning"), ("Desember", "merah"))
    )
    classes = (ZoneClass("kuning", "Kuning", "1–4", 514), ZoneClass("merah", "Merah", "≥ 5", 514))
    maps = ZoneMap(level=Level.REGION, province=None, tiles=False, classes=classes)
    return figure(frame, MapGrid(panel="panel", titles=("September", "Desember"), maps=maps), provenance)


def test_intervals_show_value_interval_and_marks_of_each_row(spine: Figure) -> None:
    drawn = plot(spine)
    dots, marks = drawn.data[0], drawn.data[1]
    assert list(dots.x) == [0.5, 0.3, 0.2]
    assert np.allclose(dots.error_x.array, [0.1, 0.1, 0.1])
    assert marks.name == "Indonesia"
    assert list(marks.x)[:2] == [0.45, 0.35]
    assert np.isnan(marks.x[2])  # not known is not zero
    assert [note.text for note in drawn.layout.annotations[:2]] == ["<b>Ringan</b>", "<b>Berat</b>"]
    assert list(dots.y) == sorted(dots.y)  # in the order of the frame, downwards
    line = drawn.data[-1]  # interrupted between the rows, where their words stand
    assert [x for x in line.x if x is not None] == [0.33] * 6


def test_points_wear_their_zone_and_only_the_named_carry_words(funnel: Figure) -> None:
    drawn = plot(funnel)
    curve, *zones, names = drawn.data
    assert (curve.name, list(curve.y)) == ("Batas 95%", [2.5, 1.6])
    assert [trace.marker.color for trace in zones] == [
        LIGHT.zones[z].fill for z in ("hijau", "merah", "kuning")
    ]
    assert list(names.text) == ["B"]


def test_lines_leave_out_what_is_not_known_and_open_what_may_grow(elections: Figure) -> None:
    lines = [
        trace for trace in plot(elections).data if trace.mode in {"lines", "lines+markers"} and trace.name
    ]
    assert [(trace.name, list(trace.x)) for trace in lines] == [("2020", [-3, -2, -1]), ("2018", [-3])]
    still = [trace for trace in plot(elections).data if trace.mode == "markers"]
    assert list(still[0].x) == [-1]


@pytest.mark.parametrize("name", ["spine", "funnel", "elections"])
def test_both_modes_draw(name: str, request: pytest.FixtureRequest) -> None:
    described = request.getfixturevalue(name)
    for mode in Mode:
        assert len(plot(described, mode=mode).data) > 1


@pytest.mark.parametrize("name", ["spine", "funnel", "elections", "grid"])
def test_files_hold_the_picture_and_its_words(name: str, request: pytest.FixtureRequest) -> None:
    described = request.getfixturevalue(name)
    assert export(described, ExportFormat.PNG).startswith(b"\x89PNG")
    tree = ET.fromstring(export(described, ExportFormat.SVG))  # noqa: S314 - our own file
    assert tree.findtext("{http://www.w3.org/2000/svg}title") == "Judul"


def test_a_grid_draws_each_panel_in_its_own_zones(grid: Figure) -> None:
    drawn = export(grid, ExportFormat.SVG).decode()
    for zone in ("kuning", "merah"):
        assert drawn.count(f"fill: {LIGHT.zones[zone].fill}") > 0


def test_weeks_that_still_fill_are_hatched_and_say_so(series, stages, provenance: Provenance) -> None:
    note = Note(date(2020, 9, 10), "Surat edaran diterbitkan")
    drawn = plot(trend(series, provenance, stages=stages, notes=(note,)))
    bars = next(trace for trace in drawn.data if trace.type == "bar")
    assert list(bars.marker.pattern.shape) == ["", "", "/", "/"]
    assert ["laporan masih masuk" in told for told in bars.customdata] == [False, False, True, True]
    assert "Surat edaran diterbitkan" in [each.hovertext for each in drawn.layout.annotations]
