"""Files reach the disk whole, the log tells of them, and the same briefing gives the same bytes."""

import hashlib
import os
import pickle
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from pypdf import PdfReader

from analysis.measure import CountSource
from analysis.selection import Selection
from briefing import Briefing, Length, brief
from briefing.__main__ import main
from briefing.files import FileFormat, file_name, render, save
from briefing.log import exports, record_export
from data.errors import UserError
from data.settings import PROJECT

SAME = (FileFormat.PDF, FileFormat.PPTX, FileFormat.XLSX, FileFormat.SVG)


@pytest.fixture(autouse=True)
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PETA_STORE", str(tmp_path / "store"))
    return tmp_path / "store"


def test_a_fresh_process_without_network_or_browser_makes_the_same_bytes(
    banten: Briefing, tmp_path: Path
) -> None:
    (tmp_path / "content").write_bytes(pickle.dumps(banten))
    code = (
        "import socket\nsocket.socket.connect = socket.getaddrinfo = None  # whoever calls them fails\n"
        "import hashlib, pathlib, pickle, sys\nfrom briefing.files import FileFormat, render\n"
        "told = pickle.loads(pathlib.Path(sys.argv[1]).read_bytes())\n"
        "print([hashlib.sha256(render(told, FileFormat(each))).hexdigest() for each in sys.argv[2:]])"
    )
    there = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "content"), *SAME],
        cwd=PROJECT,
        env=os.environ | {"PATH": ""},  # no other program is found
        capture_output=True,
        text=True,
        check=True,
    )
    here = [hashlib.sha256(render(banten, form)).hexdigest() for form in SAME]
    assert there.stdout.strip() == str(here)


def test_the_same_question_is_told_in_the_same_words(
    banten: Briefing, source: CountSource, question: Selection
) -> None:
    again = brief(source, question.but(province="36"), length=Length.BRIEF)
    assert render(again, FileFormat.XLSX) == render(banten, FileFormat.XLSX)


def test_a_picture_carries_the_number_and_the_link(banten: Briefing) -> None:
    text = render(banten, FileFormat.SVG).decode()
    assert f"Nomor berkas: {banten.id}" in text
    assert f"Tautan: {escape(banten.link)}" in text


def test_the_command_writes_the_file_and_a_line_in_the_log(tmp_path: Path) -> None:
    out = tmp_path / "pandeglang.pdf"
    assert main(["--as-of", "2020-09-21", "--region", "3601", "--out", str(out)]) == 0
    assert out.read_bytes().startswith(b"%PDF-")
    assert [each.name for each in tmp_path.iterdir() if each.is_file()] == ["pandeglang.pdf"]
    (line,) = exports()
    assert (line.form, line.title, line.dataset) == (
        "pdf",
        "Netralitas ASN: Kabupaten Pandeglang",
        "ilustrasi",
    )
    assert line.id in PdfReader(out).pages[0].extract_text()


@pytest.mark.parametrize(
    "arguments",
    [
        ["--region", "9999"],
        ["--as-of", "21-09-2020"],
        ["--election", "pilkada-1066"],
        ["--with-region", "0000"],
        ["--format", "png", "--figure", "tidak-ada"],
    ],
)
def test_bad_input_is_refused_and_leaves_nothing(tmp_path: Path, arguments: list[str]) -> None:
    with pytest.raises(UserError):
        main([*arguments, "--out", str(tmp_path / "x.pdf")])
    assert not [each for each in tmp_path.iterdir() if each.is_file()]
    assert exports() == ()


def test_a_format_that_does_not_exist_ends_with_2(tmp_path: Path) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--format", "docx", "--out", str(tmp_path / "x")])
    assert ended.value.code == 2


def test_a_folder_that_is_missing_is_said_plainly(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"x\.pdf tidak dapat ditulis"):
        save(b"1", tmp_path / "tidak" / "ada" / "x.pdf")


def test_the_old_file_stays_where_the_new_one_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.pdf"
    save(b"old", path)

    def full(_self: Path, _content: bytes) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(UserError):
        save(b"new", path)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_names_tell_place_day_id_and_mark(nation: Briefing) -> None:
    assert file_name(nation, FileFormat.PDF) == (
        f"peta-netral_ilustrasi_nasional_2020-09-21_{nation.id}_data-ilustratif.pdf"
    )


def test_the_log_keeps_every_line_in_order(nation: Briefing) -> None:
    for day in (1, 2):
        record_export(nation, "pdf", who="analis", at=datetime(2026, 1, day, tzinfo=UTC))
    assert [each.at for each in exports()] == ["2026-01-01T00:00:00+00:00", "2026-01-02T00:00:00+00:00"]
    assert {each.link for each in exports()} == {nation.link}
