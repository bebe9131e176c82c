"""A page is wiring: short, and nothing on it is computed."""

import ast
from pathlib import Path

import pytest

from data.settings import PROJECT

MOST_LINES = 80
SCRIPTS = sorted(
    path
    for path in (PROJECT / "pages").glob("*/*.py")
    if path.parent.name != "parts" and path.name != "__init__.py"
)
ARITHMETIC = (ast.Add, ast.Sub, ast.Mult, ast.Div, ast.FloorDiv, ast.Mod, ast.Pow)
OF_FRAMES = {"groupby", "merge", "agg", "apply", "pivot_table", "sum", "mean", "median", "cumsum", "query"}


def computed(script: str) -> list[str]:
    """Return what a script computes itself: arithmetic, and what is asked of frames."""
    nodes = list(ast.walk(ast.parse(script)))
    sums = [ast.unparse(each) for each in nodes if isinstance(each, ast.BinOp | ast.AugAssign)
            and isinstance(each.op, ARITHMETIC)]  # fmt: skip
    asked = [
        ast.unparse(each) for each in nodes if isinstance(each, ast.Attribute) and each.attr in OF_FRAMES
    ]
    return sums + asked


def test_every_page_of_the_menu_is_looked_at() -> None:
    assert {path.stem for path in SCRIPTS} >= {"summary", "risk_map", "profile", "handling", "laboratory"}


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.stem)
def test_a_page_is_short_and_computes_nothing(path: Path) -> None:
    script = path.read_text(encoding="utf-8")
    assert len(script.splitlines()) <= MOST_LINES
    assert computed(script) == []


def test_what_computes_is_found() -> None:
    assert computed("x = 1 + len(rows)\ny = rows.groupby('a')") == ["1 + len(rows)", "rows.groupby"]
