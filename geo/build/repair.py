"""Giving specks to the region around them, and joining the pieces of each region."""

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

_ROUNDS = 5  # a speck can border only specks; the second round reaches it


def join_pieces(pieces: gpd.GeoSeries, villages: pd.DataFrame) -> gpd.GeoDataFrame:
    """Return one geometry per region, after giving each exclave without a village to a neighbour.

    A corner of land across a bay or a river can lie nearest to a village on the other side; a piece that
    holds none of its region's villages and touches another region goes to the one it shares the longest
    border with. An island without a village stays with the region of the nearest one.

    Args:
        pieces: polygons that cover the land without overlap, indexed by region_code.
        villages: columns region_code, lon, lat.

    Returns:
        Column geometry (MultiPolygon), indexed by region_code in order, EPSG:4326.
    """
    for _ in range(_ROUNDS):
        pieces = _dissolved(pieces).explode()
        specks = _specks(pieces, villages)
        if not specks.any():
            break
        pieces = _given_away(pieces, specks)
    return _dissolved(pieces).to_frame("geometry")


def give_islands(
    pieces: gpd.GeoSeries, land: shapely.MultiPolygon, *, villages: pd.DataFrame, islands: pd.DataFrame
) -> gpd.GeoSeries:
    """Return the pieces with every uninhabited island given to the region the gazetteer names for it.

    Args:
        pieces: polygons that cover the land without overlap, indexed by region_code.
        land: the land that was divided, a polygon an island.
        villages: columns lon, lat.
        islands: the gazetteer, columns region_code, lon, lat.
    """
    parts = shapely.get_parts(land)
    tree = shapely.STRtree(parts)
    _, inhabited = tree.query(shapely.points(villages["lon"], villages["lat"]), predicate="within")
    named, part = tree.query(shapely.points(islands["lon"], islands["lat"]), predicate="within")
    owners = pd.Series(islands["region_code"].to_numpy()[named], index=part)
    # an island the gazetteer gives to two regions is left to the nearest village
    single = owners.groupby(level=0).nunique().loc[lambda count: count == 1].index
    owners = owners[owners.index.isin(single) & ~owners.index.isin(inhabited)].groupby(level=0).first()
    piece, of_part = tree.query(shapely.point_on_surface(pieces.to_numpy()), predicate="within")
    island_of = pd.Series(of_part, index=piece).reindex(range(len(pieces)))
    codes = island_of.map(owners).fillna(pd.Series(pieces.index))
    return pieces.set_axis(pd.Index(codes, name=pieces.index.name))


def _dissolved(pieces: gpd.GeoSeries) -> gpd.GeoSeries:
    joined = pieces.groupby(level=0).agg(lambda group: shapely.coverage_union_all(group.to_numpy()))
    # edges that only one piece needed are dropped, and parts come in one order on every machine
    return gpd.GeoSeries(shapely.normalize(joined.to_numpy()), index=joined.index, crs=pieces.crs)


def _specks(pieces: gpd.GeoSeries, villages: pd.DataFrame) -> np.ndarray:
    """Tell which pieces hold no village of their region; of a region all in the water, the largest stays."""
    points = shapely.points(villages["lon"], villages["lat"])
    tree = shapely.STRtree(pieces.to_numpy())
    of_village, of_piece = tree.query(points, predicate="intersects")
    codes = pieces.index.to_numpy()
    is_own = villages["region_code"].to_numpy()[of_village] == codes[of_piece]
    is_speck = np.ones(len(pieces), dtype=bool)
    is_speck[of_piece[is_own]] = False
    area = pd.Series(shapely.area(pieces.to_numpy()))
    all_specks = pd.Series(is_speck).groupby(codes).transform("all").to_numpy()
    is_speck[area[all_specks].groupby(codes[all_specks]).idxmax()] = False
    return is_speck


def _given_away(pieces: gpd.GeoSeries, specks: np.ndarray) -> gpd.GeoSeries:
    shapes, codes = pieces.to_numpy(), pieces.index.to_numpy().copy()
    speck, other = shapely.STRtree(shapes).query(shapes[specks], predicate="intersects")
    speck = np.flatnonzero(specks)[speck]
    differs = (speck != other) & ~specks[other]
    speck, other = speck[differs], other[differs]
    shared = shapely.length(
        shapely.intersection(shapely.boundary(shapes[speck]), shapely.boundary(shapes[other]))
    )
    table = pd.DataFrame({"speck": speck, "code": codes[other], "shared": shared})
    sums = table[table["shared"] > 0].groupby(["speck", "code"])["shared"].sum().reset_index()
    best = sums.sort_values(["shared", "code"]).drop_duplicates("speck", keep="last")
    codes[best["speck"]] = best["code"]
    return gpd.GeoSeries(shapes, index=pd.Index(codes, name=pieces.index.name), crs=pieces.crs)
