"""MUST: the file has at least one row below its headings."""

import pandas as pd

from data.checks.findings import Rule, Severity, file_finding, none
from data.draft import Draft
from language import _


def _find(draft: Draft) -> pd.DataFrame:
    if len(draft.text):
        return none()
    return file_finding(
        column="",
        message=_("Berkas tidak berisi baris data."),
        suggestion=_("isi paling sedikit satu baris di bawah judul kolom"),
    )


RULE = Rule("rows_present", Severity.MUST, _find)
