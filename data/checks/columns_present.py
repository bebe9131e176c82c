"""MUST: every required column is in the file, or stated on the command line."""

import pandas as pd

from data.checks.findings import Rule, Severity, file_finding, none
from data.draft import Draft
from data.schema import columns, description
from language import _


def _find(draft: Draft) -> pd.DataFrame:
    given = {*draft.written, *draft.options.stand_ins()}
    required = columns(draft.kind)["required"]
    missing = [str(column) for column in required.index[required != "no"] if column not in given]
    return pd.concat([none(), *(_finding(draft, column) for column in missing)])


def _finding(draft: Draft, column: str) -> pd.DataFrame:
    about = columns(draft.kind).loc[column]
    suggestion = _("tambahkan kolom “{name}”").format(name=column)
    if about["aliases"]:
        suggestion = _("tambahkan kolom “{name}” (nama lain: {aliases})").format(
            name=column, aliases=", ".join(about["aliases"][:3])
        )
    if about["required"].startswith("option:"):
        suggestion += "; " + _("atau nyatakan dengan --{option}").format(option=column)
    message = _("Kolom wajib tidak ada. {meaning}").format(meaning=description(draft.kind, column))
    return file_finding(column=column, message=message, suggestion=suggestion)


RULE = Rule("columns_present", Severity.MUST, _find)
