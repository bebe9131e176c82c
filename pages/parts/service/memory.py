"""When rubbish is collected: not after each run of a page, which costs more than the whole of a small page.

Streamlit collects all garbage after every script run, over all imported libraries and shared data. The
setting `runner.postScriptGC` turns that off; Python then collects young objects as it always does. What is
loaded is frozen, so that no collection searches it, and looked through once in a while.
"""

import atexit
import gc
import threading

_SECONDS_BETWEEN_SETTLINGS = 600.0


def settle_memory() -> None:
    """Collect what nobody holds, then tell the collector that the rest will stay.

    What was frozen before thaws first: sessions that have ended lie among it. At the end of the process
    everything thaws, so that libraries can take their leave in order.
    """
    atexit.unregister(gc.unfreeze)
    atexit.register(gc.unfreeze)
    gc.unfreeze()
    gc.collect()
    gc.freeze()


def keep_memory_settled(*, every: float = _SECONDS_BETWEEN_SETTLINGS) -> None:
    """Settle memory now and then for as long as the process lives: each time takes a few tenths of a second.

    Args:
        every: seconds between two times.
    """

    def settle_again() -> None:
        while not threading.Event().wait(every):
            settle_memory()

    threading.Thread(target=settle_again, name="settle-memory", daemon=True).start()
