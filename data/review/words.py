"""Telling a steward what awaits a decision, as lines or as JSON."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Any

from data.decisions import Subject
from data.places import CodeQuestion
from data.review.items import QueueItem
from language import _, format_number, format_percent

_INDENT = "  "


def queue_text(items: Sequence[QueueItem], question: CodeQuestion | None) -> str:
    """Return the queue for a reader, each thing with its choices and the command that decides it."""
    parts = [*([code_question_text(question)] if question else []), *map(_item, items)]
    return "\n\n".join(parts) or _("Tidak ada tempat atau istilah yang menunggu keputusan.")


def queue_json(items: Iterable[QueueItem], question: CodeQuestion | None) -> str:
    """Return the queue as JSON."""
    told = [asdict(item) | {"can_be_decided": item.can_be_decided} for item in items]
    answer = {"items": told, "code_question": code_question_facts(question)}
    return json.dumps(answer, ensure_ascii=False, indent=2)


def code_question_text(question: CodeQuestion) -> str:
    """Return what is asked about the codes of a column, with the answers that can be given."""
    head = _(
        "Kode pada kolom “{column}” termasuk sistem mana? {rows} baris menunggu jawabannya sebagai lokasi "
        "belum diketahui."
    ).format(column=question.heading, rows=format_number(question.rows))
    lines = [
        f"{_INDENT}--codes {reading.scheme.value}: {reading.label}"
        + "".join(f"; {written} → {name}" for written, name in reading.examples)
        for reading in question.readings
    ]
    return "\n".join([head, *lines])


def code_question_facts(question: CodeQuestion | None) -> dict[str, Any] | None:
    """Return the question as JSON holds it; None where there is none."""
    return None if question is None else asdict(question)


def _item(item: QueueItem) -> str:
    beside = f" ({item.context})" if item.context and item.subject is Subject.PLACE else ""
    rows = _("{rows} baris, mulai baris {first}").format(
        rows=format_number(item.rows), first=format_number(item.first_row)
    )
    head = f"“{item.shown}”{beside}, {item.heading}: {rows}"
    return "\n".join([head, _INDENT + item.reason, *_choices(item), _INDENT + _command(item)])


def _choices(item: QueueItem) -> list[str]:
    return [
        f"{_INDENT}{choice.code}  "
        + ", ".join(filter(None, (choice.label, choice.province)))
        + f"  {format_percent(choice.score, 0)}"
        + (f"  ({_('disarankan')})" if choice.code == item.suggestion else "")
        for choice in item.choices
    ]


def _command(item: QueueItem) -> str:
    if not item.can_be_decided:
        return _("Tidak dapat diputuskan di sini: perbaiki di dalam berkasnya.")
    if item.subject is Subject.TERM:
        return f'python -m data decide "{item.written}" --vocabulary {item.context} --term …'
    beside = f' --province "{item.context}"' if item.context else ""
    return f'python -m data decide "{item.written}"{beside} --region …'
