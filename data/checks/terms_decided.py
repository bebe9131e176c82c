"""SHOULD: tells which words were read as a person decided, so that nobody takes it for what the file says."""

import pandas as pd

from data.checks.findings import Rule, Severity, findings, none
from data.decisions.applying import decided_by
from data.draft import Draft
from language import _


def _find(draft: Draft) -> pd.DataFrame:
    found = [
        findings(
            draft,
            column=column,
            rows=pd.Series(draft.text.index.isin(decisions.index), index=draft.text.index),
            message=decisions.map(decided_by),
            suggestion=_("batalkan dengan `python -m data decide --undo` bila keliru"),
            value=draft.decided.written[column],
        )
        for column, decisions in draft.decided.decisions.items()
    ]
    return pd.concat([none(), *found])


RULE = Rule("terms_decided", Severity.SHOULD, _find)
