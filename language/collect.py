"""The sentences that stand in the code, merged with the translations there are."""

from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

PROJECT = Path(__file__).resolve().parent.parent
CATALOGUE = PROJECT / "language" / "en.po"
_SPEAKING = ("data", "geo", "analysis", "charts", "briefing", "pages")


def sentences() -> Catalog:
    """Return a catalogue without translations: every `_()` and `_n()` of the product, with its places."""
    catalogue = Catalog(
        locale="en",
        project="Peta Netral",
        header_comment="# English sentences of Peta Netral; `make strings` keeps them in step with the code.",
        fuzzy=False,
    )
    folders = [PROJECT / name for name in _SPEAKING]
    for folder in folders:
        for file, _line, message, _comments, _context in extract_from_dir(
            folder, method_map=[("**.py", "python")], keywords={"_": None, "_n": (1, 2)}
        ):
            catalogue.add(message, locations=[(f"{folder.name}/{file}", 0)])
    for file, _line, message, _comments, _context in extract_from_dir(
        PROJECT,
        method_map=[("dashboard.py", "python")],
        keywords={"_": None, "_n": (1, 2)},
        directory_filter=lambda path: Path(path) == PROJECT,
    ):
        catalogue.add(message, locations=[(file, 0)])
    return catalogue


def collected() -> Catalog:
    """Return the catalogue on disk brought in step with the code."""
    template = sentences()
    if not CATALOGUE.exists():
        return template
    with CATALOGUE.open("rb") as file:
        catalogue = read_po(file, locale="en")
    catalogue.update(template, no_fuzzy_matching=True, update_creation_date=False)
    catalogue.obsolete.clear()
    return catalogue


def missing(catalogue: Catalog) -> list[str]:
    """Return the sentences without a complete translation; one marked fuzzy is not spoken either."""

    def is_open(translation: str | tuple[str, ...] | list[str] | None) -> bool:
        return not translation or (not isinstance(translation, str) and not all(translation))

    return [
        str(message.id) for message in catalogue if message.id and (message.fuzzy or is_open(message.string))
    ]


def write(catalogue: Catalog) -> None:
    """Write the catalogue with stable order and without line numbers, so that differences are sentences."""
    with CATALOGUE.open("wb") as file:
        write_po(file, catalogue, sort_output=True, include_lineno=False, omit_header=False, width=110)
