"""Lists of the filter bar that a map on the page follows before Python has answered."""

from collections.abc import Mapping, Sequence
from functools import partial
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
_TYPES, _PROVINCE = "violation_types", "province"  # fields of the selection; "" is all of them
_SAID = "choices of lists"
_mount = st.components.v2.component(
    "peta-netral-list",
    html=(_FOLDER / "list_filter.html").read_text(encoding="utf-8"),
    css=(_FOLDER / "list_filter.css").read_text(encoding="utf-8"),
    js=(_FOLDER / "list_filter.js").read_text(encoding="utf-8"),
)
_Choice = tuple[str, str] | tuple[str, str, list[tuple[str, str]]]


def show_type_list(chosen: Selection, *, width: int) -> None:
    """Draw the list of violation types; several at once are chosen elsewhere, and shown as one more choice.

    Args:
        chosen: the selection it shows.
        width: in pixels.
    """
    options = _types(chosen.violation_types, current_language())
    _show(_TYPES, _("Jenis pelanggaran"), options, SEPARATOR.join(chosen.violation_types), width=width)


def show_province_list(chosen: Selection, names: Mapping[str, str], *, width: int) -> None:
    """Draw the list of provinces.

    Args:
        chosen: the selection it shows.
        names: by code, in the order they are offered in.
        width: in pixels.
    """
    options = [("", _("Seluruh Indonesia")), *names.items()]
    _show(_PROVINCE, _("Provinsi"), options, chosen.province or "", width=width)


def said_in_lists() -> dict[str, str | int]:
    """Return how many picks from lists this session knows of, by `session` and `n`.

    A browser that has said more shows its own pick: what Python sends answers to less.
    """
    said: dict[str, str | int] = st.session_state.setdefault(_SAID, {"session": token_hex(4), "n": 0})
    return said


def _show(field: str, title: str, options: Sequence[_Choice], chosen: str, *, width: int) -> None:
    key = f"filter {field}"
    told = {"field": field, "title": title, "options": options, "chosen": chosen}
    _mount(key=key, data=packed(told | said_in_lists()), on_choice_change=partial(_take, field), width=width)


def _take(field: str) -> None:
    picked = st.session_state[f"filter {field}"]["choice"]
    said = said_in_lists()
    st.session_state[_SAID] = said | {"n": max(int(said["n"]), int(picked["n"]))}
    value = str(picked["value"])
    choose(**{field: tuple(value.split(SEPARATOR)) if field == _TYPES else value})


@remembered(64)
def _types(chosen: tuple[str, ...], _language: str) -> list[_Choice]:
    """Return code and words: of several types where they are chosen, of all, of each below its group."""
    several = (SEPARATOR.join(chosen), _("{count} jenis dipilih").format(count=len(chosen)))
    grouped = [
        ("", label("violation_groups", str(group)), [(code, label(_TYPES, code)) for code in types])
        for group, types in table(_TYPES).groupby("group", sort=False).groups.items()
    ]
    return [*([several] if len(chosen) > 1 else []), ("", _("Semua")), *grouped]
