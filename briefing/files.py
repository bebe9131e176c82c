"""Which files a briefing can become, what they are called, and how they reach the disk whole."""

import re
from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType

from analysis.selection import Selection
from briefing.content import Briefing
from briefing.paper import pdf
from briefing.workbook import xlsx
from charts.export import ExportFormat, export
from charts.figures import Figure, signed
from data.access import Right, needs
from data.atomic import new_file
from data.errors import UserError
from language import _, speaking


class FileFormat(StrEnum):
    """The file formats, by extension."""

    PPTX = "pptx"
    PDF = "pdf"
    XLSX = "xlsx"
    PNG = "png"
    SVG = "svg"


@needs(Right.BRIEF)
def render(briefing: Briefing, form: FileFormat, *, figure: str = "") -> bytes:
    """Return a file of a briefing; the same briefing gives the same bytes.

    Args:
        briefing: the content.
        form: the format; PNG and SVG hold one figure.
        figure: id of that figure; "" for the map.

    Raises:
        UserError: where there is no such figure.
    """
    with speaking(briefing.language):
        if form in _PICTURES:
            return export(_signed(_figure(briefing, figure), briefing), _PICTURES[form])
        return _WRITERS[form](briefing)


def file_name(briefing: Briefing, form: FileFormat) -> str:
    """Return a name that tells place, day, id, and whether the data is illustrative."""
    place, day = briefing.place_code or "nasional", briefing.as_of.isoformat()
    return _name([briefing.dataset, place, day, briefing.id], form, illustrative=briefing.illustrative)


def offered_name(selection: Selection, form: FileFormat, *, illustrative: bool) -> str:
    """Return a name for a file whose briefing is made only when it is asked for, so without its id."""
    place = selection.region or selection.province or "nasional"
    return _name([selection.dataset, place, selection.as_of.isoformat()], form, illustrative=illustrative)


def _name(facts: Sequence[str], form: FileFormat, *, illustrative: bool) -> str:
    parts = ["peta-netral", *facts, *(["data-ilustratif"] if illustrative else [])]
    return "_".join(re.sub(r"[^A-Za-z0-9-]+", "-", part) for part in parts) + f".{form.value}"


def save(content: bytes, path: Path) -> None:
    """Write a file whole or not at all: to a temporary name beside it, then renamed.

    Raises:
        UserError: where the folder does not exist or the disk refuses; nothing is left behind.
    """
    try:
        with new_file(path) as temporary:
            temporary.write_bytes(content)
    except OSError as error:
        raise UserError(
            _("Berkas {name} tidak dapat ditulis.").format(name=path.name),
            where=str(path.parent),
            expected=_("folder yang ada dan dapat ditulis, dengan ruang kosong"),
            next_step=_("Pilih folder lain, lalu ulangi."),
        ) from error


def _figure(briefing: Briefing, name: str) -> Figure:
    known = briefing.figures
    found = known.get(name or briefing.map.figure.id)
    if found is None:
        raise UserError(
            _("Gambar {name} tidak ada dalam briefing ini.").format(name=name), expected=", ".join(known)
        )
    return found


def _signed(figure: Figure, briefing: Briefing) -> Figure:
    """Return the figure with the number and the link of the briefing it belongs to."""
    return signed(figure, number=briefing.id, link=briefing.link)


def _deck(briefing: Briefing) -> bytes:
    from briefing.deck import pptx  # noqa: PLC0415 # slides need a library that nothing else does

    return pptx(briefing)


_PICTURES: Mapping[FileFormat, ExportFormat] = MappingProxyType(
    {FileFormat.PNG: ExportFormat.PNG, FileFormat.SVG: ExportFormat.SVG}
)
_WRITERS: Mapping[FileFormat, Callable[[Briefing], bytes]] = MappingProxyType(
    {FileFormat.PPTX: _deck, FileFormat.PDF: pdf, FileFormat.XLSX: xlsx}
)
