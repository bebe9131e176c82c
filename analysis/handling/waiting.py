"""How long the recommendations of each place have waited for its authority, in classes for a map."""

import numpy as np
import pandas as pd

from analysis.handling.authorities import authority_of_places
from analysis.handling.recommendations import open_recommendations
from analysis.measure import NATION, CountSource
from analysis.places import place_names, province_of
from analysis.scope import borders
from analysis.selection import Selection
from data.kinds import Level, TableKind
from data.tables import read_reference
from language import current_language

_NONE = "none"


def waiting(source: CountSource, selection: Selection) -> pd.DataFrame:
    """Return for each place the age of the oldest recommendation that waits for its authority (PPK).

    A place is held against its own authority: the head of the kabupaten/kota; in Jakarta the governor. At the
    level of provinces all authorities of a province count.

    Args:
        source: the counts of the selection's election.
        selection: the question; its province does not narrow the rows.

    Returns:
        One row for each place of the level, sorted by code: `region_code`; `open` (Int64: recommendations not
        followed up), `oldest_age` (Int64: days; NA where none is open) and `waiting` (code in
        `waiting_classes.csv`, whose limits are those of `ageing_classes.csv`). All NA where the data set does
        not record recommendations.

    Raises:
        UserError: where the election is not known.
    """
    day = borders(selection)
    places = place_names(selection.level, day).index
    table = pd.DataFrame({"region_code": pd.array(list(places), dtype="str")})
    if source.release.kind is not TableKind.CASES:
        return table.assign(
            open=pd.array([None] * len(table), dtype="Int64"),
            oldest_age=pd.array([None] * len(table), dtype="Int64"),
            waiting=pd.array([None] * len(table), dtype="str"),
        )
    found = open_recommendations(source, selection.but(province=None, region=None), place=NATION)
    found = found[found["ppk_code"].notna()][["ppk_code", "open", "oldest_age"]]
    if selection.level is Level.PROVINCE:
        table = table.assign(ppk_code=table["region_code"])
        found = found.assign(ppk_code=[province_of(code, day) for code in found["ppk_code"]])
        found = found.groupby("ppk_code", as_index=False).agg(
            open=("open", "sum"), oldest_age=("oldest_age", "max")
        )
    else:
        office = authority_of_places(day)
        table = table.assign(ppk_code=table["region_code"].map(office).astype("str"))
    table = table.merge(found, on="ppk_code", how="left", validate="many_to_one").drop(columns="ppk_code")
    table["open"] = table["open"].fillna(0).astype("Int64")
    return table.assign(oldest_age=table["oldest_age"].astype("Int64"), waiting=_classes(table["oldest_age"]))


def waiting_words() -> dict[str, str]:
    """Return the class codes with their words, in order of the wait."""
    classes = read_reference("waiting_classes")
    return dict(zip(classes["code"], classes[f"label_{current_language()}"], strict=True))


def _classes(ages: "pd.Series[int]") -> pd.api.extensions.ExtensionArray:
    """The class of each age; `none` where nothing is open."""
    classes = read_reference("waiting_classes")
    timed = classes[classes["code"] != _NONE]
    first = timed["from_days"].astype("int64").to_numpy()
    days = ages.to_numpy(dtype=np.float64, na_value=-1.0)
    position = np.searchsorted(first, days, side="right")
    return pd.array([_NONE, *timed["code"]], dtype="str").take(position)
