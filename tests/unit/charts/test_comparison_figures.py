from datetime import date
from math import isnan

import pandas as pd
import pytest

from analysis.comparison import RankBy, funnel, league, ranks
from analysis.selection import Selection
from analysis.source import source_for
from analysis.states import ZONES
from charts.export import ExportFormat, export
from charts.figures import Provenance
from charts.figures.funnel import funnel_plot
from charts.figures.model import Bars, Lines, Points
from charts.figures.ranks import MOST, league_groups, rank_intervals
from charts.figures.side_by_side import compared_places, places_over_time
from charts.figures.two_elections import places_of_elections
from charts.figures.zone_history import zones_over_time
from charts.figures.zone_moves import moved_places, zone_moves_table
from charts.plot import plot
from data.store import open_release

DAY = date(2020, 9, 21)
CODES = [zone.value for zone in ZONES]


def places(**changes: object) -> pd.DataFrame:
    columns: dict[str, object] = {
        "region_code": ["3601", "7407"],
        "region_name": ["Kabupaten Pandeglang", "Kabupaten Wakatobi"],
        "zone": ["kuning", "merah"],
        "count": [3, 34],
        "reported": [3, 34],
        "recommended": [2, 20],
        "followed_up": [2, 9],
        "rate": [None, None],
        "rate_low": [None, None],
        "rate_high": [None, None],
        "rr": [1.3, 14.0],
        "rr_low": [0.3, 9.7],
        "rr_high": [3.1, 19.0],
        "trend_sentence": ["x", "y"],
        "reason": ["x", "y"],
    }
    numbers = ["count", "reported", "recommended", "followed_up"]
    frame = pd.DataFrame(columns | changes)
    floats = dict.fromkeys(["rate", "rate_low", "rate_high", "rr", "rr_low", "rr_high"], "Float64")
    return frame.astype(dict.fromkeys(numbers, "Int64") | floats)


def moves(**cells: int) -> pd.DataFrame:
    table = pd.DataFrame(0, index=CODES, columns=CODES)
    for cell, number in cells.items():
        one, other = cell.split("_to_")
        table.loc[one, other] = number
    return table


def test_places_beside_each_other_tell_counts_and_whose_risk_is_surely_above(
    provenance: Provenance,
) -> None:
    figure = compared_places(places(), provenance)
    assert figure.sentence.startswith(
        "Hingga 21 September 2020: Wakatobi 34 orang dan Pandeglang 3 orang. "
        "Rentang risikonya seluruhnya di atas rata-rata: Wakatobi."
    )
    assert figure.provenance.scope == "3601-7407"
    assert "rate" not in {column.name for column in figure.columns}


def test_places_without_a_known_risk_show_their_counts(provenance: Provenance) -> None:
    unknown = {key: [None, None] for key in ["rr", "rr_low", "rr_high"]}
    figure = compared_places(places(**unknown), provenance)
    assert isinstance(figure.encoding, Bars)
    assert "di atas rata-rata" not in figure.sentence


def test_lines_end_with_the_as_of_day(provenance: Provenance) -> None:
    series = pd.DataFrame(
        {
            "period_start": pd.to_datetime(["2020-09-14", "2020-09-21"]),
            "period_end": pd.to_datetime(["2020-09-20", "2020-09-27"]),
            "new": pd.array([1, 2], dtype="Int64"),
            "cumulative": pd.array([1, 3], dtype="Int64"),
            "is_settling": [False, True],
        }
    )
    stages = pd.DataFrame(
        {
            "stage": ["registration"],
            "start": [pd.Timestamp(2020, 9, 4)],
            "end": [pd.Timestamp(2020, 9, 22)],
        }
    )
    figure = places_over_time({"3601": series}, provenance, to_vote=False, stages=stages)
    assert figure.frame["at"].max() == pd.Timestamp(DAY)
    assert figure.sentence == "Terakhir diketahui hingga 21 September 2020: Pandeglang 3 orang."


def test_zone_moves_name_the_largest_and_leave_out_what_is_empty(provenance: Provenance) -> None:
    table = moves(hijau_to_hijau=90, hijau_to_kuning=7, kuning_to_merah=3)
    figure = zone_moves_table(table, provenance, before="Juli", after="September")
    assert figure.sentence == (
        "Dari 100 wilayah, 10 berpindah zona atau keadaan antara Juli dan September: 7 dari hijau ke kuning "
        "dan 3 dari kuning ke merah."
    )
    assert figure.frame["zone_before"].tolist() == ["hijau", "kuning"]
    assert export(figure, ExportFormat.SVG)


def test_without_moves_there_is_nothing_to_list(provenance: Provenance) -> None:
    figure = zone_moves_table(moves(), provenance, before="a", after="b")
    assert figure.empty
    assert figure.sentence.startswith("Tidak ada wilayah yang dapat dibandingkan")
    rows = pd.DataFrame(
        columns=["region_code", "region_name", "zone_before", "zone_after", "count_before", "count_after"]
    )
    assert moved_places(rows, provenance, before="a", after="b", sentence="x", code="y").empty


def test_funnel_and_ranks_draw_every_place_they_speak_of(provenance: Provenance) -> None:
    selection = Selection(as_of=DAY)
    source = source_for(open_release("ilustrasi"), selection)
    found, table = funnel(source, selection), ranks(source, selection)
    zones = pd.Series("kuning", index=table["region_code"])
    drawn = funnel_plot(found, provenance, zones=zones, wide=True, focus="3601")
    assert isinstance(drawn.encoding, Points)
    assert drawn.frame.loc[drawn.frame["region_code"] == "3601", "is_named"].all()
    assert sum(map(isnan, drawn.encoding.curves[1].x)) == 1  # the gap between upper and lower limit
    ranked = rank_intervals(table, provenance, by=RankBy.COUNT, zones=zones, focus="3601")
    assert len(ranked.frame) == MOST + 1
    assert ranked.frame["region_code"].iloc[-1] == "3601"
    groups = league_groups(league(table), provenance, by=RankBy.COUNT)
    assert groups.frame["regions"].sum() == len(table)
    for figure in (drawn, ranked, groups):
        assert plot(figure).data
        assert export(figure, ExportFormat.SVG)


def test_elections_say_why_places_are_not_compared(provenance: Provenance) -> None:
    names = ["count_before", "count_after", "difference", "ratio", "ratio_low", "ratio_high", "q_value"]
    table = pd.DataFrame({name: pd.array([None, None], dtype="Float64") for name in names}).assign(
        region_code=["3601", "7407"],
        region_name=["a", "b"],
        zone_before="merah",
        zone_after="no_data",
        is_compared=False,
        difficulty=["unknown", "body"],
    )
    figure = places_of_elections(table, provenance, before="2020", after="2024", days=("x", "y"))
    assert figure.empty
    assert "1 angka salah satu pemilihan tidak diketahui" in figure.sentence
    assert "1 dihitung oleh lembaga yang berbeda" in figure.sentence


@pytest.mark.parametrize("changed_on", [None, date(2020, 9, 7)])
def test_a_change_of_rule_is_a_line_on_its_day(provenance: Provenance, changed_on: date | None) -> None:
    table = pd.DataFrame(
        {
            "day": pd.to_datetime(["2020-08-31", "2020-09-21"]),
            "zone": "merah",
            "places": pd.array([48, 31], dtype="Int64"),
            "is_tried": [False, True],
        }
    )
    figure = zones_over_time(table, provenance, changed_on=changed_on, rule="batas 1; 8")
    assert isinstance(figure.encoding, Lines)
    assert figure.encoding.line_at == changed_on
    assert ("berasal dari aturan, bukan dari laporan" in figure.sentence) is (changed_on is not None)
    shapes = plot(figure).layout.shapes
    assert [shape.x0 for shape in shapes] == ([str(changed_on)] if changed_on else [])
    assert export(figure, ExportFormat.SVG)
