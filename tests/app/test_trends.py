"""The page on trends and stages: the headline is the test's, whatever is chosen nothing breaks."""

from datetime import UTC, date, datetime

import pytest

from analysis.handling import findings_and_reports
from analysis.questions import after_vote
from analysis.selection import Selection
from analysis.source import source_for
from analysis.stages.settling import assumed_settling
from analysis.stages.tag_counts import counts_sentence
from analysis.stages.tags import trend_tags
from charts.answers_time import stages_figure
from data.kinds import Level
from data.notes import pin_note, pinned_notes
from data.store import open_release
from language import format_percent
from tests.app.conftest import OpenPage, texts

PAGE = "pages/explore/trends.py"
DAY = date(2020, 9, 21)
FILTERS = [
    {},
    {"l": "provinsi", "periode": "bulan"},
    {"p": "36", "sumbu": "suara"},
    {"r": "3601", "sumbu": "suara", "periode": "bulan"},
    {"r": "36", "letak": "tahapan"},
    {"r": "3303", "j": "fungsional", "tingkat": "provinsi"},
    {"v": "party_approach.photo_symbol", "pemilu": "pemilu-2024.pilkada-2018"},
    {"r": "3601", "v": "party_membership"},
    {"c": "followed_up", "r": "3303", "t": "2021-01-31"},
    {"t": "2019-12-16"},
    {"periode": "tahun", "sumbu": "x", "letak": "y", "tingkat": "z", "pemilu": "pemilu-1955"},
]


@pytest.mark.parametrize("dataset", ["ilustrasi", "terbit"])
@pytest.mark.parametrize("query", FILTERS, ids=lambda query: "-".join(query.values()) or "none")
def test_the_page_opens_whatever_is_chosen(open_page: OpenPage, query: dict[str, str], dataset: str) -> None:
    asked = {"t": "2020-09-21"} | query
    app = open_page(PAGE, d=dataset, b="en" if "p" in query else "id", **asked)
    assert not app.exception
    assert [error.value for error in app.error] == []


def test_the_headline_is_the_trend_of_the_place_in_focus(open_page: OpenPage) -> None:
    selection = Selection(as_of=DAY, region="3601")
    source = source_for(open_release("ilustrasi"), selection)
    told = trend_tags(source, selection, places=("3601",))["sentence"].iloc[0]
    assert f"#### Kabupaten Pandeglang: {told}" in texts(open_page(PAGE, t="2020-09-21", r="3601"))


def test_the_sections_say_what_the_analysis_says(open_page: OpenPage) -> None:
    selection = Selection(as_of=date(2021, 1, 31))
    release = open_release("ilustrasi")
    source = source_for(release, selection)
    said = texts(open_page(PAGE, t="2021-01-31", tingkat="provinsi"))
    assert stages_figure(source, selection).sentence in said
    assert counts_sentence(trend_tags(source, selection.but(level=Level.PROVINCE))) in said
    reports = findings_and_reports(source, selection).set_index("kind").loc["public_report"]
    assert f"Laporan masyarakat {format_percent(reports['share'])}" in said
    table = after_vote(release, selection)
    assert f"**{table['after'].sum()} orang** dilaporkan sesudah 9 Desember 2020" in said
    assert assumed_settling().sentence() in said


def test_published_figures_have_no_trend_but_a_reason(open_page: OpenPage) -> None:
    said = texts(open_page(PAGE, d="terbit", t="2020-09-21"))
    assert "angka terbit bukan laporan mingguan" in said
    assert "Tidak tercatat" in said


def test_a_note_is_pinned_shown_and_taken_back(open_page: OpenPage) -> None:
    app = open_page(PAGE, t="2020-09-21", r="3601")
    app.text_area(key="notes note text").input("Pleno ditunda dua hari")
    app.text_input(key="notes note author").input("Tim data")
    app.button(key="FormSubmitter:notes form-Simpan catatan").click().run()
    (note,) = pinned_notes(dataset="ilustrasi", regions={"3601"})
    assert (note.text, note.day, note.author) == ("Pleno ditunda dua hari", DAY, "Tim data")
    assert note.text in [text.value for text in app.text]
    app.button(key=f"notes withdraw {note.id}").click().run()
    assert pinned_notes() == ()
    assert len(pinned_notes(withdrawn=True)) == 1


def test_a_note_that_names_a_person_is_refused_in_words(open_page: OpenPage) -> None:
    app = open_page(PAGE, t="2020-09-21")
    app.text_area(key="notes note text").input("Bapak Budi sudah dipanggil")
    app.button(key="FormSubmitter:notes form-Simpan catatan").click().run()
    assert pinned_notes() == ()
    assert "nama orang" in app.error[0].value


def test_notes_go_with_the_chart_of_their_place_and_its_nation(open_page: OpenPage) -> None:
    open_page(PAGE)
    at = datetime(2020, 9, 22, tzinfo=UTC)
    for region in ("", "36", "3601", "3303"):
        pin_note(f"catatan {region or 'nasional'}", dataset="ilustrasi", region=region, day=DAY, at=at)
    app = open_page(PAGE, t="2020-09-21", r="3601")
    shown = {text.value for text in app.text}
    assert shown == {"catatan nasional", "catatan 36", "catatan 3601"}
    assert {text.value for text in open_page(PAGE, t="2020-09-21").text} == {"catatan nasional"}
