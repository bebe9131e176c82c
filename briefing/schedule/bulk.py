"""One file for each province, with a progress bar on a terminal."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from analysis.scope import borders
from analysis.selection import Selection
from geo import register

_Thing = TypeVar("_Thing")


def by_province(selection: Selection) -> tuple[Selection, ...]:
    """Return the question once for each province there was at the time, by code."""
    return tuple(
        selection.but(province=code, region=None) for code in register.provinces(borders(selection)).index
    )


def with_progress(things: Sequence[_Thing], *, told: Callable[[_Thing], str]) -> Iterator[_Thing]:
    """Yield the things and draw on the error stream how many are done; nothing where nobody watches.

    Args:
        things: what is worked on.
        told: how one of them is called.
    """
    # only the command line draws
    from rich.console import Console  # noqa: PLC0415
    from rich.progress import Progress  # noqa: PLC0415

    console = Console(stderr=True)
    hidden = not console.is_terminal or len(things) == 1
    with Progress(console=console, transient=True, disable=hidden) as bar:
        task = bar.add_task("", total=len(things))
        for thing in things:
            bar.update(task, description=told(thing))
            yield thing
            bar.advance(task)
