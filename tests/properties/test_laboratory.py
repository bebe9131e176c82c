"""Whatever is tried, places stay, unknown stays unknown, and stricter limits never raise a zone."""

from datetime import date
from functools import lru_cache

from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.laboratory import Reporting, Trial, moved_zones, province_groups, zone_moves_of
from analysis.measure import CountSource
from analysis.rule_limits import limits_from, limits_text, rule_with, stated_limits
from analysis.rules import RULES
from analysis.selection import Selection
from analysis.source import source_for
from analysis.states import ZONES
from data.store import open_release

SELECTION = Selection(as_of=date(2020, 9, 21))
ORDER = {zone.value: number for number, zone in enumerate(ZONES)}


@lru_cache
def counts(name: str) -> CountSource:
    return source_for(open_release(name), SELECTION.but(dataset=name))


limits = st.lists(st.integers(1, 20), min_size=2, max_size=2, unique=True).map(sorted).map(tuple)
rates = st.builds(
    Reporting,
    st.integers(10, 100),
    st.lists(st.sampled_from(sorted(province_groups())), unique=True, max_size=3).flatmap(
        lambda codes: st.tuples(*(st.tuples(st.just(code), st.integers(10, 100)) for code in codes))
    ),
)


@settings(max_examples=15, deadline=None)
@given(tried=limits, reporting=rates, dataset=st.sampled_from(["ilustrasi", "terbit"]))
def test_places_stay_and_unknown_stays_unknown(
    tried: tuple[int, ...], reporting: Reporting, dataset: str
) -> None:
    table = moved_zones(counts(dataset), SELECTION, Trial(limits=tried, reporting=reporting))
    assert zone_moves_of(table).to_numpy().sum() == len(table) == 514
    assert table["count"].isna().equals(table["count_seen"].isna())
    known = table.dropna(subset=["count"])
    assert (known["count_seen"] >= known["count"]).all()
    assert ((known["count"] == 0) == (known["count_seen"] == 0)).all()
    assert table["region_code"].map(type).eq(str).all()


@settings(max_examples=15, deadline=None)
@given(tried=limits, more=st.integers(0, 5))
def test_stricter_limits_never_raise_a_zone(tried: tuple[int, ...], more: int) -> None:
    higher = tuple(min(20, limit + more) for limit in tried)
    if len(set(higher)) < len(higher):
        return
    low, high = (
        moved_zones(counts("ilustrasi"), SELECTION, Trial(limits=each))["zone_after"].map(ORDER)
        for each in (tried, higher)
    )
    assert (high <= low).all()


@given(rule=st.sampled_from(sorted(RULES)), numbers=st.lists(st.integers(0, 120), min_size=1, max_size=5))
def test_a_text_gives_the_limits_back_or_none(rule: str, numbers: list[int]) -> None:
    asked = tuple(numbers)
    found = limits_from(limits_text(asked), RULES[rule])
    assert found in {asked, None}
    if found is not None:
        assert stated_limits(rule_with(RULES[rule], found)) == found
