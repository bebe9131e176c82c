"""What counts are held against."""

from analysis.exposure.estimator import SPREAD
from analysis.exposure.limits import limits_of
from analysis.method.note import MethodNote
from data.kinds import Exposure
from language import _, format_percent


def note() -> MethodNote:
    """Return the note in the language in force."""
    limits = limits_of(Exposure.ASN)
    return MethodNote(
        code="exposure",
        title=_("Pembanding: pemilihan, penduduk, dan PNS"),
        summary=_(
            "Jumlah laporan baru dapat dibandingkan antarwilayah bila diketahui terhadap apa. Pilihannya "
            "tiga: pemilihan yang digelar, penduduk, dan PNS. Laju per 100.000 penduduk atau per 1.000 PNS "
            "hanya ditulis bila angka pembandingnya cukup pasti; dari jumlah pemilihan tidak pernah "
            "dihitung laju."
        ),
        formulas=(
            r"E_i = n_i\,\frac{\sum_{j \in V} O_j}{\sum_{j \in V} n_j}",
            (
                r"\left[\tfrac12\chi^2_{2O}\!\left(\tfrac{\alpha}{2}\right),\;"
                r"\tfrac12\chi^2_{2O+2}\!\left(1-\tfrac{\alpha}{2}\right)\right] / n_i"
            ),
            (
                r"\widehat{\mathrm{PNS}}_i = K_{p(i)}\,\frac{w_i}{\sum_{j\in p(i)} w_j},\qquad "
                rf"w_i = B_i^{{{SPREAD.exponent}}}\, e^{{{SPREAD.kota}\,k_i}}"
            ),
        ),
        assumptions=(
            _(
                "Yang diharapkan dari suatu wilayah ialah laju keseluruhan wilayah yang memilih dan "
                "diketahui (V) dikali angka pembandingnya (n)."
            ),
            _(
                "Perkiraan PNS membagi jumlah provinsi (K) menurut penduduk (B); kota (k = 1) mendapat lebih "
                "sedikit daripada kabupaten yang seukuran."
            ),
            _(
                "Satu kabupaten/kota dihitung satu bila pemilihnya memilih, untuk kepala daerahnya, "
                "gubernurnya, atau keduanya. Satu provinsi dihitung sebanyak pemilihan di dalamnya."
            ),
            _("Penduduk register 2025 mewakili semua pemilihan."),
            _(
                "Angka PNS yang terbit pada tahun lain kehilangan ketepatan {share} setiap tahun; sebesar "
                "itulah jumlah PNS nasional dan di daerah yang diketahui berubah."
            ).format(share=format_percent(limits.yearly_drift, 0)),
            _("Laporan yang satu tidak menarik laporan lain; bila bergerombol, rentang laju terlalu sempit."),
        ),
        limits=(
            _(
                "Jumlah PNS kabupaten/kota jarang terbit. Selebihnya perkiraan, yang diukur pada dua belas "
                "daerah saja: lemah untuk kota dan untuk kabupaten yang sangat kecil. Dari perkiraan tidak "
                "dihitung laju; perkiraan hanya membagi bobot di antara daerah."
            ),
            _("Laju ditulis bila galat pembandingnya paling banyak {limit}.").format(
                limit=format_percent(limits.widest_error, 0)
            ),
            _(
                "PNS provinsi menghitung semua yang bekerja di sana, termasuk instansi pusat; PNS "
                "kabupaten/kota hanya pegawai pemerintah daerahnya. Keduanya tidak dapat dijumlahkan."
            ),
            _("PPPK belum termasuk, padahal sejak {year} jumlahnya besar.").format(year="2024"),
            _(
                "Penduduk dan PNS provinsi dihitung untuk seluruh provinsi, juga bila hanya sebagian "
                "daerahnya memilih."
            ),
        ),
        sources=(
            "F. Garwood, Fiducial limits for the Poisson distribution, Biometrika 28 (1936), 437-442",
            (
                "N. Breslow and N. Day, Statistical Methods in Cancer Research II, IARC (1987), section 2.3: "
                "indirect standardisation"
            ),
            limits_of(Exposure.POPULATION).url,
            limits.url,
        ),
        studies=("asn_estimator",),
    )
