"""SHOULD: no two headings mean the same column; the nearest name is read, the others are left out."""

import pandas as pd

from data.checks.findings import Rule, Severity, file_finding, none
from data.draft import Draft
from data.headers import recognise
from data.privacy import safe_to_show
from language import _


def _find(draft: Draft) -> pd.DataFrame:
    meant = {heading: recognise([heading], kind=draft.kind).get(0) for heading in draft.left_out}
    found = [_finding(draft, heading, column) for heading, column in meant.items() if column]
    return pd.concat([none(), *found])


def _finding(draft: Draft, heading: str, column: str) -> pd.DataFrame:
    return file_finding(
        column=column,
        value=safe_to_show(heading),
        message=_("Dua judul kolom berarti sama; yang dibaca “{heading}”.").format(
            heading=draft.heading(column)
        ),
        suggestion=_("ganti nama kolom yang tidak dimaksud"),
    )


RULE = Rule("columns_distinct", Severity.SHOULD, _find)
