"""Which files a figure can become, and what they are called."""

import re
from collections.abc import Callable, Mapping
from enum import StrEnum
from types import MappingProxyType

from charts.export.picture import png, svg
from charts.export.separated import csv
from charts.export.workbook import xlsx
from charts.figures import Figure
from data.access import Right, needs


class ExportFormat(StrEnum):
    """The file formats, by extension."""

    PNG = "png"
    SVG = "svg"
    CSV = "csv"
    XLSX = "xlsx"


_WRITERS: Mapping[ExportFormat, Callable[[Figure], bytes]] = MappingProxyType(
    {ExportFormat.PNG: png, ExportFormat.SVG: svg, ExportFormat.CSV: csv, ExportFormat.XLSX: xlsx}
)
_MEDIA_TYPES: Mapping[ExportFormat, str] = MappingProxyType(
    {
        ExportFormat.PNG: "image/png",
        ExportFormat.SVG: "image/svg+xml",
        ExportFormat.CSV: "text/csv",
        ExportFormat.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    }
)


@needs(Right.EXPORT)
def export(figure: Figure, form: ExportFormat) -> bytes:
    """Return a file of a figure: a picture (PNG, SVG) or the data shown (CSV, XLSX).

    The same figure gives the same bytes. Illustrative data says so in each of them.
    """
    return _WRITERS[form](figure)


def file_name(figure: Figure, form: ExportFormat) -> str:
    """Return a name that tells figure, data set, place, day, and whether the data is illustrative."""
    known = figure.provenance
    parts = ["peta-netral", figure.id, known.dataset, known.scope, known.as_of.isoformat()]
    if known.illustrative:
        parts.append("data-ilustratif")
    return "_".join(re.sub(r"[^A-Za-z0-9-]+", "-", part) for part in parts) + f".{form.value}"


def media_type(form: ExportFormat) -> str:
    """Return the media type of a format."""
    return _MEDIA_TYPES[form]
