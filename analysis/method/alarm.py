"""The note on early warning."""

from analysis.method.note import MethodNote
from language import _


def note() -> MethodNote:
    """Return the note in the language in force."""
    return MethodNote(
        code="alarm",
        title=_("Kewaspadaan dini"),
        summary=_(
            "Tiap wilayah dibandingkan dengan riwayatnya sendiri: bagiannya dari laporan nasional selama "
            "ini, dikalikan jumlah laporan nasional pada minggu itu. Karena jumlah nasional dipakai apa "
            "adanya, tahapan yang menaikkan laporan di semua wilayah tidak menimbulkan peringatan di "
            "mana-mana; tingkat nasional punya peringatannya sendiri terhadap minggu-minggu dalam tahapan "
            "yang sama. Diuji satu minggu terakhir dan tiga minggu terakhir. Banyaknya peringatan palsu "
            "dikendalikan dan disebutkan sebelumnya."
        ),
        formulas=(
            r"y_{it} \sim \mathrm{Poisson}(\lambda_i L_t)",
            r"\lambda_i \sim \mathrm{Gamma}(\nu x_i, \beta)",
            r"m_i = \frac{\nu x_i + Y_i}{\nu + N}",
            r"\rho^* = \rho\left(1 - \tfrac{1}{\nu + N + 1}\right) + \tfrac{1}{\nu + N + 1}",
            r"y_{it} \mid n_t \sim \mathrm{BetaBinomial}(n_t,\, K m_i,\, K(1 - m_i)),\quad K = 1/\rho^* - 1",
            r"q_{(k)} = \min_{j \ge k} \frac{1}{j\,(1 - \alpha_w)} \sum_i F_i(p_{(j)})",
            r"E[\text{palsu}] \le \sum_w \frac{\alpha_w}{(1 - \alpha_w)^2}",
        ),
        assumptions=(
            _(
                "Y: laporan wilayah sebelum tiga minggu terakhir; N: jumlahnya secara nasional; n: laporan "
                "nasional dalam jendela yang diuji; x: bagian awal menurut penyebut yang dipilih."
            ),
            _(
                "Wilayah tanpa pemilihan mempunyai bagian awal sendiri; kekuatan bagian awal (ν) dan "
                "kemiripan laporan dalam satu minggu (ρ) ditaksir dari data."
            ),
            _("Lonjakan yang sudah lewat tidak ikut menentukan apa yang biasa."),
            _("Minggu adalah tujuh hari yang berakhir pada hari yang ditampilkan, sehingga selalu utuh."),
            _("Keterlambatan laporan kurang lebih sama di semua wilayah."),
            _("Nasional: laporan mingguan dalam satu tahapan berayun di sekitar satu tingkat."),
        ),
        limits=(
            _(
                "Wilayah dengan kurang dari dua laporan per minggu jarang dapat ditemukan dalam tiga minggu: "
                "tiga laporan alih-alih satu sering terjadi karena kebetulan."
            ),
            _(
                "Pada rekonstruksi 2020 yang ilustratif, bagian wilayah berubah-ubah lebih kuat daripada "
                "dalam simulasi, sehingga kenaikan tiga kali lebih jarang ditemukan; angkanya di bawah."
            ),
            _("Peringatan berarti perlu diperiksa, bukan bukti pelanggaran; sepi bukan bukti aman."),
            _("Angka kumulatif yang dinyatakan badan pada hari tertentu tidak dapat diuji per minggu."),
        ),
        sources=(
            "A. Gelman et al., Bayesian Data Analysis, 3rd ed. (2013), section 2.6 (Gamma-Poisson).",
            "J. E. Mosimann, Biometrika 49 (1962), 65-82 (Dirichlet-multinomial).",
            "C. P. Farrington et al., JRSS A 159 (1996), 547-563 (alarms from a place's own history).",
            "A. Noufaily et al., Statistics in Medicine 32 (2013), 1206-1222 (past bursts left out).",
            "S. Döhler, G. Durand and E. Roquain, Electronic Journal of Statistics 12 (2018), 1867-1900.",
            "H. Finner and M. Roters, Annals of Statistics 30 (2002), 220-238 (number of false rejections).",
        ),
        studies=("alarm", "alarm_backtest"),
    )
