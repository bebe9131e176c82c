"""Ranks that say how sure they are."""

import streamlit as st

from analysis.comparison import RankBy
from analysis.measure import CountSource
from analysis.selection import Selection
from charts.answers_compare import rank_figures
from charts.figures import Figure
from language import _, format_number
from pages.parts.compare.table import show_table
from pages.parts.compare.top_ten import show_top_ten
from pages.parts.figure import show_figure, show_table_and_downloads
from pages.parts.page_choice import page_segments
from pages.parts.section import show_section

_NAMES = 220  # characters of a list of names before it is cut at a comma


def show_ranks(source: CountSource, chosen: Selection) -> None:
    """Draw the first ten of both levels, the ranks with their intervals, and the groups of equals."""
    show_section(lambda: show_top_ten(source, chosen))
    words = {"count": _("Jumlah"), "rate": _("Laju"), "rr": _("Risiko relatif")}
    by = RankBy(page_segments(_("Menurut"), "urut", words, default="count"))
    first, groups = rank_figures(source, chosen, by=by)
    ranked, grouped = st.columns([3, 2], gap="medium")
    with ranked:
        show_figure(first)
    with grouped:
        _show_groups(groups)


def _show_groups(figure: Figure) -> None:
    st.subheader(figure.title, anchor=False)
    st.caption(figure.subtitle)
    if figure.empty:
        st.info(figure.sentence, icon=":material/search_off:")
        return
    rows = [
        [_span(row["first_rank"], row["last_rank"]), format_number(row["regions"]), _short(str(row["names"]))]
        for row in figure.frame.to_dict("records")
    ]
    show_table([_("Peringkat"), _("Wilayah"), _("Anggota")], rows, right=(1,), key="groups")
    show_table_and_downloads(figure)


def _span(first: int, last: int) -> str:
    return f"{first}" if first == last else f"{first}–{last}"


def _short(names: str) -> str:
    if len(names) <= _NAMES:
        return names
    return names[: names.rindex(",", 0, _NAMES)] + ", …"
