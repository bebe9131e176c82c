"""Regions where cases came up in several elections."""

import pandas as pd
import streamlit as st

from charts.words import illustrative_mark
from language import _, format_number
from pages.parts.stock import election_label
from pages.parts.text_table import place_link, show_text_table

_MOST = 10


def show_repeats(repeated: pd.DataFrame) -> None:
    """List the regions; frame of `analysis.comparison.repeats`."""
    st.subheader(_("Berulang di beberapa pemilihan"), anchor=False)
    confirmed = repeated[repeated["confirmed"] > 1]
    st.markdown(
        _(
            "**{reported} kabupaten/kota** dilaporkan pada dua pemilihan atau lebih; di {confirmed} di "
            "antaranya rekomendasi, tindak lanjut, atau sanksi juga dinyatakan pada dua pemilihan atau lebih."
        ).format(reported=format_number(len(repeated)), confirmed=format_number(len(confirmed)))
    )
    rows = repeated.head(_MOST).to_dict("records")
    show_text_table(
        {
            _("Wilayah"): [place_link(row) for row in rows],
            _("Dilaporkan"): [format_number(row["reported"]) for row in rows],
            _("Dipastikan"): [format_number(row["confirmed"]) for row in rows],
            _("Pemilihan"): [_elections(row["reported_in"], row["confirmed_in"]) for row in rows],
            _("Dasar"): [illustrative_mark() if row["illustrative"] else _("terbit") for row in rows],
        },
        key="repeats",
        right=(_("Dilaporkan"), _("Dipastikan")),
    )
    st.caption(
        _(
            "Yang dihitung pemilihan, bukan perkara. Tebal: dipastikan. Wilayah yang tidak disebut siapa pun "
            "tidak ada di daftar ini."
        )
    )


def _elections(reported: tuple[str, ...], confirmed: tuple[str, ...]) -> str:
    return ", ".join(
        f"**{election_label(code)}**" if code in confirmed else election_label(code) for code in reported
    )
