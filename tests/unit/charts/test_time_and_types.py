"""The charts on types and on time say in words what they draw."""

from datetime import date

import numpy as np
import pandas as pd
import pytest

from analysis.type_tables import Across, TypeTable
from charts import figures
from charts.export import ExportFormat, export
from charts.figures import Provenance
from charts.figures.channels import findings_over_time
from charts.figures.cross import HIDDEN, type_table_figure
from charts.figures.model import Heat, Note, Trend
from charts.figures.shares_over_time import shares_figure, social_media_figure
from charts.figures.stages import stage_rates
from charts.figures.trend_tags import trend_tags_figure
from charts.plot import plot
from charts.plot.picking import pickable, picked_row
from charts.ticks import voting_ticks
from tests.unit.charts.conftest import mix


def counts(rows: dict[str, list[int | None]], columns: list[str]) -> pd.DataFrame:
    return pd.DataFrame.from_dict(rows, orient="index", columns=columns).astype("Int64")


@pytest.fixture
def by_post() -> TypeTable:
    table = counts(
        {"social_media": [12, None, 15], "photo_symbol": [7, None, 8], "total": [19, 4, 23]},
        ["fungsional", "jpt", "total"],
    )
    return TypeTable(table, hidden=2, below=5)


def test_hidden_counts_are_said_in_words_and_in_every_file(
    by_post: TypeTable, provenance: Provenance
) -> None:
    figure = type_table_figure(by_post, provenance, across=Across.POSITION, by_group=True)
    assert figure.sentence == (
        "Terbanyak: media sosial – fungsional, 12 orang yang dilaporkan di Indonesia hingga 21 September "
        "2020. Di bawah tingkat provinsi, angka 1 sampai 4 disembunyikan (•) agar tidak menunjuk orang; 2 "
        "sel disembunyikan, termasuk sel lain yang dapat membocorkannya."
    )
    assert any("disembunyikan" in note for note in figure.provenance.notes)
    assert any("bukan temuan" in note for note in figure.provenance.notes)
    assert isinstance(figure.encoding, Heat)
    assert figure.encoding.missing == HIDDEN
    _cells, counts = plot(figure).data
    # the columns stand in the order of the vocabulary: jpt first
    assert list(counts.text) == [HIDDEN, "12", HIDDEN, "7"]
    rows = export(figure, ExportFormat.CSV).decode("utf-8-sig").splitlines()
    assert rows[1].startswith("Media sosial;;12;")


def test_nothing_found_and_nothing_known_are_told_apart(provenance: Provenance) -> None:
    nothing = type_table_figure(
        TypeTable(pd.DataFrame(), hidden=0, below=0), provenance, across=Across.STAGE, by_group=True
    )
    silent = type_table_figure(
        TypeTable(pd.DataFrame(), hidden=0, below=0, is_told=False),
        provenance,
        across=Across.STAGE,
        by_group=True,
    )
    assert nothing.empty
    assert silent.empty
    assert "tidak mencatat" in nothing.sentence
    assert "tidak memuat" in silent.sentence


def test_a_cell_answers_a_click_with_its_row(by_post: TypeTable, provenance: Provenance) -> None:
    figure = type_table_figure(by_post, provenance, across=Across.POSITION, by_group=True)
    chart = pickable(plot(figure), figure, chosen=(1,))
    cells = chart.data[-1]
    assert sorted(zip(cells.x, cells.y, strict=True)) == [(0, 0), (0, 1), (1, 0), (1, 1)]
    assert "Media sosial" in cells.customdata[0]
    assert len(chart.layout.shapes) == 1
    assert picked_row([{"x": 1, "y": 1}], rows=2) == 1
    assert picked_row([], rows=2) is None
    assert picked_row([{"x": 1, "y": 2}], rows=2) is None


def test_chosen_bars_stand_out_only_where_something_is_chosen(provenance: Provenance) -> None:
    figure = figures.type_mix({"Indonesia": mix(photo_symbol=6, party_approach=4)}, provenance)
    assert pickable(plot(figure), figure).data[0].marker.opacity is None
    opacity = pickable(plot(figure), figure, chosen=(1,)).data[0].marker.opacity
    assert opacity[1] == 1.0
    assert opacity[0] < 1.0


def test_the_share_of_social_media_carries_its_interval(provenance: Provenance) -> None:
    table = pd.DataFrame(
        {
            "period_start": pd.to_datetime(["2020-08-01", "2020-09-01"]),
            "count": [20, 30],
            "total": [100, 100],
            "share": [0.2, 0.3],
            "share_low": [0.13, 0.22],
            "share_high": [0.29, 0.4],
            "cumulative_count": [20, 50],
            "cumulative_total": [100, 200],
            "cumulative_share": [0.2, 0.25],
            "cumulative_share_low": [0.13, 0.2],
            "cumulative_share_high": [0.29, 0.31],
        }
    )
    figure = social_media_figure(table, provenance)
    assert figure.sentence == (
        "Media sosial 25,0% (rentang 95%: 20,0%–31,0%) dari 200 orang yang dilaporkan di Indonesia hingga 21 "
        "September 2020; per bulan: Agustus 2020 20,0% (13,0%–29,0%) dan September 2020 30,0% (22,0%–40,0%)."
    )
    assert len(figure.frame) == 4
    assert social_media_figure(table.iloc[:0], provenance).empty


def test_shares_are_told_from_first_to_last(provenance: Provenance) -> None:
    table = pd.DataFrame(
        {
            "code": ["social_media"] * 2,
            "period_start": pd.to_datetime(["2020-08-01", "2020-09-01"]),
            "count": [2, 3],
            "total": [10, 10],
            "share": [0.2, 0.3],
            "cumulative_count": [2, 5],
            "cumulative_total": [10, 20],
            "cumulative_share": [0.2, 0.25],
        }
    )
    figure = shares_figure(table, provenance, of_groups=True, cumulative=True)
    assert figure.sentence == (
        "Hingga 21 September 2020: media sosial dari 20,0% (Agustus 2020) menjadi 25,0%."
    )
    empty = shares_figure(table.iloc[:0], provenance, of_groups=True, cumulative=True, told=False)
    assert "tidak memuat" in empty.sentence


def by_stage() -> pd.DataFrame:
    return pd.DataFrame(
        {
            "stage": ["determination", "campaign", None],
            "start": pd.to_datetime(["2020-09-23", "2020-09-26", None]),
            "end": pd.to_datetime(["2020-09-25", "2020-12-05", None]),
            "days": pd.array([3, 70, pd.NA], dtype="Int64"),
            "count": pd.array([3, 40, 2], dtype="Int64"),
            "cumulative": pd.array([3, 43, 45], dtype="Int64"),
            "per_week": pd.array([7.0, 4.0, pd.NA], dtype="Float64"),
            "per_week_low": pd.array([1.4, 2.9, pd.NA], dtype="Float64"),
            "per_week_high": pd.array([20.5, 5.4, pd.NA], dtype="Float64"),
            "is_settling": [False, True, False],
        }
    )


def test_a_stage_of_three_days_is_not_called_the_fastest(provenance: Provenance) -> None:
    figure = stage_rates(by_stage(), provenance)
    assert figure.sentence.startswith(
        "Terbanyak: tahapan masa kampanye, 40 orang. "
        "Laju tertinggi yang cukup pasti: tahapan masa kampanye, 4,0 per minggu"
    )
    assert list(figure.frame["settling_word"]) == ["", "laporan masih masuk"]


def test_statements_have_no_rate(provenance: Provenance) -> None:
    unknown = pd.array([pd.NA] * 3, dtype="Float64")
    table = by_stage().assign(per_week=unknown, per_week_low=unknown, per_week_high=unknown)
    figure = stage_rates(table, provenance)
    assert "laju tiap tahapan tidak dapat dihitung" in figure.sentence
    assert [column.name for column in figure.columns][-1] == "cumulative"


def test_findings_and_reports_are_lines_of_their_own(provenance: Provenance) -> None:
    months = pd.DataFrame(
        {
            "month": pd.to_datetime(["2020-08-01", "2020-08-01"]),
            "kind": ["finding", "public_report"],
            "count": [9, 1],
            "reported": [10, 10],
            "share": [0.9, 0.1],
            "share_low": [0.6, 0.02],
            "share_high": [0.98, 0.4],
        }
    )
    figure = findings_over_time(months, months, provenance)
    assert figure.sentence.startswith("Laporan masyarakat 10,0% (rentang 95%: 2,0%–40,0%) dari 10 orang")
    assert [trace.name for trace in plot(figure).data] == ["Temuan pengawas", "Laporan masyarakat"]


def test_trends_are_drawn_where_a_ratio_is_known_and_counted_everywhere(provenance: Provenance) -> None:
    tags = pd.DataFrame(
        {
            "region_code": ["3601", "3602", "3603"],
            "region_name": ["Kabupaten Pandeglang", "Kabupaten Lebak", "Kabupaten Tangerang"],
            "tag": ["naik", "belum_dapat_dinilai", "belum_dapat_dinilai"],
            "doubt": ["", "wide", "cases"],
            "recent": [12, 8, 1],
            "before": [2, 0, 0],
            "periods": [4, 4, 4],
            "ratio": pd.array([6.0, pd.NA, pd.NA], dtype="Float64"),
            "ratio_low": pd.array([1.4, 1.2, pd.NA], dtype="Float64"),
            "ratio_high": pd.array([55.0, pd.NA, pd.NA], dtype="Float64"),
            "p_value": pd.array([0.01, 0.08, pd.NA], dtype="Float64"),
            "q_value": pd.array([0.02, 0.08, pd.NA], dtype="Float64"),
            "sentence": ["a", "b", "c"],
        }
    )
    figure = trend_tags_figure(tags, provenance)
    assert list(figure.frame["region_code"]) == ["3601"]
    assert figure.sentence.startswith("Dari 3 wilayah: 1 naik, 0 turun, 0 tetap; 2 belum dapat dinilai")


def test_the_axis_to_the_vote_is_marked_in_days() -> None:
    days, words = voting_ticks(date(2020, 10, 1), date(2020, 12, 31), voting_day=date(2020, 12, 9))
    assert days == [date(2020, 10, 14), date(2020, 11, 11), date(2020, 12, 9)]
    assert words == ["H-56", "H-28", "H"]


def test_a_trend_to_the_vote_keeps_its_periods_and_tells_their_distance(
    series: pd.DataFrame, stages: pd.DataFrame, provenance: Provenance
) -> None:
    to_vote = series.assign(period_end=series["period_start"] + pd.Timedelta(days=27))
    notes = (Note(date(2020, 9, 10), "Pleno ditunda"),)
    figure = figures.trend(
        to_vote,
        provenance,
        stages=stages,
        period="month",
        voting_day=date(2020, 12, 9),
        settling="Masih bertambah.",
        notes=notes,
    )
    assert figure.id == "tren-bulan-suara"
    assert figure.frame["to_voting"].iloc[0] == "H-79"  # cut at the as-of day, 21 September
    assert figure.sentence.endswith("Masih bertambah.")
    chart = plot(figure)
    assert "H-84" in chart.layout.xaxis.ticktext
    assert any(note.hovertext == "Pleno ditunda" for note in chart.layout.annotations)
    assert isinstance(figure.encoding, Trend)
    assert export(figure, ExportFormat.PNG).startswith(b"\x89PNG")


def test_a_trend_of_which_nothing_is_known_draws_nothing(
    series: pd.DataFrame, stages: pd.DataFrame, provenance: Provenance
) -> None:
    unknown = series.assign(new=np.nan, cumulative=pd.array([pd.NA] * 4, dtype="Int64"))
    figure = figures.trend(unknown, provenance, stages=stages)
    assert figure.empty
    assert "tidak memuat" in figure.sentence
