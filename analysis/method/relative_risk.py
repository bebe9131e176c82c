"""What a reader needs to judge the relative risks and the core of the zones made from them."""

from analysis.method.note import MethodNote
from language import _

_FORMULAS = (
    r"O_i \mid \theta_i \sim \text{Poisson}(E_i\,\theta_i), \qquad \theta_i \sim \text{Gamma}(\alpha, \beta)",
    (
        r"L(\alpha,\beta)=\prod_i \frac{\Gamma(O_i+\alpha)}{\Gamma(\alpha)\,O_i!}"
        r"\left(\frac{\beta}{\beta+E_i}\right)^{\alpha}\left(\frac{E_i}{\beta+E_i}\right)^{O_i},"
        r"\qquad (\hat\alpha,\hat\beta)=\arg\max L"
    ),
    (
        r"\theta_i \mid O_i \sim \text{Gamma}(\hat\alpha+O_i,\ \hat\beta+E_i), \qquad "
        r"\hat\theta_i=\frac{O_i+\hat\alpha}{E_i+\hat\beta}"
    ),
    r"P(\theta_i>t)=\frac{\Gamma\left(\hat\alpha+O_i,\ t\,(\hat\beta+E_i)\right)}{\Gamma(\hat\alpha+O_i)}",
    (
        r"\hat\alpha=\infty:\quad \theta_i=\theta \mid O \sim "
        r"\text{Gamma}\left(\tfrac12+\sum_j O_j,\ \sum_j E_j\right)"
    ),
    (
        r"P_{\text{tetap}}=\sum_{k:\ \text{zona}(k)=\text{zona}(O_i)} "
        r"\text{NegBin}\left(k;\ \hat\alpha+O_i,\ \frac{\hat\beta+E_i}{\hat\beta+2E_i}\right)"
    ),
)

_SOURCES = (
    (
        "D. Clayton, J. Kaldor (1987). Empirical Bayes estimates of age-standardized relative risks for use "
        "in disease mapping. Biometrics 43, 671-681, section 2. https://doi.org/10.2307/2532003"
    ),
    (
        "J. F. Lawless (1987). Negative binomial and mixed Poisson regression. Canadian Journal of "
        "Statistics 15, 209-225."
    ),
    (
        "N. M. Laird, T. A. Louis (1987). Empirical Bayes confidence intervals based on bootstrap samples. "
        "JASA 82, 739-750."
    ),
    "NIST Digital Library of Mathematical Functions, 8.7.1. https://dlmf.nist.gov/8.7#E1",
)


def note() -> MethodNote:
    """Return the note in the language in force."""
    return MethodNote(
        code="relative_risk",
        title=_("Risiko relatif: angka kecil ditarik ke arah rata-rata"),
        summary=_(
            "Risiko relatif membandingkan banyaknya orang yang dilaporkan di suatu wilayah dengan banyaknya "
            "yang wajar bila semua wilayah sama. Di wilayah kecil satu laporan saja sudah melipatgandakan "
            "perbandingan mentah itu. Karena itu angka setiap wilayah ditarik ke arah rata-rata semua "
            "wilayah: kuat bila datanya sedikit, hampir tidak bila datanya banyak. Seberapa kuat, ditentukan "
            "oleh data seluruh wilayah, bukan oleh kami. Hasilnya disertai rentang dan peluang bahwa "
            "risikonya di atas rata-rata atau di atas dua kali rata-rata."
        ),
        formulas=_FORMULAS,
        assumptions=_assumptions(),
        limits=_limits(),
        sources=_SOURCES,
        studies=("coverage", "risk_zones"),
    )


def _assumptions() -> tuple[str, ...]:
    return (
        _(
            "Setiap wilayah melapor dengan cara yang kurang lebih sama; yang diukur adalah risiko "
            "dilaporkan, bukan risiko melanggar."
        ),
        _(
            "Orang dilaporkan sendiri-sendiri. Satu perkara dengan banyak orang membuat angka tampak lebih "
            "pasti."
        ),
        _("Banyaknya yang wajar (pembanding) diketahui; kesalahannya tidak ikut dihitung."),
        _("Risiko wilayah menyebar menurut satu sebaran gamma; letak wilayah dan tetangganya tidak dipakai."),
        _(
            "Bila beda antarwilayah tidak lebih besar daripada kebetulan, semua wilayah mendapat risiko "
            "bersama, dengan ketidakpastian satu angka bersama itu."
        ),
        _("Wilayah yang jumlah atau pembandingnya tidak diketahui tidak dipakai dan tidak diberi risiko."),
    )


def _limits() -> tuple[str, ...]:
    return (
        _(
            "Rentang menganggap sebaran risiko diketahui. Bila wilayah hampir sama dan laporan sedikit, "
            "rentang itu terlalu pendek; hitungan ulang (bootstrap) memperpanjangnya. Hasil uji menunjukkan "
            "berapa."
        ),
        _(
            "Zona ikut bergerak bila jumlah laporan bergerak. Pada dua penarikan dengan risiko yang sama, "
            "kami menargetkan perpindahan zona paling banyak sepertiga perpindahan kuartil angka mentah. "
            "Target itu tercapai bila risiko semua wilayah sama, dan tidak tercapai bila risikonya berbeda; "
            "aturan tidak disetel supaya lulus. Yang jarang terjadi adalah berbalik antara hijau dan oranye "
            "atau merah."
        ),
        _(
            "Jarak ke zona lain menganggap wilayah lain tidak berubah. Satu laporan menggeser taksiran semua "
            "wilayah sedikit, sehingga jarak itu dapat meleset satu laporan."
        ),
        _(
            "Pada awal masa pemilihan laporan masih sedikit, sehingga sebaran risiko ditaksir dari sedikit "
            "data."
        ),
        _("Risiko relatif adalah tentang wilayah dan laporan, bukan tentang orang."),
    )
