"""Reading the markup of a sheet as it unpacks: how far its cells reach, and where formulas stand."""

import re
from collections import Counter
from dataclasses import dataclass, field

_LONGEST_TAIL = 1 << 16
_IS = rb"""\s{0,8}=\s{0,8}["']"""
# Cells may say a row of their own; letters of any size and number are counted, as readers take them.
_XLSX_ROW = re.compile(rb"\sr" + _IS + rb"[A-Za-z]*0*(\d{1,9})")
_XLSX_COLUMN = re.compile(rb"\sr" + _IS + rb"([A-Za-z]{2,9})")
_XLSX_FORMULA = re.compile(
    rb'<c r="([A-Z]{1,3})(\d{1,9})"[^>]*><f(?:\s[^>]*)?(?:/>|>[^<]*</f>)(<v>[^<]+</v>)?'
)
_ODS_TAG = re.compile(
    rb"<table:(table-row|table-cell|covered-table-cell|table)(?=[\s/>])([^>]*)>|</table:table-row>"
)
_ODS_REPEATED = re.compile(rb"number-(?:rows|columns)-repeated" + _IS + rb"0*(\d{1,9})")
_LETTERS = 26


@dataclass
class FormulaCount:
    """The formulas of a sheet.

    Attributes:
        columns: number of formulas by column, counted from 0.
        empty: rows, counted from 1, and columns of formulas whose result the file does not hold.
    """

    columns: Counter[int] = field(default_factory=Counter)
    empty: list[tuple[int, int]] = field(default_factory=list)


class XlsxScan:
    """The sheet of an XLSX workbook, fed in pieces."""

    def __init__(self) -> None:
        self.formulas = FormulaCount()
        self._rows, self._columns, self._tail = 0, _LETTERS, b""
        self._is_sheet = False

    @property
    def rectangle(self) -> int:
        """Number of cells from the first to the farthest one; 0 for a member that is no sheet."""
        return self._rows * self._columns if self._is_sheet else 0

    def feed(self, piece: bytes) -> None:
        """Look at the next piece of the markup."""
        text = self._tail + piece
        # What follows the last cell begun in this piece is looked at again with the next one.
        begun = max(text.rfind(b"<c "), text.rfind(b"<row"))
        if len(text) - begun > _LONGEST_TAIL:
            begun = text.rfind(b"<")
        cut = begun if begun >= 0 and len(text) - begun < _LONGEST_TAIL else len(text)
        done, self._tail = text[:cut], text[cut:]
        self._is_sheet |= b"sheetData" in text
        self._rows = max([self._rows, *map(int, set(_XLSX_ROW.findall(text)))])
        self._columns = max([self._columns, *map(column_number, set(_XLSX_COLUMN.findall(text)))])
        self._count(done)

    def close(self) -> None:
        """Look at what the last piece left over."""
        self._count(self._tail)

    def _count(self, text: bytes) -> None:
        for letters, row, result in _XLSX_FORMULA.findall(text):
            column = column_number(letters) - 1
            self.formulas.columns[column] += 1
            if not result:
                self.formulas.empty.append((int(row), column))


class OdsScan:
    """The content of an ODS workbook, fed in pieces; all its sheets lie in one member."""

    def __init__(self) -> None:
        self.formulas = FormulaCount()
        self.rectangle = 0
        self._row = self._column = self._repeated = self._far = 0
        self._tail = b""

    def feed(self, piece: bytes) -> None:
        """Look at the next piece of the markup."""
        text = self._tail + piece
        begun = text.rfind(b"<")
        cut = begun if begun >= 0 and len(text) - begun < _LONGEST_TAIL else len(text)
        done, self._tail = text[:cut], text[cut:]
        for tag in _ODS_TAG.finditer(done):
            self._see(tag[1], tag[2] or b"")

    def close(self) -> None:
        """Nothing is left over: every tag is looked at when it ends."""

    def _see(self, name: bytes | None, attributes: bytes) -> None:
        stated = _ODS_REPEATED.search(attributes)
        times = int(stated[1]) if stated else 1
        if name == b"table":
            self._row = self._far = 0
        elif name == b"table-row":
            self._column, self._repeated = 0, times
            self._row += times if attributes.endswith(b"/") else 0
        elif name is None:
            self._row += self._repeated
        else:
            self._column += times
            if b"office:value-type" in attributes:
                self._far = max(self._far, self._column)
                self.rectangle = max(self.rectangle, (self._row + self._repeated) * self._far)
            if b"table:formula" in attributes:
                self._formula(times, has_value=b"office:value-type" in attributes)

    def _formula(self, times: int, *, has_value: bool) -> None:
        self.formulas.columns[self._column - 1] += times
        if not has_value:
            self.formulas.empty.append((self._row + 1, self._column - 1))


def column_number(letters: bytes) -> int:
    """Return the number of a column from its letters, large or small: A is 1."""
    number = 0
    for letter in letters.upper():
        number = number * _LETTERS + letter - 64
    return number
