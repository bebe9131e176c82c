"""The tray of a session: which parts the briefing it arranges has, in order.

A figure that was added is kept as the reader saw it, so that the meeting sees the same.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import streamlit as st

from analysis.selection import Selection
from briefing.arrange import Part
from briefing.presets import Preset, presets
from briefing.section import SectionId
from charts.figures import Figure

MOST = 24  # figures added; a deck of more is not read
_TRAY = "briefing tray"
_NUMBER = "briefing tray number"
_PRESET = "briefing preset"


@dataclass(frozen=True, eq=False)
class Item:
    """A part in the tray, with a number that stays with it wherever it moves."""

    number: int
    part: Part


def items(selection: Selection) -> tuple[Item, ...]:
    """Return the parts in order; a session that has chosen none begins with the preset of its place."""
    if _TRAY not in st.session_state:
        use_preset(usual_preset(selection))
    tray: tuple[Item, ...] = st.session_state[_TRAY]
    return tray


def preset_in_use() -> str:
    """Return the code of the preset the tray was filled from; "" for none yet."""
    return str(st.session_state.get(_PRESET, ""))


def usual_preset(selection: Selection) -> Preset:
    """Return the preset that fits the place of a selection."""
    code = "wilayah" if selection.region else "provinsi" if selection.province else "pekanan"
    return presets()[code]


def use_preset(preset: Preset) -> None:
    """Fill the tray with the parts of a preset; figures that were added stay, after them."""
    added = [item.part for item in st.session_state.get(_TRAY, ()) if item.part.figure is not None]
    st.session_state[_PRESET] = preset.code
    _put([*(_numbered(part) for part in preset.parts), *(_numbered(part) for part in added)])


def name_preset(preset: Preset) -> None:
    """Say that the tray was saved as a preset; what it holds stays as it is."""
    st.session_state[_PRESET] = preset.code


def add_figure(figure: Figure, selection: Selection) -> bool:
    """Put a figure at the end; False where it is in the tray already, or the tray is full."""
    tray = items(selection)
    added = [item.part.figure for item in tray if item.part.figure is not None]
    if sum(item.part.section is SectionId.CHOSEN for item in tray) >= MOST or any(
        _same(figure, each) for each in added
    ):
        return False
    _put([*tray, _numbered(Part(SectionId.CHOSEN, figure=figure))])
    return True


def add_section(section: SectionId, selection: Selection) -> None:
    """Put a section of the briefing at the end."""
    _put([*items(selection), _numbered(Part(section))])


def move(number: int, *, by: int) -> None:
    """Move a part up (-1) or down (1); at the end it stays."""
    tray = list(st.session_state[_TRAY])
    here = next(place for place, item in enumerate(tray) if item.number == number)
    there = min(max(here + by, 0), len(tray) - 1)
    tray.insert(there, tray.pop(here))
    _put(tray)


def drop(number: int) -> None:
    """Take a part out."""
    _put([item for item in st.session_state[_TRAY] if item.number != number])


def describe(number: int, *, title: str, note: str) -> None:
    """Give a part its own title and note; "" for the usual title and no note."""
    _put(
        [
            replace(item, part=replace(item.part, title=title.strip(), note=note.strip()))
            if item.number == number
            else item
            for item in st.session_state[_TRAY]
        ]
    )


def _same(one: Figure, other: Figure) -> bool:
    return (one.id, one.title, one.subtitle, one.sentence) == (
        other.id,
        other.title,
        other.subtitle,
        other.sentence,
    )


def _numbered(part: Part) -> Item:
    number = int(st.session_state.get(_NUMBER, 0)) + 1
    st.session_state[_NUMBER] = number
    return Item(number, part)


def _put(tray: Sequence[Item]) -> None:
    st.session_state[_TRAY] = tuple(tray)
