"""A disk that takes nothing more: reading goes on, each writing says so, and works again once it may."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from analysis.selection import Selection
from briefing.arrange import Part
from briefing.presets import save_preset
from briefing.section import SectionId
from data import audit
from data.decisions import decide_place
from data.errors import UserError
from data.kinds import Level, TableKind
from data.mapping import remember_mapping
from data.mapping.kinds import ColumnMapping
from data.notes import pin_note, pinned_notes
from data.proposals import propose
from tests.app.conftest import ENTRY
from tests.support.disks import leave_room, read_only, small_disk
from tests.support.store import persons_in_force, publish_cases

AT = datetime(2020, 9, 22, tzinfo=UTC)
DAY = date(2020, 9, 21)
WRITES: dict[str, Callable[[], object]] = {
    "publish": lambda: publish_cases(1, 2, 3),
    "note": lambda: pin_note("Pleno ditunda", dataset="ilustrasi", region="", day=DAY, at=AT),
    "preset": lambda: save_preset(
        "Rapat Senin", (Part(SectionId.TOP),), selection=Selection(as_of=DAY), at=AT
    ),
    "decision": lambda: decide_place("Blitar", code="3572", at=AT),
    "mapping": lambda: remember_mapping(ColumnMapping(TableKind.CASES, ()), at=AT),
    "proposal": lambda: propose(
        title="Merah mulai 8",
        author="Subbagian Data",
        reason="Agar tidak penuh",
        rule="kasn-kabkota-2020",
        level=Level.REGION,
        settings={"lim": "1.8"},
        when=DAY,
    ),
    "audit": lambda: audit.record(audit.Act.SIGN_IN),
    "export": lambda: audit.record(audit.Act.EXPORT, details="pdf 1 Peta"),
}


@pytest.fixture
def disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A store with one release on a small disk of its own."""
    with small_disk(tmp_path / "disk") as place:
        monkeypatch.setenv("PETA_STORE", str(place / "store"))
        publish_cases(9)
        yield place


def check_told(write: Callable[[], object]) -> None:
    """Every refusal says what did not happen, what is needed and what to do."""
    with pytest.raises(UserError) as told:
        write()
    assert "tidak" in told.value.what
    assert told.value.expected
    assert told.value.next_step


@pytest.mark.parametrize("name", WRITES)
def test_a_disk_for_reading_only_is_told_and_read_on(name: str, disk: Path) -> None:
    with read_only(disk):
        check_told(WRITES[name])
        assert persons_in_force() == [9]
    WRITES[name]()


@pytest.mark.parametrize("name", WRITES)
def test_a_full_disk_is_told_and_read_on(name: str, disk: Path) -> None:
    (disk / "store" / ".audit" / "audit.jsonl").write_bytes(b"")  # so that no page of it has room left
    (disk / "store" / ".audit" / "audit.head").unlink()
    ballast = leave_room(disk, pages=0)
    check_told(WRITES[name])
    assert persons_in_force() == [9]
    ballast.unlink()
    WRITES[name]()


def test_a_page_says_that_a_note_was_not_kept_and_keeps_its_words(disk: Path) -> None:
    app = AppTest.from_file(str(ENTRY), default_timeout=60).run()
    app = app.switch_page("pages/explore/trends.py").run()
    app.text_area(key="notes note text").input("Pleno ditunda dua hari")
    with read_only(disk):
        app.button(key="FormSubmitter:notes form-Simpan catatan").click().run()
        assert "folder penyimpanan tidak dapat ditulis" in app.error[0].value
        assert app.text_area(key="notes note text").value == "Pleno ditunda dua hari"
        assert app.title[0].value == "Tren & Tahapan"
    app.button(key="FormSubmitter:notes form-Simpan catatan").click().run()
    assert [note.text for note in pinned_notes()] == ["Pleno ditunda dua hari"]
