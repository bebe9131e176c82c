import numpy as np
import pytest

from analysis.concentration.network import network
from analysis.places import codes_at
from analysis.scope import election_days
from analysis.validation import alarm, alarm_backtest, concentration
from analysis.validation.study import Outcome, Study
from analysis.validation.tripling import bundled_history, first_week, search
from analysis.warning.alarm import is_assessable
from data import vocabulary
from data.kinds import Level


@pytest.mark.parametrize("study", [alarm.STUDY, alarm_backtest.STUDY], ids=lambda study: study.code)
def test_the_outcomes_are_listed_and_sane(study: Study) -> None:
    outcomes = study.run(2, 1)
    assert outcomes == study.run(2, 1)
    assert {each.measure for each in outcomes} <= set(vocabulary.table("validation_measures").index)
    assert _words(outcomes) <= set(vocabulary.table("validation_settings").index)
    for each in outcomes:
        assert 0 <= each.value <= (3 if each.measure.endswith("_weeks") else 20)


def test_noise_is_quiet_and_a_concentration_counted() -> None:
    outcomes = concentration.STUDY.run(1, 3)
    assert {each.measure for each in outcomes} == {
        "concentration_quiet",
        "concentration_found",
        "concentration_members",
        "concentration_beyond",
    }
    assert _words(outcomes) <= set(vocabulary.table("validation_settings").index)
    quiet = [each.value for each in outcomes if each.measure == "concentration_quiet"]
    assert np.mean(quiet) > 0.8


def _words(outcomes: tuple[Outcome, ...]) -> set[str]:
    words = {word for each in outcomes for pair in each.setting.items() for word in pair}
    return {word for word in words if not word.isdecimal()}


def test_planted_regions_hang_together() -> None:
    day = election_days("pilkada-2024")[1]
    around = network(codes_at(Level.REGION, day), borders=day)
    members = concentration.joined_regions(around, 8, np.random.default_rng(2))
    assert len(set(members)) == 8
    inside = np.zeros(len(around.degree), dtype=np.bool_)
    inside[members] = True
    assert (around.among(inside).degree[members] > 0).all()


def test_a_large_tripling_is_found_at_once() -> None:
    past = bundled_history(Level.PROVINCE)
    start = first_week(past.new) + 10
    place = int(past.new.sum(axis=1).argmax())
    new = past.new.copy()
    new[place, start:] += 60
    found = search(new, votes=past.votes, place=place, start=start)
    assert found.after == 1
    assert found.right == 3


def test_the_first_week_is_the_first_that_can_be_assessed() -> None:
    new = bundled_history(Level.PROVINCE).new
    week = first_week(new)
    assert is_assessable(new[:, : week + 1])
    assert not is_assessable(new[:, :week])


def test_batches_keep_the_mean() -> None:
    means = np.full(20_000, 3.0)
    for arrival in alarm.ARRIVALS:
        counts = alarm.arriving(means, arrival, np.random.default_rng(1))
        assert counts.mean() == pytest.approx(3, abs=0.06)
