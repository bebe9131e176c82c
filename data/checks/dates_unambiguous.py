"""MUST: where day and month could be either way round, something tells which is which."""

import pandas as pd

from data.checks.findings import Rule, Severity, findings, none
from data.dates import DateProblem
from data.draft import Draft
from language import _


def _find(draft: Draft) -> pd.DataFrame:
    message = _("Hari dan bulan pada tanggal ini dapat tertukar, dan kolomnya tidak menunjukkan urutannya.")
    suggestion = _(
        "tulis sebagai tahun-bulan-tanggal, atau tambahkan --date-order dmy (hari dahulu) atau mdy"
    )
    found = [
        findings(
            draft,
            column=column,
            rows=read.problem == DateProblem.AMBIGUOUS,
            message=message,
            suggestion=suggestion,
        )
        for column, read in draft.dates.items()
    ]
    return pd.concat([none(), *found])


RULE = Rule("dates_unambiguous", Severity.MUST, _find)
