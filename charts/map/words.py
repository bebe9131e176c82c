"""The words the component shows by itself; the sentences of a selection travel with its legend."""

from language import _


def interface_words() -> dict[str, str]:
    """Return the words of buttons, labels and messages by their key in the component."""
    return _controls() | _reading() | _messages()


def _controls() -> dict[str, str]:
    return {
        "search": _("Cari kabupaten/kota"),
        "whole": _("Seluruh Indonesia"),
        "province": _("Provinsi"),
        "map": _("Peta"),
        "tiles": _("Petak"),
        "twin": _("Kembar"),
        "table": _("Tabel"),
        "views": _("Cara melihat"),
        "zoom": _("Skala peta"),
        "zoom_in": _("Perbesar"),
        "zoom_out": _("Perkecil"),
        "reset": _("Tampilkan semua"),
        "play": _("Mainkan"),
        "pause": _("Jeda"),
        "day": _("Keadaan per"),
        "time": _("Garis waktu"),
        "notes": _("Catatan bertanggal"),
        "only": _("Tampilkan hanya {zone}"),
    }


def _reading() -> dict[str, str]:
    return {
        "code": _("Kode"),
        "region": _("Kabupaten/kota"),
        "zone": _("Zona"),
        "count": _("Jumlah"),
        "zone_of": _("Zona {zone}"),
        "rule": _("Aturan"),
        "source": _("Sumber"),
        "approximate": _("Batas wilayah perkiraan"),
        "illustrative": _("Data ilustratif"),
        "as_of": _("per {date}"),
        "fixed": _("Keadaan per {date}. Dihitung ulang setelah garis waktu dilepaskan."),
        "new": _("{count} baru sejak {date}"),
        "stated": _("{count} wilayah dengan angka"),
        "caption": _("Zona dan jumlah menurut wilayah per {date}"),
        "none_found": _("Tidak ada wilayah dengan nama itu"),
    }


def _messages() -> dict[str, str]:
    return {
        "loading": _("Memuat peta…"),
        "failed": _("Batas wilayah tidak dapat dimuat. Periksa sambungan ke server, lalu coba lagi."),
        "retry": _("Coba lagi"),
        "keys": _(
            "Peta zona. Tombol panah berpindah wilayah, plus dan minus memperbesar dan memperkecil, "
            "0 menampilkan semua, Enter memilih, Esc menghapus pilihan."
        ),
        "sea": _("Tidak ada wilayah di arah itu"),
    }
