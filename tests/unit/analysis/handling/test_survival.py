import numpy as np
import pytest

from analysis.handling.survival import kaplan_meier, stay_quantiles

# Weeks in remission under 6-mercaptopurine (Freireich et al. 1963), the textbook example; +: still in it.
REMISSION = "6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+"
PRINTED = {6: 0.857, 7: 0.807, 10: 0.753, 13: 0.690, 16: 0.627, 22: 0.538, 23: 0.448}


def read(text: str) -> tuple[list[int], list[int], list[int]]:
    days = [int(word.rstrip("+")) for word in text.split()]
    still = [int(word.endswith("+")) for word in text.split()]
    return days, [1 - flag for flag in still], still


def test_the_textbook_example() -> None:
    days, staying = kaplan_meier(*read(REMISSION))
    assert dict(zip(days.tolist(), staying.round(3).tolist(), strict=True)) == PRINTED


def test_the_median_of_the_textbook_example() -> None:
    median, most = stay_quantiles(*read(REMISSION), shares=(0.5, 0.9))
    assert median == 23
    assert np.isnan(most)  # 45% are still in remission: nobody knows when 90% will have left


def test_by_hand() -> None:
    # 4 start; 1 leaves on day 2 (3/4 stay), 1 drops out at 3, 1 of 2 leaves on day 5: 3/4 x 1/2 = 3/8
    days, staying = kaplan_meier(*read("2 3+ 5 9+"))
    assert days.tolist() == [2, 5]
    assert staying.tolist() == pytest.approx([0.75, 0.375])


def test_without_waiting_cases_the_quantile_is_the_day_by_which_half_have_left() -> None:
    assert stay_quantiles(*read("1 2 3 4"), shares=(0.25, 0.5, 0.75)).tolist() == [1, 2, 3]


def test_weights_are_persons() -> None:
    assert stay_quantiles([1, 9], [1, 3], [0, 0], shares=(0.25, 0.5)).tolist() == [1, 9]


@pytest.mark.parametrize("text", ["", "4+ 9+"])
def test_where_nobody_left_nothing_is_known(text: str) -> None:
    assert np.isnan(stay_quantiles(*read(text), shares=(0.5,))).all()
