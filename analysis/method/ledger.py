"""How each change of zone gets its cause."""

from analysis.method.note import MethodNote
from language import _


def note() -> MethodNote:
    """Return the note in the language in force."""
    return MethodNote(
        code="ledger",
        title=_("Buku perubahan zona"),
        summary=_(
            "Setiap perubahan zona antara dua hari mendapat satu sebab. Jalan dari keadaan pertama ke "
            "keadaan kedua ditempuh selangkah demi selangkah dengan urutan tetap: mula-mula hari pertama "
            "dilihat dengan rilis data yang kedua, lalu dengan provinsi, penyebut, dan aturan yang kedua, "
            "terakhir waktu berjalan. Sebab sebuah perubahan adalah langkah yang membawa zona terakhirnya; "
            "langkah lain yang menggerakkannya juga disebut. Jumlah yang ditambahkan tiap sebab persis sama "
            "dengan selisih kedua jumlah."
        ),
        formulas=(
            (
                r"\Delta_i = \underbrace{L_i + K_i}_{\text{rilis}} + B_i + N_i + U_i,\qquad "
                r"L_i = \min\Big\{\sum_{t \le d_0,\; \Delta_{\cdot t} > 0} \max(\Delta_{it}, 0),\; "
                r"\max\big(\textstyle\sum_{t \le d_0} \Delta_{it}, 0\big)\Big\}"
            ),
        ),
        assumptions=(
            _(
                "Dalam rumus, untuk wilayah i: Δ selisih jumlah, L laporan terlambat, K koreksi, B batas "
                "wilayah, N yang terjadi sesudah hari pertama (perkara baru, status, pernyataan), U yang "
                "menjadi diketahui; t tanggal laporan dan d₀ hari pertama."
            ),
            _(
                "Laporan terlambat adalah tambahan bertanggal pada atau sebelum hari pertama, pada tanggal "
                "yang jumlah nasionalnya juga bertambah antara dua rilis. Selebihnya adalah koreksi: perkara"
                " yang pindah tempat, tanggal, atau jenis, atau yang ditarik."
            ),
            _(
                "Bila zona bergerak padahal hitungan wilayah itu sendiri tetap atau bergerak ke arah lain, "
                "sebabnya adalah pembanding yang berubah."
            ),
            _(
                "Jumlah yang baru diketahui dicatat utuh sebagai perubahan cakupan, bukan sebagai perkara "
                "baru."
            ),
        ),
        limits=(
            _(
                "Urutan langkah menentukan sebab bila beberapa hal berubah sekaligus; urutannya tetap supaya"
                " dua buku dapat dibandingkan."
            ),
            _(
                "Rilis tidak membawa nomor perkara yang lestari, jadi laporan terlambat dan koreksi "
                "dibedakan dari jumlah saja: perkara yang ditarik dan perkara lain yang masuk pada hari yang"
                " sama dapat tertukar."
            ),
            _("Zona yang naik berarti lebih banyak yang dilaporkan, belum tentu lebih banyak yang terjadi."),
        ),
    )
