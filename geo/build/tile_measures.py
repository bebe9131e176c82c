"""How true a tile map is to the land."""

import numpy as np
import pandas as pd
import shapely

from geo.register import regions


def measure_tiles(tiles: pd.DataFrame, neighbours: pd.DataFrame) -> "pd.Series[float]":
    """Return measures of the tile map.

    Args:
        tiles: columns column, row, indexed by region_code.
        neighbours: columns region_code, neighbour_code.

    Returns:
        Indexed by measure: columns, rows (of the canvas), filled (share of cells used), broken_provinces (in
        more than one piece; corners do not join), touching and near (share of land neighbours whose cells
        are at most one or two cells apart, corners count), order_kept_east and order_kept_north (share of
        pairs of regions in one province that keep their order from west to east, from north to south; pairs
        on one line keep it), median_shift (cells between a tile and its region's place on the best-fitting
        map).
    """
    at = tiles.sort_index()
    pairs = neighbours.merge(at, left_on="region_code", right_index=True, validate="many_to_one").merge(
        at, left_on="neighbour_code", right_index=True, suffixes=("", "_other"), validate="many_to_one"
    )
    apart = np.maximum(
        (pairs["column"] - pairs["column_other"]).abs(), (pairs["row"] - pairs["row_other"]).abs()
    )
    size = at.max() + 1
    place = regions().loc[at.index]
    east, north = _order(place["lon"], at["column"], place), _order(-place["lat"], at["row"], place)
    return pd.Series(
        {
            "columns": float(size["column"]),
            "rows": float(size["row"]),
            "filled": len(at) / float(size["column"] * size["row"]),
            "broken_provinces": float(sum(pieces(of) > 1 for _, of in at.groupby(place["province_code"]))),
            "touching": float((apart <= 1).mean()),
            "near": float((apart <= 2).mean()),
            "order_kept_east": east,
            "order_kept_north": north,
            "median_shift": _median_shift(place, at),
        }
    )


def pieces(tiles: pd.DataFrame) -> int:
    """Return in how many pieces some tiles (columns column, row) lie; corners do not join."""
    squares = shapely.box(tiles["column"], tiles["row"], tiles["column"] + 1, tiles["row"] + 1)
    return int(shapely.get_num_geometries(shapely.union_all(squares)))


def _order(true: "pd.Series[float]", cell: "pd.Series[int]", place: pd.DataFrame) -> float:
    same = place["province_code"].to_numpy()
    first, second = np.nonzero(np.triu(same[:, None] == same[None, :], 1))
    a, b = true.to_numpy(), cell.to_numpy()
    return float(((a[first] - a[second]) * (b[first] - b[second]) >= 0).mean())


def _median_shift(place: pd.DataFrame, at: pd.DataFrame) -> float:
    shifts = []
    for true, cell in ((place["lon"], at["column"]), (place["lat"], at["row"])):
        slope, start = np.polyfit(true.to_numpy(), cell.to_numpy(dtype="float64"), 1)
        shifts.append(cell.to_numpy() - (slope * true.to_numpy() + start))
    return float(np.median(np.hypot(*shifts)))
