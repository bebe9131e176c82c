"""The map of every single violation type, sent ahead: the browser recolours without asking again."""

from collections.abc import Mapping
from typing import Any

from analysis.frames import zone_frames
from analysis.measure import CountSource
from analysis.selection import Selection
from analysis.zones import legend
from charts.map.payload import map_payload, of_any_type, question_of
from data.vocabulary import table


def type_answers(source: CountSource, selection: Selection) -> dict[str, Any]:
    """Return the frames of every type on its own, and of all of them together.

    Args:
        source: the counts of the selection's election.
        selection: the question; its own types and what is in focus are left aside.

    Returns:
        `asked` (`question_of`), `legends` (each once), `answers`: by code of a type, "" for all of them, the
        packed frames and which legend is theirs.
    """
    maps = {code: _map_of(source, selection, code) for code in ("", *table("violation_types").index)}
    legends = list({str(data["legend"]): data["legend"] for data in maps.values()}.values())
    return {
        "asked": question_of(source.release, selection),
        "legends": legends,
        "answers": {code: [data["stream"], legends.index(data["legend"])] for code, data in maps.items()},
    }


def _map_of(source: CountSource, selection: Selection, code: str) -> Mapping[str, Any]:
    asked = of_any_type(selection).but(violation_types=(code,) if code else ())
    payload = map_payload(
        zone_frames(source, asked),
        selection=asked,
        legend=legend(source, asked),
        release=source.release,
    )
    return payload.data
