"""SHOULD: an election's rows and persons are about as many as in the release in force."""

import pandas as pd

from data.checks.context import Context
from data.checks.findings import ComparingRule, Severity, file_finding, none
from data.checks.limits import check_limits
from data.draft import Draft
from data.kinds import TableKind
from data.terms import term_label
from language import _, format_number, format_percent


def _find(draft: Draft, context: Context) -> pd.DataFrame:
    if draft.kind is not TableKind.CASES or not context.speaks_of(draft.kind):
        return none()
    sizes = (
        _sizes(draft.table)
        .add_suffix("_now")
        .join(_sizes(context.released).add_suffix("_before"), how="inner", validate="one_to_one")
    )
    found = [
        _finding(str(election), what, int(now), int(before))
        for election, size in sizes.iterrows()
        for what, now, before in (
            ("rows", size["rows_now"], size["rows_before"]),
            ("persons", size["persons_now"], size["persons_before"]),
        )
        if _is_unusual(now, before)
    ]
    return pd.concat([none(), *found])


def _sizes(cases: pd.DataFrame) -> pd.DataFrame:
    return cases.groupby("election").agg(rows=("case_id", "size"), persons=("persons", "sum"))


def _is_unusual(now: int, before: int) -> bool:
    limits = check_limits()
    change = now / before - 1
    return change < -limits.largest_fall or change > limits.largest_rise


def _finding(election: str, what: str, now: int, before: int) -> pd.DataFrame:
    told = {
        "rows": _("{election}: {now} baris, sebelumnya {before} ({change})"),
        "persons": _("{election}: {now} orang, sebelumnya {before} ({change})"),
    }[what]
    return file_finding(
        column="persons" if what == "persons" else "",
        message=_("Jumlahnya jauh berbeda dengan rilis yang berlaku."),
        value=told.format(
            election=term_label(election, vocabulary="elections"),
            now=format_number(now),
            before=format_number(before),
            change=format_percent(now / before - 1, 0),
        ),
        suggestion=_("pastikan berkasnya lengkap dan tidak berisi data ganda"),
    )


RULE = ComparingRule("size_expected", Severity.SHOULD, _find)
