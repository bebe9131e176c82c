"""The tile map: every region one cell of equal size, near its true place, provinces whole, seas kept open.

Three steps. The regions' true places are relaxed until each has room for a cell (a Dorling cartogram; Dorling
1996, "Area cartograms: their use and creation", CATMOG 59). Each is then given a cell of a grid at the least
total squared distance (assignment problem, Jonker–Volgenant). Exchanges of cells, at random but always the
same ones, then lower a cost that also counts broken provinces, islands that touch and coasts that fray
(`geo.build.tile_cost`).
"""

import math
import random

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy.optimize import linear_sum_assignment
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components, minimum_spanning_tree
from scipy.spatial.distance import pdist, squareform

from geo.build.tile_cost import Board, Cell

Floats = NDArray[np.float64]

_CELLS_PER_DEGREE = (1.3, 1.2)  # a little wider than tall: Java keeps its length
_SEA = 2.0  # cells between the middles of two islands' cells where a sea parts them
_RELAXING_STEPS = 600
_GROWING_STEPS = 400  # cells grow slowly, so that Java pushes Bali east and does not leap over it
_FIRST_SIZE = 0.2
_EXCHANGES = 200_000
_HOT, _COLD = 10.0, 0.05  # hot enough to pass through a broken province, cold enough to end in none
_SEED, _SEARCHES = 514, 5
_MARGIN = 3


def tile_map(regions: pd.DataFrame, neighbours: pd.DataFrame) -> pd.DataFrame:
    """Return the cell of each region.

    Args:
        regions: columns lon, lat, province_code, indexed by region_code.
        neighbours: columns region_code, neighbour_code (land borders, both ways round).

    Returns:
        Columns column, row (from 0, west to east and north to south), indexed by region_code.

    Raises:
        ValueError: where no search keeps every province whole and all seas open.
    """
    places = regions.sort_index()
    linked = _linked(places, neighbours)
    island = _islands(places["province_code"], linked)
    true = places[["lon", "lat"]].to_numpy() * np.array([1, -1]) * np.array(_CELLS_PER_DEGREE)
    targets = _relaxed(true, island=island, linked=linked)
    start = _assigned(targets)
    for seed in range(_SEED, _SEED + _SEARCHES):
        board = Board(
            targets,
            provinces=places["province_code"].tolist(),
            islands=island.tolist(),
            linked=linked,
            cells=start,
        )
        _improve(board, seed)
        if board.is_sound():
            return _placed(board, places.index)
    raise ValueError(f"no tile map with whole provinces and open seas in {_SEARCHES} searches")


def _placed(board: Board, codes: pd.Index) -> pd.DataFrame:
    cells = np.array(board.cells) - np.min(board.cells, axis=0)
    return pd.DataFrame(cells, columns=["column", "row"], index=codes)


def _linked(places: pd.DataFrame, neighbours: pd.DataFrame) -> list[list[int]]:
    """Return the regions to keep beside each: those it borders, and its province's others across the sea.

    The latter are the pairs of the shortest tree that joins the places of a province.
    """
    place = {code: number for number, code in enumerate(places.index)}
    pairs = {
        (place[one], place[other])
        for one, other in zip(neighbours["region_code"], neighbours["neighbour_code"], strict=True)
    }
    for _, of in places.groupby("province_code"):
        numbers = [place[code] for code in of.index]
        tree = minimum_spanning_tree(squareform(pdist(of[["lon", "lat"]].to_numpy()))).tocoo()
        ends = [(numbers[one], numbers[other]) for one, other in zip(tree.row, tree.col, strict=True)]
        pairs.update(ends + [(other, one) for one, other in ends])
    return [sorted(other for one, other in pairs if one == number) for number in range(len(places))]


def _islands(province: "pd.Series[str]", linked: list[list[int]]) -> NDArray[np.int64]:
    """Return the number of each region's island: provinces joined by a land border are on one."""
    names, number = np.unique(province.to_numpy(), return_inverse=True)
    borders = [(number[one], number[other]) for one, others in enumerate(linked) for other in others]
    ends = np.array(borders).T
    graph = coo_array((np.ones(len(borders)), (ends[0], ends[1])), shape=(len(names), len(names)))
    return np.asarray(connected_components(graph, directed=False)[1][number])


def _relaxed(true: Floats, *, island: NDArray[np.int64], linked: list[list[int]]) -> Floats:
    """Return the places after pushing apart what overlaps and pulling together what borders."""
    at: Floats = true - true.mean(axis=0)
    home = at.copy()
    room = np.where(island[:, None] == island[None, :], 1.05, _SEA)
    np.fill_diagonal(room, 0)
    one = np.repeat(np.arange(len(at)), [len(others) for others in linked])
    other = np.array([o for others in linked for o in others])
    for step in range(_RELAXING_STEPS):
        cooling = 1 - step / _RELAXING_STEPS
        growing = min(1.0, _FIRST_SIZE + step / _GROWING_STEPS)
        homing: Floats = 0.05 * _pull(at, one, other) + 0.004 * (home - at)
        at = at + 0.25 * _push(at, growing * room) + cooling * homing
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
    pull = np.zeros(at.shape, dtype=np.float64)
    np.add.at(pull, one, apart / distance[:, None] * stretch[:, None])
    return pull


def _assigned(targets: Floats) -> list[Cell]:
    low = np.floor(targets.min(axis=0)).astype(int) - _MARGIN
    high = np.ceil(targets.max(axis=0)).astype(int) + _MARGIN
    grid = np.array([(x, y) for x in range(low[0], high[0] + 1) for y in range(low[1], high[1] + 1)])
    cost = ((targets[:, None, :] - grid[None, :, :]) ** 2).sum(axis=2)
    _, chosen = linear_sum_assignment(cost)
    return [(int(x), int(y)) for x, y in grid[chosen]]


def _improve(board: Board, seed: int) -> None:
    """Exchange cells by simulated annealing; the same seed gives the same exchanges everywhere."""
    chance = random.Random(seed)  # noqa: S311 — a search, nothing secret
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
