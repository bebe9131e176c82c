"""Roles and what each may do: `data/reference/rights.csv`."""

from collections.abc import Iterable
from enum import StrEnum
from functools import cache

import pandas as pd

from data.settings import PROJECT

_TABLE = PROJECT / "data" / "reference" / "rights.csv"


class Role(StrEnum):
    """What somebody is here for; a person may have several roles."""

    LEADER = "pimpinan"
    ANALYST = "analis"
    STEWARD = "pengelola-data"
    PUBLIC = "pemantau-publik"


class Right(StrEnum):
    """What can be allowed or refused; the table says what each covers."""

    SEE_PUBLIC_COUNTS = "see_public_counts"
    SEE_COUNTS = "see_counts"
    SEE_CASES = "see_cases"
    EXPORT = "export"
    BRIEF = "brief"
    NOTE = "note"
    PROPOSE_RULE = "propose_rule"
    APPROVE_RULE = "approve_rule"
    EXAMINE = "examine"
    DECIDE = "decide"
    SEE_RELEASES = "see_releases"
    PUBLISH = "publish"
    AUDIT = "audit"


@cache
def rights_table() -> pd.DataFrame:
    """Return which role has which right; do not change it.

    Returns:
        Index `right`; one column a role (bool), and `what`: what the right covers, in Indonesian.
    """
    table = pd.read_csv(_TABLE, dtype="str", keep_default_na=False).set_index("right")
    roles = [role.value for role in Role]
    return table.assign(**{role: table[role] == "yes" for role in roles})


def rights_of(roles: Iterable[Role]) -> frozenset[Right]:
    """Return the rights that any of the roles has."""
    held = {role.value for role in roles}
    table = rights_table()
    return frozenset(Right(right) for role in held for right in table.index[table[role]])
