import numpy as np
import pandas as pd
import pytest
from scipy.optimize import linprog

from analysis.handling.protection import hide_small, with_totals
from data.errors import UserError


def table(text: str) -> pd.DataFrame:
    rows = [[int(cell) for cell in line.split()] for line in text.strip().splitlines()]
    return with_totals(pd.DataFrame(rows, columns=[f"c{place}" for place in range(len(rows[0]))]))


def shown(text: str, below: int) -> list[str]:
    hidden = hide_small(table(text), below=below)
    return [" ".join("x" if pd.isna(cell) else str(cell) for cell in row) for row in hidden.to_numpy()]


def test_totals_are_added() -> None:
    assert table("1 2\n3 4").to_numpy().tolist() == [[1, 2, 3], [3, 4, 7], [4, 6, 10]]


def test_a_small_count_hides_the_cheapest_way_around_it() -> None:
    # 2 alone could be computed from its row or its column, so a square is hidden: 2, 10, 8 and 7 cost least
    assert shown("2 10 20\n8 7 30\n40 50 60", below=5) == [
        "x x 20 32",
        "x x 30 45",
        "40 50 60 150",
        "50 67 110 227",
    ]


def test_zeros_stay_and_nothing_is_hidden_below_one() -> None:
    assert shown("0 9\n7 0", below=5) == ["0 9 9", "7 0 7", "7 9 16"]
    assert shown("1 9\n7 2", below=1) == ["1 9 10", "7 2 9", "8 11 19"]


def test_a_row_with_one_count_hides_its_total_too() -> None:
    assert shown("3 0\n20 30", below=5) == ["x 0 x", "x 30 x", "23 30 53"]


def test_two_squares_joined_by_one_cell_do_not_leave_it_open() -> None:
    # every row and column has two hidden cells, yet the one that joins the squares could be computed
    squares = "2 2 0 0\n2 2 3 0\n0 0 2 2\n0 0 2 2"
    whole = table(squares + "\n50 50 50 50")
    assert_not_computable(whole, hide_small(whole, below=4), below=4)


@pytest.mark.parametrize("seed", range(8))
def test_no_hidden_count_can_be_computed(seed: int) -> None:
    rng = np.random.default_rng(seed)
    drawn = pd.DataFrame(rng.poisson(rng.choice([0.3, 2, 8, 30], size=(5, 4))))
    drawn.columns = [f"c{place}" for place in range(4)]
    whole = with_totals(drawn)
    assert_not_computable(whole, hide_small(whole, below=5), below=5)


def assert_not_computable(whole: pd.DataFrame, found: pd.DataFrame, below: int) -> None:
    """An outsider who knows the sums and that counts are not negative finds more than one value for each."""
    values, seen = whole.to_numpy(dtype=float), found.notna().to_numpy()
    small = (values > 0) & (values < below)
    assert not (seen & small).any()
    rows, columns = values.shape
    cells = np.arange(rows * columns).reshape(rows, columns)
    equations = np.zeros((rows + columns, rows * columns))
    for row in range(rows):
        equations[row, cells[row]] = [1] * (columns - 1) + [-1]
    for column in range(columns):
        equations[rows + column, cells[:, column]] = [1] * (rows - 1) + [-1]
    bounds = [(v, v) if s else (0, None) for v, s in zip(values.ravel(), seen.ravel(), strict=True)]
    for cell in np.flatnonzero(~seen.ravel()):
        aim = np.zeros(rows * columns)
        aim[cell] = 1
        ends = [
            linprog(sign * aim, A_eq=equations, b_eq=np.zeros(rows + columns), bounds=bounds)
            for sign in (1, -1)
        ]
        low, high = (answer.x[cell] if answer.status == 0 else np.inf for answer in ends)
        assert high - low >= 1


def test_a_negative_threshold_is_an_error() -> None:
    with pytest.raises(UserError):
        hide_small(table("1 2\n3 4"), below=-1)
