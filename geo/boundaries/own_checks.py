"""What makes an own boundary file unfit: each problem a sentence with its count and up to five examples."""

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from geo.register import full_name, regions
from language import _

_LARGEST_OVERLAP = 0.01  # of the smaller of two regions
_SHOWN = 5
_COUNTRY = shapely.box(90, -15, 145, 10)


def key_problems(codes: "pd.Series[str]") -> list[str]:
    """Return what is wrong with the keys: rows that mean no region, regions without a row."""
    unknown = [str(row + 1) for row in np.flatnonzero(codes.isna())]
    missing = [f"{code} {full_name(code)}" for code in regions().index.difference(pd.Index(codes.dropna()))]
    found = []
    if unknown:
        found.append(
            _("{count} baris tidak berarti kabupaten/kota mana pun: baris {rows}.").format(
                count=len(unknown), rows=_some(unknown)
            )
        )
    if missing:
        found.append(
            _("{count} dari 514 kabupaten/kota tidak ada: {names}.").format(
                count=len(missing), names=_some(missing)
            )
        )
    return found


def shape_problems(shapes: gpd.GeoSeries, codes: "pd.Series[str]") -> list[str]:
    """Return what is wrong with single shapes: not polygons, invalid, outside Indonesia."""
    values = shapes.to_numpy()
    areal = np.isin(
        shapely.get_type_id(values), (shapely.GeometryType.POLYGON, shapely.GeometryType.MULTIPOLYGON)
    )
    names = codes.fillna("?").to_numpy()
    checks = {
        _("{count} bentuk kosong atau bukan poligon: {names}."): ~areal | shapely.is_empty(values),
        _("{count} bentuk tidak sah (memotong dirinya sendiri): {names}."): areal & ~shapely.is_valid(values),
        _("{count} bentuk berada di luar Indonesia: {names}."): areal & ~shapely.within(values, _COUNTRY),
    }
    return [
        text.format(count=int(bad.sum()), names=_some(list(names[bad])))
        for text, bad in checks.items()
        if bad.any()
    ]


def overlap_problems(whole: gpd.GeoSeries) -> list[str]:
    """Return the pairs of regions that claim the same land; slivers of imprecise drawing are no problem.

    Args:
        whole: one valid shape per region, indexed by region_code.
    """
    shapes = whole.to_numpy()
    one, other = shapely.STRtree(shapes).query(shapes, predicate="intersects")
    one, other = one[one < other], other[one < other]
    shared = shapely.area(shapely.intersection(shapes[one], shapes[other]))
    smaller = np.minimum(shapely.area(shapes[one]), shapely.area(shapes[other]))
    bad = np.flatnonzero(shared > _LARGEST_OVERLAP * smaller)
    codes = whole.index
    pairs = [f"{full_name(codes[one[row]])} – {full_name(codes[other[row]])}" for row in bad]
    if not pairs:
        return []
    return [
        _("{count} pasang wilayah bertumpang tindih: {names}.").format(count=len(pairs), names=_some(pairs))
    ]


def _some(items: list[str]) -> str:
    return ", ".join(items[:_SHOWN]) + (", …" if len(items) > _SHOWN else "")
