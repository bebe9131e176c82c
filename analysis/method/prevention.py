"""The note on prevention beside risk."""

from analysis.method.note import MethodNote
from language import _


def note() -> MethodNote:
    """Return the note in the language in force."""
    return MethodNote(
        code="prevention",
        title=_("Pencegahan di samping risiko"),
        summary=_(
            "Kegiatan pencegahan yang tercatat disandingkan dengan zona daerahnya, dibagi menurut jenis, "
            "sasaran, dan tahapan. Daerah merah atau oranye tanpa kegiatan yang tercatat didaftar agar "
            "dapat diperiksa. Teguran Kemendagri pada Oktober 2020 ditampilkan sebagai keadaan sebelum dan"
            " sesudah."
        ),
        formulas=(r"\text{kegiatan per 1.000 ASN} = 1000\,\frac{\text{kegiatan}}{\text{ASN}}",),
        assumptions=(
            _("Kegiatan dihitung bila sudah terlaksana; rancangan ditampilkan terpisah."),
            _("Laju per 1.000 ASN hanya disebut bila jumlah ASN daerah itu cukup pasti."),
        ),
        limits=(
            _("Tidak ada pernyataan sebab: belum ada ukuran pengaruh pencegahan yang ditemukan."),
            _("Tidak tercatat bukan berarti tidak ada; catatan yang tersedia baru segelintir kegiatan."),
            _("Kegiatan sering diadakan justru di tempat yang dianggap rawan, sehingga perbandingan bias."),
            _(
                "Sesudah teguran, tindak lanjut naik di seluruh negeri dan data kepegawaian diblokir pada "
                "waktu yang sama; perubahan tidak dapat dipastikan berasal dari suratnya."
            ),
        ),
        sources=(
            (
                "data/reference/prevention_events.csv; prevention_reach.csv; ministerial_warnings.csv; "
                "published_figures.csv"
            ),
            (
                "Wilson, E. B. (1927). Probable inference, the law of succession, and statistical "
                "inference. Journal of the American Statistical Association 22, 209-212."
            ),
        ),
    )
