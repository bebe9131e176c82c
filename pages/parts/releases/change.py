"""How one release differs from another, for reading: zones, totals by body, regions, cases."""

from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd
import streamlit as st

from analysis.ledger import ABSENT, state_word
from analysis.preview import CaseChange, ReleaseChange, case_change_word
from charts.words import counter_label, unit_label
from data.kinds import Counter, Unit
from language import _, format_date, format_number
from pages.parts.reasons import zone_badge
from pages.parts.text_table import show_text_table

_SHOWN = 12
_NAMED = 30


def show_change(change: ReleaseChange, *, key: str) -> None:
    """Draw a change; a first release is shown with nothing beside it."""
    st.markdown(f"#### {change.headline}")
    _say_days(change)
    left, right = st.columns(2, gap="medium")
    with left:
        _show_bodies(change, key)
    with right:
        _show_zone_numbers(change, key)
    if change.before is not None:
        _show_moves(change.zones, key)
    _show_regions(change.regions)
    _show_cases(change)


def _say_days(change: ReleaseChange) -> None:
    before, after = map(format_date, change.days)
    if change.before is None:
        st.caption(_("Keadaan per {day}.").format(day=after))
    else:
        st.caption(
            _("Sebelum: keadaan per {before}. Sesudah: per {after}.").format(before=before, after=after)
        )


def _show_bodies(change: ReleaseChange, key: str) -> None:
    st.markdown(f"**{_('Jumlah menurut lembaga')}**")
    rows = change.bodies.to_dict("records")
    show_text_table(
        {
            _("Lembaga"): [_body(row) for row in rows],
            _("Sebelum"): [_number(row["count_before"]) for row in rows],
            _("Sesudah"): [_number(row["count_after"]) for row in rows],
        },
        key=f"{key}-bodies",
        right=(_("Sebelum"), _("Sesudah")),
    )


def _body(row: Mapping[Hashable, Any]) -> str:
    name = str(row["body_label"]) or _("tidak disebut")
    step, unit = counter_label(Counter(row["counter"])), unit_label(Unit(row["unit"]))
    return f"{name}: {step} ({unit})"


def _show_zone_numbers(change: ReleaseChange, key: str) -> None:
    st.markdown(f"**{_('Wilayah menurut zona')}**")
    numbers = change.zone_numbers
    shown = numbers[numbers.fillna(0).sum(axis=1) > 0].reset_index().to_dict("records")
    show_text_table(
        {
            _("Zona"): [_zone(str(row["zone"])) for row in shown],
            _("Sebelum"): [_number(row["before"]) for row in shown],
            _("Sesudah"): [_number(row["after"]) for row in shown],
        },
        key=f"{key}-zones",
        right=(_("Sebelum"), _("Sesudah")),
    )


def _show_moves(zones: pd.DataFrame, key: str) -> None:
    st.markdown(f"**{_('Wilayah yang berpindah zona, dan sebabnya')}**")
    if zones.empty:
        st.markdown(_("Tidak ada wilayah yang berpindah zona."))
        return
    rows = zones.head(_SHOWN).to_dict("records")
    show_text_table(
        {
            _("Wilayah"): [str(row["region_name"]) for row in rows],
            _("Zona"): [
                f"{_zone(str(row['zone_before']))} → {_zone(str(row['zone_after']))}" for row in rows
            ],
            _("Sebab"): [str(row["sentence"]) for row in rows],
        },
        key=f"{key}-moves",
        is_last_long=True,
    )
    if len(zones) > len(rows):
        st.caption(_("dan {number} wilayah lain").format(number=format_number(len(zones) - len(rows))))


def _show_regions(regions: pd.DataFrame) -> None:
    words = {"gained": _("Wilayah yang kini tercakup"), "lost": _("Wilayah yang tidak lagi tercakup")}
    for change, title in words.items():
        names = list(regions.loc[regions["change"] == change, "region_name"])
        if names:
            more = len(names) - _NAMED
            rest = _(" dan {number} lainnya").format(number=format_number(more)) if more > 0 else ""
            st.markdown(f"**{title} ({format_number(len(names))}):** {', '.join(names[:_NAMED])}{rest}")


def _show_cases(change: ReleaseChange) -> None:
    if change.case_totals is None:
        return
    told = [
        f"{case_change_word(CaseChange(str(code)))} {format_number(int(number))}"
        for code, number in change.case_totals.items()
    ]
    st.markdown(f"**{_('Perkara')}:** {', '.join(told)}")


def _zone(code: str) -> str:
    return state_word(ABSENT) if code == ABSENT else zone_badge(code)


def _number(value: Any) -> str:
    return format_number(None if pd.isna(value) else int(value))
