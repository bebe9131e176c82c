"""The wall screen: its views follow each other, stay where they are held, and say what they show."""

from analysis.account import headline
from analysis.selection import Selection
from analysis.source import source_for
from data.store import open_release
from tests.app.conftest import OpenPage, texts

PAGE = "pages/overview/wall.py"


def test_the_views_follow_each_other_and_begin_again(open_page: OpenPage) -> None:
    app = open_page(PAGE, t="2020-09-21")
    titles = [app.title[0].value, *(app.run().title[0].value for _view in range(4))]
    assert len(set(titles)) == 4
    assert titles[4] == titles[0]
    assert not app.exception


def test_the_first_view_says_what_the_analysis_says(open_page: OpenPage) -> None:
    release = open_release("ilustrasi")
    chosen = Selection(as_of=release.last_day.replace(year=2020, month=9, day=21))
    said = texts(open_page(PAGE, t="2020-09-21"))
    assert headline(source_for(release, chosen), chosen) in said
    assert "**Data ilustratif**" in said


def test_a_view_that_is_held_stays(open_page: OpenPage) -> None:
    app = open_page(PAGE, t="2020-09-21")
    held = app.run().title[0].value
    app.toggle(key="wall held").set_value(True).run()
    then = app.title[0].value
    assert app.run().title[0].value == then
    assert held != then


def test_published_figures_and_wrong_pauses_open(open_page: OpenPage) -> None:
    app = open_page(PAGE, d="terbit", e="pilkada-2020", b="en", jeda="1")
    for _view in range(4):
        assert not app.exception
        assert [error.value for error in app.error] == []
        app.run()
    assert app.selectbox(key="wall seconds").value == "20"
