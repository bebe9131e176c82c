import numpy as np
import pytest
from scipy.stats import false_discovery_control

from analysis.warning import expected_false_alarms, false_alarm_sentence


def test_the_limit_by_hand() -> None:
    # two windows at 0.05 each: 2 x 0.05 / 0.95² = 0.1 / 0.9025
    assert expected_false_alarms() == pytest.approx(0.1 / 0.9025)
    assert false_alarm_sentence().startswith("Bila tidak ada yang berubah, rata-rata paling banyak 0,11 ")


def test_the_limit_is_what_benjamini_and_hochberg_give() -> None:
    random = np.random.default_rng(1)
    draws = random.random((1500, 100))
    number = np.mean([(false_discovery_control(draw) <= 0.2).sum() for draw in draws])
    # 0.2 / 0.8² = 0.3125 for many hypotheses; 1,500 draws miss it by about 0.02
    assert number == pytest.approx(expected_false_alarms(rate=0.2, windows=1), abs=0.06)
