"""Which cells of the shown rows a finding speaks of."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pandas as pd

from data.checks import Severity

_TURNED = ("as_of", "counter", "violation_type", "value")
_HEAD = -1


@dataclass(frozen=True)
class Marks:
    """Findings by cell.

    Attributes:
        cells: position of the row (-1: the heading) and column → messages with their level, gravest first.
    """

    cells: dict[tuple[int, str], list[tuple[Severity, str]]]

    def level(self, row: int, column: str) -> Severity | None:
        """Return the gravest level told of a cell; None where nothing is."""
        told = self.cells.get((row, column))
        return told[0][0] if told else None

    def comments(self, columns: Sequence[str]) -> Iterator[tuple[int, int, str]]:
        """Yield row and column of the sheet, whose header is row 0, and what is told of the cell."""
        for (row, column), told in self.cells.items():
            yield row + 1, columns.index(column), "\n".join(dict.fromkeys(words for _level, words in told))


def marks(shown: pd.DataFrame, findings: pd.DataFrame) -> Marks:
    """Return the findings of each shown cell.

    A finding of the whole file marks the heading of its column. One whose column is not in the file marks
    the number of the row.

    Args:
        shown: see `data.shown_rows.shown_rows`.
        findings: see `data.checks.find_all`, rows and columns as the file names them.
    """
    cells: dict[tuple[int, str], list[tuple[Severity, str]]] = {}
    for finding in _placed(shown, findings).to_dict("records"):
        column = finding["field"] if finding["field"] in shown.columns else "row"
        words = f"{finding['message']} {finding['suggestion']}".strip()
        cells.setdefault((finding["position"], column), []).append((Severity(finding["level"]), words))
    # MUST comes before SHOULD in the alphabet too.
    return Marks({cell: sorted(told) for cell, told in cells.items()})


def _placed(shown: pd.DataFrame, findings: pd.DataFrame) -> pd.DataFrame:
    """Return the findings with the position of each shown row they speak of."""
    whole = findings[findings["row"].isna() & findings["field"].isin(shown.columns)].assign(position=_HEAD)
    positions = shown[["row", "turned"]].assign(position=range(len(shown)))
    told = findings[findings["row"].notna()].astype({"row": "int64"})
    placed = told.merge(positions.astype({"row": "int64"}), on="row", validate="many_to_many")
    other = placed["field"].isin(_TURNED) & (placed["turned"] != "") & (placed["turned"] != placed["column"])
    return pd.concat([whole, placed[~other]])
