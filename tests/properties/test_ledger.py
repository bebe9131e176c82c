"""What holds for any two releases and any two days: every zone and every count is accounted for."""

from datetime import date

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.ledger import Cause, View, cause_totals, ledger, movements, top_changes, transitions
from analysis.selection import Selection
from analysis.zones import zone_table
from data.kinds import Level
from tests.support.releases import cube_of_reports

QUICK = settings(max_examples=8, deadline=None)
FIRST, LAST = date(2020, 1, 1), date(2020, 12, 31)
DAYS = st.dates(FIRST, LAST)
ROWS = st.lists(
    st.fixed_dictionaries(
        {
            "place": st.sampled_from(["3601", "3604", "3672", "1301", "9301", "36", ""]),
            "day": DAYS,
            "count": st.integers(1, 9),
        }
    ),
    max_size=20,
)
AMOUNTS = [
    "late_reports",
    "corrections",
    "boundary_changes",
    "new_cases",
    "status_changes",
    "restated",
    "became_known",
]
RULES = st.sampled_from([None, "ikp-2024"])
LEVELS = st.sampled_from([Level.REGION, Level.PROVINCE])


@QUICK
@given(one=ROWS, other=ROWS, days=st.tuples(DAYS, DAYS), rules=st.tuples(RULES, RULES), level=LEVELS)
def test_every_zone_and_count_is_accounted_for(one, other, days, rules, level) -> None:  # type: ignore[no-untyped-def]
    then, now = sorted(days)
    before = View(cube_of_reports(one, "1"), Selection(as_of=then, rule=rules[0], level=level))
    after = View(cube_of_reports(other, "2"), Selection(as_of=now, rule=rules[1], level=level))
    table = movements(before, after)
    first, last = (zone_table(*view, with_reasons=False) for view in (before, after))
    assert table["zone_before"].tolist() == first["zone"].tolist()
    assert table["zone_after"].tolist() == last["zone"].tolist()
    assert (table[AMOUNTS].sum(axis=1) == last["count"] - first["count"]).all()
    changed = first["zone"] != last["zone"]
    for column in ("direction", "cause", "causes"):
        assert (table[column].notna() == changed).all()
    matrix = transitions(before, after)
    numbers = first["zone"].value_counts(), last["zone"].value_counts()
    assert matrix.sum(axis=1).to_dict() == numbers[0].reindex(matrix.index, fill_value=0).to_dict()
    assert matrix.sum(axis=0).to_dict() == numbers[1].reindex(matrix.columns, fill_value=0).to_dict()
    totals = cause_totals(before, after)
    assert totals["count"].sum() == last["count"].sum() - first["count"].sum()
    assert totals["changed"].sum() == changed.sum() == len(ledger(before, after))


@QUICK
@given(one=ROWS, late=ROWS, then=DAYS, now=DAYS)
def test_what_is_only_added_is_late_or_new(one, late, then, now) -> None:  # type: ignore[no-untyped-def]
    then, now = sorted((then, now))
    before = View(cube_of_reports(one, "1"), Selection(as_of=then))
    table = movements(before, View(cube_of_reports([*one, *late], "2"), Selection(as_of=now)))
    placed = [row for row in late if len(row["place"]) == 4]
    assert table["late_reports"].sum() == sum(row["count"] for row in placed if row["day"] <= then)
    assert (table["corrections"] == 0).all()
    assert table["new_cases"].sum() == sum(
        row["count"] for row in [*one, *late] if len(row["place"]) == 4 and then < row["day"] <= now
    )
    # under fixed limits more cases never better a zone, and nobody else moves a place
    assert not table["direction"].eq("better").any()
    assert not table["cause"].eq(Cause.COMPARATORS.value).any()


@QUICK
@given(one=ROWS, moved=st.sampled_from(["3604", "1301"]), then=DAYS)
def test_moving_cases_is_never_a_late_report(one, moved, then) -> None:  # type: ignore[no-untyped-def]
    other = [row | {"place": moved if row["place"] == "3601" else row["place"]} for row in one]
    cubes = (cube_of_reports(rows, name) for rows, name in ((one, "1"), (other, "2")))
    views = (View(cube, Selection(as_of=then)) for cube in cubes)
    table = movements(*views)
    assert (table["late_reports"] == 0).all()
    assert table["corrections"].sum() == 0


@QUICK
@given(rows=ROWS, then=DAYS, now=DAYS, rule=RULES)
def test_the_order_of_rows_does_not_matter(rows, then, now, rule) -> None:  # type: ignore[no-untyped-def]
    then, now = sorted((then, now))
    asked = Selection(as_of=then, rule=rule)
    tables = [
        ledger(View(cube, asked), View(cube, asked.but(as_of=now)))
        for cube in (cube_of_reports(rows, "1"), cube_of_reports(rows[::-1], "1"))
    ]
    pd.testing.assert_frame_equal(*tables)
    assert tables[0]["region_code"].str.fullmatch(r"\d{4}").all()


@QUICK
@given(rows=ROWS, then=DAYS, now=DAYS, number=st.integers(0, 5))
def test_the_top_is_part_of_the_whole(rows, then, now, number) -> None:  # type: ignore[no-untyped-def]
    then, now = sorted((then, now))
    cube = cube_of_reports(rows, "1")
    views = View(cube, Selection(as_of=then)), View(cube, Selection(as_of=now))
    top, whole = top_changes(*views, number=number), ledger(*views)
    assert len(top) == min(number, len(whole))
    assert set(top["region_code"]) <= set(whole["region_code"])
