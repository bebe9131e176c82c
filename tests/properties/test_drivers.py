"""What holds for any checklist: order does not matter, not knowing only widens, weights scale freely."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.drivers import Presence, Weights, driver_index, weight_sensitivity
from analysis.drivers.agreement import rank_agreement
from analysis.drivers.checklist import listed_drivers
from analysis.drivers.ikp import thirds
from analysis.drivers.presence import PIECE, chosen

QUICK = settings(max_examples=15, deadline=None)
REGIONS = ["1101", "3601", "3602", "7407", "9301"]
CELLS = st.dictionaries(
    st.tuples(st.sampled_from(REGIONS), st.sampled_from(listed_drivers())),
    st.sampled_from([each.value for each in Presence]),
    min_size=1,
)
WEIGHTS = st.dictionaries(st.sampled_from(listed_drivers()), st.integers(0, 5).map(float), min_size=1).filter(
    lambda weights: any(weights.values())
)
VALUES = st.lists(st.one_of(st.none(), st.integers(0, 6)), min_size=1, max_size=30)


def checklist(cells: dict[tuple[str, str], str]) -> pd.DataFrame:
    rows = [(region, driver, present) for (region, driver), present in cells.items()]
    return pd.DataFrame(rows, columns=["region_code", "driver", "present"])


@QUICK
@given(cells=CELLS, weights=WEIGHTS)
def test_the_order_of_rows_does_not_matter(cells, weights) -> None:  # type: ignore[no-untyped-def]
    table, chosen_weights = checklist(cells), Weights.of(weights)
    turned = table[::-1].reset_index(drop=True)
    pd.testing.assert_frame_equal(driver_index(table, chosen_weights), driver_index(turned, chosen_weights))
    pd.testing.assert_frame_equal(
        weight_sensitivity(table, chosen_weights), weight_sensitivity(turned, chosen_weights)
    )


@QUICK
@given(cells=CELLS, weights=WEIGHTS)
def test_the_index_lies_within_its_range(cells, weights) -> None:  # type: ignore[no-untyped-def]
    table = driver_index(checklist(cells), Weights.of(weights))
    assert table["index_low"].between(0, 100 + 1e-9).all()
    assert (table["index_low"] <= table["index_high"] + 1e-9).all()
    known = table[table["index"].notna()]
    assert (known["index_low"] - 1e-9 <= known["index"]).all()
    assert (known["index"] <= known["index_high"] + 1e-9).all()
    assert (table["yes"] + table["no"] + table["not_known"] == table["drivers"]).all()
    assert (known["rank_best"] <= known["rank"]).all()
    assert (known["rank"] <= known["rank_worst"]).all()
    assert table["index"].isna().tolist() == (table["known"] == 0).tolist()


@QUICK
@given(cells=CELLS, weights=WEIGHTS, data=st.data())
def test_learning_more_never_leaves_the_range(cells, weights, data) -> None:  # type: ignore[no-untyped-def]
    unknown = [key for key, present in cells.items() if present == Presence.NOT_KNOWN.value]
    learned = dict(cells)
    for key in unknown:
        learned[key] = data.draw(st.sampled_from([each.value for each in Presence]))
    chosen_weights = Weights.of(weights)
    before, after = (driver_index(checklist(each), chosen_weights) for each in (cells, learned))
    assert (after["index_low"] >= before["index_low"] - 1e-9).all()
    assert (after["index_high"] <= before["index_high"] + 1e-9).all()


@QUICK
@given(cells=CELLS, weights=WEIGHTS, factor=st.integers(1, 9))
def test_only_the_ratio_of_weights_matters(cells, weights, factor) -> None:  # type: ignore[no-untyped-def]
    scaled = {driver: weight * factor for driver, weight in weights.items()}
    one, other = (driver_index(checklist(cells), Weights.of(each)) for each in (weights, scaled))
    pd.testing.assert_frame_equal(one, other)


@QUICK
@given(cells=CELLS)
def test_codes_stay_text(cells) -> None:  # type: ignore[no-untyped-def]
    table = driver_index(checklist(cells))
    assert table["region_code"].str.fullmatch(r"\d{4}").all()
    assert set(table["region_code"]) == {region for region, _driver in cells}


@QUICK
@given(
    rows=st.lists(
        st.fixed_dictionaries(
            {
                "region_code": st.sampled_from(REGIONS),
                "driver": st.sampled_from(listed_drivers()[:3]),
                "present": st.sampled_from([each.value for each in Presence]),
                "basis": st.sampled_from(["published", "computed", "context"]),
                "as_of": st.sampled_from([pd.Timestamp("2020-01-01"), pd.Timestamp("2020-09-21")]),
                "evidence": st.sampled_from(["a", "b"]),
                "source_url": st.sampled_from(["", "https://a"]),
                "illustrative": st.just(False),  # noqa: FBT003 - a constant column
            }
        ),
        min_size=1,
        max_size=20,
    )
)
def test_one_piece_is_chosen_whatever_the_order(rows) -> None:  # type: ignore[no-untyped-def]
    table = pd.DataFrame(rows)[list(PIECE)]
    best = chosen(table)
    turned = chosen(table[::-1].reset_index(drop=True))
    pd.testing.assert_frame_equal(best.reset_index(drop=True), turned.reset_index(drop=True))
    assert best["pieces"].sum() == len(rows)
    assert not best.duplicated(["region_code", "driver"]).any()


@QUICK
@given(values=VALUES, other=VALUES)
def test_agreement_has_no_sides(values, other) -> None:  # type: ignore[no-untyped-def]
    one, two = (pd.Series(each, dtype="Float64") for each in (values, other))
    found, turned = rank_agreement(one, two), rank_agreement(two, one)
    assert found.number == turned.number
    assert found.spearman == (None if turned.spearman is None else pytest.approx(turned.spearman))
    assert found.kendall_high == (None if turned.kendall_high is None else pytest.approx(turned.kendall_high))


@QUICK
@given(values=VALUES)
def test_thirds_follow_the_values_and_keep_na(values) -> None:  # type: ignore[no-untyped-def]
    column = pd.Series(values, dtype="Float64")
    third = thirds(column)
    assert third.isna().equals(column.isna())
    both = pd.DataFrame({"value": column, "third": third}).dropna().sort_values("value")
    assert both["third"].is_monotonic_increasing
    assert both.groupby("value")["third"].nunique().le(1).all()
