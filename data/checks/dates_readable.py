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
        DateProblem.EPOCH: _("Ini tanggal nol lembar kerja, bukan tanggal kejadian."),
    }
    found = [
        _problem(draft, column, problem, sentence)
        for column in draft.dates
        for problem, sentence in sentences.items()
    ]
    return pd.concat([none(), *found])


def _problem(draft: Draft, column: str, problem: DateProblem, sentence: str) -> pd.DataFrame:
    rows, written = draft.dates[column].problem == problem, draft.text[column]
    hints = {text: date_hint(text) for text in pd.unique(written[rows])}
    return findings(draft, column=column, rows=rows, message=sentence, suggestion=written.map(hints))


RULE = Rule("dates_readable", Severity.MUST, _find)
