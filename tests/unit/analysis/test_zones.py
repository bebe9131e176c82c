from dataclasses import replace
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from analysis.cube import Cube, build_cube
from analysis.measure import UNKNOWN, measure_of
from analysis.selection import Selection
from analysis.statements import StatementTable, build_statements
from analysis.states import Zone
from analysis.zones import legend, zone_numbers, zone_table
from data.kinds import Counter, Exposure, Level, TableKind, Unit
from tests.support.releases import counts, write_release


def by_code(table: pd.DataFrame) -> pd.DataFrame:
    return table.set_index("region_code")


def test_every_region_has_one_row_in_order(cube: Cube, selection: Selection) -> None:
    table = zone_table(cube, selection)
    assert len(table) == 514
    assert table["region_code"].is_monotonic_increasing
    assert table["region_code"].dtype == "str"
    assert list(table.columns[:13]) == [
        "region_code",
        "region_name",
        "province_code",
        "zone",
        "count",
        "unit",
        "counter",
        "rate",
        "rr",
        "rr_low",
        "rr_high",
        "p_exceed",
        "reason",
    ]
    assert list(table.columns[13:20]) == [
        "decided",
        "in_process",
        "stated_on",
        "body",
        "source_url",
        "conflict",
        "votes",
    ]
    assert list(table.columns[20:]) == [
        "rate_low",
        "rate_high",
        "exposure",
        "exposure_basis",
        "p_double",
        "stability",
        "flip_up",
        "flip_up_zone",
        "flip_down",
        "flip_down_zone",
    ]
    assert table[["rate", "rr", "rr_low", "rr_high", "p_exceed", "p_double"]].isna().all(axis=None)


def test_a_rate_is_told_under_every_rule_where_its_denominator_bears_it(
    cube: Cube, selection: Selection
) -> None:
    for rule in ("kasn-kabkota-2020", "ikp-2024", "peluang"):
        table = by_code(zone_table(cube, selection.but(rule=rule, exposure=Exposure.ASN)))
        # 4 persons among the 9,772 civil servants published for Pandeglang
        assert table.loc["3601", "rate"] == pytest.approx(4000 / 9772)
        assert table.loc["3601", ["exposure", "exposure_basis"]].tolist() == ["asn", "asn_published_region"]
        # Kabupaten Serang has an estimate only
        assert pd.isna(table.loc["3604", "rate"])
        assert table.loc["3604", "exposure_basis"] == "asn_estimated"
    people = by_code(zone_table(cube, selection.but(exposure=Exposure.POPULATION)))
    assert people.loc["3604", "rate"] == 0
    assert people.loc["3604", "rate_high"] > 0
    assert pd.isna(people.loc["1101", "rate"])  # nobody votes there


@pytest.mark.parametrize(
    ("code", "zone", "count"),
    [
        ("3601", "kuning", 4),
        ("3602", "kuning", 1),  # nobody votes in Lebak, but a person was reported there
        ("3604", "hijau", 0),  # votes, and the release is complete
        ("1101", "out_of_scope", 0),  # does not vote, nobody reported
    ],
)
def test_a_complete_release_knows_its_zeros(
    cube: Cube, selection: Selection, code: str, zone: str, count: int
) -> None:
    row = by_code(zone_table(cube, selection)).loc[code]
    assert (row["zone"], row["count"]) == (zone, count)


@pytest.mark.parametrize(
    ("code", "zone", "count"),
    [
        ("3601", "kuning", 3),
        ("3604", "reported_zero", 0),
        ("3603", "out_of_scope", None),  # Kabupaten Tangerang does not vote
        ("1301", "no_data", None),  # Pesisir Selatan votes, but nobody spoke of it
    ],
)
def test_statements_leave_the_rest_unknown(
    stated: StatementTable, selection: Selection, code: str, zone: str, count: int | None
) -> None:
    row = by_code(zone_table(stated, selection)).loc[code]
    assert row["zone"] == zone
    assert (None if pd.isna(row["count"]) else row["count"]) == count


@pytest.mark.parametrize(
    ("day", "code", "zone", "count"),
    [
        (date(2020, 9, 21), "3604", "no_data", None),  # votes, and nothing ever came from there
        (date(2020, 9, 21), "3601", "kuning", 4),
        (date(2020, 1, 2), "3601", "no_data", None),  # nothing had come yet
        (date(2020, 9, 21), "1101", "out_of_scope", None),
    ],
)
def test_a_case_file_that_is_not_complete_knows_no_zeros(
    cube: Cube, selection: Selection, day: date, code: str, zone: str, count: int | None
) -> None:
    partial = replace(cube.release, complete=False)
    source = build_cube(partial, election="pilkada-2020")
    row = by_code(zone_table(source, selection.but(as_of=day))).loc[code]
    assert row["zone"] == zone
    assert (None if pd.isna(row["count"]) else row["count"]) == count


def test_of_a_place_once_heard_of_a_type_not_reported_is_a_zero(cube: Cube, selection: Selection) -> None:
    source = build_cube(replace(cube.release, complete=False), election="pilkada-2020")
    measure = measure_of(selection.but(violation_types=("social_media_interaction",)))
    asked = source.counts(["3601", "3604"], [selection.as_of], measure=measure, borders=selection.as_of)
    assert asked[:, 0].tolist() == [0, UNKNOWN]
    by_type = source.by_type(["3601", "3604"], selection.as_of, measure=measure, borders=selection.as_of)
    assert (by_type[1] == UNKNOWN).all()


def test_a_place_is_heard_of_through_positions_that_are_left_out(cube: Cube, selection: Selection) -> None:
    source = build_cube(
        replace(cube.release, complete=False), election="pilkada-2020", positions=("no_such_position",)
    )
    asked = source.counts(
        ["3601", "3604"], [selection.as_of], measure=measure_of(selection), borders=selection.as_of
    )
    assert asked[:, 0].tolist() == [0, UNKNOWN]


def test_a_complete_table_of_counts_knows_what_it_leaves_out(tmp_path: Path, selection: Selection) -> None:
    rows = counts("region_code as_of value\n3601 2020-05-01 3\n3604 2020-05-01 0")
    release = write_release(tmp_path, rows, kind=TableKind.COUNTS, complete=True, unit=None)
    table = by_code(zone_table(build_statements(release, election="pilkada-2020"), selection))
    assert table["zone"][["3601", "3604", "1301"]].tolist() == ["kuning", "reported_zero", "hijau"]


def test_before_the_first_day_nothing_is_known(cube: Cube, selection: Selection) -> None:
    table = zone_table(cube, selection.but(as_of=date(2019, 12, 1)))
    assert set(table["zone"]) == {"no_data", "out_of_scope"}
    assert table["count"].isna().all()


def test_a_unit_the_release_does_not_count_is_not_known(cube: Cube, selection: Selection) -> None:
    table = by_code(zone_table(cube, selection.but(unit=Unit.CASE)))
    assert table.loc["3601", "zone"] == "no_data"


def test_provinces_are_those_of_the_day(cube: Cube, selection: Selection) -> None:
    table = by_code(zone_table(cube, selection.but(level=Level.PROVINCE)))
    assert len(table) == 34
    assert table["count"].sum() == 8  # the two without a place come later
    assert table.loc["91", "count"] == 2
    # KASN classed all provinces, also those that do not vote
    assert table.loc["11", "zone"] == "hijau"


def test_a_province_narrows_the_rows_but_not_the_comparison(cube: Cube, selection: Selection) -> None:
    asked = selection.but(rule="ikp-2024")
    banten = zone_table(cube, asked.but(province="36"))
    assert set(banten["region_code"].str[:2]) == {"36"}
    whole = by_code(zone_table(cube, asked))
    assert banten["zone"].tolist() == whole.loc[banten["region_code"], "zone"].tolist()


def test_handling_is_told_for_the_reported_only(cube: Cube, selection: Selection) -> None:
    reported = by_code(zone_table(cube, selection))
    assert reported.loc["3601", ["decided", "in_process"]].tolist() == [4, 0]
    recommended = zone_table(cube, selection.but(counter=Counter.RECOMMENDED))
    assert recommended["decided"].isna().all()


def test_the_legend_counts_every_place_once(cube: Cube, selection: Selection) -> None:
    whole = legend(cube, selection)
    # Pandeglang, Lebak and Merauke
    assert whole.numbers[Zone.KUNING] == 3
    assert sum(whole.numbers.values()) == 514
    assert set(whole.numbers) >= {Zone.HIJAU, Zone.KUNING, Zone.MERAH}
    assert sum(legend(cube, selection.but(province="36")).numbers.values()) == 8


def test_zone_numbers_are_those_of_the_table(stated: StatementTable, selection: Selection) -> None:
    numbers = {zone.value: number for zone, number in zone_numbers(stated, selection).items() if number}
    assert numbers == zone_table(stated, selection)["zone"].value_counts().to_dict()


def test_reasons_can_be_left_for_later(cube: Cube, selection: Selection) -> None:
    bare = zone_table(cube, selection, with_reasons=False)
    assert bare["reason"].isna().all()
    assert bare.drop(columns="reason").equals(zone_table(cube, selection).drop(columns="reason"))
