"""Subjects who are no civil servants, counted apart: village heads and staff, hospitals, companies."""

from datetime import date

import pandas as pd

from analysis import crosstab
from analysis.selection import Selection
from data import vocabulary
from data.release import Release
from data.tables import read_reference
from language import DEFAULT_LANGUAGE, current_language


def extended_subjects(*, election: str | None = None, as_of: date | None = None) -> pd.DataFrame:
    """Return what bodies published of extended subjects, one row a figure.

    Figures of other days, bodies and units stand side by side and are never added up; neither are they added
    to figures of civil servants. Outcomes of registered cases exceed the cases, as one may carry two.

    Args:
        election: code of an election; None for all.
        as_of: the last day that counts; None for all.

    Returns:
        In order of day and code: `code`, `election`, `as_of` (datetime64), `body`, `level`, `region_code` (NA
        at nation), `position` (code), `label` (of the position), `what` (`reported`, `finding`,
        `public_report`, `registered`), `part_of` (code of the figure it is a part of; NA for one of its own),
        `value` (Int64), `unit`, `source_url`, `note`.
    """
    rows = read_reference("extended_subject_figures")
    table = rows.assign(as_of=pd.to_datetime(rows["as_of"]), value=rows["value"].astype("Int64"))
    if election is not None:
        table = table[table["election"] == election]
    if as_of is not None:
        table = table[table["as_of"] <= pd.Timestamp(as_of)]
    optional = ["region_code", "part_of"]
    table = table.assign(label=_labels(table["position"]), source_url=table["url"])
    table[optional] = table[optional].mask(table[optional] == "")
    columns = ["code", "election", "as_of", "body", "level", "region_code", "position", "label"]
    columns += ["what", "part_of", "value", "unit", "source_url", "note"]
    return table.sort_values(["as_of", "code"], ignore_index=True)[columns]


def counts_by_subject_class(release: Release, selection: Selection) -> pd.DataFrame:
    """Return the cases of a release by class of subject and position, each class on its own.

    Args:
        release: a release of kind `cases`; of another kind the answer is empty.
        selection: the question; its region, province, types and positions are filters.

    Returns:
        `subject_class` (`asn`, `extended`, `out_of_scope`, or NA where the position is not stated),
        `position` (code; NA: not stated), `label`, `count` (Int64), in the order of the positions.
    """
    counted = crosstab.cross_table(release, selection, dimensions=["position"])
    positions = vocabulary.table("positions")["subject_class"].rename_axis("position").reset_index()
    positions["order"] = range(len(positions))
    table = counted.assign(position=counted["position"].astype("str")).merge(
        positions, on="position", how="left", validate="one_to_one"
    )
    table = table.sort_values("order", na_position="last", ignore_index=True)
    return pd.DataFrame(
        {
            "subject_class": table["subject_class"],
            "position": table["position"],
            "label": _labels(table["position"]),
            "count": table["count"].astype("Int64"),
        }
    )


def _labels(positions: pd.Series) -> pd.Series:
    column = "label_id" if current_language() == DEFAULT_LANGUAGE else "label_en"
    return positions.map(vocabulary.table("positions")[column]).astype("str")
