"""Notes are kept whole, never hold a person, and stay when they are withdrawn."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from data.errors import UserError
from data.notes import PinnedNote, pin_note, pinned_notes, withdraw_note
from data.shelf import imported_names

AT = datetime(2020, 9, 22, 8, 30, tzinfo=UTC)
DAY = date(2020, 9, 21)


@pytest.fixture(autouse=True)
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PETA_STORE", str(tmp_path / "store"))
    return tmp_path / "store"


def pin(
    text: str = "Pleno ditunda", *, region: str = "3601", day: date = DAY, author: str = ""
) -> PinnedNote:
    return pin_note(text, dataset="ilustrasi", region=region, day=day, at=AT, author=author)


def test_a_note_comes_back_as_it_was_pinned() -> None:
    note = pin("  Pleno KPU\n ditunda <dua> hari ", author="Tim data")
    assert note.text == "Pleno KPU ditunda ‹dua› hari"
    assert pinned_notes() == (note,)
    assert (note.day, note.region, note.author, note.written_at) == (
        DAY,
        "3601",
        "Tim data",
        "2020-09-22T08:30:00+00:00",
    )


def test_notes_are_listed_by_data_set_place_and_span() -> None:
    later, first = pin("kedua", day=date(2020, 10, 5)), pin("pertama", region="")
    other = pin_note("lain", dataset="terbit", region="", day=DAY, at=AT)
    assert pinned_notes(dataset="ilustrasi") == (first, later)
    assert pinned_notes(dataset="terbit") == (other,)
    assert pinned_notes(dataset="ilustrasi", regions={"", "36"}) == (first,)
    assert pinned_notes(dataset="ilustrasi", first=date(2020, 9, 22)) == (later,)
    assert pinned_notes(dataset="ilustrasi", last=DAY) == (first,)


def test_a_withdrawn_note_is_kept_but_no_longer_stands(store: Path) -> None:
    note = pin()
    withdraw_note(note.id, at=AT)
    assert pinned_notes() == ()
    (kept,) = pinned_notes(withdrawn=True)
    assert (kept.text, kept.withdrawn_at) == (note.text, "2020-09-22T08:30:00+00:00")
    assert len((store / ".notes" / "notes.jsonl").read_text(encoding="utf-8").splitlines()) == 2
    with pytest.raises(UserError):
        withdraw_note(note.id, at=AT)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "kosong"),
        ("x" * 281, "281"),
        ("NIP 199001012015051001 sudah dipanggil", "NIP"),
        ("hubungi 0812-3456-7890", "telepon"),
        ("tulis ke a.b@contoh.go.id", "surel"),
        ("Bapak Budi sudah dipanggil", "nama orang"),
    ],
)
def test_what_may_not_be_kept_is_refused_in_words(text: str, said: str, store: Path) -> None:
    with pytest.raises(UserError) as refused:
        pin(text)
    assert said in refused.value.what
    assert not (store / ".notes").exists()


def test_a_signature_may_be_a_name_but_no_identifier() -> None:
    assert pin(author="Budi").author == "Budi"
    with pytest.raises(UserError):
        pin(author="0812-3456-7890")


def test_the_longest_text_fits() -> None:
    assert len(pin("x" * 280).text) == 280


def test_a_damaged_line_takes_no_other_note_with_it(store: Path) -> None:
    one = pin("satu")
    file = store / ".notes" / "notes.jsonl"
    file.write_text(
        '{"event": "pinned"\n[1]\n' + file.read_text(encoding="utf-8") + "\xff\n", encoding="utf-8"
    )
    assert pinned_notes() == (one,)
    assert {note.text for note in (pin("dua"), *pinned_notes())} == {"satu", "dua"}


def test_writers_at_the_same_time_lose_nothing() -> None:
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda number: pin(f"catatan {number}"), range(12)))
    assert {note.text for note in pinned_notes()} == {f"catatan {number}" for number in range(12)}


def test_a_store_that_cannot_be_written_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    monkeypatch.setenv("PETA_STORE", str(tmp_path / "file"))
    assert pinned_notes() == ()
    with pytest.raises(UserError, match="tidak dapat ditulis"):
        pin()


def test_notes_are_no_data_set() -> None:
    pin()
    assert imported_names() == ()
