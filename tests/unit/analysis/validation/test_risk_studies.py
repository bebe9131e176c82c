"""The studies of relative risk run, say what they should, and keep to their seed."""

from collections import defaultdict

import pytest

from analysis.validation import coverage, risk_zones
from analysis.validation.drawn import CASES, EXPOSURES, SPREADS, Setting, draw
from analysis.validation.study import Outcome
from data import vocabulary


@pytest.fixture(scope="module")
def covered() -> tuple[Outcome, ...]:
    return coverage.run(4, 7)


@pytest.fixture(scope="module")
def zoned() -> tuple[Outcome, ...]:
    return risk_zones.run(2, 7)


def by_measure(outcomes: tuple[Outcome, ...]) -> dict[str, list[Outcome]]:
    found = defaultdict(list)
    for each in outcomes:
        found[each.measure].append(each)
    return found


def test_draws_are_what_they_claim() -> None:
    drawn = draw(Setting("moderate", "population", 2000), number=30, samples=2, seed=1)
    assert drawn.counts.shape == (2, 514, 30)
    assert drawn.counts.sum() / 60 == pytest.approx(2000, rel=0.05)
    assert drawn.expected.sum(axis=1) == pytest.approx(drawn.counts.sum(axis=1))
    again = draw(Setting("moderate", "population", 2000), number=30, samples=2, seed=1)
    assert (again.counts == drawn.counts).all()
    equal = draw(Setting("none", "contest", 200), number=3, samples=1, seed=1)
    assert equal.risk.ravel().tolist() == pytest.approx([1] * 514 * 3)
    assert equal.expected[0, :, 0] == pytest.approx([equal.counts[0, :, 0].sum() / 514] * 514)


def test_coverage(covered: tuple[Outcome, ...]) -> None:
    found = by_measure(covered)
    settings = len(SPREADS) * len(EXPOSURES) * len(CASES)
    assert {measure: len(rows) for measure, rows in found.items()} == {
        "coverage_95": settings,
        "coverage_80": settings,
        "coverage_95_bootstrap": len(EXPOSURES),
    }
    for wide, narrow in zip(found["coverage_95"], found["coverage_80"], strict=True):
        assert 0.3 < narrow.value < wide.value < 1
        assert wide.setting["spread"] != "strong" or wide.value > 0.85
    targets = {(each.at_least, each.at_most) for each in found["coverage_95"]}
    assert targets == {(0.93, 0.97), (None, None)}


def test_zones(zoned: tuple[Outcome, ...]) -> None:
    found = by_measure(zoned)
    assert len(found["raised_without_difference"]) == len(EXPOSURES) * len(CASES)
    for each in found["raised_without_difference"]:
        assert each.value <= each.at_most == 0.02
    assert min(each.value for each in found["merah_precision"] if each.at_least) > 0.5
    # where all risks are equal the rule holds still, and quarters of raw rates do not
    calm = [each.value for each in found["change_ratio"] if each.setting["spread"] == "none"]
    assert max(calm) < 0.2


def test_the_same_seed_gives_the_same_outcomes(covered: tuple[Outcome, ...]) -> None:
    first, again, other = coverage.run(1, 7), coverage.run(1, 7), coverage.run(1, 8)
    assert first == again != other
    assert [each.measure for each in first] == [each.measure for each in covered]


def test_every_measure_and_setting_has_its_words(
    covered: tuple[Outcome, ...], zoned: tuple[Outcome, ...]
) -> None:
    outcomes = (*covered, *zoned)
    measures = vocabulary.table("validation_measures")
    study = {each.measure: "coverage" for each in covered} | {each.measure: "risk_zones" for each in zoned}
    assert measures.loc[list(study), "study"].to_dict() == study
    words = {
        word for each in outcomes for pair in each.setting.items() for word in pair if not word.isdecimal()
    }
    assert words <= set(vocabulary.table("validation_settings").index)
