"""The intake desk without a browser: from a file to a release and back, and what is left behind."""

import pickle
from datetime import date
from pathlib import Path

import pytest
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager
from streamlit.testing.v1 import AppTest

from analysis.quality import coverage, coverage_by_month
from analysis.selection import Selection
from data import store
from data.settings import read_settings
from language import format_number
from tests.app.conftest import OpenPage, texts
from tests.support.desk_file import MAIL, NIK, NIP, clerks_workbook
from tests.support.store import publish_cases

DESK = "pages/data_desk/intake.py"
RELEASES = "pages/data_desk/releases.py"
QUALITY = "pages/data_desk/quality.py"
NAME = "laporan-banten"


def bring(app: AppTest, path: Path) -> AppTest:
    return app.file_uploader[0].set_value((path.name, path.read_bytes(), "application/octet-stream")).run()


def answer(app: AppTest, *, order: str = "dmy") -> AppTest:
    """Answer what the clerk's workbook leaves open, but for its places."""
    app.selectbox(key="desk election").set_value("pilkada-2020").run()
    app.selectbox(key="desk body").set_value("kasn").run()
    app.radio(key="desk order reported_on").set_value(order).run()
    return app.text_input(key="desk title").set_value("Laporan Banten").run()


def publish(app: AppTest) -> AppTest:
    app.button(key="desk preview").click().run()
    return app.button(key="desk publish").click().run()


def said(app: AppTest) -> str:
    boxes = (*app.success, *app.warning, *app.error, *app.info)
    return "\n".join([texts(app), *(str(box.value) for box in boxes)])


@pytest.fixture
def desk(open_page: OpenPage, tmp_path: Path) -> AppTest:
    app = bring(open_page(DESK), clerks_workbook(tmp_path))
    assert not app.exception
    return app


def test_an_empty_desk_says_what_to_do(open_page: OpenPage) -> None:
    app = open_page(DESK)
    assert "Jatuhkan berkas" in said(app)
    assert "Paling besar 50 MB" in said(app)
    assert len(app.file_uploader) == 1


def test_a_file_becomes_a_release_and_is_taken_back(desk: AppTest) -> None:
    assert "Belum ada baris yang dapat diterima" in said(desk)
    publish(answer(desk))
    release = store.open_release(NAME)
    assert (release.rows, release.title, release.examination.unplaced) == (4, "Laporan Banten", 1)
    assert release.release_id in said(desk)
    desk.button(key="desk undo publishing").click().run()
    assert "tidak lagi berlaku" in said(desk)
    assert NAME not in {each.name for each in store.datasets()}
    assert store.releases(NAME) == (release,)


def test_a_later_file_is_held_against_the_release_in_force(
    desk: AppTest, open_page: OpenPage, tmp_path: Path
) -> None:
    first = publish(answer(desk)) and store.open_release(NAME)
    app = bring(open_page(DESK), clerks_workbook(tmp_path, rows=3))
    app.selectbox(key="desk existing").set_value(NAME).run()
    app.selectbox(key="desk election").set_value("pilkada-2020").run()
    app.selectbox(key="desk body").set_value("kasn").run()
    # How its dates are written was answered for the file before.
    assert [each.key for each in app.radio if str(each.key).startswith("desk order")] == []
    app.button(key="desk preview").click().run()
    assert "1 hilang" in said(app)
    app.button(key="desk publish").click().run()
    assert store.open_release(NAME).rows == 3
    app.button(key="desk undo publishing").click().run()
    assert store.open_release(NAME) == first


def test_a_place_is_decided_and_the_decision_taken_back(desk: AppTest) -> None:
    answer(desk)
    box = next(each for each in desk.selectbox if "Blitar" in each.label)
    box.set_value("3572").run()
    next(each for each in desk.button if str(each.key).endswith("Blitar keep")).click().run()
    assert "Tidak ada tempat atau istilah yang menunggu" in said(desk)
    next(each for each in desk.button if str(each.key).startswith("desk undo")).click().run()
    assert "“Blitar”" in said(desk)


def test_nothing_of_a_person_is_left_behind(desk: AppTest) -> None:
    publish(answer(desk))
    state = desk.session_state._state.filtered_state
    kept = {key: value for key, value in state.items() if "component" not in key and "map" not in key}
    stored = [path.read_bytes() for path in read_settings().store.rglob("*") if path.is_file()]
    for planted in (NIP, NIK, MAIL):
        assert planted not in said(desk)
        assert planted.encode() not in pickle.dumps(kept)
        assert not any(planted.encode() in content for content in stored)


def test_the_server_lets_go_of_the_upload(
    open_page: OpenPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    removed: list[str] = []
    original = MemoryUploadedFileManager.remove_file

    def remove(self: MemoryUploadedFileManager, session_id: str, file_id: str) -> None:
        removed.append(file_id)
        original(self, session_id, file_id)

    monkeypatch.setattr(MemoryUploadedFileManager, "remove_file", remove)
    bring(open_page(DESK), clerks_workbook(tmp_path))
    assert len(removed) == 1


def test_a_file_that_cannot_be_read_is_refused_in_a_sentence(open_page: OpenPage, tmp_path: Path) -> None:
    path = tmp_path / "kasus.xlsx"
    path.write_bytes(b"PK\x03\x04 not a workbook")
    app = bring(open_page(DESK), path)
    assert not app.exception
    assert "tidak dapat dibaca" in str(app.error[0].value)
    app.run()
    assert [error.value for error in app.error] == []
    assert "Jatuhkan berkas" in said(app)


def test_another_release_is_put_in_force_and_back(open_page: OpenPage) -> None:
    first, second = publish_cases(1, name="uji"), publish_cases(2, name="uji")
    app = open_page(RELEASES, set="uji")
    app.button(key=f"put {first.release_id}").click().run()
    assert store.open_release("uji") == first
    app.button(key="undo put").click().run()
    assert store.open_release("uji") == second
    assert "Diberlakukan" in str([table.value for table in app.table])
    assert "Bandingkan dua rilis" in said(app)


@pytest.mark.parametrize("dataset", ["ilustrasi", "terbit"])
def test_bundled_releases_are_read_only(open_page: OpenPage, dataset: str) -> None:
    app = open_page(RELEASES, set=dataset)
    assert "hanya dapat dibaca" in said(app)
    assert [each.key for each in app.button if str(each.key).startswith(("put", "withdraw"))] == []


def test_quality_says_what_the_analysis_says(open_page: OpenPage) -> None:
    app = open_page(QUALITY, t="2020-09-21")
    found = coverage(store.open_release("ilustrasi"), Selection(as_of=date(2020, 9, 21)))
    grid = coverage_by_month(found, complete=True)
    assert f"{format_number(int(grid.sum().sum()))} orang" in said(app)
    assert "hanya memuat angka terbit" in said(open_page(QUALITY, d="terbit"))
