from dataclasses import replace
from datetime import date

import pytest

from analysis.measure import NATION, Measure
from analysis.statements import StatementTable
from data import vocabulary
from data.kinds import Counter, Unit

DAY = date(2020, 9, 21)


def counted(table: StatementTable, place: str, day: date, measure: Measure | None = None) -> int:
    return int(table.counts([place], [day], measure=measure or Measure(), borders=DAY)[0, 0])


@pytest.mark.parametrize(
    ("place", "day", "expected"),
    [
        ("3601", date(2020, 2, 29), -1),  # nothing stated yet
        ("3601", date(2020, 3, 1), 3),  # of two values of one day the larger
        ("3601", DAY, 3),  # it stands until a later one
        ("3604", DAY, 0),  # a stated zero holds in either unit
        ("3602", DAY, -1),  # nobody spoke of Lebak
        ("36", DAY, 12),  # the province's own statement, not 3 + 0
        (NATION, date(2020, 4, 30), 90),
        (NATION, DAY, 100),
    ],
)
def test_the_latest_statement_counts(stated: StatementTable, place: str, day: date, expected: int) -> None:
    assert counted(stated, place, day) == expected


def test_units_and_counters_are_kept_apart(stated: StatementTable) -> None:
    assert counted(stated, "3601", DAY, Measure(unit=Unit.CASE)) == 9
    assert counted(stated, "3601", DAY, Measure(counter=Counter.RECOMMENDED)) == 4
    assert counted(stated, "36", DAY, Measure(unit=Unit.CASE)) == -1


def test_the_statement_is_named_and_a_conflict_marked(stated: StatementTable) -> None:
    said = stated.statements(["3601", "3602", "36"], DAY, measure=Measure())
    assert said["stated_on"].tolist()[0] == date(2020, 3, 1)
    assert said["source_url"].tolist()[0] == "a"
    assert said["conflict"].tolist() == [True, False, False]
    assert said["body"].isna().tolist() == [False, True, False]


def test_the_order_of_rows_does_not_decide(stated: StatementTable) -> None:
    turned = replace(stated, rows=stated.rows.iloc[::-1])
    for place in ("3601", "3604", "36", NATION):
        assert counted(turned, place, DAY) == counted(stated, place, DAY)


def test_a_part_of_the_types_is_not_passed_off_as_the_whole(stated: StatementTable) -> None:
    both = Measure(violation_types=("party_approach", "social_media_campaign"))
    one_missing = Measure(violation_types=("party_approach", "photo_symbol"))
    assert counted(stated, NATION, DAY, both) == 65  # 40 + 25
    assert counted(stated, NATION, DAY, one_missing) == -1


def test_types_come_from_one_list(stated: StatementTable) -> None:
    by_type = stated.by_type([NATION, "3601"], DAY, measure=Measure(), borders=DAY)
    named = dict(zip(vocabulary.table("violation_types").index, by_type[0], strict=True))
    assert {code: value for code, value in named.items() if value != -1} == {
        "party_approach": 40,
        "social_media_campaign": 25,  # April's campaign_material is not mixed in
    }
    assert (by_type[1] == -1).all()


def test_the_whole_of_a_list_is_the_total_of_its_day(stated: StatementTable) -> None:
    assert stated.whole(NATION, DAY, measure=Measure(), borders=DAY) == 100
    assert stated.whole(NATION, date(2020, 4, 30), measure=Measure(), borders=DAY) == 90
    assert stated.whole("3601", DAY, measure=Measure(), borders=DAY) == -1
