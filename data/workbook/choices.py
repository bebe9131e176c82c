"""What may be chosen in a column of a template."""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd
from xlsxwriter.utility import xl_range_abs

from data.kinds import TableKind
from data.schema import columns
from data.terms import known_codes, term_label
from language import _, speaking

# Some of their words are headings too, so a sheet that lists them would look like a table of cases. They are
# short enough to stand in the rule of the cell.
_SHORT = ("levels", "counters", "units", "bodies")


def choices_table(kind: TableKind) -> pd.DataFrame:
    """Return the terms of every longer list of a table, in display order.

    Returns:
        `list` (name of the vocabulary), `code`, `label` (Indonesian), `label_en`; the terms of a list lie
        together.
    """
    used = dict.fromkeys(name for name in columns(kind)["vocabulary"] if name and name not in _SHORT)
    rows = [
        {"list": name, "code": code, "label": _said(code, name, "id"), "label_en": _said(code, name, "en")}
        for name in used
        for code in known_codes(name)
    ]
    return pd.DataFrame(rows)


def _said(code: str, vocabulary: str, language: str) -> str:
    with speaking(language):
        return term_label(code, vocabulary=vocabulary)


@dataclass(frozen=True)
class Choices:
    """Where the lists lie in the workbook.

    Attributes:
        terms: see `choices_table`; written to its own sheet, below one row of titles.
        places: `code`, `name`, `province`; likewise.
    """

    terms: pd.DataFrame
    places: pd.DataFrame

    def source(self, column: str, about: Mapping[Hashable, Any]) -> list[str] | str | None:
        """Return the list of a column as a spreadsheet takes it: the words, or where they lie.

        Args:
            column: of the schema.
            about: its row in `data.schema.columns`.
        """
        if column == "region_code":
            return _range(_("Daftar wilayah"), 0, len(self.places) - 1, column=1)
        if not about["vocabulary"]:
            return None
        if about["vocabulary"] in _SHORT:
            return [_said(code, about["vocabulary"], "id") for code in known_codes(about["vocabulary"])]
        rows = self.terms.index[self.terms["list"] == about["vocabulary"]]
        return _range(_("Pilihan"), int(rows[0]), int(rows[-1]), column=2)


def _range(sheet: str, first: int, last: int, *, column: int) -> str:
    """Return the address of rows of a table below one row of titles."""
    return f"='{sheet}'!{xl_range_abs(first + 1, column, last + 1, column)}"
