"""What the figures of quality show and say."""

from datetime import date

import pandas as pd
import pytest

from analysis.quality import Copies, copies, coverage, coverage_by_month, gaps
from analysis.selection import Selection
from charts.export.workbook import xlsx
from charts.figures import Provenance
from charts.figures.quality import coverage_figure, delay_figure, examinations_figure, gaps_figure
from charts.plot import plot
from data.bundling import BUNDLED
from data.release import Release

ASKED = Selection(as_of=date(2020, 9, 21))


@pytest.fixture(scope="module")
def release() -> Release:
    return Release.read(BUNDLED / "ilustrasi")


def test_coverage_has_a_row_a_place_and_a_column_a_month(release: Release, provenance: Provenance) -> None:
    grid = coverage_by_month(coverage(release, ASKED), complete=release.complete)
    figure = coverage_figure(grid, provenance, names={"36": "Banten"})
    assert figure.frame["label"].tolist().count("Banten") == 1
    assert [column.title for column in figure.columns][:2] == ["Baris", "Desember 2019"]
    assert figure.frame.drop(columns=["code", "label"]).sum().sum() == 680  # as published for the day
    assert figure.sentence.startswith(
        "680 orang yang dilaporkan masuk di Indonesia hingga 21 September 2020;"
    )
    assert plot(figure).data


def test_gaps_are_shown_where_something_is_due(release: Release, provenance: Provenance) -> None:
    figure = gaps_figure(gaps(release, ASKED), copies(release, ASKED), provenance)
    assert "Lokasi" in figure.frame["label"].tolist()
    assert figure.frame["due"].min() > 0
    assert "verifikasi" in figure.sentence
    assert xlsx(figure)


def test_nothing_missing_is_said_so(provenance: Provenance) -> None:
    table = pd.DataFrame(
        {
            "column": ["region_code"],
            "missing": pd.array([0], dtype="Int64"),
            "due": pd.array([5], dtype="Int64"),
            "share": [0.0],
            "share_low": [0.0],
            "share_high": [0.4],
        }
    )
    said = gaps_figure(table, Copies(1, 5), provenance).sentence
    assert said == "Semua keterangan terisi. 1 dari 5 baris mungkin perkara yang sama tertulis dua kali."


def test_delay_names_the_last_release(provenance: Provenance) -> None:
    table = pd.DataFrame(
        {
            "release_id": ["0002"],
            "published_on": [pd.Timestamp(2020, 9, 30)],
            "arrived": pd.array([3], dtype="Int64"),
            "late": pd.array([2], dtype="Int64"),
            "median_days": pd.array([20.0], dtype="Float64"),
            "share": [2 / 3],
            "share_low": [0.2],
            "share_high": [0.94],
        }
    )
    figure = delay_figure(table, provenance)
    assert figure.sentence == (
        "Rilis 30 September 2020 membawa 3 orang baru; 2 di antaranya terlambat. "
        "Separuh yang terlambat baru tercatat lebih dari 20 hari sesudah dilaporkan."
    )
    assert delay_figure(table.head(0), provenance).empty


def test_examinations_have_a_line_for_each_level(provenance: Provenance) -> None:
    table = pd.DataFrame(
        {
            "release_id": ["1", "2"],
            "published_at": ["2021-01-01T00:00:00+00:00", "2021-02-01T00:00:00+00:00"],
            "rows": [100, 120],
            "refused": [9, 2],
            "unplaced": [4, 1],
            "must": [9, 2],
            "should": [20, 6],
            "identifiers": [30, 11],
        }
    )
    figure = examinations_figure(table, provenance)
    assert figure.frame[["label", "findings"]].to_numpy().tolist() == [
        ["Wajib diperbaiki", 9],
        ["Sebaiknya diperiksa", 20],
        ["Wajib diperbaiki", 2],
        ["Sebaiknya diperiksa", 6],
    ]
    assert figure.sentence == (
        "Berkas rilis terakhir berisi 120 baris: 2 ditolak, 1 tanpa lokasi, 8 temuan; "
        "11 data pribadi dibuang."
    )
    assert examinations_figure(table.head(0), provenance).empty
