"""The component's source files as the one script that Streamlit can take.

Style sheet and markup travel inside the script as text.
"""

import json
from functools import cache
from pathlib import Path

from charts.modules import joined

FOLDER = Path(__file__).parent / "component"


@cache
def map_script() -> str:
    """Return the whole component as one ES module."""
    texts = {"MARKUP": "map.html", "STYLE": "map.css"}
    head = [f"const {name} = {json.dumps(_read(file), ensure_ascii=False)};" for name, file in texts.items()]
    return "\n".join([*head, joined(FOLDER, "main")])


def map_loader() -> str:
    """Return the few lines that wait for the script and hand the map to it."""
    return _read("loader.js")


def answers_keeper() -> str:
    """Return the few lines that keep what was sent ahead for the maps of the page."""
    return _read("answers.js")


def map_place() -> str:
    """Return the markup that keeps room for the map and that it moves into."""
    return _read("place.html")


def compact_place() -> str:
    """Return the markup that a compact map moves into; its room is kept by the height it is given."""
    return "<div data-place></div>"


def _read(name: str) -> str:
    return (FOLDER / name).read_text(encoding="utf-8")
