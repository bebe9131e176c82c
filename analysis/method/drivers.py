"""The note on drivers, their index and the comparison with the IKP."""

from analysis.method.note import MethodNote
from language import _


def note() -> MethodNote:
    """Return the note in the language in force."""
    return MethodNote(
        code="drivers",
        title=_("Pendorong dan indeksnya"),
        summary=_(
            "Daftar periksa mencatat, untuk tiap daerah, bukti tentang tujuh pendorong: petahana, calon "
            "mantan birokrat, dinasti politik, tekanan atasan, bantuan sosial, rekomendasi yang tidak "
            "dijalankan, dan kasus pada pemilihan sebelumnya. Jawabannya tiga: ada, tidak ada, atau tidak "
            "diketahui. Indeks merangkumnya menjadi 0 sampai 100 dengan bobot yang terlihat dan dapat "
            "diubah. Yang tidak diketahui tampil sebagai lebar, bukan sebagai nol."
        ),
        formulas=(
            r"L = 100\,\frac{\sum_{d \in A} w_d}{\sum_d w_d}",
            r"H = 100\,\frac{\sum_{d \in A} w_d + \sum_{d \in U} w_d}{\sum_d w_d}",
            r"I = \tfrac{1}{2}(L + H)",
            r"\tanh\!\left(\operatorname{artanh} r_s \pm z \sqrt{\frac{1 + r_s^2/2}{n - 3}}\right)",
            r"\tanh\!\left(\operatorname{artanh} \tau \pm z \sqrt{\frac{0{,}437}{n - 4}}\right)",
        ),
        assumptions=(
            _("L: terendah; H: tertinggi; A: pendorong yang ada; U: yang tidak diketahui; w: bobot."),
            _("Bobot adalah pilihan, bukan hasil pengukuran; bawaannya sama untuk ketujuh pendorong."),
            _(
                "Yang tidak diketahui dihitung setengah, sehingga tidak menaikkan dan tidak menurunkan "
                "urutan."
            ),
            _(
                "Rekomendasi yang lewat batas dihitung paling sedikit: yang direkomendasikan sampai batas, "
                "dikurangi semua yang sudah ditindaklanjuti."
            ),
            _("Fakta tentang calon berlaku sejak hari pertama pendaftaran, walau baru terbit kemudian."),
        ),
        limits=(
            _(
                "Indeks adalah alat penyaringan tentang daerah, terpisah dari zona, bukan ramalan tentang "
                "orang."
            ),
            _("Tidak ada bukti yang tercatat bukan bukti bahwa pendorong itu tidak ada."),
            _(
                "Belum ditemukan kajian yang mengukur pengaruh tiap pendorong terhadap pelanggaran per "
                "daerah."
            ),
            _(
                "IKP umum menilai semua isu pemilu, dan daftar tematiknya hanya memuat yang teratas; "
                "perbedaan dengan indeks atau jumlah tidak membuat salah satunya keliru."
            ),
            _("Kaitan tidak dinilai bila daerah yang dapat dibandingkan kurang dari sepuluh."),
        ),
        sources=(
            (
                "Bonett, D. G., & Wright, T. A. (2000). Sample size requirements for estimating Pearson, "
                "Kendall and Spearman correlations. Psychometrika 65, 23-28."
            ),
            (
                "Fieller, E. C., Hartley, H. O., & Pearson, E. S. (1957). Tests for rank correlation "
                "coefficients I. Biometrika 44, 470-481."
            ),
            (
                "data/reference/driver_evidence.csv; incumbents_2020.csv; incumbents_2024.csv; "
                "risk_drivers.csv; published_figures.csv; ikp_schemes.csv"
            ),
        ),
    )
