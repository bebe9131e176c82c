"""Every sentence of the code stands in the English catalogue, translated, with the same placeholders."""

from string import Formatter

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from language import _, speaking, use_language
from language.catalogue import DEFAULT_LANGUAGE
from language.collect import CATALOGUE, collected, missing


def placeholders(text: str) -> set[str]:
    return {name for _literal, name, _spec, _conversion in Formatter().parse(text) if name}


@pytest.fixture(scope="module")
def catalogue() -> Catalog:
    """What the code says, with the translations there are."""
    return collected()


def test_the_english_catalogue_is_complete(catalogue: Catalog) -> None:
    assert missing(catalogue) == []


def test_translations_keep_the_placeholders(catalogue: Catalog) -> None:
    wrong = [
        message.id
        for message in catalogue
        if isinstance(message.id, str)
        and isinstance(message.string, str)
        and message.string
        and placeholders(message.id) != placeholders(message.string)
    ]
    assert wrong == []


def test_collecting_keeps_the_day_the_catalogue_was_made(catalogue: Catalog) -> None:
    with CATALOGUE.open("rb") as file:
        stored = read_po(file, locale="en")
    assert catalogue.creation_date == stored.creation_date


def test_the_code_is_searched(catalogue: Catalog) -> None:
    found = {str(message.id) for message in catalogue if message.id}
    assert {"Peta Risiko", "Rilis data tidak dapat dibaca."} <= found


def test_an_unknown_language_speaks_indonesian() -> None:
    with speaking("fr"):
        assert _("Metode") == "Metode"
    use_language(DEFAULT_LANGUAGE)
