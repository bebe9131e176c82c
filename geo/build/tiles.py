"""The tile map: every region one cell of equal size, near its true place, provinces whole, seas kept open.

Three steps. The regions' true places are relaxed until each has room for a cell (a Dorling cartogram; Dorling 1996,
"Area cartograms: their use and creation", CATMOG 59). Each is then given a cell of a grid at the least total squared
distance (assignment problem, Jonker–Volgenant). Exchanges of cells, at random but always the same ones, then lower
a cost that also counts broken provinces, islands that touch and coasts that fray (`geo.build.tile_cost`).
"""

import math
import random

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy.optimize import linear_sum_assignment

from geo.build.tile_cost import Board, Cell

Floats = NDArray[np.float64]

_CELLS_PER_DEGREE = (1.12, 1.3)  # a little taller than wide: Java needs rows
_SEA = 2.0  # cells between the middles of two islands' cells where a sea parts them
_RELAXING_STEPS = 600
_EXCHANGES = 400_000
_HOT, _COLD = 3.0, 0.02
_SEED = 514
_MARGIN = 3


def tile_map(regions: pd.DataFrame, neighbours: pd.DataFrame) -> pd.DataFrame:
    """Return the cell of each region.

    Args:
        regions: columns lon, lat, province_code, indexed by region_code.
        neighbours: columns region_code, neighbour_code (land borders, both ways round).

    Returns:
        Columns column, row (from 0, west to east and north to south), indexed by region_code.
    """
    places = regions.sort_index()
    island = (
        places.index.str[0].str.replace("2", "1").to_numpy()
    )  # the code's first digit is the island group
    linked = _linked(places.index, neighbours)
    true = places[["lon", "lat"]].to_numpy() * np.array([1, -1]) * np.array(_CELLS_PER_DEGREE)
    targets = _relaxed(true, island=island, linked=linked)
    start = _assigned(targets)
    board = Board(
        targets,
        provinces=places["province_code"].tolist(),
        islands=island.tolist(),
        linked=linked,
        cells=start,
    )
    _improve(board)
    cells = np.array(board.cells) - np.min(board.cells, axis=0)
    return pd.DataFrame(cells, columns=["column", "row"], index=places.index)


def _linked(codes: pd.Index, neighbours: pd.DataFrame) -> list[list[int]]:
    place = {code: number for number, code in enumerate(codes)}
    linked: list[list[int]] = [[] for _ in codes]
    for one, other in zip(neighbours["region_code"], neighbours["neighbour_code"], strict=True):
        linked[place[one]].append(place[other])
    return linked


def _relaxed(true: Floats, *, island: NDArray[np.object_], linked: list[list[int]]) -> Floats:
    """Return the places after pushing apart what overlaps and pulling together what borders."""
    at = true - true.mean(axis=0)
    home = at.copy()
    room = np.where(island[:, None] == island[None, :], 1.05, _SEA)
    np.fill_diagonal(room, 0)
    one = np.repeat(np.arange(len(at)), [len(others) for others in linked])
    other = np.array([o for others in linked for o in others])
    for step in range(_RELAXING_STEPS):
        cooling = 1 - step / _RELAXING_STEPS
        at = at + 0.25 * _push(at, room) + cooling * (0.05 * _pull(at, one, other) + 0.004 * (home - at))
    return at


def _push(at: Floats, room: Floats) -> Floats:
    apart = at[:, None, :] - at[None, :, :]
    distance = np.sqrt((apart**2).sum(axis=2)) + 1e-6
    overlap = np.clip(room - distance, 0, None)
    return np.asarray((apart / distance[:, :, None] * overlap[:, :, None]).sum(axis=1))


def _pull(at: Floats, one: NDArray[np.int64], other: NDArray[np.int64]) -> Floats:
    apart = at[other] - at[one]
    distance = np.sqrt((apart**2).sum(axis=1)) + 1e-6
    stretch = np.clip(distance - 1.0, 0, 3.0)
    pull = np.zeros_like(at)
    np.add.at(pull, one, apart / distance[:, None] * stretch[:, None])
    return pull


def _assigned(targets: Floats) -> list[Cell]:
    low = np.floor(targets.min(axis=0)).astype(int) - _MARGIN
    high = np.ceil(targets.max(axis=0)).astype(int) + _MARGIN
    grid = np.array([(x, y) for x in range(low[0], high[0] + 1) for y in range(low[1], high[1] + 1)])
    cost = ((targets[:, None, :] - grid[None, :, :]) ** 2).sum(axis=2)
    _, chosen = linear_sum_assignment(cost)
    return [(int(x), int(y)) for x, y in grid[chosen]]


def _improve(board: Board) -> None:
    """Exchange cells by simulated annealing; the same seed gives the same exchanges everywhere."""
    chance = random.Random(_SEED)  # noqa: S311 — a search, nothing secret
    steps = (
        (1, 0),
        (-1, 0),
        (0, 1),
        (0, -1),
        (1, 1),
        (-1, -1),
        (1, -1),
        (-1, 1),
        (2, 0),
        (-2, 0),
        (0, 2),
        (0, -2),
    )
    for exchange in range(_EXCHANGES):
        heat = _HOT * (_COLD / _HOT) ** (exchange / _EXCHANGES)
        tile = chance.randrange(len(board.cells))
        x, y = board.cells[tile]
        dx, dy = chance.choice(steps)
        gain = board.exchange(tile, (x + dx, y + dy))
        if gain < 0 and chance.random() >= math.exp(gain / heat):
            board.exchange(tile, (x, y))
