"""The note on concentrations."""

from analysis.method.note import MethodNote
from language import _


def note() -> MethodNote:
    """Return the note in the language in force."""
    return MethodNote(
        code="concentration",
        title=_("Konsentrasi tidak biasa"),
        summary=_(
            "Apakah wilayah dengan tingkat tinggi terletak berdampingan lebih sering daripada karena "
            "kebetulan? Tingkat tiap wilayah dihaluskan lebih dahulu, lalu dibandingkan dengan rata-rata "
            "tetangga daratnya. Suatu wilayah ditandai hanya bila tetangganya tidak biasa menurut dua cara "
            "memandang kebetulan, setelah pengendalian temuan palsu, dan tingkatnya sendiri jelas di satu "
            "sisi rata-rata."
        ),
        formulas=(
            r"I_i = \frac{z_i}{m_2} \sum_j w_{ij} z_j,\quad z_i = \widehat{RR}_i - 1",
            r"m_2 = \frac{1}{n} \sum_i z_i^2",
            r"O_j \sim \mathrm{NegBin}\left(\alpha, \tfrac{\beta}{\beta + E_j}\right)",
            r"p_i^{(1)} = 2 \min\{P(S_i \ge s_i), P(S_i \le s_i)\}",
            r"S_i = \sum_j w_{ij} \frac{\alpha + O_j}{\beta + E_j}",
            r"p_i = \max(p_i^{(1)}, p_i^{(2)})",
        ),
        assumptions=(
            _(
                "Cara pertama: tingkat berbeda antarwilayah tanpa pola di peta, dan tiap wilayah memakai "
                "penyebutnya sendiri; ekornya dihitung dengan pendekatan titik pelana, bukan dengan "
                "mengacak peta, karena wilayah kecil lebih bergejolak daripada wilayah besar."
            ),
            _(
                "Cara kedua: nilai tetangga diambil acak dari semua nilai di peta (49.999 kali, benih "
                "20200921); berlaku apa pun sebaran tingkatnya, sehingga satu wilayah ekstrem tidak membuat "
                "tetangganya tampak tidak biasa."
            ),
            _("Nilai p yang lebih besar dari keduanya dipakai; itu sah bila salah satu cara benar."),
            _(
                "Yang dibandingkan hanya wilayah yang menyelenggarakan pemilihan dan yang angka serta "
                "penyebutnya diketahui."
            ),
        ),
        limits=(
            _("Wilayah tanpa tetangga darat yang dibandingkan tidak dinilai; itu bukan nol."),
            _(
                "Konsentrasi dapat berarti pengawasan yang lebih giat, pelaporan yang lebih mudah, atau "
                "peristiwa bersama; ia tidak menunjukkan sebab dan tidak menunjuk orang."
            ),
            _("Batas wilayah yang dipakai adalah perkiraan; tetangga di seberang laut tidak dihitung."),
            _(
                "Konsentrasi lemah pada jumlah laporan yang kecil sering tidak ditemukan; lihat angka di "
                "bawah."
            ),
        ),
        sources=(
            "L. Anselin, Geographical Analysis 27 (1995), 93-115 (local Moran).",
            "R. M. Assunção and E. A. Reis, Statistics in Medicine 18 (1999), 2147-2162 (unequal exposures).",
            "R. Lugannani and S. Rice, Advances in Applied Probability 12 (1980), 475-490 (saddlepoint).",
            "M. Caldas de Castro and B. H. Singer, Geographical Analysis 38 (2006), 180-208 (many tests).",
            "Y. Benjamini and Y. Hochberg, JRSS B 57 (1995), 289-300 (false-discovery rate).",
        ),
        studies=("concentration",),
    )
