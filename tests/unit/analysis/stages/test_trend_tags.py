from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from analysis.cube import Cube, build_cube
from analysis.measure import NATION
from analysis.selection import Selection
from analysis.stages.tags import settled_weeks, trend_tags
from analysis.statements import StatementTable
from data.kinds import Level
from tests.support.releases import cases, write_release

# Pandeglang: 1 in the four weeks from 6 July, 12 in the four from 3 August 2020
RISE = """
region_code reported_on persons
3601        2020-07-08  1
3601        2020-08-05  3
3601        2020-08-12  3
3601        2020-08-19  3
3601        2020-08-26  3
3602        2020-08-26  2
"""


@pytest.fixture(scope="module")
def rising(tmp_path_factory: pytest.TempPathFactory) -> Cube:
    return build_cube(write_release(tmp_path_factory.mktemp("rise"), cases(RISE)), election="pilkada-2020")


ASKED = Selection(as_of=date(2020, 8, 30), dataset="contoh")  # a Sunday


def test_one_row_for_each_place(rising: Cube) -> None:
    table = trend_tags(rising, ASKED).set_index("region_code")
    assert len(table) == 514
    row = table.loc["3601"]
    assert (row["region_name"], row["province_code"]) == ("Kabupaten Pandeglang", "36")
    assert (row["tag"], row["recent"], row["before"], row["ratio"]) == ("naik", 12, 1, 12.0)
    assert row["until"] == date(2020, 8, 30)
    assert row["sentence"] == (
        "Tren naik: 12 dalam 4 minggu terakhir yang lengkap, 1 dalam 4 minggu sebelumnya; antara 1,8 dan "
        "513,0 kali sebelumnya (rentang 95%)."
    )


def test_few_cases_are_not_called_steady(rising: Cube) -> None:
    row = trend_tags(rising, ASKED).set_index("region_code").loc["3602"]
    assert (row["tag"], row["doubt"]) == ("belum_dapat_dinilai", "cases")
    assert row["p_value"] is pd.NA
    assert row["sentence"] == (
        "Tren belum dapat dinilai: 2 dalam 4 minggu terakhir yang lengkap, 0 dalam 4 minggu sebelumnya; "
        "terlalu sedikit untuk diuji."
    )


def test_weeks_under_way_are_left_out(rising: Cube) -> None:
    # on Saturday 29 August the week of the last cases is not over: 9 against 1 in the weeks from 29 June
    row = trend_tags(rising, ASKED.but(as_of=date(2020, 8, 29)), places=["3601"]).iloc[0]
    assert (row["recent"], row["before"], row["until"]) == (9, 1, date(2020, 8, 23))


def test_weeks_that_settle_are_left_out(tmp_path: Path) -> None:
    release = write_release(tmp_path, cases(RISE), days=(date(2020, 1, 1), date(2020, 8, 30)))
    source = build_cube(release, election="pilkada-2020")
    # the release ends on 30 August, its last two weeks are assumed to grow: the last counted ends on the 16th
    assert settled_weeks(source, ASKED, places=["3601"])[1] == date(2020, 8, 16)


def test_a_province_narrows_the_rows_only(rising: Cube) -> None:
    whole, banten = trend_tags(rising, ASKED), trend_tags(rising, ASKED.but(province="36"))
    kept = whole[whole["province_code"] == "36"].reset_index(drop=True)
    pd.testing.assert_frame_equal(banten, kept)


def test_any_place_can_be_asked_for(rising: Cube) -> None:
    table = trend_tags(rising, ASKED, places=[NATION, "36", "3601"])
    assert table["recent"].tolist() == [14, 14, 12]
    assert table["region_name"].tolist() == ["Indonesia", "Banten", "Kabupaten Pandeglang"]
    assert len(trend_tags(rising, ASKED.but(level=Level.PROVINCE))) == 34


def test_too_few_weeks(rising: Cube) -> None:
    table = trend_tags(rising, ASKED.but(as_of=date(2020, 2, 1)), places=["3601"])
    assert table["sentence"].tolist() == [
        "Tren belum dapat dinilai: perlu 8 minggu yang lengkap dan mengendap."
    ]
    assert table["recent"].isna().all()
    before = trend_tags(rising, ASKED.but(as_of=date(2019, 11, 1)), places=["3601"])
    assert before["doubt"].tolist() == ["periods"]


def test_statements_have_no_trend(stated: StatementTable, selection: Selection) -> None:
    table = trend_tags(stated, selection, places=["3601", NATION])
    assert table["tag"].eq("belum_dapat_dinilai").all()
    assert table["doubt"].eq("stated").all()
    assert table["until"].isna().all()
    assert table["sentence"].iloc[0] == "Tren belum dapat dinilai: angka terbit bukan laporan mingguan."
