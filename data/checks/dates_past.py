"""MUST: nothing happened later than today."""

import pandas as pd

from data.checks.findings import Rule, Severity, findings, none
from data.draft import Draft
from language import _, format_date


def _find(draft: Draft) -> pd.DataFrame:
    today = draft.options.today
    message = _("Tanggal ini belum terjadi; paling lambat {today}.").format(today=format_date(today))
    suggestion = _("periksa tahunnya")
    found = [
        findings(
            draft,
            column=column,
            rows=read.day > pd.Timestamp(today),
            message=message,
            suggestion=suggestion,
        )
        for column, read in draft.dates.items()
    ]
    return pd.concat([none(), *found])


RULE = Rule("dates_past", Severity.MUST, _find)
