"""The words a page adds itself."""

from briefing.content import Briefing
from language import _, format_date


def page_words(briefing: Briefing) -> dict[str, str]:
    """Return the words the page adds itself, by what they stand for in its template."""
    day = format_date(briefing.as_of)
    return {
        "product": "Peta Netral",
        "as_of": _("Per {day}").format(day=day),
        "running": _("{title} · per {day} · {dataset}").format(
            title=briefing.title, day=day, dataset=briefing.dataset_title
        ),
        "page": _("Halaman {page} dari {pages}"),
        "id": _("Nomor berkas {id}").format(id=briefing.id),
        "method_version": _("Aturan {version}").format(version=briefing.method_version),
        "release": _("Rilis {release}").format(release=briefing.release_id),
        "qr": _("Pindai untuk membuka keadaan yang sama"),
        "qr_alt": _("Kode QR ke {link}").format(link=briefing.link),
        "rule": _("Aturan zona"),
        "sources": _("Sumber"),
        "method": _("Metode dan sumber"),
        "caveats": _("Yang perlu diingat"),
        "filters": _("Pilihan yang berlaku"),
        "remarks": _("Catatan analis"),
        "contents": _("Isi"),
        "summary": _("Ringkasan"),
        "map": _("Peta zona"),
        "places": _("Semua wilayah dalam peta"),
        "regions": _("Wilayah pilihan"),
        "why": _("Mengapa"),
        "changed": _("Apa yang berubah"),
        "would_change": _("Apa yang akan mengubahnya"),
        "key_figures": _("Angka utama"),
    }
