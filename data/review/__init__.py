"""What of a file awaits a person: written places and terms that nothing decides."""

from data.review.items import Choice, QueueItem
from data.review.queue import queue

__all__ = ["Choice", "QueueItem", "queue"]
