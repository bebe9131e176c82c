"""Subjects who are no civil servants, as bodies published them; never added to civil servants."""

import pandas as pd
import streamlit as st

from data import vocabulary
from data.kinds import Unit
from language import _, format_date, format_number
from pages.parts.stock import election_label
from pages.parts.text_table import Row, show_text_table


def show_subjects(figures: pd.DataFrame) -> None:
    """List the published figures; frame of `analysis.subjects.extended_subjects`."""
    st.subheader(_("Subjek bukan ASN, dihitung terpisah"), anchor=False)
    st.markdown(
        _(
            "Kepala desa, perangkat desa, dan BPD bukan ASN. Angkanya berdiri sendiri: badan, hari, dan "
            "satuan berbeda, tidak dijumlahkan satu sama lain dan tidak ditambahkan ke angka ASN."
        )
    )
    if figures.empty:
        st.info(_("Tidak ada angka yang terbit tentang subjek ini."), icon=":material/search_off:")
        return
    units = {Unit.PERSON: _("orang"), Unit.CASE: _("perkara")}
    rows = figures.to_dict("records")
    show_text_table(
        {
            _("Subjek"): [str(row["label"]) for row in rows],
            _("Jumlah"): [f"**{format_number(row['value'])}**" for row in rows],
            _("Satuan"): [units[Unit(row["unit"])] for row in rows],
            _("Yang dihitung"): [_what(row) for row in rows],
            _("Pemilihan"): [election_label(str(row["election"])) for row in rows],
            _("Per tanggal"): [format_date(row["as_of"]) for row in rows],
            _("Lembaga"): [vocabulary.label("bodies", str(row["body"])) for row in rows],
            _("Sumber"): [f"[{_('buka')}](<{row['source_url']}>)" for row in rows],
        },
        key="subjects",
        right=(_("Jumlah"),),
    )


def _what(row: Row) -> str:
    words = {
        "reported": _("dilaporkan"),
        "finding": _("temuan pengawas"),
        "public_report": _("laporan masyarakat"),
        "registered": _("diregistrasi"),
    }
    word = words[str(row["what"])]
    return word if pd.isna(row["part_of"]) else _("{what}, bagian dari angka di atas").format(what=word)
