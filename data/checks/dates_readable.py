"""MUST: a written date is a day that exists."""

import pandas as pd

from data.checks.findings import Rule, Severity, findings, none
from data.dates import DateProblem, date_hint
from data.draft import Draft
from data.values import for_each_value
from language import _


def _find(draft: Draft) -> pd.DataFrame:
    sentences = {
        DateProblem.IMPOSSIBLE: _("Tanggal ini tidak ada."),
        DateProblem.UNREADABLE: _("Tanggal ini tidak dapat dibaca."),
        DateProblem.EPOCH: _("Ini tanggal nol lembar kerja, bukan tanggal kejadian."),
    }
    found = [
        _problem(draft, column, problem, sentences[problem])
        for column, read in draft.dates.items()
        for problem in sentences
        if problem in read.problem.unique()
    ]
    return pd.concat([none(), *found])


def _problem(draft: Draft, column: str, problem: DateProblem, sentence: str) -> pd.DataFrame:
    rows, written = draft.dates[column].problem == problem, draft.text[column]
    return findings(
        draft,
        column=column,
        rows=rows,
        message=sentence,
        suggestion=for_each_value(written[rows], date_hint),
    )


RULE = Rule("dates_readable", Severity.MUST, _find)
