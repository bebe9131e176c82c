"""The audit log: a chain that shows whatever was done to it."""

import json
from multiprocessing import get_context
from pathlib import Path

import pytest

from data.access import Reader, Role, acting_as
from data.audit import Act, Head, audit_path, events, found, record, verify, written
from data.errors import UserError


@pytest.fixture(autouse=True)
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PETA_STORE", str(tmp_path))
    with acting_as(Reader("s-1", frozenset({Role.STEWARD}))):
        for number in range(1, 5):
            record(
                Act.EXPORT, dataset="ilustrasi", release_id=f"000{number}", details=f"pdf PN-{number} Judul"
            )
    return audit_path()


def test_a_log_that_nobody_touched_is_whole(log: Path) -> None:
    state = verify(log)
    assert state.is_whole
    assert state.head.number == 4
    assert [each.who for each in events()] == ["s-1"] * 4


def test_any_byte_changed_shows(log: Path) -> None:
    content = log.read_bytes()
    for place in range(0, len(content), 3):  # a third of them, in every field
        changed = bytearray(content)
        changed[place] ^= 1
        log.write_bytes(bytes(changed))
        assert not verify(log).is_whole, place


@pytest.mark.parametrize("lines", [[1, 2, 3], [0, 1, 3], [0, 2, 1, 3], [0, 1, 2], [0, 1, 2, 3, 3], []])
def test_lines_removed_moved_or_cut_off_show(log: Path, lines: list[int]) -> None:
    known = log.read_bytes().splitlines(keepends=True)
    log.write_bytes(b"".join(known[line] for line in lines))
    assert not verify(log).is_whole


def test_the_noted_end_removed_or_changed_shows(log: Path) -> None:
    head = log.with_suffix(".head")
    head.write_text(Head(3, "0" * 64).text)
    assert not verify(log).is_whole
    head.unlink()
    assert not verify(log).is_whole


def test_a_log_written_anew_shows_only_against_an_end_kept_outside(log: Path) -> None:
    outside = verify(log).head
    log.unlink()
    log.with_suffix(".head").unlink()
    for _number in range(4):
        record(Act.EXPORT, who="s-1")
    assert verify(log).is_whole
    assert not verify(log, known=outside).is_whole


def test_an_end_kept_outside_holds_after_more_was_added(log: Path) -> None:
    outside = verify(log).head
    record(Act.ROLLBACK, dataset="uji")
    assert verify(log, known=outside).is_whole


def test_a_writer_that_was_killed_leaves_a_log_that_goes_on(log: Path) -> None:
    with log.open("ab") as file:
        file.write(b'{"act": "publ')
    record(Act.PUBLISH, dataset="uji")
    assert verify(log).is_whole
    assert verify(log).head.number == 5
    noted = log.with_suffix(".head").read_text()
    record(Act.PUBLISH, dataset="uji")
    log.with_suffix(".head").write_text(noted)  # killed between the line and its head
    assert verify(log).is_whole
    record(Act.PUBLISH, dataset="uji")
    assert verify(log).head.number == 7


def test_nothing_is_added_to_a_log_whose_end_is_damaged(log: Path) -> None:
    log.write_bytes(log.read_bytes()[:-40] + b"\n")
    with pytest.raises(UserError, match="tidak utuh"):
        record(Act.PUBLISH, dataset="uji")


def test_what_cannot_be_recorded_is_not_done(log: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("data.audit.book.append_line", _full)
    with pytest.raises(UserError, match="tidak dilakukan"):
        record(Act.PUBLISH, dataset="uji")
    assert verify(log).head.number == 4


def _full(_path: Path, _line: str) -> None:
    raise OSError(28, "No space left on device")


def _write_eight() -> None:
    for _number in range(8):
        record(Act.EXPORT, who="p")


def test_writers_in_several_processes_keep_one_chain(log: Path) -> None:
    fork = get_context("fork")  # a fresh interpreter would spend its time on imports
    writers = [fork.Process(target=_write_eight) for _number in range(3)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert [writer.exitcode for writer in writers] == [0, 0, 0]
    state = verify(log)
    assert state.is_whole
    assert state.head.number == 4 + 3 * 8


def test_the_log_is_searched_by_whatever_a_line_says() -> None:
    record(Act.ROLLBACK, who="s-2", signed="Biro Data", dataset="banten", release_id="0007-x")
    known = events()
    assert [each.number for each in found(known, who="s-1")] == [4, 3, 2, 1]
    assert [each.number for each in found(known, who="biro")] == [5]
    assert [each.number for each in found(known, acts=[Act.ROLLBACK])] == [5]
    assert [each.number for each in found(known, release="banten 0007")] == [5]
    assert [each.number for each in found(known, text="pn-2")] == [2]
    assert found(known, first="2999-01-01") == ()


def test_identifiers_and_formulas_do_not_leave_with_the_log() -> None:
    event = record(Act.ROLLBACK, who="=1+1", signed="NIP 199001012015051000")
    assert "199001012015051000" not in event.line.decode()
    assert b"'=1+1" in written([event], as_csv=True)
    assert json.loads(written([event]))["who"] == "=1+1"


def test_only_who_may_reads_the_log() -> None:
    with acting_as(Reader("s-3", frozenset({Role.LEADER}))), pytest.raises(UserError):
        events()
