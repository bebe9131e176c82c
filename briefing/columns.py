"""The columns of the full table, and what each column of a workbook means."""

from charts.figures.model import Column, ColumnKind
from language import _

_NUMBER, _SHARE, _DATE = ColumnKind.NUMBER, ColumnKind.SHARE, ColumnKind.DATE


def place_columns() -> tuple[Column, ...]:
    """Return the columns of all places in view, in order."""
    return (
        Column("region_code", _("Kode wilayah")),
        Column("region_name", _("Wilayah")),
        Column("province_code", _("Kode provinsi")),
        Column("zone_word", _("Zona")),
        Column("count", _("Jumlah"), _NUMBER),
        Column("decided", _("Sudah diputus"), _NUMBER),
        Column("in_process", _("Dalam proses"), _NUMBER),
        Column("rate", _("Laju"), _NUMBER),
        Column("rate_low", _("Laju, batas bawah 95%"), _NUMBER),
        Column("rate_high", _("Laju, batas atas 95%"), _NUMBER),
        Column("rr", _("Risiko relatif"), _NUMBER),
        Column("rr_low", _("Risiko relatif, batas bawah 80%"), _NUMBER),
        Column("rr_high", _("Risiko relatif, batas atas 80%"), _NUMBER),
        Column("p_exceed", _("Peluang di atas rata-rata"), _SHARE),
        Column("stated_on", _("Dinyatakan pada"), _DATE),
        Column("source_url", _("Halaman sumber")),
        Column("reason", _("Alasan")),
    )


def meanings() -> dict[str, str]:
    """Return what each column means and in which unit, by the name of the column."""
    return {
        "region_code": _("Kode Kemendagri: empat angka kabupaten/kota, dua angka provinsi"),
        "region_name": _("Nama resmi wilayah"),
        "province_code": _("Provinsi pada hari pemilihan itu"),
        "zone_word": _("Zona menurut aturan yang berlaku, atau keadaan tanpa zona"),
        "count": _("Jumlah kumulatif sampai tanggal data, dalam satuan yang tertulis pada lembar pilihan"),
        "decided": _("Yang direkomendasikan atau ditutup, dari yang dilaporkan"),
        "in_process": _("Yang belum diputus, dari yang dilaporkan"),
        "rate": _("Per 100.000 penduduk atau per 1.000 ASN; kosong bila penyebutnya tidak memadai"),
        "rate_low": _("Batas bawah rentang 95% dari laju"),
        "rate_high": _("Batas atas rentang 95% dari laju"),
        "rr": _("Jumlah dibanding yang diharapkan, diperhalus; hanya pada aturan peluang"),
        "rr_low": _("Batas bawah rentang 80% dari risiko relatif"),
        "rr_high": _("Batas atas rentang 80% dari risiko relatif"),
        "p_exceed": _("Peluang risiko relatif di atas 1"),
        "stated_on": _("Hari badan menyatakan angka ini; kosong bila dihitung dari perkara"),
        "source_url": _("Halaman tempat angka ini diumumkan"),
        "reason": _("Alasan zona dalam satu kalimat"),
        "sentence": _("Perubahan dan penyebabnya dalam satu kalimat"),
        "before_word": _("Zona pada hari pembanding"),
        "after_word": _("Zona pada tanggal data"),
        "count_before": _("Jumlah kumulatif pada hari pembanding"),
        "count_after": _("Jumlah kumulatif pada tanggal data"),
        "observed": _("Laporan baru pada minggu-minggu terakhir yang diuji"),
        "expected": _("Laporan baru yang diperkirakan dari riwayat wilayah dan tingkat nasional"),
        "share": _("Bagian dari keseluruhan di wilayah itu"),
        "share_low": _("Batas bawah rentang 95% (Wilson)"),
        "share_high": _("Batas atas rentang 95% (Wilson)"),
        "place": _("Wilayah yang jumlahnya dibagi"),
        "period_start": _("Hari pertama periode"),
        "period_end": _("Hari terakhir periode; periode terakhir dapat terpotong"),
        "new": _("Tambahan dalam periode itu"),
        "cumulative": _("Jumlah sampai akhir periode itu"),
        "stage_label": _("Tahapan pemilihan pada periode itu"),
        "settling_word": _("Apakah laporan periode itu masih masuk"),
        "label": _("Yang dihitung pada baris ini"),
        "ppk": _("Pejabat Pembina Kepegawaian yang memegang giliran"),
        "open": _("Rekomendasi yang belum ditindaklanjuti"),
        "recommended": _("Rekomendasi sanksi sampai tanggal data"),
        "followed_up": _("Rekomendasi yang sudah ditindaklanjuti PPK"),
        "oldest_age": _("Hari sejak rekomendasi terbuka yang tertua"),
        "median_age": _("Separuh rekomendasi terbuka lebih muda dari ini, dalam hari"),
        "over_deadline": _("Terbuka lebih lama dari batas waktu"),
        "relation_word": _("Hubungan dengan wilayah yang dibahas"),
        "value_text": _("Nilai persis seperti diumumkan"),
        "unit_word": _("Satuan seperti diumumkan"),
        "metric_word": _("Ukuran seperti diumumkan"),
        "body_word": _("Badan yang mengumumkan"),
        "as_of": _("Tanggal angka itu berlaku"),
        "url": _("Halaman tempat angka ini diumumkan"),
    }
