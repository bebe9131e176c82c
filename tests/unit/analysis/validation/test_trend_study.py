"""The study runs, covers what it says, and is the same for the same seed."""

import numpy as np

from analysis.validation.trend import DRAWS, PACES, STUDY, TOTALS
from data import vocabulary


def test_every_value_is_a_listed_share() -> None:
    outcomes = STUDY.run(8, STUDY.seed)
    assert len(outcomes) == len(DRAWS) * (4 * len(PACES) + 3 * len(TOTALS))
    assert all(0 <= each.value <= 1 for each in outcomes)
    listed = vocabulary.table("validation_measures")
    assert {each.measure for each in outcomes} <= {*listed.index}
    assert {name for each in outcomes for name in each.setting} <= {
        *vocabulary.table("validation_settings").index
    }


def test_the_same_seed_gives_the_same_outcomes() -> None:
    assert STUDY.run(3, 7) == STUDY.run(3, 7)


def test_a_busy_place_that_doubles_is_found() -> None:
    found = {
        (each.setting["arrival"], each.setting.get("pace")): each.value
        for each in STUDY.run(20, STUDY.seed)
        if each.measure == "trend_found"
    }
    assert found["independent", "20"] >= 0.9
    assert found["clustered", "5"] < found["clustered", "20"]


def test_the_draws_have_the_means_they_are_given() -> None:
    random, means = np.random.default_rng(1), np.full((200, 500), 6.0)
    for draw in DRAWS.values():
        drawn = draw(means, random)
        assert abs(drawn.mean() - 6) < 0.1
    # one by one: variance 6; three times that; batches of 1 + Poisson(1): 3 x E(size²) = 3 x 5 = 15
    variances = [draw(means, random).var() / 6 for draw in DRAWS.values()]
    assert np.allclose(variances, [1, 3, 2.5], atol=0.1)
