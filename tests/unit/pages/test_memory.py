import gc
import weakref

from pages.parts.service.memory import settle_memory


class _Session:
    def __init__(self) -> None:
        self.itself = self


def test_what_is_loaded_is_searched_no_more() -> None:
    settle_memory()
    try:
        assert gc.get_freeze_count() > 10_000  # of the imported libraries
        assert len(gc.get_objects()) < 10_000
    finally:
        gc.unfreeze()


def test_a_session_that_was_frozen_and_ended_is_collected_the_next_time() -> None:
    session = _Session()
    ended = weakref.ref(session)
    settle_memory()
    try:
        del session
        gc.collect()
        assert ended() is not None  # frozen, so an ordinary collection does not find it
        settle_memory()
        assert ended() is None
    finally:
        gc.unfreeze()
