"""Tables as written cells that a page sets."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from briefing.content import MapPart
from briefing.section import Table
from charts.figures.model import ColumnKind
from charts.theme import LIGHT
from charts.written import written
from language import format_number

Plain = dict[str, Any]
_ZONE_COLUMNS = {"zone_word": "zone", "before_word": "zone_before", "after_word": "zone_after"}


def table(content: Table) -> Plain:
    """Return a table with its cells written; a cell of a zone carries its code."""
    columns = [column for column in content.columns if column.name in content.frame]
    return {
        "title": content.title,
        "empty": content.empty,
        "columns": [
            {"name": each.name, "title": each.title, "number": each.kind is not ColumnKind.TEXT}
            for each in columns
        ],
        "rows": [
            {column.name: _cell(row, column.name, column.kind) for column in columns}
            for row in content.frame.to_dict("records")
        ],
    }


def _cell(row: Mapping[Any, Any], name: str, kind: ColumnKind) -> dict[str, str]:
    value = row[name]
    if kind is ColumnKind.NUMBER and isinstance(value, float):
        value = round(value, 1)
    zone = str(row[_ZONE_COLUMNS[name]]) if name in _ZONE_COLUMNS else ""
    return {"text": written(value, kind), "zone": zone if zone in LIGHT.zones else ""}


def places(part: MapPart) -> list[Plain]:
    """Return every place of the map with its zone and count."""
    rows = part.frame[["region_name", "province_code", "zone", "zone_word", "count"]]
    return [
        {
            "name": str(row["region_name"]),
            "province": str(row["province_code"]),
            "zone": str(row["zone"]),
            "word": str(row["zone_word"]),
            "count": "–" if pd.isna(row["count"]) else format_number(int(row["count"])),
        }
        for row in rows.to_dict("records")
    ]
