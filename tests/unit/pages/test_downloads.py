"""Files made on request, in Streamlit's own keeping of them: fetched late, given up, made again."""

import pytest
from streamlit.runtime import memory_media_file_storage
from streamlit.runtime.media_file_manager import MediaFileManager
from streamlit.runtime.media_file_storage import MediaFileStorageError

from pages.parts.service.downloads import LingeringFiles, keep_files_a_while

LINGER = 60.0


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def files(clock: Clock) -> LingeringFiles:
    return LingeringFiles("/media", linger=LINGER, clock=clock)


def made(manager: MediaFileManager) -> str:
    """Press the button of a file and return what follows the address of all files."""
    asked = manager.add_deferred(lambda: b"a table", "text/csv", "0.1", "table.csv")
    return manager.execute_deferred(asked).rpartition("/")[2]


def others_run(manager: MediaFileManager, times: int = 3) -> None:
    manager.clear_session_refs()
    for _ in range(times):
        manager.remove_orphaned_files()


def test_streamlit_alone_loses_a_file_before_it_is_fetched() -> None:
    """Once it does not, `LingeringFiles` may go."""
    files = LingeringFiles.__mro__[1]("/media")
    manager = MediaFileManager(files)
    name = made(manager)
    others_run(manager)
    with pytest.raises(MediaFileStorageError):
        files.get_file(name)


def test_a_file_can_be_fetched_while_others_use_their_pages(files: LingeringFiles, clock: Clock) -> None:
    manager = MediaFileManager(files)
    name = made(manager)
    others_run(manager)
    clock.now += LINGER / 2
    others_run(manager)
    assert files.get_file(name).content == b"a table"


def test_a_file_goes_once_its_time_is_over(files: LingeringFiles, clock: Clock) -> None:
    manager = MediaFileManager(files)
    name = made(manager)
    others_run(manager)
    clock.now += LINGER
    files.delete_file("another")
    with pytest.raises(MediaFileStorageError):
        files.get_file(name)


def test_a_file_made_again_begins_anew(files: LingeringFiles, clock: Clock) -> None:
    manager = MediaFileManager(files)
    made(manager)
    others_run(manager)
    clock.now += LINGER - 1
    name = made(manager)
    clock.now += LINGER - 1
    files.delete_file("another")
    assert files.get_file(name).content == b"a table"


def test_the_next_server_keeps_its_files_so(monkeypatch: pytest.MonkeyPatch) -> None:
    usual = memory_media_file_storage.MemoryMediaFileStorage
    monkeypatch.setattr(memory_media_file_storage, "MemoryMediaFileStorage", usual)
    keep_files_a_while()
    assert memory_media_file_storage.MemoryMediaFileStorage is LingeringFiles
