"""Arrangements that are used again: those the product brings, and those somebody saved under a name."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from analysis.selection import Selection
from briefing.arrange import LONGEST_NOTE, LONGEST_TITLE, Part
from briefing.content import Length
from briefing.kept import KeptFigure, kept_figure
from briefing.section import SectionId
from charts.figures import Figure
from data.access import Right, needs
from data.errors import UserError
from data.event_log import add_event, events_of
from data.locked import locked_folder
from data.settings import read_settings
from language import _

_FOLDER = ".presets"
_FILE = "presets.jsonl"
_LONGEST_NAME = 60


@dataclass(frozen=True)
class Preset:
    """One arrangement.

    Attributes:
        code: short code of one the product brings; of a saved one its name.
        title: what the reader sees.
        length: one page, or all of it; an arrangement of its own is always a report.
        parts: sections and kept figures in order; empty for the page as the product sets it.
        saved: whether somebody saved it.
    """

    code: str
    title: str
    length: Length
    parts: tuple[Part, ...] = ()
    saved: bool = False


def presets() -> Mapping[str, Preset]:
    """Return every preset by its code: those of the product first, then the saved ones by name."""
    own = (
        Preset("pekanan", _("Briefing pimpinan pekanan"), Length.FULL, _parts(_WEEKLY)),
        Preset("provinsi", _("Briefing provinsi"), Length.FULL, _parts(_PROVINCE)),
        Preset("wilayah", _("Briefing satu wilayah"), Length.FULL, _parts(_REGION)),
        Preset("lampiran", _("Lampiran rapat"), Length.FULL, _parts(_ANNEX)),
        Preset("satu-halaman", _("Satu halaman"), Length.BRIEF),
    )
    saved = sorted(_saved().values(), key=lambda preset: preset.title.casefold())
    return {preset.code: preset for preset in (*own, *saved)}


def preset(code: str) -> Preset:
    """Return a preset.

    Raises:
        UserError: where there is none of this code.
    """
    known = presets()
    if code not in known:
        raise UserError(_("Susunan briefing {code} tidak ada.").format(code=code), expected=", ".join(known))
    return known[code]


@needs(Right.BRIEF)
def save_preset(name: str, parts: Sequence[Part], *, selection: Selection, at: datetime) -> Preset:
    """Keep an arrangement under a name; one of the same name gives way.

    Of figures that were added it keeps what makes them anew; those in `not_kept` are left out.

    Raises:
        UserError: where the name is empty, too long or one of the product's own, no part is left, another
            process keeps writing, or the disk refuses.
    """
    code = " ".join(name.split())
    kept = tuple(part for each in parts if (part := _kept(each, selection)) is not None)
    taken = {known.code for known in presets().values() if not known.saved}
    if not code or len(code) > _LONGEST_NAME or code in taken:
        raise UserError(
            _("Susunan belum bernama, atau namanya tidak dapat dipakai."),
            expected=_("nama sendiri, paling banyak {number} karakter").format(number=_LONGEST_NAME),
        )
    if not kept:
        raise UserError(
            _("Tidak ada bagian yang dapat disimpan."),
            expected=_("paling sedikit satu bagian baku, atau satu gambar yang dapat dibuat ulang"),
        )
    told = [_row(part) for part in kept]
    _add({"event": "saved", "name": code, "parts": told, "at": at.isoformat(timespec="seconds")})
    return Preset(code, code, Length.FULL, kept, saved=True)


def not_kept(parts: Sequence[Part], *, selection: Selection) -> tuple[Figure, ...]:
    """Return the added figures that no answer makes anew for another day; a preset leaves them out."""
    return tuple(part.figure for part in parts if part.figure and _kept(part, selection) is None)


@needs(Right.BRIEF)
def drop_preset(name: str, *, at: datetime) -> None:
    """Take a saved arrangement away.

    Raises:
        UserError: where none of this name was saved, another process keeps writing, or the disk refuses.
    """
    if name not in _saved():
        raise UserError(_("Susunan briefing {code} tidak ada.").format(code=name))
    _add({"event": "dropped", "name": name, "at": at.isoformat(timespec="seconds")})


def _parts(sections: Sequence[SectionId]) -> tuple[Part, ...]:
    return tuple(Part(section) for section in sections)


def _saved() -> dict[str, Preset]:
    kept: dict[str, Preset] = {}
    for event in events_of(_path()):
        try:
            if event["event"] == "saved":
                kept[str(event["name"])] = _read(event)
            elif event["event"] == "dropped":
                kept.pop(str(event["name"]), None)
        except (KeyError, TypeError, ValueError):
            continue  # a line that was damaged from outside
    return kept


def _kept(part: Part, selection: Selection) -> Part | None:
    """Return a part as a preset keeps it; None where it would not be of use on another day."""
    if part.section is not SectionId.CHOSEN:
        return part
    kept = part.kept or (part.figure and kept_figure(part.figure, selection))
    return replace(part, figure=None, kept=kept) if kept else None


def _row(part: Part) -> dict[str, Any]:
    row = {"section": part.section.value, "title": part.title, "note": part.note}
    return row | ({"figure": part.kept.row()} if part.kept else {})


def _read(event: Mapping[str, Any]) -> Preset:
    parts = tuple(_part(row) for row in event["parts"])
    return Preset(str(event["name"]), str(event["name"]), Length.FULL, parts, saved=True)


def _part(row: Mapping[str, Any]) -> Part:
    kept = KeptFigure.of_row(row["figure"]) if "figure" in row else None
    title, note = str(row["title"])[:LONGEST_TITLE], str(row["note"])[:LONGEST_NOTE]
    return Part(SectionId(row["section"]), title, note, kept=kept)


def _add(event: Mapping[str, Any]) -> None:
    with locked_folder(
        _path().parent,
        busy=_("Proses lain sedang menyimpan susunan briefing."),
        refused=_(
            "Susunan briefing tidak dapat disimpan: folder penyimpanan tidak dapat ditulis. Yang lama tidak "
            "berubah."
        ),
    ):
        add_event(_path(), event)


def _path() -> Path:
    return read_settings().store / _FOLDER / _FILE


_WEEKLY = (SectionId.CHANGES, SectionId.TOP, SectionId.WATCH, SectionId.OPEN)
_PROVINCE = (SectionId.TOP, SectionId.CHANGES, SectionId.MIX, SectionId.TREND, SectionId.PATH, SectionId.OPEN)
_REGION = (
    SectionId.SURROUNDINGS,
    SectionId.MIX,
    SectionId.TREND,
    SectionId.PATH,
    SectionId.OPEN,
    SectionId.PUBLISHED,
)
_ANNEX = tuple(section for section in SectionId if section is not SectionId.CHOSEN)
