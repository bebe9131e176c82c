"""Which version of the product this is, and what its newest changes are."""

import re
import tomllib
from functools import cache

from data.settings import PROJECT

_POINT = re.compile(r"^- (.+?)(?=^- |^#|\Z)", re.MULTILINE | re.DOTALL)
_SECTION = re.compile(r"^## (.+)$", re.MULTILINE)


@cache
def product_version() -> str:
    """Return the version as `pyproject.toml` states it."""
    stated = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))
    return str(stated["project"]["version"])


def newest_changes(text: str, *, most: int) -> tuple[str, tuple[str, ...]]:
    """Return the newest section of a changelog: its title, and its first points, each on one line.

    Args:
        text: the changelog, newest section first; a point begins with `- ` and may run over lines.
        most: how many points.
    """
    _before, title, rest = [*_SECTION.split(text, maxsplit=1), "", ""][:3]
    section = _SECTION.split(rest, maxsplit=1)[0]
    return title.strip(), tuple(" ".join(point.split()) for point in _POINT.findall(section)[:most])
