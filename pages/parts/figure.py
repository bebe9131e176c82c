"""A figure on a page: the chart, its sentence, where it comes from, its table and its files."""

from collections.abc import Callable
from functools import partial
from typing import Any

import streamlit as st

from charts.export import ExportFormat, file_name, media_type
from charts.export.table import shown
from charts.figures import Figure
from charts.figures.model import Column, ColumnKind
from charts.plot import CONFIG, ready
from charts.theme import Mode
from charts.words import illustrative_mark
from language import _, format_date
from pages.parts.exported import figure_maker
from pages.parts.section import show_live_section
from pages.parts.state import selection
from pages.parts.tray import add_figure


def theme_mode() -> Mode:
    """Return the palette that goes with the theme the reader sees."""
    return Mode.DARK if st.context.theme.type == "dark" else Mode.LIGHT


def is_phone() -> bool:
    """Return whether the reader's browser calls itself that of a phone; the width itself is not told."""
    return "Mobi" in st.context.headers.get("User-Agent", "")


def show_figure(figure: Figure) -> None:
    """Draw a figure with its sentence, source, table and downloads."""
    show_chart(figure)
    if not figure.empty:
        show_reading(figure)


def show_chart(figure: Figure) -> None:
    """Draw the title and the chart of a figure; its sentence where there is nothing to draw."""
    st.subheader(figure.title, anchor=False)
    st.caption(figure.subtitle)
    if figure.empty:
        st.info(figure.sentence, icon=":material/search_off:")
        return
    st.plotly_chart(
        ready(figure, mode=theme_mode()),
        theme=None,
        width="stretch",
        key=f"chart {figure.id}",
        config=dict(CONFIG),
        alt=figure.alt,
    )


def show_reading(figure: Figure) -> None:
    """Write what goes with a figure: sentence, source, table, downloads."""
    st.markdown(figure.sentence)
    known = figure.provenance
    origin = _("Sumber: {source}. Keadaan per {day}.").format(
        source=known.source, day=format_date(known.as_of)
    )
    st.caption(f"**{illustrative_mark()}.** {origin}" if known.illustrative else origin)
    show_table_and_downloads(figure)


def show_table_and_downloads(figure: Figure) -> None:
    """Offer the data as a table, the figure as files and for the briefing; what is closed is not made."""
    show_offers(figure.id, lambda: figure)


def show_offers(name: str, make: Callable[[], Figure]) -> None:
    """Offer the same of a figure that is made once somebody asks for it.

    Args:
        name: its id.
        make: makes it.
    """
    show_live_section(partial(_show_offers, name, make), key=f"offers {name}")


def _show_offers(name: str, make: Callable[[], Figure]) -> None:
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        _show_table(name, make)
        _show_downloads(name, make)
        _show_add(name, make)


def _show_add(name: str, make: Callable[[], Figure]) -> None:
    """The figure goes into the tray as it is shown; the briefing is arranged on a page of its own."""
    if st.button(
        _("Ke briefing"),
        icon=":material/playlist_add:",
        key=f"add {name}",
        help=_("Tambahkan ke briefing"),
    ):
        added = add_figure(make(), selection())
        st.toast(
            _("Ditambahkan. Susun di halaman Briefing.")
            if added
            else _("Gambar ini sudah ada di briefing, atau briefing sudah penuh."),
            icon=":material/playlist_add_check:" if added else ":material/info:",
        )


def _show_table(name: str, make: Callable[[], Figure]) -> None:
    popover = st.popover(_("Tabel"), icon=":material/table:", key=f"table {name}", on_change="rerun")
    if popover.open:
        figure = make()
        popover.dataframe(
            shown(figure),
            hide_index=True,
            width="stretch",
            column_config={column.name: _column(column) for column in figure.columns},
        )


def _column(column: Column) -> Any:
    if column.kind is ColumnKind.SHARE:
        return st.column_config.NumberColumn(column.title, format="percent")
    if column.kind is ColumnKind.DATE:
        return st.column_config.DateColumn(column.title, format="D MMM YYYY")
    return st.column_config.Column(column.title)


def _show_downloads(name: str, make: Callable[[], Figure]) -> None:
    popover = st.popover(_("Unduh"), icon=":material/download:", key=f"downloads {name}", on_change="rerun")
    if popover.open:
        figure = make()
        for kind, title in _titles().items():
            popover.download_button(
                title,
                data=figure_maker(figure, kind),
                file_name=file_name(figure, kind),
                mime=media_type(kind),
                key=f"download {name} {kind}",
                on_click="ignore",
                width="stretch",
            )


def _titles() -> dict[ExportFormat, str]:
    return {
        ExportFormat.PNG: _("Gambar PNG"),
        ExportFormat.SVG: _("Gambar SVG"),
        ExportFormat.XLSX: _("Tabel XLSX"),
        ExportFormat.CSV: _("Tabel CSV"),
    }
