"""MUST: a written date is a day that exists."""

import pandas as pd

from data.checks.findings import Rule, Severity, findings, none
from data.dates import DateProblem, date_hint
from data.draft import Draft
from language import _


def _find(draft: Draft) -> pd.DataFrame:
    sentences = {
        DateProblem.IMPOSSIBLE: _("Tanggal ini tidak ada."),
        DateProblem.UNREADABLE: _("Tanggal ini tidak dapat dibaca."),
    }
    found = [
        findings(
            draft,
            column=column,
            rows=read.problem == problem,
            message=sentence,
            suggestion=draft.text[column].where(read.problem == problem, "").map(date_hint),
        )
        for column, read in draft.dates.items()
        for problem, sentence in sentences.items()
    ]
    return pd.concat([none(), *found])


RULE = Rule("dates_readable", Severity.MUST, _find)
