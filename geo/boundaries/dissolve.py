"""Provinces as the union of their regions."""

from datetime import date

import geopandas as gpd
import shapely

from geo.register import province_at


def dissolve_provinces(regions: gpd.GeoDataFrame, as_of: date | None = None) -> gpd.GeoDataFrame:
    """Return the provinces of a day, each the exact union of its regions.

    Args:
        regions: column geometry indexed by region_code, a valid coverage; all regions or some.
        as_of: the day; None for today's provinces.

    Returns:
        Column geometry indexed by province_code in order, same coordinates.
    """
    province = province_at(regions.index, as_of).rename("province_code")
    joined = regions.geometry.groupby(province.to_numpy()).agg(
        lambda group: shapely.normalize(shapely.coverage_union_all(group.to_numpy()))
    )
    return gpd.GeoDataFrame(geometry=gpd.GeoSeries(joined.rename_axis("province_code"), crs=regions.crs))
