"""The note on reconciliation: figures side by side, and published sums computed."""

from analysis.method.note import MethodNote
from language import _


def note() -> MethodNote:
    """Return the note in the language in force."""
    return MethodNote(
        code="reconciliation",
        title=_("Rekonsiliasi sumber"),
        summary=_(
            "Angka KASN, BKN, Bawaslu, dan Kemendagri ditampilkan berdampingan: tiap angka dengan lembaga, "
            "langkah, satuan, dan tanggalnya, di samping angka lembaga lain yang paling dekat tanggalnya. "
            "Penjumlahan yang pernah diumumkan dihitung ulang dari angkanya sendiri; yang tidak cocok "
            "ditampilkan beserta selisihnya. Tidak ada angka yang diperbaiki, dirata-ratakan, atau "
            "dijumlahkan antarlembaga."
        ),
        assumptions=(
            _("Selisih hanya diberikan antara angka yang langkah dan satuannya sama."),
            _("Angka tanpa tanggal yang pasti tidak dibandingkan."),
        ),
        limits=(
            _(
                "Perkara (Bawaslu) dan orang (KASN, BKN) adalah satuan yang berbeda; perbedaannya bukan "
                "kesalahan."
            ),
            _("Selisih beberapa hari dapat berarti perkara baru, bukan ketidakcocokan."),
        ),
        sources=(_("Alamat sumber berada pada setiap baris tabel."),),
    )
