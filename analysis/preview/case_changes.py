"""What happened to each case between two releases."""

from collections.abc import Mapping
from enum import StrEnum
from functools import reduce
from operator import add, or_

import ibis
import pandas as pd
from ibis import Table, Value

from analysis.engine import ask_of_two
from data.kinds import TableKind
from data.release import Release
from data.schema import WITHOUT_NUMBER, columns_of, stored_columns
from language import _

_SHOWN = ("case_id", "region_code", "reported_on", "persons")
_COMPARED = [name for name in stored_columns(TableKind.CASES) if name not in ("case_id", "election")]
_STEPS = [name for name in columns_of(TableKind.CASES, dtype="date") if name in _COMPARED]
_BETWEEN = "\x1f"


class CaseChange(StrEnum):
    """What happened to a case, in the order in which it is told; the first that fits."""

    NEW = "new"
    GONE = "gone"
    CLOSED = "closed"
    REOPENED = "reopened"
    ADVANCED = "advanced"
    """A step was reached that the earlier release did not know of."""
    CHANGED = "changed"


def case_change_word(change: CaseChange) -> str:
    """Return what happened in words, as a heading or in a list."""
    return {
        CaseChange.NEW: _("perkara baru"),
        CaseChange.GONE: _("perkara hilang"),
        CaseChange.CLOSED: _("perkara ditutup"),
        CaseChange.REOPENED: _("perkara dibuka lagi"),
        CaseChange.ADVANCED: _("perkara maju ke langkah berikutnya"),
        CaseChange.CHANGED: _("perkara berubah"),
    }[change]


def case_totals(before: Release, after: Release, *, election: str) -> pd.Series:
    """Return how many cases were changed in each way.

    Returns:
        Index `change` (every `CaseChange`, in order), name `cases` (int64).
    """
    found = ask_of_two(before, after, _totals, election).set_index("change")["cases"]
    index = pd.Index([change.value for change in CaseChange], name="change")
    return found.reindex(index, fill_value=0).astype("int64")


def case_changes(before: Release, after: Release, *, election: str, limit: int = 1000) -> pd.DataFrame:
    """Return the cases that differ between two releases of kind `cases`.

    A case is known by its number. Where its file had none, it is known by all it says instead, so that such a
    case is only ever new or gone, whatever row it stood in.

    Args:
        before: the earlier release.
        after: the later one.
        election: code of the election kept.
        limit: how many rows of each change at most; `case_totals` tells of all.

    Returns:
        `change` (`CaseChange` value), `case_id`, `region_code`, `reported_on`, `persons` (as the later
        release has them; of a case that is gone as the earlier one had them), `columns` (what differs,
        divided by `;`; empty for new and gone ones). In the order of `CaseChange`, then by number.
    """
    found = ask_of_two(before, after, _listed, election, limit)
    kinds = {"change": "str", "case_id": "str", "region_code": "str", "persons": "Int64", "columns": "str"}
    found = found.astype(kinds)
    return found.assign(columns=found["columns"].str.removesuffix(";"))


def _totals(before: Table, after: Table, election: str) -> Table:
    return _joined(before, after, election).group_by("change").agg(cases=ibis._.count())


def _listed(before: Table, after: Table, election: str, limit: int) -> Table:
    order = {change.value: number for number, change in enumerate(CaseChange)}
    found = _joined(before, after, election)
    nth = ibis.row_number().over(group_by="change", order_by="case_id")
    listed = found.mutate(order=found.change.cases(*order.items()), nth=nth)
    return listed.filter(listed.nth < limit).order_by("order", "nth").drop("order", "nth")


def _joined(before: Table, after: Table, election: str) -> Table:
    """One row for each case that differs, with what happened to it."""
    one, other = (_keyed(each.filter(each.election == election)) for each in (before, after))
    both = one.rename("{name}_before").outer_join(other.rename("{name}_after"), [("key_before", "key_after")])
    on_both = both.key_before.notnull() & both.key_after.notnull()  # noqa: PD004 - Ibis knows no notna
    differing = {
        column: on_both & ~both[f"{column}_before"].identical_to(both[f"{column}_after"])
        for column in _COMPARED
    }
    names = (ibis.ifelse(differs, f"{column};", "") for column, differs in differing.items())
    found = both.select(
        change=_change(both, differing),
        **{name: ibis.coalesce(both[f"{name}_after"], both[f"{name}_before"]) for name in _SHOWN},
        columns=reduce(add, names),
    )
    return found.filter(found.change.notnull())  # noqa: PD004 - Ibis knows no notna


def _keyed(cases: Table) -> Table:
    """The cases with what each is known by: its number, or else all it says and how often that was said."""
    said = [ibis.coalesce(cases[column].cast("string"), "") for column in _COMPARED]
    nth = ibis.row_number().over(group_by=said).cast("string")
    whole = reduce(lambda one, other: one + _BETWEEN + other, [*said, nth])
    return cases.mutate(key=ibis.ifelse(cases.case_id.startswith(WITHOUT_NUMBER), whole, cases.case_id))


def _change(both: Table, differing: Mapping[str, Value]) -> Value:
    def filled(column: str, *, first: str = "before", then: str = "after") -> Value:
        return both[f"{column}_{first}"].isnull() & both[f"{column}_{then}"].notnull()  # noqa: PD003, PD004 - Ibis

    return ibis.cases(
        (both.key_before.isnull(), CaseChange.NEW.value),  # noqa: PD003 - Ibis knows no isna
        (both.key_after.isnull(), CaseChange.GONE.value),  # noqa: PD003 - Ibis knows no isna
        (filled("closed_on"), CaseChange.CLOSED.value),
        (filled("closed_on", first="after", then="before"), CaseChange.REOPENED.value),
        (reduce(or_, map(filled, _STEPS)), CaseChange.ADVANCED.value),
        (reduce(or_, differing.values()), CaseChange.CHANGED.value),
    )
