"""The zone rule by probability."""

from analysis.method.note import MethodNote
from analysis.probability_rule import ProbabilityRule
from analysis.risk_zones import RiskLimits
from analysis.rules import RULES
from language import _, format_number, format_percent


def note() -> MethodNote:
    """Return the note in the language in force, with the limits in force."""
    held = _limits()
    numbers = {
        "enter": format_percent(held.enter, 0),
        "leave": format_percent(held.leave, 0),
        "low": format_percent(held.green_enter, 0),
        "low_leave": format_percent(held.green_leave, 0),
        "high": format_number(held.high),
        "interval": format_percent(held.interval, 0),
    }
    return MethodNote(
        code="peluang",
        title=_("Aturan zona menurut peluang"),
        summary=_(
            "Zona menjawab: seberapa mungkin risiko wilayah ini di atas rata-rata? Merah bila peluang "
            "risikonya lebih dari {high} kali rata-rata melampaui {enter}; oranye bila peluang di atas "
            "rata-rata melampaui {enter}; hijau bila peluang itu di bawah {low} dan laporan memang masuk "
            "dari provinsinya; kuning di antaranya; bukti belum cukup bila rentangnya terlalu lebar."
        ).format(**numbers),
        formulas=(
            r"O_i \sim \mathrm{Poisson}(\theta_i E_i),\qquad \theta_i \sim \mathrm{Gamma}(\alpha, \beta)",
            r"p_i = P(\theta_i > 1 \mid O_i),\qquad q_i = P(\theta_i > {high} \mid O_i)".replace(
                "{high}", f"{held.high:g}"
            ),
        ),
        assumptions=(
            _("Yang dibandingkan ialah wilayah yang memilih dan diketahui, menurut pembanding yang dipilih."),
            _(
                "Zona yang sudah dicapai dipertahankan: merah dan oranye dilepas pada {leave}, hijau pada "
                "{low_leave}. Ingatan itu dihitung dari setiap hari Senin sebelum tanggal yang dilihat, "
                "sehingga zona satu hari sama dari jalan mana pun dibuka."
            ).format(**numbers),
            _(
                "Saluran dianggap bekerja bila sudah ada laporan dari provinsi yang sama. Wilayah yang "
                "sepi di luar dugaan tidak diberi zona."
            ),
        ),
        limits=(
            _("Zona tidak menyatakan ada atau tidaknya pelanggaran, hanya letak jumlah laporan."),
            _(
                "Wilayah yang tidak memilih tidak punya pembanding; bila ada laporan dari sana, buktinya "
                "belum cukup untuk zona."
            ),
            _(
                "Bukti belum cukup berarti rentang {interval} menjangkau dari bawah rata-rata sampai di atas "
                "{high} kali rata-rata."
            ).format(**numbers),
            _(
                "Jarak ke zona lain menganggap wilayah lain tetap. Batas aturan ini dari dasbor ini sendiri, "
                "dan tidak pernah menjadi aturan bawaan."
            ),
        ),
        sources=(
            "D. Clayton and J. Kaldor, Biometrics 43 (1987), 671-681, https://doi.org/10.2307/2532003",
            (
                "S. Richardson et al., Interpreting posterior relative risk estimates in disease-mapping "
                "studies, Environmental Health Perspectives 112 (2004), 1016-1025: zones by exceedance"
            ),
        ),
        studies=("risk_zones",),
    )


def _limits() -> RiskLimits:
    rule = next(rule for rule in RULES.values() if isinstance(rule, ProbabilityRule))
    return rule.limits
