"""Streamlit's own settings keep to the product's theme and to its promises."""

import tomllib
from pathlib import Path

import pytest

from charts.theme import PALETTES, Mode, streamlit_tokens

PROJECT = Path(__file__).resolve().parents[3]
CONFIG = tomllib.loads((PROJECT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("mode", list(Mode))
def test_the_colours_are_those_of_the_theme(mode: Mode) -> None:
    written = CONFIG["theme"][mode.value]
    assert written | streamlit_tokens(mode) == written


@pytest.mark.parametrize("mode", list(Mode))
def test_badges_wear_the_colours_of_their_zones(mode: Mode) -> None:
    written = CONFIG["theme"][mode.value]
    for zone, colour in {"hijau": "green", "kuning": "yellow", "oranye": "orange", "merah": "red"}.items():
        look = PALETTES[mode].zones[zone]
        assert (written[f"{colour}BackgroundColor"], written[f"{colour}TextColor"]) == (look.fill, look.ink)


def test_nothing_is_told_to_anyone_and_no_traceback_is_shown() -> None:
    assert CONFIG["browser"]["gatherUsageStats"] is False
    assert CONFIG["server"]["address"] == "127.0.0.1"
    assert CONFIG["client"]["showErrorDetails"] == "none"


def test_no_page_script_is_longer_than_sixty_lines() -> None:
    pages = [file for file in (PROJECT / "pages").glob("*/*.py") if file.parent.name != "parts"]
    too_long = [file.name for file in pages if len(file.read_text(encoding="utf-8").splitlines()) > 60]
    assert pages
    assert too_long == []
