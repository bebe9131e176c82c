"""Writing a value as a person would: `3601` and not `3601.0`, `2020-09-21` and not a time at midnight."""

import math
from datetime import date, datetime, time
from decimal import Decimal

_THOUSANDS = 3


def as_text(cell: object) -> str:
    """Return a cell as text; empty where there is none."""
    if isinstance(cell, str):
        return cell.strip()
    if cell is None or cell != cell:
        return ""
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, float | Decimal) and math.isfinite(cell):
        return _number(cell)
    if isinstance(cell, datetime) and cell.time() == time():
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    return str(cell).strip()


def _number(value: float | Decimal) -> str:
    if value == math.floor(value):
        return str(int(value))
    text = f"{value:f}" if isinstance(value, Decimal) else repr(value)
    # A fraction of three digits would be read as thousands: 1.305 is not 1,305 persons.
    return text + "0" if len(text.rpartition(".")[2]) == _THOUSANDS else text
