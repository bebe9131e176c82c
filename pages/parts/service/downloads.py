"""A file made for a reader stays until it can be fetched.

Streamlit makes the file when the button is pressed, tells the browser where it is, and forgets it as soon as
pages of anybody have run twice: with twenty readers that is sooner than many a browser asks for it.
"""

from collections.abc import Callable
from time import monotonic

from streamlit.runtime import memory_media_file_storage
from streamlit.runtime.media_file_storage import MediaFileKind
from streamlit.runtime.memory_media_file_storage import MemoryMediaFileStorage

_LINGER = 60.0  # seconds from the file's end on the page until it goes


class LingeringFiles(MemoryMediaFileStorage):
    """Streamlit's files in memory, each gone some time after it was given up and unless it was made again.

    Args:
        media_endpoint: where they are served.
        linger: seconds a file outlives its end.
        clock: tells the time in seconds.
    """

    def __init__(
        self, media_endpoint: str, *, linger: float = _LINGER, clock: Callable[[], float] = monotonic
    ) -> None:
        super().__init__(media_endpoint)
        self._linger, self._clock = linger, clock
        self._due: dict[str, float] = {}  # by id, the one that goes first at the front

    def load_and_get_id(
        self, path_or_data: str | bytes, mimetype: str, kind: MediaFileKind, filename: str | None = None
    ) -> str:
        """Add a file and return its id."""
        file_id = super().load_and_get_id(path_or_data, mimetype, kind, filename)
        self._due.pop(file_id, None)
        return file_id

    def delete_file(self, file_id: str) -> None:
        """Give a file up, and let those go that were given up long enough ago."""
        now = self._clock()
        self._due.setdefault(file_id, now + self._linger)
        for known in [each for each, due in self._due.items() if due <= now]:
            del self._due[known]
            super().delete_file(known)


def keep_files_a_while() -> None:
    """Let the server that is started next keep its files so."""
    memory_media_file_storage.MemoryMediaFileStorage = LingeringFiles  # type: ignore[misc]
