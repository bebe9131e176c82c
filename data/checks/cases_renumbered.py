"""SHOULD: a case of the release in force keeps its number; a person decides whether two are one.

A row whose number is new, beside a case of the release whose number is gone, with the same place, day, type,
post and body: perhaps the same case under another number, which would count as one closed and one new.
"""

import numpy as np
import numpy.typing as npt
import pandas as pd
import pyarrow as pa
import pyarrow.compute as compute

from data.checks.context import Context
from data.checks.findings import ComparingRule, Severity, file_finding, findings, none
from data.draft import Draft
from data.kinds import TableKind
from language import _, format_number

_ALIKE = ["election", "region_code", "violation_type", "reported_on", "position", "body"]
_KNOWN = ["region_code", "violation_type", "reported_on"]


def _find(draft: Draft, context: Context) -> pd.DataFrame:
    if draft.kind is not TableKind.CASES or not context.speaks_of(draft.kind):
        return none()
    numbered = "case_id" in draft.written
    table, released = draft.table, context.released
    if numbered:
        new = table[~_is_among(table["case_id"], released["case_id"])]
        gone = released[~_is_among(released["case_id"], table["case_id"])]
        return _row_findings(draft, _candidates(new, gone))
    return _file_finding(_candidates(table, released), rows=len(table))


def _is_among(numbers: pd.Series, others: pd.Series) -> npt.NDArray[np.bool_]:
    # There are as many numbers as rows: `isin` takes 2 s for 200,000 of them, Arrow a small part of that.
    found = compute.is_in(_texts(numbers), value_set=_texts(others))
    return np.asarray(found.to_numpy(zero_copy_only=False), dtype=np.bool_)


def _texts(numbers: pd.Series) -> pa.Array:
    return pa.array(numbers, type=pa.large_string(), from_pandas=True)


def _candidates(new: pd.DataFrame, gone: pd.DataFrame) -> pd.Series:
    """Return the old number beside each row that has one, each old case once; indexed like `new`."""
    ours = _in_turn(new)
    theirs = _in_turn(gone).rename(columns={"case_id": "old"})
    ours["row"] = ours.index
    paired = ours.merge(theirs, on=[*_ALIKE, "turn"], validate="one_to_one")
    return paired.set_index("row")["old"]


def _in_turn(cases: pd.DataFrame) -> pd.DataFrame:
    known = cases.loc[cases[_KNOWN].notna().all(axis="columns"), [*_ALIKE, "case_id"]]
    known = known.fillna({"position": "", "body": "", "election": ""})
    return known.assign(turn=known.groupby(_ALIKE, sort=False).cumcount())


def _row_findings(draft: Draft, old: pd.Series) -> pd.DataFrame:
    told = old.map(
        lambda number: _("pakai nomor {number} bila perkaranya sama; biarkan bila perkara lain").format(
            number=number
        )
    )
    return findings(
        draft,
        column="case_id",
        rows=pd.Series(draft.table.index.isin(old.index), index=draft.table.index),
        message=_(
            "Pada rilis yang berlaku ada perkara yang sama wilayah, tanggal, jenis, dan jabatannya, dengan "
            "nomor lain yang tidak ada lagi di berkas ini."
        ),
        suggestion=told.reindex(draft.table.index),
    )


def _file_finding(old: pd.Series, *, rows: int) -> pd.DataFrame:
    if old.empty:
        return none()
    return file_finding(
        column="case_id",
        message=_(
            "Sebagian baris sama wilayah, tanggal, jenis, dan jabatannya dengan perkara pada rilis yang "
            "berlaku. Tanpa nomor perkara, perkara lama tidak dapat dibedakan dari yang baru."
        ),
        value=_("{number} dari {rows} baris").format(
            number=format_number(len(old)), rows=format_number(rows)
        ),
        suggestion=_("tambahkan kolom nomor perkara"),
    )


RULE = ComparingRule("cases_renumbered", Severity.SHOULD, _find)
