"""The checklist of evidence: for each region and driver yes, no or not known, with the reason."""

from datetime import date
from functools import lru_cache

import pandas as pd

from analysis.drivers.counted import counted_pieces
from analysis.drivers.past import past_pieces
from analysis.drivers.presence import Basis, Presence, chosen, joined
from analysis.drivers.published import published_pieces
from analysis.measure import CountSource
from analysis.places import codes_at, place_names
from analysis.scope import borders, holds_contest
from analysis.selection import Selection
from data import vocabulary
from data.kinds import Counter, Level
from language import DEFAULT_LANGUAGE, _, current_language


def listed_drivers(*, in_index: bool = False) -> tuple[str, ...]:
    """Return the drivers that can differ by region, in order; or those alone that weigh by default."""
    use = vocabulary.table("risk_drivers")["use"]
    return tuple(use.index[use == "index"] if in_index else use.index[use.isin(["index", "shown"])])


def driver_pieces(source: CountSource, selection: Selection) -> pd.DataFrame:
    """Return every piece of evidence known on the as-of day, several for a region and driver where there are.

    Returns:
        `region_code`, `driver` (codes); `present` (`Presence`); `basis` (`Basis`); `as_of` (datetime64: the
        day from which the fact holds, or until which was counted); `evidence` (sentence); `source_url`
        (empty where counted, or where the page names persons); `illustrative` (bool: counted from an
        illustrative release). Sorted by region, driver, basis and sentence.
    """
    on_record = _on_record(selection.election, selection.as_of, selection.level, current_language())
    parts = [on_record, counted_pieces(source, selection)]
    order = ["region_code", "driver", "basis", "as_of", "evidence", "source_url"]
    return joined(parts).sort_values(order, ignore_index=True)


def driver_checklist(source: CountSource, selection: Selection) -> pd.DataFrame:
    """Return one row for each place in view and each driver that can differ by region.

    `present` is three-valued. Where nothing is on record it is `not_known`, never `no`: nobody looked, or
    nobody wrote it down. `no` needs evidence of its own, such as a list of candidates without an incumbent.
    Where pieces disagree, yes is shown and `conflict` says so (`analysis.drivers.presence.chosen`).

    Args:
        source: the counts of the selection's election.
        selection: the question; its province narrows the rows, its region, types and counter do not.

    Returns:
        `region_code`, `region_name`, `province_code`, `votes` (bool); `driver`, `in_index` (bool: weighs by
        default); `present`, `evidence`, `source_url`, `as_of` (datetime64; NaT where nothing is on record),
        `basis` (NA where nothing is on record), `illustrative`, `pieces` (Int64), `conflict` (bool). Sorted
        by region and order of the drivers.
    """
    whole = selection.but(province=None, region=None, violation_types=(), counter=Counter.REPORTED, rule=None)
    table = _checklist(source, whole, current_language())  # type: ignore[arg-type]  # hashed by identity
    inside = table["province_code"] == selection.province if selection.province else slice(None)
    return table.loc[inside].reset_index(drop=True)


def driver_context() -> pd.DataFrame:
    """Return what surveys and studies measured of every driver, nation-wide.

    These say how much a driver matters, not whether it is there: they belong to no region.

    Returns:
        `driver`, `label`, `use` (`index`, `shown` or `context`), `measured` (sentence), `basis`
        (`Basis.CONTEXT`), `source_url`, in order.
    """
    drivers = vocabulary.table("risk_drivers")
    language = "id" if current_language() == DEFAULT_LANGUAGE else "en"
    return pd.DataFrame(
        {
            "driver": drivers.index,
            "label": drivers[f"label_{language}"].array,
            "use": drivers["use"].array,
            "measured": drivers[f"measured_{language}"].array,
            "basis": Basis.CONTEXT.value,
            "source_url": drivers["url"].array,
        }
    )


@lru_cache(maxsize=32)
def _on_record(election: str, as_of: date, level: Level, language: str) -> pd.DataFrame:
    """What is published, whatever release is counted; shared, do not change it."""
    del language  # there to be part of the cache key
    return joined([published_pieces(election, as_of), past_pieces(election, as_of, level)])


@lru_cache(maxsize=16)
def _checklist(source: CountSource, selection: Selection, language: str) -> pd.DataFrame:
    """The checklist of all places; shared, do not change it."""
    del language  # there to be part of the cache key
    best = chosen(driver_pieces(source, selection))
    on = ["region_code", "driver"]
    table = _grid(selection).merge(best, on=on, how="left", validate="one_to_one")
    unknown = table["present"].isna()
    nothing = _("Tidak ada bukti yang tercatat; itu bukan bukti bahwa pendorong ini tidak ada.")
    return table.assign(
        present=table["present"].mask(unknown, Presence.NOT_KNOWN.value),
        evidence=table["evidence"].mask(unknown, nothing),
        source_url=table["source_url"].fillna(""),
        illustrative=table["illustrative"].eq(True),  # noqa: FBT003 - compares, NA counts as no
        conflict=table["conflict"].eq(True),  # noqa: FBT003
        pieces=table["pieces"].fillna(0),
    )


def _grid(selection: Selection) -> pd.DataFrame:
    """Every place of the level with every listed driver."""
    day = borders(selection)
    names = place_names(selection.level, day).rename_axis("region_code").reset_index()
    places = codes_at(selection.level, day)
    names["votes"] = holds_contest(places, election=selection.election, day=day)
    known = listed_drivers()
    in_index = set(listed_drivers(in_index=True))
    drivers = pd.DataFrame({"driver": known, "in_index": [code in in_index for code in known]})
    return names.merge(drivers, how="cross")
