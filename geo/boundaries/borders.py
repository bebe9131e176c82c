"""Which regions share a land border."""

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely


def shared_borders(regions: gpd.GeoDataFrame) -> pd.DataFrame:
    """Return the pairs of regions with a common border longer than a point, each pair both ways round.

    Args:
        regions: column geometry indexed by region_code, a valid coverage.

    Returns:
        Columns region_code, neighbour_code, ordered. A region without any land border does not appear.
    """
    shapes, codes = regions.geometry.to_numpy(), regions.index.to_numpy()
    one, other = shapely.STRtree(shapes).query(shapes, predicate="touches")
    borders = shapely.boundary(shapes)
    length = shapely.length(shapely.intersection(borders[one], borders[other]))
    pairs = np.column_stack([codes[one], codes[other]])[length > 0]
    table = pd.DataFrame(pairs, columns=["region_code", "neighbour_code"])
    return table.sort_values(["region_code", "neighbour_code"], ignore_index=True)
