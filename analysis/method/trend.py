"""How a trend is told, by stage and by days to the vote."""

from analysis.method.note import MethodNote
from analysis.stages.settling import assumed_settling
from analysis.stages.trend_test import TrendTest
from language import _, format_number, format_percent


def note() -> MethodNote:
    """Return the note in the language in force."""
    test = TrendTest()
    return MethodNote(
        code="trend",
        title=_("Tren, tahapan, dan jarak ke hari pemungutan suara"),
        summary=_(
            "Jumlah baru dalam {weeks} minggu terakhir yang lengkap dan mengendap dibandingkan dengan "
            "{weeks} minggu sebelumnya. Tren disebut naik atau turun hanya bila selisihnya sulit dijelaskan "
            "oleh kebetulan, dan disebut tetap hanya bila kenaikan maupun penurunan {margin} kali lipat "
            "dapat disisihkan. Selain itu tren belum dapat dinilai; itulah jawaban bagi sebagian besar "
            "kabupaten/kota, karena perkaranya sedikit."
        ).format(weeks=format_number(test.window), margin=format_number(test.margin)),
        formulas=(
            (
                r"X \mid X + Y = n \;\sim\; \mathrm{Bin}\!\left(n, \tfrac12\right),\qquad "
                r"p = 2 \min\{P(X \ge x),\, P(X \le x)\}"
            ),
            (
                r"\hat\phi = \max\left\{1, \frac{w\,\hat\phi_0 + \sum_t (y_t - y_{t-1})^2}"
                r"{w + \sum_t (y_t + y_{t-1})}\right\},\qquad x \to x/\hat\phi,\; y \to y/\hat\phi"
            ),
        ),
        assumptions=(
            _(
                "Jumlah mingguan dalam satu separuh berasal dari satu laju; minggu yang satu tidak menarik "
                "minggu lain."
            ),
            _(
                "Laporan yang datang bergerombol diperhitungkan dengan membagi jumlahnya dengan "
                "penyebarannya."
            ),
            assumed_settling().sentence(),
            _("Perkara masuk ke tahapan menurut hari dilaporkan, karena hari perbuatannya tidak tercatat."),
            _(
                "Jarak ke hari pemungutan suara dihitung dari hari orang benar-benar memilih; untuk 2020 "
                "berarti 9 Desember, meskipun sampai Mei 2020 semua orang menghitung ke 23 September."
            ),
        ),
        limits=(
            _(
                "Tren adalah tren pelaporan. Kenaikan dapat berarti pengawasan yang lebih giat, bukan "
                "pelanggaran yang lebih banyak."
            ),
            _("Kurang dari {number} perkara dalam dua separuh tidak diuji.").format(
                number=format_number(test.fewest)
            ),
            _(
                "Di antara wilayah yang diuji bersama, bagian tanda yang keliru dijaga paling banyak "
                "{share}; karena itu satu wilayah dapat tampak naik bila dilihat sendiri, tetapi tidak di "
                "dalam daftar."
            ).format(share=format_percent(test.level, 0)),
            _("Dari angka terbit tidak ada tren: selisih dua pernyataan bukan kejadian di antaranya."),
            _(
                "Dua pemilihan hanya dibandingkan bila langkah, satuan, dan badan penghitungnya sama; selain"
                " itu angkanya berdampingan tanpa perbandingan."
            ),
        ),
        sources=(
            (
                "Przyborowski and Wilenski, Homogeneity of results in testing samples from Poisson series, "
                "Biometrika 31 (1940), 313-323"
            ),
            (
                "Rao and Scott, A simple method for analysing overdispersion in clustered Poisson data, "
                "Statistics in Medicine 18 (1999), 1373-1385"
            ),
            (
                "von Neumann, Kent, Bellinson and Hart, The mean square successive difference, Annals of "
                "Mathematical Statistics 12 (1941), 153-162"
            ),
            "Benjamini and Hochberg, Controlling the false discovery rate, JRSS B 57 (1995), 289-300",
            (
                "Schuirmann, A comparison of the two one-sided tests procedure, Journal of Pharmacokinetics "
                "and Biopharmaceutics 15 (1987), 657-680"
            ),
            "Garwood, Fiducial limits for the Poisson distribution, Biometrika 28 (1936), 437-442",
        ),
        studies=("trend",),
    )
