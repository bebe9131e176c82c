"""What the service counts about itself, for a monitor to read; nothing here knows who a reader is."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

from prometheus_client import Counter, Gauge, Histogram

# A page is drawn in tens of milliseconds; the upper bounds are there for a machine in trouble.
_SECONDS = (0.025, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30)

PAGE_SECONDS = Histogram(
    "peta_page_seconds",
    "Time a page took on the server, its sections not included",
    ("page",),
    buckets=_SECONDS,
)
PAGE_FAILURES = Counter("peta_page_failures", "Pages and sections that ended in an unexpected error")
REFUSALS = Counter("peta_refusals", "What readers asked for and were told in a sentence why it cannot be had")
OPEN_SESSIONS = Gauge("peta_open_sessions", "Browser tabs connected now")
ANSWERS = Counter("peta_http_answers", "Answers over HTTP", ("status",))
PUBLISHED = Gauge("peta_release_published_seconds", "When the release in force was published", ("dataset",))
ROWS = Gauge("peta_release_rows", "Rows of the release in force", ("dataset",))


@contextmanager
def timed_page(path: str) -> Iterator[None]:
    """Count the time that drawing a page takes.

    Args:
        path: address of the page, "" for the first; one of the menu, so that the label has few values.
    """
    began = time.perf_counter()
    try:
        yield
    finally:
        PAGE_SECONDS.labels(path or "ringkasan").observe(time.perf_counter() - began)
