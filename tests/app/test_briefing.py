"""The briefing is arranged on its page, and holds what the reader put into it."""

import pytest
from streamlit.testing.v1 import AppTest

from briefing.presets import presets
from tests.app.conftest import OpenPage, texts

PAGE = "pages/act/briefing.py"
DAY = "2020-09-21"


@pytest.mark.parametrize(
    "query",
    [{"d": "ilustrasi"}, {"d": "terbit", "p": "36", "b": "en"}, {"d": "terbit", "r": "3601"}],
    ids=lambda query: "-".join(query.values()),
)
def test_the_page_opens_whatever_is_chosen(open_page: OpenPage, query: dict[str, str]) -> None:
    app = open_page(PAGE, t=DAY, **query)
    assert not app.exception
    assert [error.value for error in app.error] == []


def _titles(app: AppTest) -> list[str]:
    return [each.value.partition("**")[2].rstrip("*") for each in app.markdown if each.value[:1].isdigit()]


def test_parts_move_get_words_of_their_own_and_leave(open_page: OpenPage) -> None:
    app = open_page(PAGE, d="ilustrasi", t=DAY, p="36")
    usual = _titles(app)
    assert usual == [
        "Wilayah teratas dan alasannya",
        "Perubahan zona",
        "Jenis pelanggaran",
        "Tren dan tahapan",
        "Perjalanan laporan",
        "Rekomendasi yang belum ditindaklanjuti",
    ]
    app.button(key="part 1 1").click().run()
    assert _titles(app) == [usual[1], usual[0], *usual[2:]]
    app.text_input(key="part 2 title").set_value("Sepuluh besar").run()
    app.text_area(key="part 2 note").set_value("Bahas dulu.").run()
    assert _titles(app)[0] == "Sepuluh besar"
    assert "Bahas dulu." in texts(app)
    app.button(key="part 1 out").click().run()
    assert _titles(app) == ["Sepuluh besar", *usual[2:]]
    app.text_input(key="briefing preset name").set_value("Rapat Senin").run()
    app.button(key="briefing preset save").click().run()
    assert [error.value for error in app.error] == []
    saved = presets()["Rapat Senin"]
    assert next((part.title, part.note) for part in saved.parts) == ("Sepuluh besar", "Bahas dulu.")


def test_a_figure_of_another_page_comes_along_once(open_page: OpenPage) -> None:
    app = open_page("pages/explore/trends.py", d="ilustrasi", t=DAY, p="36")
    add = next(each for each in app.button if (each.key or "").startswith("add "))
    add.click().run()
    app.button(key=add.key).click().run()
    app.switch_page(PAGE).run()
    assert not app.exception
    assert [error.value for error in app.error] == []
    (added,) = [item for item in app.session_state["briefing tray"] if item.part.figure is not None]
    assert _titles(app)[-1] == added.part.figure.title
    assert added.part.figure.subtitle in texts(app)
    app.text_input(key="briefing preset name").set_value("Rapat Selasa").run()
    app.button(key="briefing preset save").click().run()
    later = open_page(PAGE, d="ilustrasi", t="2020-10-05", p="36")
    later.selectbox(key="briefing preset choice").set_value("Rapat Selasa").run()
    assert not later.exception
    assert [error.value for error in later.error] == []
    assert _titles(later)[-1] == added.part.figure.title
    assert "Gambar tersimpan, dibuat ulang untuk tanggal ini" in texts(later)
    (kept,) = [part for part in presets()["Rapat Selasa"].parts if part.kept]
    assert kept.kept is not None
    assert (kept.kept.figure, kept.kept.view) == (added.part.figure.id, ())
