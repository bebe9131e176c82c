"""The name of a place stands beside it, inside the map, where it hides least."""

import pytest

from briefing.callout import callout

MAP = (0, 0, 100, 60)
PLACE = (40, 20, 50, 30)


@pytest.mark.parametrize(
    ("others", "spot"),
    [
        ([], (52, 23)),  # to the right
        ([(55, 20, 80, 30)], (18, 23)),  # to the left: another place lies on the right
        ([(55, 20, 80, 30), (10, 20, 35, 30)], (35, 32)),  # below
        ([(55, 20, 80, 30), (10, 20, 35, 30), (30, 31, 60, 40)], (35, 14)),  # above
    ],
)
def test_a_name_takes_the_first_free_side(
    others: list[tuple[float, float, float, float]], spot: tuple[float, float]
) -> None:
    assert callout((20, 4), target=PLACE, others=others, within=MAP, gap=2) == spot


def test_a_name_stays_inside() -> None:
    left, top = callout((20, 4), target=(90, 55, 100, 60), others=[], within=MAP, gap=2)
    assert (left, top) == (68, 55.5)
