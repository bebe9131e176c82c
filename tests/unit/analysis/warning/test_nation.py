from datetime import date

import numpy as np
import pytest

from analysis.cube import Cube
from analysis.selection import Selection
from analysis.statements import StatementTable
from analysis.warning import gap_sentence, national_alarm
from analysis.warning.history import Gap
from analysis.warning.nation import spread_within


def test_a_nation_that_leaps_is_found(lifted: Cube, selection: Selection) -> None:
    found = national_alarm(lifted, selection)
    assert found.alarm
    assert (found.observed, found.stage, found.week_start) == (60, "pre_nomination", date(2020, 8, 24))
    assert found.p_value is not None
    assert found.p_value < 0.01
    assert found.reason.startswith("60 orang dilaporkan secara nasional pada minggu hingga 30 Agustus 2020")


def test_a_usual_week_is_none(lifted: Cube, selection: Selection) -> None:
    found = national_alarm(lifted, selection.but(as_of=date(2020, 8, 23)))
    assert not found.alarm
    assert found.observed == 12
    # 14 weeks of 12 and the empty weeks before them, from 1 January on: 33 weeks before this one
    assert found.expected == pytest.approx((14 * 12 + 0.5) / 32, rel=0.05)


def test_a_stage_that_has_just_begun_says_nothing(lifted: Cube, selection: Selection) -> None:
    found = national_alarm(lifted, selection.but(as_of=date(2020, 9, 13)))
    assert found.stage == "registration"
    assert found.expected is None
    assert not found.alarm
    assert found.reason.startswith("Belum dapat dinilai")


def test_statements_have_no_weeks(stated: StatementTable, selection: Selection) -> None:
    found = national_alarm(stated, selection)
    assert found.observed is None
    assert found.reason == gap_sentence(Gap.NO_WEEKLY_SERIES)


def test_the_level_varies_within_stages_not_between() -> None:
    stages = np.array(["a", "a", "b", "b"], dtype=object)
    # a: 2 x (2 - 3) = -2 over 2 x 3² = 18; b: 2 x (200 - 20) = 360 over 2 x 20² = 800
    assert spread_within(np.array([2, 4, 10, 30]), stages) == pytest.approx(358 / 818)
    assert spread_within(np.array([5, 5, 90, 90]), stages) == 0
