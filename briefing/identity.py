"""What a file is known by: an id made of its inputs, and the address that reopens the same state."""

import hashlib
import json
from base64 import b32encode
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from urllib.parse import urlencode

from analysis.link import LANGUAGE_KEY, RELEASE_KEY, whole_query
from analysis.selection import Selection
from data.release import Release
from data.settings import read_settings
from language import DEFAULT_LANGUAGE

_PROFILE = "wilayah"  # the page of one place; all others open on the summary
_LETTERS = 10


def briefing_id(
    selection: Selection, release: Release, *, method: str, language: str, settings: Sequence[str]
) -> str:
    """Return the id of a file: the same question of the same release under the same rule has the same one.

    Args:
        selection: the question.
        release: what was counted; its checksum stands for its content.
        method: rule and version.
        language: code of the language.
        settings: all else that decides what the file says.
    """
    inputs = [whole_query(selection), release.name, release.release_id, release.checksum, method, language]
    text = json.dumps([*inputs, list(settings)], sort_keys=True)
    return _number(text)


def state_link(
    selection: Selection,
    release: Release,
    *,
    language: str,
    page: str | None = None,
    choices: Mapping[str, str] = MappingProxyType({}),
) -> str:
    """Return the address that opens the selection on this installation, with the release it was made from.

    Args:
        selection: the question.
        release: what was counted.
        language: code of the language.
        page: address of the page to open; None for the profile of the region in focus, else the first.
        choices: what that page alone knows.
    """
    query = {**whole_query(selection), **choices, RELEASE_KEY: release.release_id}
    if language != DEFAULT_LANGUAGE:
        query[LANGUAGE_KEY] = language
    if page is None:
        page = _PROFILE if selection.region else ""
    return f"{read_settings().address}/{page}?{urlencode(query)}"


def numbered(base: str, *settings: str) -> str:
    """Return the id of a file made of another one's inputs and of further settings."""
    return _number(json.dumps([base, *settings]))


def _number(text: str) -> str:
    return f"PN-{b32encode(hashlib.sha256(text.encode()).digest()).decode()[:_LETTERS]}"
