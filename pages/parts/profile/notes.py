"""What the numbers of a place rest on: what is illustrative, what is published, what is not known."""

import pandas as pd
import streamlit as st

from analysis.explanation import election_label
from analysis.measure import CountSource
from analysis.profile import not_recorded, published_of
from analysis.selection import Selection
from data import vocabulary
from language import _, format_number
from pages.parts.published import value_as_read
from pages.parts.stock import release_title

_HEIGHT = 260


def show_data_notes(source: CountSource, asked: Selection) -> None:
    """Say what is real here and what is not known, and list what bodies published of the place."""
    with st.container(key="profile-data-notes"):
        _show(source, asked)


def _show(source: CountSource, asked: Selection) -> None:
    st.subheader(_("Catatan data"), anchor=False)
    lines = [
        _("Kumpulan data: {title}. {source}").format(
            title=release_title(source.release.name), source=source.release.source
        )
    ]
    if source.release.illustrative:
        lines.append(
            _("**Data ilustratif**: perkara di sini adalah rekonstruksi, bukan perkara atau orang nyata.")
        )
    lines += not_recorded(source, asked)
    st.markdown("\n".join(f"- {line}" for line in lines))
    stated = published_of(asked.region or "")
    st.markdown(
        _("**Angka terbit tentang wilayah ini**: {number}. Tidak dicampur dengan angka di atas.").format(
            number=format_number(len(stated))
        )
    )
    if len(stated):
        st.dataframe(
            _published(stated),
            hide_index=True,
            width="stretch",
            height=_HEIGHT if len(stated) > len("enam..") else "auto",
            column_config={
                _("Tanggal"): st.column_config.DateColumn(format="DD/MM/YYYY"),
                _("Nilai"): st.column_config.TextColumn(alignment="right"),
                _("Sumber"): st.column_config.LinkColumn(display_text=_("buka")),
            },
            key="profile-published",
        )


def _published(stated: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame(
        {
            _("Tanggal"): stated["as_of"].dt.date,
            _("Pemilihan"): [election_label(code) for code in stated["election"]],
            _("Lembaga"): [vocabulary.label("bodies", code) for code in stated["body"]],
            _("Ukuran"): [vocabulary.label("published_metrics", code) for code in stated["metric"]],
            _("Rincian"): stated["category"],
            _("Nilai"): stated["value_text"].map(value_as_read),
            _("Satuan"): [vocabulary.label("published_units", code) for code in stated["unit"]],
            _("Sumber"): stated["url"],
        }
    )
