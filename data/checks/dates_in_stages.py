"""SHOULD: a violation that only one stage knows is not reported before that stage began."""

import pandas as pd

from data.checks.findings import Rule, Severity, findings, none
from data.draft import Draft
from data.elections import elections, stages
from data.kinds import TableKind
from data.tables import read_reference
from data.vocabulary import label
from language import _, format_date


def _find(draft: Draft) -> pd.DataFrame:
    if draft.kind is not TableKind.CASES:
        return none()
    bound = read_reference("violation_stages")[["violation_type", "first_stage"]]
    here = set(draft.table["election"].dropna().unique())
    found = [
        _too_early(draft, violation_type, stage, str(election))
        for violation_type, stage in bound.itertuples(index=False, name=None)
        for election in elections().index
        if election in here
    ]
    return pd.concat([none(), *found])


def _too_early(draft: Draft, violation_type: str, stage: str, election: str) -> pd.DataFrame:
    begun = stages(election).set_index("stage")["start"].get(stage)
    if begun is None:
        return none()
    table = draft.table
    return findings(
        draft,
        column="reported_on",
        rows=(table["election"] == election)
        & (table["violation_type"] == violation_type)
        & (table["reported_on"] < begun),
        message=_("“{type}” baru mungkin sejak tahap {stage}, yang mulai {day}.").format(
            type=label("violation_types", violation_type),
            stage=label("election_stages", stage),
            day=format_date(begun),
        ),
        suggestion=_("periksa tanggalnya, atau pilih jenis pelanggaran yang lebih cocok"),
    )


RULE = Rule("dates_in_stages", Severity.SHOULD, _find)
