"""Roles and what each may do: `data/reference/rights.csv`."""

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

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


@dataclass(frozen=True)
class Grant:
    """One row of the table.

    Attributes:
        right: what can be allowed.
        roles: who has it.
        what: what it covers, in Indonesian.
    """

    right: Right
    roles: frozenset[Role]
    what: str


@cache
def rights_table() -> Mapping[Right, Grant]:
    """Return which role has which right; do not change it."""
    with _TABLE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, strict=True))
    grants = (
        Grant(Right(row["right"]), frozenset(role for role in Role if row[role] == "yes"), row["what"])
        for row in rows
    )
    return {grant.right: grant for grant in grants}


def rights_of(roles: Iterable[Role]) -> frozenset[Right]:
    """Return the rights that any of the roles has."""
    held = frozenset(roles)
    return frozenset(right for right, grant in rights_table().items() if grant.roles & held)
