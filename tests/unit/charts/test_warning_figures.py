"""The figures of warning, prevention and drivers: the sentence says what the frame holds."""

import pandas as pd
import pytest

from charts.figures import Provenance
from charts.figures.prevention import uncovered_figure
from charts.figures.weekly_range import weekly_range_figure
from charts.plot import plot
from charts.theme import Mode


@pytest.fixture
def weeks() -> pd.DataFrame:
    ends = pd.to_datetime(["2020-09-06", "2020-09-13", "2020-09-20"])
    return pd.DataFrame(
        {
            "week_start": ends - pd.Timedelta(days=6),
            "week_end": ends,
            "observed": pd.array([1, 6, 2], dtype="Int64"),
            "expected": pd.array([None, 2.0, 2.5], dtype="Float64"),
            "low": pd.array([None, 0, 0], dtype="Int64"),
            "high": pd.array([None, 4, 5], dtype="Int64"),
            "is_above": [False, True, False],
            "is_settling": [False, False, True],
        }
    )


def test_the_weeks_of_a_place_in_a_sentence(
    weeks: pd.DataFrame, stages: pd.DataFrame, provenance: Provenance
) -> None:
    # two weeks have a range; 6 is above 4 in one of them
    figure = weekly_range_figure(weeks, provenance, stages=stages)
    assert figure.sentence.startswith(
        "Indonesia: 2 orang yang dilaporkan pada minggu hingga 20 September 2020, biasanya 0 sampai 5. "
        "Dari 2 minggu yang dapat dinilai, 1 di atas rentang"
    )
    line = next(trace for trace in plot(figure, mode=Mode.LIGHT).data if trace.name == "Laporan baru")
    assert list(line.y) == [1, 6, 2]


def test_before_there_is_history_and_without_weeks(
    weeks: pd.DataFrame, stages: pd.DataFrame, provenance: Provenance
) -> None:
    early = weekly_range_figure(weeks.head(1), provenance, stages=stages)
    assert early.sentence.endswith("riwayatnya belum cukup untuk menilai.")
    nothing = weekly_range_figure(weeks.iloc[:0], provenance, stages=stages)
    assert nothing.empty
    assert nothing.sentence == "Data ini tidak memuat laporan mingguan untuk Indonesia."


def test_uncovered_places_keep_their_order(zones: pd.DataFrame, provenance: Provenance) -> None:
    rates = {
        name: pd.array([None] * 2, dtype="Float64")
        for name in ("cases_per_1000_asn", "asn", "asn_low", "asn_high")
    }
    bare = zones.head(2).assign(**rates, drafted=0)
    figure = uncovered_figure(bare, provenance, sentence="Kalimat.")
    assert figure.frame["region_code"].tolist() == ["3303", "7407"]
    assert figure.frame["zone_word"].tolist() == ["Merah", "Merah"]
    assert figure.sentence == "Kalimat."
