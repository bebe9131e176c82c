"""The note on handling: the path, its days, deadlines and the hiding of small counts."""

from analysis.method.note import MethodNote
from language import _

_PAGES = (
    "https://clickindonesiainfo.id/2024/08/presiden-bubarkan-kasn-pengamat-mana.html",
    "https://www.validnews.id/nasional/kemenpan-tegaskan-jalankan-peran-kasn",
)


def note() -> MethodNote:
    """Return the note in the language in force."""
    return MethodNote(
        code="handling",
        title=_("Penanganan perkara"),
        summary=_(
            "Setiap perkara diikuti dari laporan sampai sanksi: dilaporkan, diteruskan, diverifikasi, "
            "direkomendasikan, ditindaklanjuti PPK (Pejabat Pembina Kepegawaian), dijatuhi sanksi. Tiap "
            "langkah dihitung sendiri menurut keadaan pada tanggal data; dugaan tidak pernah ditambahkan "
            "pada yang terbukti. Langkah yang tidak dicatat dalam data tampil sebagai tidak diketahui, bukan "
            "nol. "
            "Lama di tiap langkah dibandingkan dengan tenggatnya, dan rekomendasi yang belum "
            "ditindaklanjuti dirinci per PPK."
        ),
        formulas=(
            r"\hat S(t) = \prod_{t_i \le t}\left(1 - \frac{d_i}{n_i}\right)",
            r"t_q = \min\{t : \hat S(t) \le 1 - q\}",
        ),
        assumptions=(
            _(
                "d: yang meninggalkan langkah setelah t hari; n: yang masih berada di langkah itu sampai "
                "t hari. Perkara yang belum selesai ikut dihitung sampai umurnya pada tanggal data "
                "(tersensor kanan), jadi lamanya tidak tampak lebih singkat daripada sebenarnya."
            ),
            _("Lama tunggu perkara yang belum selesai dianggap tidak berkaitan dengan tanggal datanya."),
            _("Perkara yang ditutup tanpa rekomendasi juga meninggalkan langkahnya."),
            _(
                "Bagian tiap langkah dihitung dari mereka yang mencapai langkah sebelumnya yang tercatat, "
                "dengan selang Wilson 95%. Beberapa orang dalam satu perkara dianggap terpisah."
            ),
            _("KASN memverifikasi dan merekomendasikan sampai 22 Agustus 2024; BKN sejak 23 Agustus 2024."),
            _(
                "PPK suatu daerah adalah bupati atau wali kotanya; gubernur bila perkara hanya diketahui "
                "provinsinya, dan di Jakarta."
            ),
        ),
        limits=(
            _(
                "Tenggat PPK 10 hari berasal dari satu sumber pers dan belum diverifikasi; tenggat itu "
                "pengaturan yang dapat diubah, bukan pernyataan hukum."
            ),
            _(
                "Hari kerja dihitung tanpa Sabtu dan Minggu, tetapi hari libur nasional belum dikurangkan, "
                "sehingga lama yang melewati hari libur tampak lebih panjang."
            ),
            _(
                "Berkas memuat tempat kejadian, bukan tempat bertugas: pegawai provinsi atau kementerian "
                "yang melanggar di suatu kabupaten ikut dihitung pada PPK kabupaten itu."
            ),
            _(
                "Pada data ilustratif, tanggal tiap langkah adalah rekonstruksi yang memenuhi jumlah terbit; "
                "lama per perkara tidak pernah diumumkan."
            ),
            _(
                "Perlindungan angka kecil mencegah angka tersembunyi dihitung persis dari jumlah baris dan "
                "kolom. Perlindungan itu tidak mencegah dugaan, atau perbandingan beberapa pilihan."
            ),
            _("Pemblokiran data dan teguran kepada PPK adalah tindakan pengendalian, bukan sanksi."),
        ),
        sources=(
            "Kaplan & Meier (1958). Nonparametric estimation from incomplete observations. JASA 53, (2b).",
            "Wilson (1927). Probable inference, the law of succession. JASA 22, 209–212.",
            "Gusfield (1988). A graph theoretic approach to statistical data security. SIAM J. Comput. 17.",
            *_PAGES,
        ),
    )
