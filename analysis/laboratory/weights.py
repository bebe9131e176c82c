"""What other weights do to the order of regions by drivers."""

import pandas as pd

from analysis.drivers import Weights, driver_index
from analysis.drivers.checklist import listed_drivers
from geo.register import short_name
from language import _, format_number

_NUMBERS = ("index", "index_low", "index_high", "rank")


def weights_text(weights: Weights) -> str:
    """Return weights as a link holds them, in tenths: coercion-10.incumbent-20."""
    return ".".join(f"{driver}-{round(10 * weight)}" for driver, weight in weights.pairs)


def weights_from(text: str) -> Weights | None:
    """Return the weights a text states, 0 for drivers it does not name; None where it states none."""
    pairs = [part.rpartition("-") for part in text.split(".")]
    known = set(listed_drivers())
    if not all(driver in known and tenths.isdecimal() and len(tenths) < 4 for driver, _dash, tenths in pairs):
        return None
    stated = {driver: int(tenths) / 10 for driver, _dash, tenths in pairs}
    if len(stated) < len(pairs) or not any(stated.values()):
        return None
    return Weights.of(dict.fromkeys(listed_drivers(), 0.0) | stated)


def weighed(checklist: pd.DataFrame, weights: Weights) -> pd.DataFrame:
    """Return the index of drivers with equal weights and with others, side by side.

    Args:
        checklist: as `analysis.drivers.driver_index` takes it.
        weights: the weights that are tried.

    Returns:
        The kept columns of `driver_index`; `index`, `index_low`, `index_high`, `rank` with equal weights and
        the same with the suffix `_tried` (Float64, rank Int64; NA where no driver is known), `rank_change`
        (Int64, ranks gained under the trial; NA likewise). Regions that gain or lose most ranks first, then
        by code; those without an index last.
    """
    before, after = driver_index(checklist), driver_index(checklist, weights)
    kept = [name for name in ("region_code", "region_name", "province_code", "votes") if name in before]
    moved = after[["region_code", *_NUMBERS]].add_suffix("_tried")
    table = before[[*kept, *_NUMBERS]].merge(
        moved, left_on="region_code", right_on="region_code_tried", validate="one_to_one"
    )
    table = table.drop(columns="region_code_tried").assign(
        rank_change=lambda rows: (rows["rank"] - rows["rank_tried"]).astype("Int64")
    )
    order = table["rank_change"].abs().sort_values(ascending=False, kind="stable", na_position="last").index
    return table.loc[order].reset_index(drop=True)


def weighed_sentence(table: pd.DataFrame) -> str:
    """Return how far the order of regions moves; `table` is what `weighed` returned."""
    known = table.dropna(subset=["rank_change"])
    moved = known[known["rank_change"] != 0]
    if known.empty:
        return _("Belum ada pendorong yang tercatat untuk wilayah pada pilihan ini.")
    if moved.empty:
        return _("Bobot ini tidak mengubah urutan {total} wilayah.").format(total=format_number(len(known)))
    first = moved.iloc[0]
    return _(
        "Bobot ini mengubah urutan {moved} dari {total} wilayah; pergeseran terbesar {most} peringkat, di "
        "{place}."
    ).format(
        moved=format_number(len(moved)),
        total=format_number(len(known)),
        most=format_number(abs(int(first["rank_change"]))),
        place=short_name(str(first["region_code"])),
    )
