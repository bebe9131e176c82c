"""What of a file awaits a person: written places and terms that nothing decides."""

from data.review.items import Choice, QueueItem
from data.review.queue import queue
from data.review.words import code_question_facts, code_question_text, queue_json, queue_text

__all__ = [
    "Choice",
    "QueueItem",
    "code_question_facts",
    "code_question_text",
    "queue",
    "queue_json",
    "queue_text",
]
