"""Who was reported, by class of post, and how reports came in; small counts stay hidden."""

import pandas as pd
import streamlit as st

from analysis.cases import smallest_shown
from analysis.handling import by_position, findings_and_reports
from analysis.measure import CountSource
from analysis.selection import Selection
from data import vocabulary
from data.kinds import TableKind
from language import _, format_number, format_percent
from pages.parts.text_table import show_text_table


def show_people(source: CountSource, asked: Selection) -> None:
    """Tell positions and channels."""
    with st.container(key="profile-people"):
        _show(source, asked)


def _show(source: CountSource, asked: Selection) -> None:
    st.subheader(_("Jabatan dan saluran"), anchor=False)
    if source.release.kind is TableKind.COUNTS:
        st.caption(_("Data ini hanya memuat angka terbit; jabatan dan saluran per wilayah tidak tercatat."))
        return
    fewest = smallest_shown(asked.region or "")
    positions = by_position(source, asked, hide_below=fewest)
    if positions.empty:
        st.caption(_("Belum ada yang dilaporkan pada pilihan ini."))
        return
    columns = _positions(positions)
    show_text_table(columns, key="positions", right=list(columns)[1:])
    if fewest:
        st.caption(
            _(
                "Jumlah di bawah {number}, dan yang dapat dihitung darinya, disembunyikan agar tidak "
                "menunjuk orang. Golongan jabatan, bukan nama jabatan."
            ).format(number=format_number(fewest))
        )
    st.markdown(_channels(findings_and_reports(source, asked)))


def _positions(table: pd.DataFrame) -> dict[str, list[str]]:
    titles = {
        "reported": _("Dilaporkan"),
        "recommended": _("Terbukti"),
        "followed_up": _("Ditindaklanjuti"),
    }
    known = table["position"].fillna("")
    names = [vocabulary.label("positions", code) if code else _("Tidak disebut") for code in known]
    columns = {title: [_shown(value) for value in table[name]] for name, title in titles.items()}
    return {_("Golongan jabatan"): names, **columns}


def _shown(value: float | None) -> str:
    return _("disembunyikan") if pd.isna(value) else format_number(value)


def _channels(kinds: pd.DataFrame) -> str:
    said = [
        "{name} {count} ({share})".format(
            name=vocabulary.label("channels", str(row["kind"]))
            if pd.notna(row["kind"])
            else _("tidak disebut"),
            count=format_number(row["count"]),
            share=format_percent(None if pd.isna(row["share"]) else row["share"], 0),
        )
        for row in kinds.to_dict("records")
    ]
    return f"**{_('Saluran')}.** {'; '.join(said)}."
