"""SHOULD: words that only describe a case are known; an unknown one is kept as not stated."""

import pandas as pd

from data.checks.findings import Rule, Severity
from data.checks.terms import unknown_words
from data.draft import Draft
from data.kinds import TableKind

_DESCRIBING = ("position", "channel", "status", "closed_as", "sanction")


def _find(draft: Draft) -> pd.DataFrame:
    return unknown_words(draft, _DESCRIBING if draft.kind is TableKind.CASES else ())


RULE = Rule("details_known", Severity.SHOULD, _find)
