"""What was stated or counted of each region in each election."""

from collections.abc import Sequence
from enum import StrEnum
from functools import cache

import numpy as np
import pandas as pd

from analysis.measure import UNKNOWN, CountSource, Measure
from analysis.scope import election_days, holds_contest
from data import vocabulary
from data.elections import elections
from data.kinds import Counter, Level, TableKind, Unit
from data.published import figures
from data.tables import read_reference
from geo import register

_COLUMNS = {
    "region_code": "str",
    "election": "str",
    "evidence": "str",
    "value": "Int64",
    "unit": "str",
    "body": "str",
    "as_of": "datetime64[us]",
    "source": "str",
    "url": "str",
    "is_part": "bool",
    "illustrative": "bool",
}
_CELL = ["region_code", "election", "evidence"]
# of the reasons why a figure cannot stand as a count, the one that leaves it true that there was a case
_PART = "not cumulative from the start of the election"


class Found(StrEnum):
    """How far a case is known to have come; a reported zero says that there was none."""

    CONFIRMED = "confirmed"
    REPORTED = "reported"
    ZERO = "zero"


def history(*, published: bool = True, sources: Sequence[CountSource] = ()) -> pd.DataFrame:
    """Return what is known of every kabupaten/kota in every election, by what kind of evidence.

    Published figures speak where a body named the region, whether its figure can stand as a count or not: a
    figure for part of an election still says that there was a case. Of several statements of one kind, one
    for the whole election goes before one for a part, then the latest, the body in the order of `bodies.csv`,
    the larger value. Of a release, the counts on its last day speak. Real data go before illustrative.

    Args:
        published: whether the published figures speak.
        sources: further counts, one for each election of a release.

    Returns:
        One row for each region, election and kind of evidence, in this order: `region_code`, `election`,
        `evidence` (`Found` value), `value` (Int64, as that body counted), `unit` (`person` or `case`; NA
        where not stated), `body` (code; NA where counted from cases), `as_of` (datetime64), `source` (id of
        the figure, or name of the release), `url` (NA where not linked), `is_part` (bool, of a part of the
        election only), `illustrative` (bool). A region or election without a row is not known, which is not
        zero. Counters and units are never added up.
    """
    parts = [_stated()] if published else []
    parts += [_counted(source) for source in sources]
    empty = pd.DataFrame({name: pd.Series(dtype=kind) for name, kind in _COLUMNS.items()})
    joined = pd.concat([part for part in parts if len(part)] or [empty], ignore_index=True)
    return _one_each(joined.astype(_COLUMNS))


def matrix(known: pd.DataFrame) -> pd.DataFrame:
    """Return a history as a table of regions by elections.

    Args:
        known: what `history` returned.

    Returns:
        Index `region_code`, columns the elections that have a row, in order of time; each cell the furthest
        that a case is known to have come (`Found` value), NA where nothing is known. Confirmed implies
        reported; a zero stands only where nothing else was stated.
    """
    strength = known["evidence"].map({found.value: number for number, found in enumerate(Found)})
    furthest = known.assign(strength=strength).sort_values("strength", kind="stable")
    cells = furthest.drop_duplicates(["region_code", "election"])
    table = cells.set_index(["region_code", "election"])["evidence"].unstack("election")  # noqa: PD010
    order = [code for code in elections().index if code in table.columns]
    return table[order].sort_index().astype("str")


@cache
def _stated() -> pd.DataFrame:
    """The published figures of regions that say whether there was a case; shared, do not change it."""
    meaning = read_reference("repeat_evidence").set_index("metric")["evidence"]
    rows = figures()
    rows = rows[(rows["level"] == Level.REGION.value) & rows["excluded"].isin(["", _PART])]
    rows = rows[rows["metric"].isin(meaning.index) & rows["value"].notna()]
    # no zero at a later step: nobody confirmed yet does not mean that nobody was reported
    rows = rows[(rows["value"] > 0) | (rows["metric"].map(meaning) == Found.REPORTED.value)]
    return pd.DataFrame(
        {
            "region_code": rows["region_code"],
            "election": rows["election"],
            "evidence": rows["metric"].map(meaning).where(rows["value"] > 0, Found.ZERO.value),
            "value": rows["value"].round().astype("Int64"),
            "unit": rows["counted_unit"].where(rows["counted_unit"] != ""),
            "body": rows["body"],
            "as_of": rows["as_of"],
            "source": rows["figure_id"],
            "url": rows["url"].where(rows["url"] != ""),
            "is_part": rows["excluded"] == _PART,
            "illustrative": False,
        }
    )


def _counted(source: CountSource) -> pd.DataFrame:
    """What a release counts in its election on its last day, step by step."""
    regions = tuple(register.regions().index)
    last, day = source.days[1], election_days(source.election)[1]
    votes = holds_contest(regions, election=source.election, day=day)
    zeros = source.release.kind is TableKind.CASES or source.release.complete
    parts = []
    for counter in Counter:
        for unit in (source.release.unit,) if source.release.unit else tuple(Unit):
            measure = Measure(counter=counter, unit=unit)
            counts = source.counts(regions, [last], measure=measure, borders=min(last, day))[:, 0]
            found = Found.REPORTED if counter is Counter.REPORTED else Found.CONFIRMED
            none = (counts == 0) & votes & zeros & (counter is Counter.REPORTED)
            parts.append(_rows(source, regions, np.where(none | (counts > 0), counts, UNKNOWN), found, unit))
    return pd.concat(parts, ignore_index=True)


def _rows(
    source: CountSource, regions: tuple[str, ...], counts: np.ndarray, found: Found, unit: Unit
) -> pd.DataFrame:
    known = np.flatnonzero(counts != UNKNOWN)
    value = counts[known]
    return pd.DataFrame(
        {
            "region_code": np.array(regions)[known],
            "election": source.election,
            "evidence": np.where(value > 0, found.value, Found.ZERO.value),
            "value": value,
            "unit": unit.value,
            "body": pd.Series(pd.NA, index=range(len(known)), dtype="str"),
            "as_of": pd.Timestamp(source.days[1]),
            "source": source.release.name,
            "url": pd.Series(pd.NA, index=range(len(known)), dtype="str"),
            "is_part": False,
            "illustrative": source.release.illustrative,
        }
    )


def _one_each(rows: pd.DataFrame) -> pd.DataFrame:
    bodies = vocabulary.table("bodies").index
    order = {
        **dict.fromkeys([*_CELL, "illustrative", "is_part"], True),
        "as_of": False,
        "precedence": True,
        "value": False,
        "source": True,
    }
    ranked = rows.assign(precedence=bodies.get_indexer(pd.Index(rows["body"])))
    ranked = ranked.sort_values(list(order), ascending=list(order.values()))
    return ranked.drop_duplicates(_CELL).drop(columns="precedence").reset_index(drop=True)
