"""The charts of the page on types: each one filters the others."""

from collections.abc import Mapping

import streamlit as st

from analysis.measure import CountSource
from analysis.selection import Selection
from analysis.type_tables import Across
from charts.answers import mix_figure
from charts.answers_types import (
    cross_figure,
    positions_share_figure,
    shares_over_time_figure,
    social_media_share_figure,
)
from charts.figures import Figure
from charts.figures.position_mix import no_rate
from language import _
from pages.parts.figure import show_figure
from pages.parts.page_choice import page_segments
from pages.parts.state import choose, selection
from pages.parts.types.choices import chosen_groups, toggle_group, toggle_type
from pages.parts.types.picking import follow_pick, show_pickable


def show_groups(source: CountSource, chosen: Selection) -> None:
    """Draw the groups of types; a click keeps the types of a group."""
    figure = mix_figure(source, chosen, by_group=True)
    show_pickable(
        figure,
        codes=_codes(figure, "group"),
        chosen=chosen_groups(chosen.violation_types),
        pick=toggle_group,
        hint=_("Klik batang untuk menyaring menurut kelompok; klik lagi untuk melepasnya."),
    )


def show_types(source: CountSource, chosen: Selection) -> None:
    """Draw all types; a click keeps one."""
    figure = mix_figure(source, chosen.but(violation_types=()))
    show_pickable(
        figure,
        codes=_codes(figure, "violation_type"),
        chosen=chosen.violation_types,
        pick=toggle_type,
        hint=_("Klik batang untuk menyaring menurut jenis; klik lagi untuk melepasnya."),
    )


def show_cross_table(source: CountSource, chosen: Selection) -> None:
    """Draw types against place, position, stage or sanction; a click on a row filters by it."""
    follow_pick()
    with st.container(horizontal=True, gap="medium"):
        by = page_segments(_("Silang dengan"), "silang", _across_words(), default=Across.PLACE.value)
        detail = page_segments(_("Baris dan kolom"), "rinci", _detail_words(), default="kelompok")
    across, by_group = Across(by), detail == "kelompok"
    figure = cross_figure(source, chosen, across, by_group=by_group)
    codes = tuple(figure.frame["code"])
    if across is Across.PLACE:
        show_pickable(
            figure,
            codes=codes,
            chosen=(chosen.region or "",),
            pick=_toggle_region,
            hint=_("Klik baris untuk memusatkan halaman pada wilayah itu; klik lagi untuk melepasnya."),
        )
        return
    show_pickable(
        figure,
        codes=codes,
        chosen=(),
        pick=toggle_group if by_group else toggle_type,
        hint=_("Klik baris untuk menyaring menurut jenisnya."),
    )


def show_positions(source: CountSource, chosen: Selection) -> None:
    """Draw the share of each class of post."""
    figure = positions_share_figure(source, chosen)
    show_figure(figure)
    if not figure.empty:
        st.caption(no_rate())


def show_social_media(source: CountSource, chosen: Selection) -> None:
    """Draw the share of social media by month."""
    show_figure(social_media_share_figure(source, chosen))


def show_shares_over_time(source: CountSource, chosen: Selection) -> None:
    """Draw how the shares of groups, or of the types chosen, move."""
    words = {"kumulatif": _("Hingga bulan itu"), "bulan": _("Pada bulan itu")}
    cumulative = page_segments(_("Bagian"), "gerak", words, default="kumulatif") == "kumulatif"
    show_figure(shares_over_time_figure(source, chosen, cumulative=cumulative))


def _codes(figure: Figure, column: str) -> tuple[str, ...]:
    """The code of each bar of the place in focus, from the top."""
    return tuple(figure.frame[column].drop_duplicates())


def _toggle_region(code: str) -> None:
    choose(region=None if selection().region == code else code)


def _across_words() -> Mapping[str, str]:
    return {
        Across.PLACE.value: _("Wilayah"),
        Across.POSITION.value: _("Jabatan"),
        Across.STAGE.value: _("Tahapan"),
        Across.SANCTION.value: _("Sanksi"),
    }


def _detail_words() -> Mapping[str, str]:
    return {"kelompok": _("Kelompok"), "jenis": _("Jenis")}
