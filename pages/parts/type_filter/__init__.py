"""The list of violation types in the filter bar: a map on the page follows it before Python has answered."""

from pathlib import Path
from secrets import token_hex

import streamlit as st

from analysis.link import SEPARATOR
from analysis.remembered import remembered
from analysis.selection import Selection
from data.vocabulary import label, table
from language import _, current_language
from pages.parts.packed import packed
from pages.parts.state import choose

_FOLDER = Path(__file__).parent
_LIST, _SAID = "filter violation_types", "choices of violation types"
_mount = st.components.v2.component(
    "peta-netral-types",
    html=(_FOLDER / "type_filter.html").read_text(encoding="utf-8"),
    css=(_FOLDER / "type_filter.css").read_text(encoding="utf-8"),
    js=(_FOLDER / "type_filter.js").read_text(encoding="utf-8"),
)
_Choice = tuple[str, str] | tuple[str, str, list[tuple[str, str]]]


def show_type_filter(chosen: Selection, *, width: int) -> None:
    """Draw the list; several types at once are chosen elsewhere, and shown here as one more choice.

    Args:
        chosen: the selection it shows.
        width: in pixels.
    """
    told = {
        "title": _("Jenis pelanggaran"),
        "options": _options(chosen.violation_types, current_language()),
        "chosen": SEPARATOR.join(chosen.violation_types),
    }
    _mount(key=_LIST, data=packed(told | types_said()), on_choice_change=_take, width=width)


def types_said() -> dict[str, str | int]:
    """Return how many picks of types this session knows of, by `session` and `n`.

    A browser that has said more shows its own pick: what Python sends answers to less.
    """
    said: dict[str, str | int] = st.session_state.setdefault(_SAID, {"session": token_hex(4), "n": 0})
    return said


def _take() -> None:
    picked = st.session_state[_LIST]["choice"]
    st.session_state[_SAID] = types_said() | {"n": int(picked["n"])}
    known = table("violation_types").index
    choose(violation_types=tuple(code for code in str(picked["types"]).split(SEPARATOR) if code in known))


@remembered(64)
def _options(chosen: tuple[str, ...], _language: str) -> list[_Choice]:
    """Return code and words: of several types where they are chosen, of all, of each below its group."""
    several = (SEPARATOR.join(chosen), _("{count} jenis dipilih").format(count=len(chosen)))
    grouped = [
        (
            "",
            label("violation_groups", str(group)),
            [(code, label("violation_types", code)) for code in types],
        )
        for group, types in table("violation_types").groupby("group", sort=False).groups.items()
    ]
    return [*([several] if len(chosen) > 1 else []), ("", _("Semua")), *grouped]
