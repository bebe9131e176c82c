"""What a file is known by: an id made of its inputs, and the address that reopens the same state."""

import hashlib
import json
from base64 import b32encode
from collections.abc import Sequence
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
    return f"PN-{b32encode(hashlib.sha256(text.encode()).digest()).decode()[:_LETTERS]}"


def state_link(selection: Selection, release: Release, *, language: str) -> str:
    """Return the address that opens the selection on this installation, with the release it was made from."""
    query = whole_query(selection) | {RELEASE_KEY: release.release_id}
    if language != DEFAULT_LANGUAGE:
        query[LANGUAGE_KEY] = language
    page = _PROFILE if selection.region else ""
    return f"{read_settings().address}/{page}?{urlencode(query)}"
