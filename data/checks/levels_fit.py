"""MUST: the level of a figure is that of its place."""

import pandas as pd

from data.checks.findings import Rule, Severity, findings, none
from data.draft import Draft
from data.kinds import Level, TableKind
from language import _

_DIGITS = {Level.NATION.value: 0, Level.PROVINCE.value: 2, Level.REGION.value: 4}


def _find(draft: Draft) -> pd.DataFrame:
    if draft.kind is not TableKind.COUNTS:
        return none()
    level, place = draft.table["level"], draft.table["region_code"]
    return findings(
        draft,
        column="region_code",
        rows=place.notna() & level.notna() & (place.str.len() != level.map(_DIGITS)),
        message=_("Tingkat angka tidak cocok dengan wilayahnya."),
        suggestion=_("kosongkan kolom tingkat, atau perbaiki wilayahnya"),
    )


RULE = Rule("levels_fit", Severity.MUST, _find)
