"""The authorities with recommendations waiting, as a list to order, search and open."""

from typing import Any

import pandas as pd
import streamlit as st

from analysis.handling.league import LeagueOrder
from charts.figures import Figure
from charts.words import illustrative_mark
from geo.register import short_name
from language import _, format_number
from pages.parts.figure import show_table_and_downloads
from pages.parts.handling.totals import age_titles
from pages.parts.page_choice import choose_on_page, page_choice, page_choice_checked, page_segments
from pages.parts.search import PROFILE, take_place

_ORDER, _SEARCH = "urut", "cari"
_CLICK, _TEXT = "handling league click", "handling league search"
_OPEN = "handling league opens"
_LONGEST = 60
_ROW, _HEAD, _TALLEST = 35, 38, 12  # pixels of a row and of the heading; rows that stand without scrolling


def chosen_order() -> LeagueOrder:
    """Return the order the reader chose."""
    return LeagueOrder(page_choice(_ORDER, allowed=tuple(LeagueOrder), default=LeagueOrder.MOST_OPEN))


def searched() -> str:
    """Return the part of a name the reader looks for."""
    return page_choice_checked(_SEARCH, default="", is_valid=lambda text: len(text) <= _LONGEST)


def show_league(table: pd.DataFrame, figure: Figure) -> None:
    """Draw the list with its order and its search; a click on an office opens the profile of its place.

    Args:
        table: frame of `analysis.handling.league.league`, searched and ordered.
        figure: the same list for tables and files.
    """
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small", key="league-controls"):
        page_segments(_("Urutkan"), _ORDER, _orders(), default=LeagueOrder.MOST_OPEN, width="content")
        _show_search()
    if table.empty:
        st.info(
            _("Tidak ada PPK yang cocok. Hapus kata pencarian, atau longgarkan saringan."),
            icon=":material/search_off:",
        )
        return
    st.session_state["handling league codes"] = tuple(table["ppk_code"])
    shown = min(len(table), _TALLEST)
    st.dataframe(
        _titled(table),
        hide_index=True,
        width="stretch",
        height=_HEAD + _ROW * shown,
        column_config=_columns(table),
        placeholder="–",
        key="handling league",
        alt=figure.alt,
    )
    if st.session_state.pop(_OPEN, False):
        st.switch_page(PROFILE)
    st.caption(_notes(table, figure))
    show_table_and_downloads(figure)


def _notes(table: pd.DataFrame, figure: Figure) -> str:
    """What a reader must know of the list."""
    known = figure.provenance
    said = [f"**{illustrative_mark()}.**"] if known.illustrative else []
    said.append(_("Klik nama PPK untuk membuka profil wilayahnya."))
    if table["limit_days"].notna().any() and not table["limit_is_verified"].all():
        said.append(
            _("Batas {days} hari berasal dari satu sumber pers dan belum diverifikasi.").format(
                days=format_number(table["limit_days"].max())
            )
        )
    if table["escalated"].isna().all():
        said.append(_("Teguran kepada PPK tidak tercatat pada data ini, jadi tidak ditampilkan sebagai nol."))
    return " ".join(said)


def _orders() -> dict[str, str]:
    return {
        LeagueOrder.MOST_OPEN: _("Terbanyak menunggu"),
        LeagueOrder.OLDEST: _("Terlama"),
        LeagueOrder.LATEST: _("Lewat batas"),
        LeagueOrder.LEAST_DONE: _("Tindak lanjut terendah"),
        LeagueOrder.NAME: _("Nama"),
    }


def _show_search() -> None:
    st.session_state[_TEXT] = searched()
    st.text_input(
        _("Cari PPK"),
        key=_TEXT,
        type="search",
        icon=":material/search:",
        placeholder=_("Cari PPK: Bupati Serang"),
        label_visibility="collapsed",
        max_chars=_LONGEST,
        on_change=lambda: choose_on_page(_SEARCH, st.session_state[_TEXT].strip() or None),
        width=240,
    )


def _titled(table: pd.DataFrame) -> pd.DataFrame:
    kept = [name for name in ("over_deadline", "escalated") if table[name].notna().any()]
    return table.assign(
        ppk=table["ppk"].fillna(_("Tempat tidak diketahui")),
        province=table["province_code"].map(short_name, na_action="ignore"),
        share=(table["share"] * 100).round(),
    )[["ppk", "open", *age_titles(), "oldest_age", *kept, "recommended", "share", "province"]]


def _columns(table: pd.DataFrame) -> dict[str, Any]:
    config = st.column_config
    most = max(1, int(table["open"].max()))
    return {
        "ppk": config.ButtonColumn(
            _("PPK"), type="tertiary", alignment="left", width=272, key=_CLICK, on_click=_take
        ),
        "open": config.ProgressColumn(_("Menunggu"), format="%d", min_value=0, max_value=most, width=110),
        **{name: config.NumberColumn(title, width=78) for name, title in age_titles().items()},
        "oldest_age": config.NumberColumn(_("Tertua (hari)"), width=92),
        "over_deadline": config.NumberColumn(_("Lewat batas"), width=86),
        "escalated": config.NumberColumn(_("Ditegur"), width=80),
        "recommended": config.NumberColumn(_("Rekomendasi"), width=92),
        "share": config.NumberColumn(_("Selesai"), format="%d%%", width=70),
        "province": config.TextColumn(_("Provinsi"), width=140),
    }


def _take() -> None:
    """Bring the place of the office that was clicked into focus; its profile opens."""
    code = st.session_state["handling league codes"][st.session_state[_CLICK]["row"]]
    if isinstance(code, str):
        take_place(code)
        st.session_state[_OPEN] = True
