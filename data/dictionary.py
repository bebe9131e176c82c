"""`docs/data-format.md`, written from the schema, so that the page and the product cannot disagree."""

from pathlib import Path

from data.checks import Severity
from data.checks.descriptions import severity
from data.kinds import TableKind
from data.reading import Limits
from data.schema import columns
from data.settings import PROJECT
from data.tables import read_reference
from data.terms import known_codes
from data.vocabulary import table
from language import format_number

PAGE = PROJECT / "docs" / "data-format.md"

_TYPES = {
    "text": "teks",
    "date": "tanggal",
    "integer": "bilangan bulat",
    "term": "kode atau sebutan",
    "place": "nama atau kode wilayah",
    "context": "nama atau kode provinsi",
}
_INTRODUCTION = """\
<!-- Written by `python -m data.dictionary`; change `data/reference/columns.csv`, not this page. -->

# Format data

Berkas CSV (pemisah koma, titik koma, tab, atau garis tegak; UTF-8, UTF-16, atau Windows-1252),
XLSX, XLS, ODS, Parquet, atau JSON Lines; atau tabel PostgreSQL, DuckDB, atau SQLite. Judul kolom
boleh satu atau dua baris, boleh digabung, dan boleh memakai nama kolom di bawah ini atau salah satu
nama lainnya, dengan huruf besar atau kecil. Judul berkas di atasnya, nomor kolom, baris jumlah, dan
catatan di bawah tabel dikenali dan tidak dibaca sebagai data. Kolom lain tidak dibaca dan tidak
disimpan.

    python -m data check berkas.xlsx --election pilkada-2020 --body kasn
    python -m data import berkas.xlsx --name banten-2020 --election pilkada-2020 --body kasn

    python -m data template cases --out templat.xlsx
    python -m data check berkas.xlsx --against banten-2020 --findings temuan.xlsx
    python -m data check --table laporan.kasus --url postgresql://db.contoh.id/asn
    python -m data mapping berkas.xlsx --column "Uraian=violation_type" --dates reported_on=dmy

`check` hanya memeriksa; `import` menerbitkan baris yang diterima sebagai rilis baru, dan rilis lama
tetap ada. Keduanya keluar dengan kode 0 bila semua baris diterima dan ditempatkan, dan 1 bila ada
yang perlu diperbaiki. `mapping` menunjukkan kolom dibaca sebagai apa dan seberapa yakin, menyimpan jawaban
untuk berkas lain dengan judul kolom yang sama, dan membatalkannya dengan `--undo`.

- `template` membuat berkas XLSX kosong dengan daftar pilihan, contoh, dan kamus data, atau CSV berisi judul
  kolom; `cases` untuk perkara, `counts` untuk jumlah per wilayah.
- `--findings` menulis semua temuan ke buku kerja XLSX: sel yang bermasalah diberi warna dan komentar.
  `--against` membandingkan berkas dengan rilis yang berlaku dari sebuah set data.
- Tanggal sebaiknya `2020-09-21`. Bentuk lain dibaca (`21/09/2020`, `21 September 2020`, `21-Sep-20`,
  `21/IX/2020`, angka seri lembar kerja). Urutan hari dan bulan dikenali dari seluruh kolom: dari nilai
  di atas 12, dari masa pemilihan, atau dari urutan baris. Bila tidak ada yang menunjukkannya, satu
  pertanyaan diajukan; jawab dengan `--date-order dmy` atau `mdy`, atau simpan dengan `mapping`.
- Tabel jumlah boleh melebar: satu baris satu wilayah, dan satu kolom angka untuk setiap tanggal,
  langkah, atau jenis pelanggaran, misalnya “Dilaporkan per 30/09/2020”.
- Kode wilayah boleh kode Kemendagri (kode Papua sebelum 2022 diterjemahkan) atau kode BPS (susunan
  sebelum pemekaran Papua 2022). Banyak kode BPS berarti wilayah lain di Kemendagri, jadi seluruh kolom
  yang menentukan: kode yang hanya ada di satu sistem, nama atau provinsi di sampingnya, dan judul kolom.
  Bila kolom tidak cukup menunjukkannya, kode yang dapat berarti dua wilayah menunggu jawaban `--codes
  kemendagri` atau `--codes bps`, sekali saja dengan `mapping`.
- Kata sandi basis data hanya dibaca dari lingkungan: `PGPASSWORD`, atau alamat lengkap dalam
  `PETA_SOURCE_URL`.
- Batas ukuran: {limits}.
- Wilayah yang tidak dikenal, atau yang namanya dapat berarti beberapa wilayah, tidak ditebak:
  barisnya diterima, dihitung, dan disimpan sebagai lokasi belum diketahui.
- Apa yang berarti sebuah tempat atau istilah yang belum dikenal diputuskan orang, sekali saja:
  `queue berkas.xlsx` menampilkan antreannya beserta calonnya, `decide` menyimpan keputusan dengan nama
  pemutus, waktu, dan alasannya untuk berkas berikutnya, `decide --undo` membatalkannya, dan
  `decisions` mendaftarnya. Temuan selalu menyebut baris yang ditempatkan oleh keputusan orang.
- Teks bebas (kolom keterangan, uraian, kronologi, catatan) tidak pernah disimpan: kolom seperti itu tidak
  ada dalam skema, isinya tidak dibaca, dan kolom `note` pada tabel jumlah dikosongkan saat diimpor. Yang
  disimpan sebagai teks hanya nomor perkara yang pendek, alamat sumber (tanpa bagian yang dapat menyebut
  orang), dan penerbitnya.
- NIP, NIK, nomor KK, nomor telepon, alamat surel, akun media sosial, nomor register, dan nama orang
  dibuang sebelum apa pun disimpan; laporan hanya menyebut jumlahnya. Berkas asli tidak pernah
  disimpan, hanya jumlah pemeriksanya (SHA-256).
"""
_CHECKING = """\
Semua masalah ditemukan sekali jalan. Baris yang melanggar aturan wajib ditolak; selebihnya diterima, dan
temuannya ditampilkan. Aturan yang membandingkan dengan rilis yang berlaku atau dengan angka terbit tidak
berkata apa-apa bila pembandingnya tidak ada."""


def page() -> str:
    """Return the page as Markdown."""
    return "\n".join(
        [
            _INTRODUCTION.replace("{limits}", _limits()),
            _table("Tabel perkara", "Satu baris satu perkara.", TableKind.CASES),
            _table(
                "Tabel jumlah per wilayah",
                "Satu baris satu angka sebagaimana dinyatakan suatu lembaga pada suatu tanggal.",
                TableKind.COUNTS,
            ),
            _codes(),
            _rules(),
        ]
    )


def write_page(path: Path = PAGE) -> None:
    """Write the page into the documentation."""
    path.write_text(page(), encoding="utf-8")


def _table(title: str, sentence: str, kind: TableKind) -> str:
    rows = [
        f"| `{name}` | {_TYPES[about['dtype']]} | {_required(about['required'])} | {about['description_id']} "
        f"*{about['description_en']}* | {_example(about['example'])} | {', '.join(about['aliases'])} |"
        for name, about in columns(kind).iterrows()
    ]
    head = ["| kolom | jenis | wajib | arti | contoh | nama lain |", "|---|---|---|---|---|---|"]
    return "\n".join([f"## {title}", "", sentence, "", *head, *rows, ""])


def _required(word: str) -> str:
    option = word.removeprefix("option:")
    return {"yes": "ya", "no": "–"}.get(word, f"ya, atau `--{option}`")


def _example(text: str) -> str:
    return f"`{text}`" if text else ""


def _codes() -> str:
    used = {name: None for kind in TableKind for name in columns(kind)["vocabulary"] if name}
    lines = [f"- `{name}`: {', '.join(f'`{code}`' for code in known_codes(name))}" for name in used]
    return "\n".join(["## Kode", "", "Label dan nama lainnya ada di `data/reference/`.", "", *lines, ""])


def _limits() -> str:
    usual = Limits()
    return (
        f"berkas {format_number(usual.file_bytes / 1e6)} MB (`PETA_MAX_FILE_MB`), isi buku kerja"
        f" {format_number(usual.unpacked_bytes / 1e6)} MB (`PETA_MAX_UNPACKED_MB`),\n"
        f"  {format_number(usual.rows)} baris (`PETA_MAX_ROWS`), {format_number(usual.columns)} kolom"
        f" (`PETA_MAX_COLUMNS`), dan bentangan lembar {format_number(usual.cells)} sel (`PETA_MAX_CELLS`)"
    )


def _rules() -> str:
    words = {Severity.MUST: "ditolak", Severity.SHOULD: "diterima, ditampilkan"}
    about = table("check_rules")
    rows = [
        f"| `{code}` | {row['label_id']} | {words[severity(str(code))]} | {row['meaning_id']} "
        f"*{row['meaning_en']}* | {row['next_step_id']} |"
        for code, row in about.iterrows()
    ]
    head = [
        "| aturan | nama | baris yang melanggar | arti | yang perlu dilakukan |",
        "|---|---|---|---|---|",
    ]
    limits = [
        f"- {row['label_id']}: {row['value']} *({row['label_en']})*"
        for row in read_reference("check_limits").to_dict("records")
    ]
    usual = ["Yang masih dianggap wajar (`data/reference/check_limits.csv`):", "", *limits, ""]
    return "\n".join(["## Pemeriksaan", "", _CHECKING, "", *head, *rows, "", *usual])


if __name__ == "__main__":
    write_page()
