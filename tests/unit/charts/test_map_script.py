"""The component's files join into one script that a browser can read."""

import re

from charts.map.bundle import FOLDER, map_loader, map_script
from charts.map.constants import map_constants
from charts.modules import modules_in_order

SOURCES = [path for path in FOLDER.iterdir() if path.is_file()]  # of our own
_DECLARED = re.compile(r"^(?:export )?(?:async )?(?:const|let|function|class) (\w+)", re.MULTILINE)
_WORD_KEY = re.compile(r'(?:say\(|data-(?:text|word|label)=)"?(\w+)"')


def test_every_module_comes_after_those_it_imports():
    order = modules_in_order(FOLDER, "main")
    assert order[-1] == "main"
    for name in order:
        imported = re.findall(r'from "\./([\w/-]+)\.js"', (FOLDER / f"{name}.js").read_text("utf-8"))
        assert all(order.index(other) < order.index(name) for other in imported), name


def test_no_source_file_is_forgotten():
    written = {path.relative_to(FOLDER).with_suffix("").as_posix() for path in FOLDER.rglob("*.js")}
    assert written == {
        *modules_in_order(FOLDER, "main"),
        "loader",
        "answers",
    }


def test_no_name_is_declared_twice_once_the_modules_are_joined():
    names = [
        name
        for module in modules_in_order(FOLDER, "main")
        for name in _DECLARED.findall((FOLDER / f"{module}.js").read_text("utf-8"))
    ]
    assert sorted(names) == sorted(set(names))


def test_script_keeps_one_export_and_no_import():
    script = map_script()
    assert re.findall(r"^export .*$", script, re.MULTILINE) == [
        "export default function carry({ data: bytes }) {"
    ]
    assert re.findall(r"^import .*$", script, re.MULTILINE) == []


def test_loader_that_travels_with_every_change_stays_small():
    assert len(map_loader()) < 600


def test_colours_stand_in_the_theme_alone():
    for path in SOURCES:
        assert re.findall(r"#[0-9a-fA-F]{3,8}\b", path.read_text("utf-8")) == [], path.name


def test_every_word_the_component_asks_for_exists():
    asked = {key for path in SOURCES for key in _WORD_KEY.findall(path.read_text("utf-8"))}
    words = map_constants()["words"]
    assert asked - set(words) == set()
    assert len(asked) > 20
