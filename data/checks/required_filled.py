"""MUST: a required cell is not empty. A place may be: its row is kept as place not known yet."""

import pandas as pd

from data.checks.findings import Rule, Severity, findings, none
from data.draft import Draft
from data.kinds import TableKind
from data.schema import columns
from language import _


def _find(draft: Draft) -> pd.DataFrame:
    required = columns(draft.kind)["required"]
    named = set(required.index[required != "no"]) - {"region_code"}
    here = [column for column in draft.written if column in named]
    message = _("Kolom wajib ini kosong.")
    found = [findings(draft, column=c, rows=draft.text[c] == "", message=message) for c in here]
    if draft.kind is TableKind.COUNTS and "region_code" in draft.written:
        found.append(_level_unclear(draft))
    return pd.concat([none(), *found])


def _level_unclear(draft: Draft) -> pd.DataFrame:
    # Without a place the level has to say that the figure is the nation's.
    neither = (draft.text["region_code"] == "") & (draft.text["province"] == "") & (draft.text["level"] == "")
    return findings(
        draft,
        column="region_code",
        rows=neither,
        message=_("Wilayah dan tingkat angka kosong."),
        suggestion=_("isi wilayah, atau tulis “nasional” pada kolom tingkat"),
    )


RULE = Rule("required_filled", Severity.MUST, _find)
