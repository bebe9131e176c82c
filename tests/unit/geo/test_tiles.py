import numpy as np
import pandas as pd
import pytest

from geo.boundaries import neighbours, tiles
from geo.boundaries.paths import tile_outline
from geo.build.tile_cost import Board
from geo.build.tile_measures import measure_tiles, pieces
from geo.register import province_at, regions


def test_every_region_has_a_cell_of_its_own():
    assert list(tiles().index) == list(regions().index)
    assert not tiles().duplicated().any()
    assert tiles().min().tolist() == [0, 0]


@pytest.mark.parametrize("province", sorted(regions()["province_code"].unique()))
def test_each_province_lies_in_one_piece(province):
    codes = regions().index[regions()["province_code"] == province]
    assert pieces(tiles().loc[codes]) == 1


MAIN_ISLANDS = {
    "Sumatra": ("11", "12", "13", "14", "15", "16", "17", "18"),
    "Jawa": ("31", "32", "33", "34", "35", "36"),
    "Kalimantan": ("61", "62", "63", "64", "65"),
    "Sulawesi": ("71", "72", "73", "74", "75", "76"),
    "Papua": ("91", "92", "93", "94", "95", "96"),
}


def test_islands_do_not_touch():
    # every other province is an island group of its own
    island = {province: name for name, provinces in MAIN_ISLANDS.items() for province in provinces}
    group = [island.get(code[:2], code[:2]) for code in tiles().index]
    at = dict(zip(map(tuple, tiles().to_numpy()), group, strict=True))
    steps = [(dx, dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1)]
    touching = {
        (here, at[x + dx, y + dy])
        for (x, y), here in at.items()
        for dx, dy in steps
        if (x + dx, y + dy) in at
    }
    assert touching == {(name, name) for name in group}


def test_cells_stay_near_their_true_places():
    measures = measure_tiles(tiles(), neighbours())
    assert measures["touching"] >= 0.7
    assert measures["near"] >= 0.95
    assert measures["order_kept_east"] >= 0.85
    assert measures["order_kept_north"] >= 0.85


def test_aceh_lies_west_and_north_of_papua():
    west, east = tiles().loc["1171"], tiles().loc["9171"]
    assert west["column"] < east["column"]
    assert tiles().loc["1171", "row"] < tiles().loc["5371", "row"]  # Banda Aceh, Kota Kupang


def test_pieces_counts_sides_not_corners():
    corner = pd.DataFrame({"column": [0, 1], "row": [0, 1]})
    side = pd.DataFrame({"column": [0, 1], "row": [0, 0]})
    assert pieces(corner) == 2
    assert pieces(side) == 1


def test_the_outline_goes_once_around():
    bar = pd.DataFrame({"column": [2, 3], "row": [1, 1]})
    assert tile_outline(bar) == "M2 1l0 1 2 0 0-1z"


def _board():
    """Three tiles in a row wanted at 0, 1, 2; the last belongs to another province of the same island."""
    return Board(
        np.array([[0.0, 0.0], [1.0, 0.0], [2.0, 0.0]]),
        provinces=["a", "a", "b"],
        islands=[0, 0, 0],
        linked=[[1], [0, 2], [1]],
        cells=[(0, 0), (2, 0), (1, 0)],
    )


def test_mending_a_province_saves_cost():
    assert _board().exchange(1, (1, 0)) > 0


def test_undoing_an_exchange_costs_what_it_saved():
    board = _board()
    saved = board.exchange(1, (1, 0))
    assert board.exchange(1, (2, 0)) == pytest.approx(-saved)
    assert board.cells == [(0, 0), (2, 0), (1, 0)]


def test_provinces_of_today_are_the_ones_kept_whole():
    assert set(province_at(tiles().index).unique()) == set(regions()["province_code"].unique())
