from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from analysis.comparison import history, matrix, repeats
from analysis.cube import Cube, build_cube
from data.published import figures
from tests.support.releases import cases, write_release


def test_pandeglang_repeats() -> None:
    row = repeats(history()).set_index("region_code").loc["3601"]
    # 2019 and 2024 from Bawaslu, 2020 from KASN, Pilkada 2024 from Bawaslu Banten
    assert row["reported_in"] == ("pemilu-2019", "pilkada-2020", "pemilu-2024", "pilkada-2024")
    assert row["confirmed_in"] == ("pilkada-2020", "pilkada-2024")
    assert (row["reported"], row["confirmed"], row["counter"]) == (4, 2, "recommended")
    assert row["sentence"].startswith("Pandeglang: ada laporan pada 4 pemilihan (")
    assert not row["illustrative"]


def test_the_figures_are_those_published() -> None:
    known = history()
    published = figures().set_index("figure_id")
    row = known[(known["region_code"] == "3601") & (known["election"] == "pemilu-2019")].iloc[0]
    assert (row["source"], row["value"], row["unit"], row["body"]) == ("F0059", 5, "case", "bawaslu")
    assert (published.loc[known["source"], "region_code"].array == known["region_code"].array).all()


def test_a_whole_goes_before_a_later_part() -> None:
    known = history()
    pandeglang = known[(known["region_code"] == "3601") & (known["election"] == "pilkada-2024")]
    row = pandeglang.set_index("evidence").loc["reported"]
    # 5 cases by 9 September; the 1 of 13 November was counted over another period
    assert (row["value"], row["source"], row["is_part"]) == (5, "F1127", False)


def test_a_figure_that_may_count_something_else_is_no_evidence() -> None:
    sources = set(history()["source"])
    doubtful = figures()[figures()["excluded"] == "may count every kind of report"]
    assert not sources & set(doubtful["figure_id"])


def test_a_reported_zero_is_known_and_no_case() -> None:
    # Kabupaten Serang, 14 February 2019: no report; a later statement of five years on says otherwise
    cells = matrix(history())
    known = history()
    serang = known[(known["region_code"] == "3604") & (known["election"] == "pemilu-2019")]
    assert set(serang["evidence"]) == {"zero", "reported"}
    assert cells.loc["3604", "pemilu-2019"] == "reported"


def test_no_statement_is_not_zero() -> None:
    cells = matrix(history())
    assert list(cells.columns) == ["pemilu-2019", "pilkada-2020", "pemilu-2024", "pilkada-2024"]
    assert cells.isna().any(axis=None)
    assert cells.index.is_monotonic_increasing


@pytest.fixture
def earlier(tmp_path: Path) -> Cube:
    rows = """
    region_code reported_on recommended_on
    3601        2018-03-01  -
    3303        2018-03-01  2018-04-01
    """
    release = write_release(
        tmp_path,
        cases(rows, election="pilkada-2018"),
        days=(date(2018, 1, 1), date(2018, 12, 31)),
    )
    return build_cube(release, election="pilkada-2018")


def test_releases_speak_too(banten: Cube, earlier: Cube) -> None:
    known = history(published=False, sources=[banten, earlier])
    table = repeats(known).set_index("region_code")
    assert table.index.tolist() == ["3303", "3601"]
    assert table.loc["3601", "reported_in"] == ("pilkada-2018", "pilkada-2020")
    assert table.loc["3601", "confirmed_in"] == ("pilkada-2020",)
    # a complete register knows its zeros where people vote
    cells = matrix(known)
    assert cells.loc["3604", "pilkada-2020"] == "zero"
    assert pd.isna(cells.loc["3604", "pilkada-2018"])
    assert known.loc[known["evidence"] == "confirmed", "body"].isna().all()


def test_a_region_named_once_does_not_repeat(banten: Cube) -> None:
    assert repeats(history(published=False, sources=[banten])).empty


def test_nothing_known_nothing_listed() -> None:
    known = history(published=False)
    assert known.empty
    assert matrix(known).empty
    assert repeats(known).empty
