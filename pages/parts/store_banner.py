"""The lines above a page that say what is wrong with the store, and that the last good figures show."""

import streamlit as st

from data.store import Fault, Trouble
from language import _
from pages.parts.rule_in_force import approvals_lost
from pages.parts.state import selection
from pages.parts.stock import release_in_force, releases, troubles


def show_store_banner() -> None:
    """Say what is wrong, where it concerns the data set in view, one that cannot be shown, or all."""
    concerned = {"", selection().dataset}
    shown = releases()
    found = [each for each in troubles() if each.name in concerned or each.name not in shown]
    found += [Trouble(Fault.RULE_GONE, release_id=each) for each in approvals_lost()]
    for each in found:
        st.warning(trouble_text(each), icon=":material/warning:")


def trouble_text(trouble: Trouble) -> str:
    """Return what a trouble means for a reader and who mends it, in the language in force."""
    names = {"name": trouble.name, "release": trouble.release_id}
    if trouble.fault is Fault.REPLACED:
        names["shown"] = release_in_force(trouble.name).release_id
    if trouble.fault is Fault.DAMAGED and not trouble.release_id:
        return _cannot_be_shown().format(**names)
    return _words()[trouble.fault].format(**names)


def _cannot_be_shown() -> str:
    return _(
        "Set data {name} tidak dapat ditampilkan: tidak ada rilisnya yang utuh di penyimpanan. Yang tampil "
        "adalah data lain. Pengelola data: pulihkan dari cadangan dengan `python -m data restore`."
    )


def _words() -> dict[Fault, str]:
    return {
        Fault.UNREADABLE: _(
            "Penyimpanan rilis sedang tidak dapat dibaca. Yang tampil adalah angka terakhir yang baik; "
            "catatan dan penerbitan menunggu sampai penyimpanan pulih. Pengelola sistem: periksa folder "
            "`PETA_STORE`; dasbor pulih sendiri sesudahnya."
        ),
        Fault.GONE: _(
            "Set data {name} hilang dari penyimpanan. Yang tampil adalah angka terakhir yang baik, dari "
            "rilis {release}. Pengelola sistem: kembalikan foldernya ke `PETA_STORE`, atau mulai ulang "
            "dasbor bila set data itu memang dihapus."
        ),
        Fault.DAMAGED: _(
            "Berkas rilis {name} rusak di penyimpanan. Yang tampil adalah angka terakhir yang baik, dari "
            "rilis {release}. Pengelola data: pulihkan dari cadangan dengan `python -m data restore`."
        ),
        Fault.REPLACED: _(
            "Rilis {release} dari {name} rusak di penyimpanan, jadi yang tampil adalah rilis sebelumnya, "
            "{shown}; angkanya dapat berbeda. Pengelola data: pulihkan rilis itu dari cadangan."
        ),
        Fault.AHEAD: _(
            "Rilis {release} dari {name} bertanggal terbit sesudah saat ini menurut jam peladen. Angkanya "
            "tidak terpengaruh. Pengelola sistem: periksa jam peladen (NTP)."
        ),
        Fault.CLOCK_BACK: _(
            "Jam peladen mundur ke sebelum waktu berlaku rilis {release} dari {name}. Rilis itu tetap "
            "tampil. Pengelola sistem: periksa jam peladen (NTP); bila jam sebelumnya salah, mulai ulang "
            "dasbor."
        ),
        Fault.RULE_GONE: _(
            "Persetujuan aturan zona {release} tidak dapat dibaca lagi. Zona tetap diwarnai menurut "
            "persetujuan itu. Pengelola sistem: kembalikan berkasnya dari cadangan."
        ),
    }
