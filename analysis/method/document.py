"""`docs/method.md`: the notes and the validation results, from the objects the method page shows."""

from collections.abc import Iterable

from analysis.method.note import MethodNote
from analysis.method.notes import notes
from analysis.method.results import Result, results
from language import _, speaking

_HEAD = """\
<!-- Written by `make validate`; change the notes in `analysis/method/`, not this page. -->

# Method

What each figure of Peta Netral rests on: formulas, assumptions, limits, sources, and how far a simulation or
a back-test bears it out. The page *Metode* of the dashboard shows the same in Indonesian.
"""


def page() -> str:
    """Return the page as Markdown, in English."""
    with speaking("en"):
        return "\n".join([_HEAD, *(_section(note) for note in notes())])


def _section(note: MethodNote) -> str:
    parts = [
        f"## {note.title}\n",
        f"{note.summary}\n",
        *(f"$$\n{formula}\n$$\n" for formula in note.formulas),
        _listed(_("Anggapan"), note.assumptions),
        _listed(_("Batas"), note.limits),
        _listed(_("Sumber"), note.sources),
        _measured(results(note.studies)) if note.studies else "",
    ]
    return "\n".join(filter(None, parts))


def _listed(title: str, lines: Iterable[str]) -> str:
    items = "\n".join(f"- {line}" for line in lines)
    return f"**{title}**\n\n{items}\n" if items else ""


def _measured(rows: Iterable[Result]) -> str:
    head = "| measured | setting | value | target | met |\n|---|---|---|---|---|"
    lines = [f"| {row.label} | {row.setting} | {row.value} | {row.target} | {_met(row)} |" for row in rows]
    return "\n".join(["**Validation**\n", head, *lines, ""])


def _met(row: Result) -> str:
    if not row.target:
        return ""
    return "yes" if row.outcome.is_met else "**no**"
