"""Which right each page and each command needs: `data/reference/task_rights.csv`."""

import csv
from collections.abc import Mapping
from functools import cache

from data.access.rights import Right
from data.settings import PROJECT

_TABLE = PROJECT / "data" / "reference" / "task_rights.csv"


def right_of_task(place: str, task: str) -> Right:
    """Return the right that a page or a command needs.

    Args:
        place: `pages`, or the program: `data`, `briefing`, `analysis`.
        task: address of the page ("" the first) or name of the command ("" where a program has but one).

    Raises:
        KeyError: where the table does not say; a page or command without a right is a mistake of ours.
    """
    return task_rights()[place, task]


@cache
def task_rights() -> Mapping[tuple[str, str], Right]:
    """Return the whole table; do not change it."""
    with _TABLE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, strict=True))
    return {(row["place"], row["task"]): Right(row["right"]) for row in rows}
