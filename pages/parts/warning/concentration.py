"""Places that lie high, or low, together with their neighbours more than chance explains."""

import pandas as pd
import streamlit as st

from analysis.concentration import Kind, concentration_headline, kind_word
from language import _, _n, format_number
from pages.parts.text_table import map_link, place_link, show_text_table

_NOT_JUDGED = (Kind.ISOLATED, Kind.NOT_COMPARED)


def show_concentrations(found: pd.DataFrame) -> None:
    """List the flagged places; frame of `analysis.concentration.concentration_table`."""
    st.subheader(_("Konsentrasi tidak biasa"), anchor=False)
    st.markdown(concentration_headline(found))
    flagged = found[found["is_flagged"]].to_dict("records")
    if flagged:
        show_text_table(
            {
                _("Wilayah"): [place_link(row) for row in flagged],
                _("Pola"): [kind_word(Kind(row["kind"])) for row in flagged],
                _("Di sini"): [_times(row["value"]) for row in flagged],
                _("Tetangga"): [_times(row["lag"]) for row in flagged],
                _("Alasan"): [str(row["sentence"]) for row in flagged],
            },
            key="concentration",
            is_last_long=True,
            right=(
                _("Di sini"),
                _("Tetangga"),
            ),
        )
    numbers = found["kind"].value_counts()
    left_out = [
        _n("{number} wilayah {kind}", "{number} wilayah {kind}", int(numbers[kind.value])).format(
            number=format_number(numbers[kind.value]), kind=kind_word(kind)
        )
        for kind in _NOT_JUDGED
        if kind.value in numbers.index
    ]
    if left_out:
        st.caption(_("Tidak dinilai: {kinds}.").format(kinds="; ".join(left_out)))
    st.markdown(map_link(_("Lihat di peta"), layer="konsentrasi"))


def _times(value: float) -> str:
    return _("{number} kali rata-rata").format(number=format_number(value, 1))
