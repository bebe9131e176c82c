from datetime import date

import pandas as pd
import pytest

from analysis.cube import Cube, build_cube
from analysis.prevention import (
    coverage_by_zone,
    coverage_sentence,
    events_by_audience,
    events_by_stage,
    events_by_type,
    prevention_coverage,
    prevention_events,
    uncovered,
)
from analysis.selection import Selection
from data.kinds import Level
from tests.support.releases import cases, write_release

# Pandeglang (3601) is red with 5 and has an event on 23 September; Cilegon (3672) is red with 6, Tangerang
# Selatan (3674) with 7, neither with an event on record; Kabupaten Serang (3604) is yellow with 1.
CASES = """
region_code reported_on persons
3601        2020-08-01  5
3672        2020-08-01  6
3674        2020-08-01  7
3604        2020-08-01  1
"""
DAY = Selection(as_of=date(2020, 10, 1), dataset="contoh", rule="kasn-kabkota-2020")


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Cube:
    release = write_release(tmp_path_factory.mktemp("prevention"), cases(CASES))
    return build_cube(release, election="pilkada-2020")


@pytest.fixture(scope="module")
def table(source: Cube) -> pd.DataFrame:
    return prevention_coverage(source, DAY)


def test_the_events_of_the_source_articles_are_a_time_line() -> None:
    events = prevention_events()
    assert events["event_id"].tolist() == ["P04", "P05", "P01", "P06", "P02", "P03"]
    # 9 December 2020 is 77 days after 23 September
    pandeglang = events.set_index("event_id").loc["P06"]
    assert (pandeglang["days_to_vote"], pandeglang["region_name"]) == (77, "Kabupaten Pandeglang")


def test_events_are_kept_by_election_day_and_place() -> None:
    assert prevention_events(election="pilkada-2020")["event_id"].tolist() == ["P01", "P06"]
    assert prevention_events(as_of=date(2019, 2, 13))["event_id"].tolist() == ["P04"]
    assert prevention_events(region="36")["event_id"].tolist() == ["P05", "P06"]


def test_a_draft_is_not_held() -> None:
    by_type = events_by_type(prevention_events()).set_index("prevention_type")
    assert by_type.loc["circular", ["held", "drafted"]].tolist() == [0, 1]
    assert by_type.loc["socialisation", ["held", "regions"]].tolist() == [4, 4]
    assert by_type["held"].sum() + by_type["drafted"].sum() == 6


def test_every_stage_has_a_row() -> None:
    by_stage = events_by_stage(prevention_events()).set_index("stage")
    assert by_stage["held"].to_dict() == {
        "pre_nomination": 1,
        "registration": 1,
        "determination": 1,
        "campaign": 2,
        "cooling_voting": 0,
        "post_vote": 0,
    }


def test_an_event_reaches_several_audiences() -> None:
    reached = events_by_audience(prevention_events()).set_index("audience")
    assert reached.loc["all_asn", ["held", "drafted"]].tolist() == [2, 1]
    assert reached.loc["village_heads", ["subject_class", "drafted"]].tolist() == ["extended", 1]
    assert reached["held"].sum() == 9  # nine audiences of five events held


def test_coverage_lies_beside_the_zone(table: pd.DataFrame) -> None:
    rows = table.set_index("region_code")
    assert rows.loc["3601", ["zone", "events", "is_uncovered"]].tolist() == ["merah", 1, False]
    assert rows.loc["3672", ["zone", "events", "is_uncovered"]].tolist() == ["merah", 0, True]
    assert rows.loc["3604", ["zone", "events", "is_uncovered"]].tolist() == ["kuning", 0, False]
    assert rows.loc["3601", "last_event_on"] == pd.Timestamp("2020-09-23")


def test_an_event_counts_from_its_day(source: Cube) -> None:
    before = prevention_coverage(source, DAY.but(as_of=date(2020, 9, 22))).set_index("region_code")
    assert before.loc["3601", ["events", "is_uncovered"]].tolist() == [0, True]


def test_rates_are_told_where_the_denominator_is_fit(table: pd.DataFrame) -> None:
    rows = table.set_index("region_code")
    pandeglang = rows.loc["3601"]
    # 9,772 civil servants are published: 1 event is 0.10 and 5 persons are 0.51 per 1,000
    assert pandeglang["asn"] == 9772
    assert pandeglang["events_per_1000_asn"] == pytest.approx(1000 / 9772)
    assert pandeglang["cases_per_1000_asn"] == pytest.approx(5000 / 9772)
    # in Kabupaten Blitar the number is an estimate with a wide error
    assert pd.isna(rows.loc["3505", "events_per_1000_asn"])
    assert rows.loc[rows["events"] == 0, "events_per_1000_asn"].isna().all()


def test_the_most_counted_without_an_event_come_first(table: pd.DataFrame) -> None:
    assert uncovered(table)["region_code"].tolist() == ["3674", "3672"]


def test_zones_add_up(table: pd.DataFrame) -> None:
    by_zone = coverage_by_zone(table).set_index("zone")
    assert by_zone["places"].sum() == 514
    assert by_zone.loc["merah"].tolist() == [3, 1, 1]


def test_a_province_holds_the_events_of_its_regions(source: Cube) -> None:
    provinces = prevention_coverage(source, DAY.but(level=Level.PROVINCE, rule=None)).set_index("region_code")
    assert provinces.loc["36", "events"] == 1
    assert provinces["events"].sum() == 2


def test_the_sentence_makes_no_causal_claim(table: pd.DataFrame) -> None:
    told = coverage_sentence(table)
    assert told.startswith("2 dari 3 daerah merah atau oranye tidak punya kegiatan pencegahan yang tercatat.")
    assert "Tidak tercatat bukan berarti tidak ada." in told
    assert "bukan berarti sebab" in told
