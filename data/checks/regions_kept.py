"""SHOULD: places that reported in the release in force are still there; a missing sheet shows here first."""

import pandas as pd

from data.checks.context import Context
from data.checks.findings import ComparingRule, Severity, file_finding, none
from data.draft import Draft
from data.kinds import TableKind
from language import _, format_number


def _find(draft: Draft, context: Context) -> pd.DataFrame:
    if not context.speaks_of(draft.kind):
        return none()
    here = draft.table.groupby("election")["region_code"].unique()
    released = context.released[context.released["election"].isin(here.index)]
    before = released.groupby(["election", "region_code"], as_index=False).size()
    lost = [
        _finding(draft, str(code), int(rows), context)
        for election, code, rows in before.itertuples(index=False, name=None)
        if code not in here[election]
    ]
    return pd.concat([none(), *lost])


def _finding(draft: Draft, code: str, rows: int, context: Context) -> pd.DataFrame:
    told = (
        _("{place} ({code}): {rows} perkara sebelumnya")
        if draft.kind is TableKind.CASES
        else _("{place} ({code}): {rows} angka sebelumnya")
    )
    return file_finding(
        column="region_code",
        message=_("Wilayah yang ada pada rilis yang berlaku tidak ada lagi dalam berkas."),
        value=told.format(place=context.place_name(code), code=code, rows=format_number(rows)),
        suggestion=_("pastikan berkasnya lengkap; rilis baru menggantikan seluruh rilis yang berlaku"),
    )


RULE = ComparingRule("regions_kept", Severity.SHOULD, _find)
