"""The report on the boundaries' quality, as Markdown."""

import numpy as np
import pandas as pd

_OFF_A_LITTLE, _OFF_A_LOT = 1.15, 1.6
_FEW_VILLAGES_KM2 = 150.0
_LOW_IOU = 0.75


def page(
    table: pd.DataFrame,
    *,
    levels: pd.DataFrame,
    files: "pd.Series[int]",
    tile_measures: "pd.Series[float]",
    right_share: float,
) -> str:
    """Return the report.

    Args:
        table: measures of each region (`geo.build.quality.measure_regions`, with a reference).
        levels: measures of each level of detail.
        files: bytes of the browser's files, the nation's first.
        tile_measures: measures of the tile map.
        right_share: share of land in the region where the reference has it.
    """
    off = _factor(table["ratio"])
    parts = [
        _HEAD,
        _summary(table, off, right_share),
        "## Levels of detail\n\n" + _levels(levels),
        "## Files the browser fetches\n\n" + _files(files),
        "## Tile map\n\n" + _tiles(tile_measures),
        "## Regions whose area is off by more than 15%\n\n"
        + _LISTED
        + _rows(table[off > _OFF_A_LITTLE], reasons=True),
        "## Regions that agree least with the reference\n\n"
        f"Intersection over union below {_LOW_IOU}.\n\n"
        + _rows(table[table["iou"] < _LOW_IOU], reasons=True),
        "## Every region\n\n" + _rows(table, reasons=False),
    ]
    return "\n\n".join(part.strip() for part in parts) + "\n"


_HEAD = """
# How good the boundaries are

Written by `python -m geo.build.quality`; do not edit. The boundaries are approximate: a division of the land
among the centroids of 83,379 desa and kelurahan, made without any official boundary. They serve to colour a
map, not to settle where a border runs. How they are made: `geo/build/`; sources, versions, checksums and
licences: `geo/boundaries/provenance.json`. An institution with official boundaries sets `PETA_BOUNDARIES`.

The reference is an independent set of boundaries (Kepmendagri 300.2.2-2430/2025, from the public repository
cahyadsn/wilayah_boundaries, MIT). It is used to measure and is neither contained in nor read by the project.
"""

_LISTED = """The last column says why, as far as the figures tell. `reference` is the area in the independent
boundaries: where it agrees with ours, the official figure is the odd one out.

"""


def _summary(table: pd.DataFrame, off: "pd.Series[float]", right_share: float) -> str:
    iou = table["iou"]
    lowest = ", ".join(
        f"{name} {value:.2f}" for name, value in zip(table["name"], iou, strict=True) if value < 0.45
    )
    lines = {
        "regions": f"{len(table)}",
        "area within 15% of the official figure": f"{(off <= _OFF_A_LITTLE).mean():.1%} of regions",
        "area within 5%": f"{(off <= 1.05).mean():.1%} of regions",
        "area off by more than a factor of 1.6": f"{int((off > _OFF_A_LOT).sum())} regions",
        "median intersection over union with the reference": f"{iou.median():.3f}",
        "lowest intersection over union": f"{iou.min():.2f} ({table['name'].iloc[int(iou.argmin())]})",
        "below 0.45": lowest or "none",
        "land in the region where the reference has it": f"{right_share:.1%}",
    }
    return _grid(["measure", "value"], [[name, value] for name, value in lines.items()])


def _levels(levels: pd.DataFrame) -> str:
    rows = [
        [
            str(name),
            f"{row['regions']}",
            f"{row['valid']}",
            "yes" if row["is_coverage"] else "NO",
            f"{row['gaps']}",
            f"{row['vertices']:,}",
        ]
        for name, row in levels.to_dict(orient="index").items()
    ]
    return _grid(
        [
            "level",
            "regions",
            "valid",
            "every border shared, no overlap",
            "gaps between neighbours",
            "vertices",
        ],
        rows,
    )


def _files(files: "pd.Series[int]") -> str:
    provinces = files.iloc[1:]
    rows = [
        ["nation (first load)", f"{files.iloc[0] / 1000:.0f} kB"],
        ["province, median", f"{provinces.median() / 1000:.0f} kB"],
        ["province, largest", f"{provinces.max() / 1000:.0f} kB"],
    ]
    return _grid(["file, compressed", "size"], rows)


def _tiles(measures: "pd.Series[float]") -> str:
    labels = {
        "columns": ("canvas, columns", "{:.0f}"),
        "rows": ("canvas, rows", "{:.0f}"),
        "filled": ("cells used", "{:.0%}"),
        "broken_provinces": ("provinces in more than one piece", "{:.0f}"),
        "touching": ("land neighbours whose cells touch", "{:.0%}"),
        "near": ("land neighbours at most two cells apart", "{:.0%}"),
        "order_kept_east": ("pairs in one province in true order, west to east", "{:.0%}"),
        "order_kept_north": ("pairs in one province in true order, north to south", "{:.0%}"),
        "median_shift": ("median shift from a map of true places, in cells", "{:.1f}"),
    }
    return _grid(
        ["measure", "value"], [[label, form.format(measures[key])] for key, (label, form) in labels.items()]
    )


def _rows(table: pd.DataFrame, *, reasons: bool) -> str:
    head = ["code", "region", "official km²", "ours km²", "reference km²", "ours / official", "IoU"]
    rows = [
        [
            str(code),
            str(row["name"]),
            f"{row['official_km2']:,.1f}",
            f"{row['area_km2']:,.1f}",
            f"{row['reference_km2']:,.1f}",
            f"{row['ratio']:.2f}",
            f"{row['iou']:.2f}",
            *([_reason(row)] if reasons else []),
        ]
        for code, row in table.iterrows()
    ]
    return _grid([*head, "why"] if reasons else head, rows)


def _reason(row: "pd.Series[float]") -> str:
    ours, official, reference = (float(row[name]) for name in ("area_km2", "official_km2", "reference_km2"))
    if abs(np.log(reference / official)) > np.log(_OFF_A_LITTLE):
        return f"official figure and reference differ by {abs(reference / official - 1):.0%}"
    if official < _FEW_VILLAGES_KM2:
        return "small: a few village cells cannot follow the border"
    return (
        "neighbouring villages differ much in size" if ours > official else "large villages beside small ones"
    )


def _factor(ratio: "pd.Series[float]") -> "pd.Series[float]":
    return ratio.where(ratio >= 1, 1 / ratio)


def _grid(head: list[str], rows: list[list[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)
