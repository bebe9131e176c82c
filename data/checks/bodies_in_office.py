"""SHOULD: a body counts no case that was reported before it began or after it ended."""

import pandas as pd

from data.checks.findings import Rule, Severity, findings, none
from data.draft import Draft
from data.elections import elections
from data.kinds import TableKind
from data.vocabulary import label, table
from language import _, format_date


def _find(draft: Draft) -> pd.DataFrame:
    if draft.kind is not TableKind.CASES:
        return none()
    known = table("bodies")[["from", "until"]].apply(pd.to_datetime)
    day, body = draft.table["reported_on"], draft.table["body"]
    outside = (day < body.map(known["from"])) | (day > body.map(known["until"]))
    # A day outside the election is told by its own rule.
    periods = elections()[["first_day", "last_day"]]
    election = draft.table["election"]
    outside &= (day >= election.map(periods["first_day"])) & (day <= election.map(periods["last_day"]))
    sentences = {str(code): _sentence(str(code), row) for code, row in known.dropna(how="all").iterrows()}
    return findings(
        draft,
        column="reported_on",
        rows=outside,
        message=body.map(sentences),
        suggestion=_("periksa tanggalnya, atau lembaga yang menghitung"),
    )


def _sentence(body: str, days: pd.Series) -> str:
    name = label("bodies", body)
    if pd.isna(days["until"]):
        return _("{body} baru bekerja sejak {first}.").format(body=name, first=format_date(days["from"]))
    return _("{body} berakhir pada {last}; perkara sesudahnya dihitung lembaga lain.").format(
        body=name, last=format_date(days["until"])
    )


RULE = Rule("bodies_in_office", Severity.SHOULD, _find)
