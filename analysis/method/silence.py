"""The silence detector."""

from analysis.method.note import MethodNote
from analysis.silence.limits import silence_limits
from language import _, format_number, format_percent


def note() -> MethodNote:
    """Return the note in the language in force, with the limits in force."""
    limits = silence_limits()
    return MethodNote(
        code="silence",
        title=_("Wilayah yang sepi di luar dugaan"),
        summary=_(
            "Nihil tidak selalu berarti aman. Sebuah wilayah disebut sepi bila tidak ada laporan, padahal "
            "wilayah seperti itu hanya nihil dengan peluang paling banyak {chance}, dan sedikitnya {fewest} "
            "serta {share} dari tetangga atau dari daerah sejenis yang seukuran melapor. Wilayah itu "
            "didaftar tersendiri dan tidak diberi zona hijau pada aturan peluang."
        ).format(
            chance=format_percent(limits.largest_chance, 0),
            fewest=format_number(limits.fewest),
            share=format_percent(limits.least_share, 0),
        ),
        formulas=(
            r"\tilde E_i = E_i\,\bigl(1 + s\,(m_i - 1)\bigr)",
            r"P(O_i = 0) = \left(\frac{\beta}{\beta + \tilde E_i}\right)^{\alpha}",
        ),
        assumptions=(
            _(
                "Jumlah yang diharapkan mengikuti pembanding yang dipilih dan tahap pemilihan sejauh ini, "
                "karena laju keseluruhan dihitung per hari."
            ),
            _(
                "Risiko gabungan tetangga (m) ikut menentukan harapan sejauh wilayah memang menyerupai "
                "tetangganya (s); itu ditaksir dari data yang sama, dikurangi satu galat baku."
            ),
            _(
                "Semua jenis laporan dihitung, apa pun saringan di layar: saluran bekerja bila ada yang "
                "masuk."
            ),
        ),
        limits=(
            _(
                "Bila risiko antarwilayah sangat berbeda, nihil tidak mengherankan, dan pendeteksi ini diam. "
                "Diam bukan bukti bahwa semua saluran bekerja."
            ),
            _(
                "Sebagian yang didaftar sepi karena kebetulan; jumlah yang diperkirakan ditulis bersama "
                "daftarnya. Yang sulit dijelaskan oleh kebetulan ditandai, dengan bagian keliru paling "
                "banyak {share}."
            ).format(share=format_percent(limits.largest_false_share, 0)),
            _(
                "Pada angka terbit, wilayah yang tidak disebut siapa pun tidak dianggap sepi: tidak ada "
                "yang diketahui. Wilayah itu hanya didaftar bila diminta."
            ),
            _("Saluran yang macet setelah laporan pertama tidak terlihat di sini."),
        ),
        sources=(
            "D. Clayton and J. Kaldor, Biometrics 43 (1987), 671-681, section 2",
            (
                "R. J. Marshall, Mapping disease and mortality rates using empirical Bayes estimators, "
                "Applied Statistics 40 (1991), 283-294"
            ),
            "J. D. Storey, A direct approach to false discovery rates, JRSS B 64 (2002), 479-498",
        ),
        studies=("silence",),
    )
