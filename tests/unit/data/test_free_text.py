"""Free text is never kept: what a release holds as text is a short number, an address and a publisher."""

from datetime import date
from pathlib import Path

import pytest

from data.desk import Examination, examine
from data.draft import Options
from data.kinds import TableKind
from data.schema import columns, stored_columns
from geo.match import match_many
from tests.support.ugly.people import remarked
from tests.support.ugly.trap import delimited, text_file

HEAD = ("Kab/Kota", "Per Tanggal", "Penghitung", "Jumlah", "Sumber", "Penerbit", "Catatan")


def examined(path: Path) -> Examination:
    options = Options(today=date(2026, 1, 1), election="pilkada-2020", body="kasn")
    return examine(path, match_places=match_many, options=options)


def counted(folder: Path, *, url: str = "", publisher: str = "", note: str = "") -> dict[str, object]:
    row = ("Kab. Lebak", "2020-09-30", "reported", "3", url, publisher, note)
    return dict(examined(text_file(folder, delimited([HEAD, row]))).table.iloc[0])


def test_the_schema_has_no_column_for_remarks() -> None:
    kept = {
        kind: [name for name in stored_columns(kind) if columns(kind).loc[name, "dtype"] == "text"]
        for kind in TableKind
    }
    assert kept == {TableKind.CASES: ["case_id"], TableKind.COUNTS: ["url", "publisher", "note"]}


def test_a_remark_of_a_case_is_not_read(tmp_path: Path) -> None:
    answer = examined(remarked(tmp_path, "warga melihat di pasar", "", "difoto panwas"))
    assert answer.left_out == ("Keterangan",)
    assert "pasar" not in answer.table.to_csv()


def test_a_note_of_a_figure_is_not_kept(tmp_path: Path) -> None:
    assert "sementara" not in str(counted(tmp_path, note="angka sementara"))


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("https://bawaslu.go.id/id/berita/netralitas-asn", "https://bawaslu.go.id/id/berita/netralitas-asn"),
        ("https://berita.id/baca?nama=seseorang", "https://berita.id/baca"),
        ("https://berita.id/baca kata saksi di lapangan", "https://berita.id/baca"),
        ("https://berita.id/2020/camat-budi-contoh-dilaporkan", "https://berita.id"),
        ("kata saksi di lapangan", None),
    ],
)
def test_an_address_is_kept_without_what_may_name_a_person(
    tmp_path: Path, written: str, kept: str | None
) -> None:
    url = counted(tmp_path, url=written)["url"]
    assert (url if isinstance(url, str) else None) == kept
