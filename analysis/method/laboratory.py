"""Trials of rules, and the reporting rate they may assume."""

from analysis.method.note import MethodNote
from language import _


def note() -> MethodNote:
    """Return the note in the language in force."""
    return MethodNote(
        code="laboratory",
        title=_("Percobaan aturan dan anggapan pelaporan"),
        summary=_(
            "Laboratorium menghitung ulang zona dengan batas, pembanding, atau bagian pelaporan yang lain, "
            "lalu menunjukkan wilayah mana yang berpindah. Percobaan tidak mengubah aturan yang berlaku. "
            "Aturan hanya berubah bila sebuah usulan disetujui orang lain, dengan alasan dan tanggal yang "
            "tercatat, dan grafik menandai harinya."
        ),
        formulas=(
            r"k'_i = \left\lfloor \frac{100\,k_i}{p_i} \right\rfloor",
            r"E'_i = \frac{\sum_j k_j}{\sum_j p_j N_j}\; p_i N_i",
        ),
        assumptions=(
            _(
                "Bagian yang dilaporkan (p, dalam persen) adalah anggapan pembaca; tidak ada yang pernah "
                "mengukurnya per wilayah. Kejadian dilaporkan atau tidak secara terpisah satu sama lain."
            ),
            _(
                "Pada aturan yang melihat jumlah, jumlah dibagi dengan bagian itu dan dibulatkan ke bawah, "
                "sehingga batas hanya tercapai bila jumlah anggapannya memang mencapainya."
            ),
            _(
                "Pada aturan peluang jumlahnya tetap dan yang diharapkan dari tiap wilayah dikalikan dengan "
                "bagian itu. Membagi jumlah akan menjadikan anggapan seolah-olah bukti."
            ),
        ),
        limits=(
            _(
                "Nol tetap nol dan yang tidak diketahui tetap tidak diketahui, berapa pun bagian yang "
                "dianggap. Wilayah yang sama sekali tidak melapor tidak dapat ditambal dengan cara ini."
            ),
            _("Pada aturan peluang, bagian pelaporan yang sama di mana-mana tidak mengubah zona."),
            _(
                "Persetujuan hanya memberlakukan batas zona. Peta bergerak memakai satu aturan untuk semua "
                "minggu, yaitu aturan pada tanggal yang dipilih."
            ),
        ),
        sources=(
            (
                "J. F. C. Kingman, Poisson Processes, Oxford University Press (1993), section 5.1 "
                "(colouring theorem: independent thinning of a Poisson process)"
            ),
        ),
    )
