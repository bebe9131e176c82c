"""MUST: persons are a whole number of at least 1; a figure is a whole number of at least 0."""

import pandas as pd

from data.checks.findings import Rule, Severity, findings
from data.draft import Draft
from data.kinds import TableKind
from language import _


def _find(draft: Draft) -> pd.DataFrame:
    column, least = ("persons", 1) if draft.kind is TableKind.CASES else ("value", 0)
    number = draft.table[column]
    wrong = (draft.text[column] != "") & (number.isna() | (number < least).fillna(value=False))
    return findings(
        draft,
        column=column,
        rows=wrong,
        message=_("Bukan bilangan bulat, atau kurang dari {least}.").format(least=least),
        suggestion=_("tulis angka saja, misalnya 3"),
    )


RULE = Rule("numbers_whole", Severity.MUST, _find)
