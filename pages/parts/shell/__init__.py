"""What stands on every page and Streamlit leaves out: its words in our language, keys, the link to a view."""

from pathlib import Path

import streamlit as st

from analysis.remembered import remembered
from charts.modules import joined
from charts.theme import DARK
from data import vocabulary
from language import _, current_language
from pages.parts.packed import packed

_FOLDER = Path(__file__).parent
_mount = st.components.v2.component(
    "peta-netral-shell",
    html=(_FOLDER / "shell.html").read_text(encoding="utf-8"),
    css=(_FOLDER / "shell.css").read_text(encoding="utf-8"),
    js=joined(_FOLDER, "shell"),
)


def show_shell() -> None:
    """Draw the button that copies the link, and put words, keys and print styles in force."""
    st.html(_FOLDER / "page.css")
    with st.container(width="content", key="shell"):
        _mount(
            key="shell component",
            on_night_change=lambda: None,  # the run itself draws everything in the new colours
            data=_told(st.context.theme.type or ""),
        )


@remembered(8)
def _told(drawn: str) -> bytes:
    return packed(
        {
            "language": current_language(),
            "drawn": drawn,
            "words": _words(),
            "patterns": _patterns(),
            "glossary": _glossary(current_language()),
            "look": {"ink": DARK.ink, "surface": DARK.raised, "line": DARK.faint},
            "link": {"copy": _("Salin tautan ke tampilan ini"), "copied": _("Tautan disalin")},
        }
    )


def _glossary(language: str) -> dict[str, tuple[str, str]]:
    """Each term with what it stands for and what it means."""
    rows = vocabulary.table("glossary").itertuples(index=False)
    return {
        str(row.term): (str(getattr(row, f"label_{language}")), str(getattr(row, f"definition_{language}")))
        for row in rows
    }


def _words() -> dict[str, str]:
    """Streamlit's own words, and ours."""
    return {
        "Skip to main content": _("Lewati ke isi utama"),
        "App pages": _("Halaman"),
        "Choose an option": _("Pilih satu"),
        "Choose options": _("Pilih beberapa"),
        "Choose or add an option": _("Pilih atau ketik"),
        "No results": _("Tidak ditemukan"),
        "No options to select": _("Tidak ada pilihan"),
        "Select all": _("Pilih semua"),
        "Clear all": _("Hapus semua"),
        "Clear value": _("Hapus"),
        "Open": _("Buka"),
        "Close": _("Tutup"),
        "Sidebar": _("Bilah menu"),
        "Expand sidebar": _("Buka menu"),
        "Collapse sidebar": _("Tutup menu"),
        "Dismiss": _("Tutup"),
        "Link to heading": _("Tautan ke judul ini"),
        "Running...": _("Memuat ..."),
        "Stop": _("Hentikan"),
        "Rerun": _("Muat ulang"),
        "Print": _("Cetak"),
        "Settings": _("Pengaturan"),
        "About": _("Tentang"),
        "Download as CSV": _("Unduh CSV"),
        "Search": _("Cari"),
        "Fullscreen": _("Layar penuh"),
        "Close fullscreen": _("Tutup layar penuh"),
        "Show/hide columns": _("Tampilkan atau sembunyikan kolom"),
        "Upload": _("Unggah"),
        "Browse files": _("Pilih berkas"),
        "Drag and drop file here": _("Tarik berkas ke sini"),
        "Drag and drop files here": _("Tarik berkas ke sini"),
        "Press Enter to apply": _("Tekan Enter untuk menerapkan"),
        "Press Enter to submit form": _("Tekan Enter untuk mengirim"),
        "Connection lost": _("Sambungan terputus"),
        "Connecting": _("Menyambung"),
        "Connection error": _("Sambungan terputus"),
        "Streamlit server is not responding. Are you connected to the internet?": _(
            "Peladen tidak menjawab. Halaman ini menyambung sendiri begitu peladen kembali; yang tampil "
            "tetap angka terakhir."
        ),
        "Page not found": _("Halaman tidak ditemukan"),
        "Copy to clipboard": _("Salin"),
        "Copied": _("Disalin"),
        "Theme": _("Tema"),
        "Light": _("Terang"),
        "Dark": _("Gelap"),
        "System": _("Ikuti perangkat"),
    }


def _patterns() -> dict[str, str]:
    """How Streamlit begins what it puts a name of ours behind."""
    return {
        "Add: ": _("Tambah: "),
        "Help for ": _("Bantuan: "),
        "Limit ": _("Batas "),
        "Remove ": _("Hapus "),
    }
