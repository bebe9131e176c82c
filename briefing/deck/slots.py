"""Which layouts a template has, and which places each layout offers: the contract with every template.

Names are those a person sees in PowerPoint (layout names under View > Slide Master, place names in the
selection pane), so that an institution can meet the contract without opening a file by hand.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from briefing.deck.box import Box


class Layout(StrEnum):
    """The layouts of a deck, by their names in the template."""

    COVER = "Sampul"
    FIGURES = "Angka kunci"
    MAP = "Peta"
    CHART = "Grafik"
    TABLE = "Tabel"
    REGION = "Wilayah"
    METHOD = "Metode"


class Slot(StrEnum):
    """The places on a layout, by the names of their placeholders."""

    TITLE = "Judul"
    SENTENCE = "Kalimat"
    CONTENT = "Isi"
    BESIDE = "Isi kedua"
    LEGEND = "Legenda"
    SOURCE = "Sumber"
    MARK = "Tanda"
    LINK = "Kode QR"


class Style(StrEnum):
    """How the shipped template writes in a place."""

    COVER_TITLE = "cover_title"
    COVER_TEXT = "cover_text"
    COVER_NOTE = "cover_note"
    TITLE = "title"
    LEAD = "lead"
    SENTENCE = "sentence"
    AREA = "area"
    SOURCE = "source"
    MARK = "mark"


@dataclass(frozen=True)
class Place:
    """A place of the shipped template: where it lies and how it is written."""

    box: Box
    style: Style


_LEFT, _WIDE = 0.6, 12.133  # inches; equal margins on a slide of 13.333
_TITLE = Place(Box.inches(_LEFT, 0.4, 10.0, 0.72), Style.TITLE)
_MARK = Place(Box.inches(10.833, 0.56, 1.9, 0.38), Style.MARK)
_SENTENCE = Place(Box.inches(_LEFT, 1.14, _WIDE, 0.86), Style.SENTENCE)
_SOURCE = Place(Box.inches(_LEFT, 6.97, 11.2, 0.33), Style.SOURCE)
_FRAME = {Slot.TITLE: _TITLE, Slot.MARK: _MARK, Slot.SOURCE: _SOURCE}


def _area(left: float, top: float, width: float, height: float) -> Place:
    return Place(Box.inches(left, top, width, height), Style.AREA)


SLIDE = Box.inches(0, 0, 13.333, 7.5)
PAGE_NUMBER = Box.inches(12.033, 6.97, 0.7, 0.33)
LAYOUTS: Mapping[Layout, Mapping[Slot, Place]] = MappingProxyType(
    {
        Layout.COVER: {
            Slot.TITLE: Place(Box.inches(0.9, 1.5, 9.6, 1.6), Style.COVER_TITLE),
            Slot.MARK: Place(Box.inches(0.9, 0.75, 1.9, 0.38), Style.MARK),
            Slot.SENTENCE: Place(Box.inches(0.9, 3.45, 9.6, 1.9), Style.COVER_TEXT),
            Slot.SOURCE: Place(Box.inches(0.9, 6.05, 9.6, 0.8), Style.COVER_NOTE),
            Slot.LINK: _area(11.1, 5.05, 1.5, 1.8),
        },
        Layout.FIGURES: _FRAME
        | {
            Slot.SENTENCE: Place(Box.inches(_LEFT, 1.3, _WIDE, 1.9), Style.LEAD),
            Slot.CONTENT: _area(_LEFT, 3.45, _WIDE, 3.2),
        },
        Layout.MAP: _FRAME
        | {
            Slot.SENTENCE: Place(Box.inches(_LEFT, 1.14, _WIDE, 0.54), Style.SENTENCE),
            Slot.CONTENT: _area(_LEFT, 1.72, _WIDE, 4.26),
            Slot.LEGEND: _area(_LEFT, 6.04, _WIDE, 0.82),
        },
        Layout.CHART: _FRAME | {Slot.SENTENCE: _SENTENCE, Slot.CONTENT: _area(_LEFT, 2.1, _WIDE, 4.7)},
        Layout.TABLE: _FRAME | {Slot.SENTENCE: _SENTENCE, Slot.CONTENT: _area(_LEFT, 2.1, _WIDE, 4.7)},
        Layout.REGION: _FRAME
        | {
            Slot.SENTENCE: _SENTENCE,
            Slot.CONTENT: _area(_LEFT, 2.1, 4.6, 4.7),
            Slot.BESIDE: _area(5.5, 2.1, 7.233, 4.7),
        },
        Layout.METHOD: _FRAME
        | {Slot.CONTENT: _area(_LEFT, 1.3, 10.3, 5.5), Slot.LINK: _area(11.233, 5.0, 1.5, 1.8)},
    }
)
