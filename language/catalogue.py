"""Gettext catalogues read from the committed `.po` files, and the language in force."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

DEFAULT_LANGUAGE = "id"
LANGUAGES = {"id": "Bahasa Indonesia", "en": "English"}

_FOLDER = Path(__file__).parent
_current: ContextVar[str] = ContextVar("language", default=DEFAULT_LANGUAGE)


@cache
def _translations(language: str) -> NullTranslations:
    source = _FOLDER / f"{language}.po"
    if not source.exists():
        return NullTranslations()
    with source.open("rb") as file:
        catalogue = read_po(file, locale=language)
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return GNUTranslations(compiled)


def _(message: str) -> str:
    """Return the sentence in the language in force; the Indonesian text itself is the key."""
    return _translations(_current.get()).gettext(message)


def _n(singular: str, plural: str, count: int) -> str:
    """Return the sentence that goes with `count` in the language in force."""
    return _translations(_current.get()).ngettext(singular, plural, count)


def current_language() -> str:
    """Return the code of the language in force: `id` or `en`."""
    return _current.get()


def use_language(language: str) -> None:
    """Put a language in force for this context; an unknown code falls back to Indonesian."""
    _current.set(language if language in LANGUAGES else DEFAULT_LANGUAGE)


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Put a language in force inside a `with` block."""
    token = _current.set(language if language in LANGUAGES else DEFAULT_LANGUAGE)
    try:
        yield
    finally:
        _current.reset(token)
