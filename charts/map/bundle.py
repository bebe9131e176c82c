"""The component's source files as the one script that Streamlit can take.

The files under `component/` are ordinary ES modules with imports and exports, each readable on its own.
Streamlit takes a single script, so they are joined in order of their imports: import lines go, `export` words
go, except the default export of the last file. Style sheet and markup travel inside the script as text.
"""

import json
import re
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "component"
_IMPORT = re.compile(r'^import \{[^}]*\} from "\./(?P<name>[\w-]+)\.js";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|class|const|let) )", re.MULTILINE)


@cache
def map_script() -> str:
    """Return the whole component as one ES module."""
    texts = {"MARKUP": "map.html", "STYLE": "map.css"}
    head = [f"const {name} = {json.dumps(_read(file), ensure_ascii=False)};" for name, file in texts.items()]
    return "\n".join([*head, *(_bare(_read(f"{name}.js")) for name in modules_in_order("main"))])


def map_loader() -> str:
    """Return the few lines that wait for the script and hand the map to it."""
    return _read("loader.js")


def map_place() -> str:
    """Return the markup that keeps room for the map and that it moves into."""
    return _read("place.html")


def modules_in_order(root: str) -> tuple[str, ...]:
    """Return the modules that `root` needs, each after the ones it imports, `root` last."""
    order: dict[str, None] = {}

    def visit(name: str) -> None:
        if name in order:
            return
        for needed in _IMPORT.finditer(_read(f"{name}.js")):
            visit(needed["name"])
        order[name] = None

    visit(root)
    return tuple(order)


def _bare(source: str) -> str:
    return _EXPORT.sub("", _IMPORT.sub("", source))


def _read(name: str) -> str:
    return (FOLDER / name).read_text(encoding="utf-8")
