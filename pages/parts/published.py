"""The published figures as a table with their links, and the data sets in force."""

import pandas as pd
import streamlit as st

from data.published import figures
from data.release import Release
from data.vocabulary import label
from language import _, format_date, format_number
from pages.parts.stock import release_title


def show_releases(releases: dict[str, Release]) -> None:
    """Say of each data set in force what it is, how far it reaches and whether it is illustrative."""
    for name, release in releases.items():
        with st.container(border=True):
            kind = (
                _(":orange-badge[Data ilustratif]")
                if release.illustrative
                else _(":green-badge[Data sebenarnya]")
            )
            st.markdown(f"#### {release_title(name)} {kind}")
            st.markdown(release.source)
            st.caption(
                _("{rows} baris · {first} hingga {last} · rilis {id} · {note}").format(
                    rows=format_number(release.rows),
                    first=format_date(release.first_day),
                    last=format_date(release.last_day),
                    id=release.release_id,
                    note=release.note or "–",
                )
            )


def published_table(election: str) -> pd.DataFrame:
    """Return the published figures of an election as a reader sees them, newest first.

    Returns:
        Columns titled in the language in force; the address of the page in the last column.
    """
    every = figures()
    stated = every[every["election"] == election].sort_values("as_of", ascending=False, kind="stable")
    return pd.DataFrame(
        {
            _("Tanggal"): stated["as_of"],
            _("Lembaga"): [label("bodies", body) for body in stated["body"]],
            _("Wilayah"): stated["region_name"].where(stated["region_name"] != "", "Indonesia"),
            _("Ukuran"): [label("published_metrics", code) for code in stated["metric"]],
            _("Rincian"): stated["category"],
            _("Nilai"): stated["value_text"].map(value_as_read),
            _("Satuan"): [label("published_units", code) for code in stated["unit"]],
            _("Sumber"): stated["url"],
        }
    )


def value_as_read(text: str) -> str:
    """Return a published value with the separators of the language in force; words stay words."""
    whole, _point, decimals = text.partition(".")
    return format_number(float(text), len(decimals)) if whole.isdecimal() else text


def show_published(election: str) -> None:
    """Show the published figures of an election, each with the page where it was read."""
    table = published_table(election)
    if table.empty:
        st.info(_("Belum ada angka terbit untuk pemilihan ini."), icon=":material/search_off:")
        return
    source = _("Sumber")
    st.dataframe(
        table,
        hide_index=True,
        width="stretch",
        height=520,
        column_config={
            _("Tanggal"): st.column_config.DateColumn(_("Tanggal"), format="DD/MM/YYYY"),
            _("Nilai"): st.column_config.TextColumn(_("Nilai"), alignment="right"),
            source: st.column_config.LinkColumn(source, display_text=_("buka")),
        },
    )
