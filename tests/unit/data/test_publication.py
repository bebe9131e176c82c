"""From an ugly file to a release that says how it came about, and that can be seen before it is."""

from datetime import date
from pathlib import Path

import pytest

from analysis.preview import compare_releases
from data import store
from data.desk import Examination, examine
from data.draft import Options
from data.kinds import TableKind, Unit
from data.publication import publish_examined
from geo.match import match_many

FILE = """\
No Kasus;Tanggal Lapor;Kab/Kota;Provinsi;Jenis Pelanggaran;Nama Terlapor;Keterangan
K-1;21/09/2020;Kab. Pandeglang;Banten;Peserta kampanye;Contoh Satu;NIP 199001012015051000
K-2;22/09/2020;Kab. Serang;Banten;Peserta kampanye;;
"""


@pytest.fixture
def examined(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Examination:
    monkeypatch.setenv("PETA_STORE", str(tmp_path / "store"))
    path = tmp_path / "kasus.csv"
    path.write_text(FILE, encoding="utf-8")
    options = Options(today=date(2026, 1, 1), election="pilkada-2020", body="kasn")
    return examine(path, match_places=match_many, options=options)


def test_the_manifest_tells_file_columns_and_findings_but_no_person(examined: Examination) -> None:
    release = publish_examined(examined, name="uji", title="Uji", note="bulan pertama", published_by="Biro")
    assert store.open_release("uji") == release
    assert release.source == f"CSV, SHA-256 {examined.checksum}"
    assert [each["column"] for each in release.mapping["columns"]][:2] == ["case_id", "reported_on"]
    assert release.examination is not None
    assert (release.examination.accepted, release.unit, release.published_by) == (2, Unit.PERSON, "Biro")
    stored = b"".join(path.read_bytes() for path in release.folder.iterdir())
    assert b"199001012015051000" not in stored
    assert b"Contoh Satu" not in stored


def test_a_file_is_seen_on_the_map_before_it_is_published(examined: Examination) -> None:
    first = publish_examined(examined, name="uji")
    wider = examined.table.assign(persons=[5, 1])
    with store.unpublished(wider, name="uji", kind=TableKind.CASES, unit=Unit.PERSON) as draft:
        change = compare_releases(first, draft)
    assert change.zones["region_code"].tolist() == ["3601"]
    assert change.headline.startswith("0 perkara baru, 0 hilang, 0 ditutup, 0 dibuka lagi, 0 maju, 1 berubah")
    assert store.open_release("uji") == first
