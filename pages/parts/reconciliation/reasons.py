"""Why the figures of several bodies differ, in plain words."""

import streamlit as st

from analysis.reconciliation import BODIES, identities
from data import vocabulary
from language import _, current_language, format_date

_FILES_AND_PERSONS = "Q07"  # the published example of both units


def show_why() -> None:
    """Say why figures differ without one of them being wrong, and what each body counts."""
    st.subheader(_("Mengapa angkanya berbeda"), anchor=False)
    st.markdown("\n".join(f"- {reason}" for reason in _reasons()))
    st.markdown("\n".join(f"- **{vocabulary.label('bodies', body)}:** {_counts(body)}." for body in BODIES))


def _reasons() -> tuple[str, ...]:
    files = identities().drop_duplicates("code").set_index("code").to_dict("index")[_FILES_AND_PERSONS]
    return (
        _(
            "**Satuan.** Bawaslu menghitung perkara, KASN dan BKN menghitung orang; satu berkas dapat memuat "
            "beberapa orang ({example}, {day}: [sumber](<{url}>))."
        ).format(example=files["statement"], day=format_date(files["as_of"]), url=files["url"]),
        _(
            "**Tanggal batas.** Angka diumumkan pada hari yang berbeda dan terus bertambah. Selisih beberapa "
            "hari dapat berarti perkara baru."
        ),
        _(
            "**Yang dihitung.** Dugaan, yang diteruskan, yang terbukti, dan yang ditindaklanjuti adalah "
            "langkah yang berbeda. Dugaan bukan bukti."
        ),
        _("**Pintu masuk.** Tidak semua dugaan Bawaslu diteruskan, dan KASN juga menerima laporan langsung."),
    )


def _counts(body: str) -> str:
    return str(vocabulary.table("bodies").at[body, f"counts_{current_language()}"])
