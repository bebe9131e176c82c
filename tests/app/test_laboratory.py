"""The laboratory tries, says that it only tries, and keeps proposals until somebody else approves them."""

from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from analysis.laboratory import Reporting, Trial, moved_zones, trial_sentence
from analysis.selection import Selection
from analysis.source import source_for
from data.kinds import Level
from data.proposals import Status, approve, proposals, propose
from data.store import open_release
from tests.app.conftest import OpenPage, texts

PAGE = "pages/about/laboratory.py"
DAY = date(2020, 9, 21)


@pytest.mark.parametrize("mode", ["aturan", "bobot", "usulan"])
@pytest.mark.parametrize(
    "query", [{"d": "ilustrasi", "z": "peluang"}, {"d": "terbit", "l": "provinsi", "b": "en", "p": "36"}]
)
def test_every_bench_opens(open_page: OpenPage, mode: str, query: dict[str, str]) -> None:
    app = open_page(PAGE, mode=mode, **query)
    assert not app.exception
    assert [error.value for error in app.error] == []


def test_a_trial_by_deep_link_says_what_the_analysis_says(open_page: OpenPage) -> None:
    selection = Selection(as_of=DAY)
    counts = source_for(open_release("ilustrasi"), selection)
    trial = Trial(limits=(1, 8), reporting=Reporting(80, (("papua", 50),)))
    said = texts(open_page(PAGE, t="2020-09-21", lim="1.8", lapor="80.papua-50"))
    assert trial_sentence(moved_zones(counts, selection, trial)) in said
    assert "tidak mengubah aturan yang berlaku" in said


@pytest.mark.parametrize(
    "wrong",
    [
        {"lim": "8.1"},
        {"lim": "1"},
        {"lim": "x.y"},
        {"lapor": "0"},
        {"lapor": "80.bulan-50"},
        {"mode": "bobot", "bobot": "x-9"},
        {"mode": "bobot", "bobot": "incumbency-0"},
        {"banding": "x", "sejak": "x", "z": "peluang"},
        {"z": "kasn-kabkota-2020~9.1"},
    ],
)
def test_wrong_settings_fall_back_to_the_rule_in_force(open_page: OpenPage, wrong: dict[str, str]) -> None:
    app = open_page(PAGE, t="2020-09-21", **wrong)
    assert not app.exception
    assert [error.value for error in app.error] == []
    assert wrong.get("mode") or "tidak memindahkan satu pun" in texts(app)


def save_a_proposal(app: AppTest) -> None:
    app.text_input(key="lab title").input("Merah mulai 8")
    app.text_input(key="lab author").input("Kepala Subbagian Data")
    app.text_area(key="lab reason").input("Agar merah tidak penuh")
    next(button for button in app.button if button.label == "Simpan usulan").click().run()


def test_a_trial_is_saved_as_a_proposal_and_withdrawn_on_record(open_page: OpenPage) -> None:
    app = open_page(PAGE, t="2020-09-21", mode="usulan", lim="1.8")
    save_a_proposal(app)
    (made,) = proposals()
    assert (made.title, made.rule, made.settings) == ("Merah mulai 8", "kasn-kabkota-2020", (("lim", "1.8"),))
    app.text_input(key=f"withdraw {made.id} who").input("Analis")
    app.text_area(key=f"withdraw {made.id} why").input("Salah hitung")
    app.button(key=f"withdraw now {made.id}").click().run()
    assert proposals()[0].status is Status.WITHDRAWN
    assert "Salah hitung" in texts(app)


def test_identifiers_are_refused(open_page: OpenPage) -> None:
    app = open_page(PAGE, mode="usulan", lim="1.8")
    app.text_input(key="lab title").input("Usulan 199001012015051001")
    app.text_input(key="lab author").input("Analis")
    app.text_area(key="lab reason").input("Alasan")
    next(button for button in app.button if button.label == "Simpan usulan").click().run()
    assert "NIP" in app.error[0].value
    assert proposals() == ()


def test_an_approved_proposal_colours_the_view_from_its_day(open_page: OpenPage) -> None:
    made = propose(
        title="Merah mulai 8", author="Analis", reason="Agar merah tidak penuh",
        rule="kasn-kabkota-2020", level=Level.REGION, settings={"lim": "1.8"}, when=DAY,
    )  # fmt: skip
    approve(made.id, who="Pimpinan", why="Disepakati", when=DAY, in_force_from=date(2020, 9, 1))
    later = texts(open_page(PAGE, t="2020-09-21"))
    assert "1 September 2020" in later
    assert "KASN 2020 untuk kabupaten/kota (batas 1; 8)" in later
    app = open_page(PAGE, t="2020-08-31")
    assert app.selectbox(key="lab rule").value == "kasn-kabkota-2020"
