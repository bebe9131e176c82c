"""Under which licence a distribution says it is, and whether that is one of the allowed."""

import csv
from functools import cache
from importlib.metadata import PackageMetadata
from pathlib import Path

from license_expression import (
    AND,
    OR,
    ExpressionError,
    LicenseExpression,
    LicenseSymbol,
    Licensing,
    get_spdx_licensing,
)

_FOLDER = Path(__file__).parent
_LONGEST_NAME = 120
"""A longer text in the field of the licence is the licence itself."""


def stated_licence(metadata: PackageMetadata) -> str:
    """Return the licence of a distribution as an SPDX expression; "" where its metadata tell of none.

    The expression that newer metadata hold goes before the free field, and that before the classifiers; of
    several classifiers all are taken to hold.
    """
    classifiers = [
        each.rpartition(" :: ")[2]
        for each in metadata.get_all("Classifier") or ()
        if each.startswith("License ::") and not each.endswith("OSI Approved")
    ]
    free = _field(metadata, "License")
    for written in (_field(metadata, "License-Expression"), free if len(free) < _LONGEST_NAME else ""):
        if written and is_known(_spdx(written)):
            return _spdx(written)
    named = [_spdx(each) for each in classifiers]
    return " AND ".join(named) if named and all(map(is_known, named)) else ""


def is_known(expression: str) -> bool:
    """Return whether a text is an expression of licences that SPDX lists."""
    try:
        return not _spdx_list().unknown_license_keys(expression)
    except ExpressionError:  # free words, such as "see the file"
        return False


def is_allowed(expression: str, *, allowed: frozenset[str] | None = None) -> bool:
    """Return whether something under an expression may be used: one side of an OR is enough, all of an AND.

    Args:
        expression: as SPDX writes it.
        allowed: identifiers; None for those of `allowed_licences.csv`.
    """
    ids = allowed_licences() if allowed is None else allowed
    return _holds(_spdx_list().parse(expression), ids)


@cache
def allowed_licences() -> frozenset[str]:
    """Return the identifiers in `allowed_licences.csv`."""
    with (_FOLDER / "allowed_licences.csv").open(encoding="utf-8", newline="") as file:
        return frozenset(row["licence"] for row in csv.DictReader(file))


def _holds(tree: LicenseExpression, allowed: frozenset[str]) -> bool:
    if isinstance(tree, AND):
        return all(_holds(each, allowed) for each in tree.args)
    if isinstance(tree, OR):
        return any(_holds(each, allowed) for each in tree.args)
    return isinstance(tree, LicenseSymbol) and tree.render() in allowed


def _field(metadata: PackageMetadata, name: str) -> str:
    return str(metadata[name]).strip() if name in metadata else ""


def _spdx(written: str) -> str:
    return _names().get(written, written)


@cache
def _names() -> dict[str, str]:
    with (_FOLDER / "licence_names.csv").open(encoding="utf-8", newline="") as file:
        return {row["written"]: row["licence"] for row in csv.DictReader(file)}


@cache
def _spdx_list() -> Licensing:
    return get_spdx_licensing()
