from datetime import date

import pytest

from analysis.measure import CountSource
from analysis.position_mix import position_mix
from analysis.selection import Selection
from analysis.source import build_source
from data.kinds import Counter
from data.release import Release
from tests.support.releases import cases, write_release

# In the nation 12 + 8 + 5 of 25 persons; in Pandeglang (3601) 12 + 8 of 20; in Kota Serang (3673) 5.
CASES = """
region_code reported_on violation_type   position   recommended_on persons
3601        2020-08-01  photo_symbol     fungsional 2020-09-01     12
3601        2020-08-01  party_approach   jpt        -              8
3673        2020-08-01  party_approach   -          2020-09-01     4
3673        2020-08-01  party_approach   jpt        -              1
"""
ASKED = Selection(as_of=date(2020, 9, 21), dataset="contoh")


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> CountSource:
    release: Release = write_release(tmp_path_factory.mktemp("positions"), cases(CASES))
    return build_source(release, election="pilkada-2020")


def rows(source: CountSource, asked: Selection) -> list[list[object]]:
    table = position_mix(source, asked)
    return table.assign(position=table["position"].fillna("?"))[
        ["position", "count", "share"]
    ].values.tolist()


def test_classes_of_posts_are_shares_of_all(source: CountSource) -> None:
    # 12, 8 + 1 and 4 of 25
    assert rows(source, ASKED) == [["fungsional", 12, 0.48], ["jpt", 9, 0.36], ["?", 4, 0.16]]


def test_the_counter_of_the_selection_is_counted(source: CountSource) -> None:
    proven = ASKED.but(counter=Counter.RECOMMENDED)
    assert rows(source, proven) == [["fungsional", 12, 0.75], ["?", 4, 0.25]]


def test_the_positions_chosen_do_not_narrow(source: CountSource) -> None:
    assert rows(source, ASKED.but(positions=("jpt",))) == rows(source, ASKED)


def test_below_a_province_a_small_count_hides_every_share(source: CountSource) -> None:
    assert rows(source, ASKED.but(region="3601")) == [["fungsional", 12, 0.6], ["jpt", 8, 0.4]]
    small = position_mix(source, ASKED.but(region="3673"))
    assert small["share"].isna().all()
    assert small["count"].isna().all()


def test_nobody_reported_leaves_no_row(source: CountSource) -> None:
    assert position_mix(source, ASKED.but(as_of=date(2020, 8, 1), region="1101")).empty
