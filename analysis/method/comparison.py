"""How regions are held against one another."""

from analysis.method.note import MethodNote
from language import _

_SOURCES = (
    "Przyborowski, J., Wilenski, H. (1940), Biometrika 31, 313-323",
    "Clopper, C., Pearson, E. (1934), Biometrika 26, 404-413",
    "Garwood, F. (1936), Fiducial limits for the Poisson distribution, Biometrika 28, 437-442",
    "Zou, G., Donner, A. (2008), Statistics in Medicine 27, 1693-1702, eq. 7",
    "Spiegelhalter, D. (2005), Statistics in Medicine 24, 1185-1202, https://doi.org/10.1002/sim.1970",
    "Spiegelhalter, D. (2005), Quality and Safety in Health Care 14, 347-351",
    "Seaton, S., Manktelow, B. (2012), BMC Med Res Methodol 12:98, https://doi.org/10.1186/1471-2288-12-98",
    "Benjamini, Y., Hochberg, Y. (1995), JRSS B 57, 289-300",
    "Goldstein, H., Spiegelhalter, D. (1996), League tables and their limitations, JRSS A 159, 385-443",
    "Klein, M., Wright, T., Wieczorek, J. (2020), JRSS C 69, 589-606",
)


def note() -> MethodNote:
    """Return the note on peers, ratios, funnel, ranks, two dates or elections, and repeats."""
    return MethodNote(
        code="comparison",
        title=_("Perbandingan wilayah"),
        summary=_(
            "Satu angka baru berarti bila diketahui terhadap apa ia dibandingkan. Setiap wilayah "
            "dibandingkan dengan wilayah lain di Indonesia, di provinsinya, dan dengan delapan wilayah "
            "sebanding: kabupaten dengan kabupaten atau kota dengan kota, yang ukuran, keterpencilan, dan "
            "jenis pemilihannya mirip. Perbandingan disertai interval, peringkat disertai rentangnya, dan "
            "diagram corong memisahkan yang dapat terjadi karena kebetulan dari yang tidak."
        ),
        formulas=(
            r"d_{ij}^2 = \sum_g \frac{\sum_{k \in g} w_k (z_{ik} - z_{jk})^2}{\sum_{k \in g} w_k}",
            r"x \mid x + y \sim \mathrm{Bin}\!\left(x + y, \frac{\rho\, e_x}{\rho\, e_x + e_y}\right)",
            r"P(O \ge u \mid E) = P(O \le l \mid E) = \frac{1 - c}{2}, \quad c \in \{0.95, 0.998\}",
            r"\hat\phi = \frac{1}{0.679\, n} \sum_i z_{(i)}^2, \quad z_i = \frac{O_i - E_i}{\sqrt{E_i}}",
            r"\hat\tau^2 = \max\!\left(0, \frac{n \hat\phi - n + 1}{\sum E_i - \sum E_i^2 / \sum E_i}\right)",
            r"\mathrm{Var}(O_i) = E_i + \hat\tau^2 E_i^2",
            r"R_i = 1 + \sum_{j \ne i} 1[\theta_j > \theta_i]",
            r"\{|\{j : L_j > U_i\}| + 1, \dots, n - |\{j : U_j < L_i\}|\}",
        ),
        assumptions=(
            _("Jumlah di dua wilayah atau dua pemilihan saling bebas dan mengikuti distribusi Poisson."),
            _(
                "Wilayah sebanding dipilih dari register dan daftar pemilihan, tidak pernah dari jumlah "
                "laporan; keterpencilan diwakili jarak ke ibu kota provinsi dan Jakarta, kepadatan, dan ada "
                "tidaknya tetangga darat."
            ),
            _(
                "Batas corong tepat untuk jumlah bulat: wilayah yang hanya mengikuti kebetulan tidak keluar "
                "lebih sering daripada yang tertulis. Batas lebar menambahkan keragaman antarwilayah dengan "
                "distribusi binomial negatif."
            ),
            _(
                "Keragaman ditaksir setelah sepersepuluh nilai di tiap ujung ditarik ke tepinya, lalu dibagi "
                "0,679, yaitu yang tersisa dari ragam kebetulan setelah penarikan itu. Pembagian itu "
                "tambahan kami; tanpa itu keragaman ditaksir terlalu kecil."
            ),
            _("Bila pembandingnya taksiran, galat taksiran itu masuk ke interval rasio dan peringkat."),
        ),
        limits=(
            _(
                "Jumlah laporan mengikuti kegiatan pengawas dan pelapor; wilayah yang lebih tinggi belum "
                "tentu lebih banyak melanggar."
            ),
            _(
                "Dengan sedikit laporan hampir semua rentang peringkat lebar. Rentang bersama berlaku untuk "
                "semua wilayah sekaligus; rentang sendiri hanya untuk satu wilayah."
            ),
            _(
                "Dua pemilihan hanya dibandingkan bila wilayah itu memilih pada keduanya, luasnya sama, dan "
                "lembaga yang sama yang menghitung; selain itu selisihnya dikosongkan."
            ),
            _(
                "Wilayah berulang hanya mencakup wilayah yang pernah disebut lembaga dalam angka terbit atau "
                "yang ada dalam data sendiri. Yang tidak tercantum tidak diketahui, bukan nol. Yang dihitung "
                "adalah banyaknya pemilihan, bukan jumlah perkara."
            ),
            _("Uji jenis pelanggaran pada sedikit orang jarang menemukan beda; itu bukan bukti kesamaan."),
        ),
        sources=_SOURCES,
    )
