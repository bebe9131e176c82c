"""ES modules as the one script that Streamlit can take.

The files of a component are ordinary ES modules with imports and exports, each readable on its own. Streamlit
takes a single script, so they are joined in order of their imports: import lines go, `export` words go,
except the default export of the last file.
"""

import re
from pathlib import Path

_IMPORT = re.compile(r'^import \{[^}]*\} from "\./(?P<name>[\w/-]+)\.js";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|class|const|let) )", re.MULTILINE)


def joined(folder: Path, root: str) -> str:
    """Return the module `root` and all it needs as one ES module."""
    return "\n".join(_bare(_read(folder, name)) for name in modules_in_order(folder, root))


def modules_in_order(folder: Path, root: str) -> tuple[str, ...]:
    """Return the modules that `root` needs, each after the ones it imports, `root` last."""
    order: dict[str, None] = {}

    def visit(name: str) -> None:
        if name in order:
            return
        for needed in _IMPORT.finditer(_read(folder, name)):
            visit(needed["name"])
        order[name] = None

    visit(root)
    return tuple(order)


def _bare(source: str) -> str:
    return _EXPORT.sub("", _IMPORT.sub("", source))


def _read(folder: Path, name: str) -> str:
    return (folder / f"{name}.js").read_text(encoding="utf-8")
