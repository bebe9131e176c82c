"""The page that says what an installation is made of, and what of it the public is told."""

from importlib.metadata import version

import pytest

from analysis.rules import RULES
from data.access import Reader, Role
from data.product import product_version
from geo.boundaries import boundary_version
from tests.app.conftest import OpenPage, texts

PAGE = "pages/about/version.py"


def cells(app) -> list[str]:
    return [str(cell) for table in app.table for cell in table.value.to_numpy().ravel()]


def test_it_names_program_data_rules_and_boundaries(open_page: OpenPage) -> None:
    app = open_page(PAGE)
    said = texts(app)
    assert f"Peta Netral {product_version()}" in said
    assert boundary_version() in said
    assert {"0001-ilustrasi", *RULES} <= set(cells(app))
    assert version("streamlit") in cells(app)


def test_the_public_is_told_nothing_of_the_machine(
    open_page: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    public = Reader("s-1", frozenset({Role.PUBLIC}))
    monkeypatch.setattr("pages.parts.sign_in.door.LOCAL", public)
    # This page asks no release for counts, and making what the public gets of one takes its time.
    monkeypatch.setattr("pages.parts.stock.seen_by", lambda _reader, release: release)
    app = open_page(PAGE)
    assert f"Peta Netral {product_version()}" in texts(app)
    assert not {"streamlit", version("streamlit")} & set(cells(app))
    assert "Berjalan sejak" not in texts(app)
