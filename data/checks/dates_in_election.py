"""SHOULD: a date lies within the days its election ran; a body may state its figures later."""

import pandas as pd

from data.checks.findings import Rule, Severity, findings
from data.draft import Draft
from data.elections import elections
from data.kinds import TableKind
from language import _, format_date


def _find(draft: Draft) -> pd.DataFrame:
    column = "reported_on" if draft.kind is TableKind.CASES else "as_of"
    periods = elections()[["first_day", "last_day"]]
    day, election = draft.table[column], draft.table["election"]
    first, last = election.map(periods["first_day"]), election.map(periods["last_day"])
    late = (day > last) if draft.kind is TableKind.CASES else False
    sentences = {
        str(code): _("Tanggal ini di luar masa {election} ({first} hingga {last}).").format(
            election=code, first=format_date(row["first_day"]), last=format_date(row["last_day"])
        )
        for code, row in periods.iterrows()
    }
    return findings(
        draft,
        column=column,
        rows=(day < first) | late,
        message=election.map(sentences),
        suggestion=_("periksa tahun atau kode pemilihannya"),
    )


RULE = Rule("dates_in_election", Severity.SHOULD, _find)
