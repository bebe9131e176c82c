"""The link of a file reopens the release it was made from, or says plainly that it cannot."""

from streamlit.testing.v1 import AppTest

from data.release import Release
from pages.parts.stock import forget_releases
from tests.app.conftest import OpenPage
from tests.support.store import publish_cases

PAGE = "pages/explore/trends.py"
VIEW = {"d": "uji", "t": "2020-09-21"}


def _published(*persons: int) -> Release:
    made = publish_cases(*persons)
    forget_releases()  # it is looked for anew every five seconds
    return made


def _counted(app: AppTest) -> str:
    return next(
        text for text in (str(each.value) for each in app.markdown) if "orang yang dilaporkan" in text
    )


def test_the_release_of_a_link_shows_until_the_reader_leaves_it(open_page: OpenPage) -> None:
    first, second = _published(2, 3), _published(2, 3, 4)
    app = open_page(PAGE, **VIEW, rilis=first.release_id)
    assert not app.exception
    (told,) = [each.value for each in app.info if "Anda melihat rilis" in each.value]
    assert first.release_id in told
    assert second.release_id in told
    assert _counted(app).startswith("5 orang")
    assert app.query_params["rilis"] == first.release_id
    app.button(key="release in force").click().run()
    assert _counted(app).startswith("9 orang")
    assert "rilis" not in app.query_params
    assert not [each for each in app.info if "Anda melihat rilis" in each.value]


def test_a_release_that_is_gone_is_not_silently_another_one(open_page: OpenPage) -> None:
    in_force = _published(2, 3)
    app = open_page(PAGE, **VIEW, rilis="0001-hilang")
    (told,) = [each.value for each in app.info if "Tautan ini" in each.value]
    assert "0001-hilang, yang tidak ada lagi" in told
    assert in_force.release_id in told
    app.button(key="release in force").click().run()
    assert not [each for each in app.info if "Tautan ini" in each.value]


def test_a_link_of_the_release_in_force_says_nothing(open_page: OpenPage) -> None:
    in_force = _published(2, 3)
    app = open_page(PAGE, **VIEW, rilis=in_force.release_id)
    assert not [each for each in app.info if "rilis" in str(each.value)]
