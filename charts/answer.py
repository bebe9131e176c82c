"""What turns a question into figures that can be made again."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from enum import StrEnum
from functools import update_wrapper
from inspect import signature
from types import MappingProxyType
from typing import Any, Generic, ParamSpec, TypeVar, cast, get_type_hints

from analysis.measure import CountSource
from analysis.remembered import remembered
from analysis.selection import Selection
from charts.figures.model import Figure
from charts.recipe import Plain, Recipe

Asked = ParamSpec("Asked")
Given = TypeVar("Given", bound=Figure | tuple[Figure, ...])
_MOST = 64  # views of one figure that are kept, some 50 kB each; there are dozens of figures

Ready = Callable[[CountSource, Selection], object]


class Answer(Generic[Asked, Given]):
    """A function of counts, a question and choices that gives a figure, or several; called like the function.

    Each figure carries its recipe. What is chosen by plain values stands in it. What was handed over ready,
    such as a table, is made anew by `ready`; the rest, such as notes of the day, is left to its default.
    """

    def __init__(self, code: str, function: Callable[Asked, Given], ready: Mapping[str, Ready]) -> None:
        update_wrapper(self, function)
        self.code = code
        self._function, self._ready = function, ready
        self._signature = signature(function)
        self._remembered = remembered(_MOST)(self._signed)

    def __call__(self, *args: Asked.args, **kwargs: Asked.kwargs) -> Given:
        """Return what the function gives, with recipes; shared with whoever asks the same."""
        return self._remembered(*args, **kwargs)

    def _signed(self, *args: Asked.args, **kwargs: Asked.kwargs) -> Given:
        made = self._function(*args, **kwargs)
        named = dict(self._signature.bind(*args, **kwargs).arguments)
        _source, selection = named.pop(_SOURCE), named.pop(_SELECTION)
        choices = tuple((name, _plain(value)) for name, value in named.items() if self._is_kept(name, value))

        def signed(figure: Figure) -> Figure:
            return replace(figure, recipe=Recipe(self.code, figure.id, cast("Selection", selection), choices))

        marked = signed(made) if isinstance(made, Figure) else tuple(map(signed, made))
        return cast("Given", marked)

    def again(
        self, source: CountSource, selection: Selection, choices: Mapping[str, object]
    ) -> tuple[Figure, ...]:
        """Return the figures for a question; choices may be as they were written down.

        Raises:
            TypeError, ValueError: where a choice is none of this answer.
        """
        ready = {name: make(source, selection) for name, make in self._ready.items()}
        hints = get_type_hints(self._function)
        read = {name: _read(hints.get(name), value) for name, value in choices.items()}
        remake: Callable[..., Any] = self
        made = remake(**{_SOURCE: source, _SELECTION: selection}, **ready, **read)
        return (made,) if isinstance(made, Figure) else made

    def _is_kept(self, name: str, value: object) -> bool:
        is_told = _is_plain(value) and name not in self._ready
        return is_told and value != self._signature.parameters[name].default


def answer(
    code: str, *, ready: Mapping[str, Ready] = MappingProxyType({})
) -> Callable[[Callable[Asked, Given]], Answer[Asked, Given]]:
    """Let the figures of a function of `source` and `selection` be made again.

    Args:
        code: short code, kept in saved arrangements: it never changes.
        ready: what makes the arguments that pages hand over ready, by name.
    """
    return lambda function: Answer(code, function, ready)


_SOURCE, _SELECTION = "source", "selection"


def _is_plain(value: object) -> bool:
    if isinstance(value, list | tuple):
        return all(isinstance(each, str) for each in value)
    return isinstance(value, str | bool | int | date)


def _plain(value: object) -> Plain:
    if isinstance(value, date):
        return value.isoformat()
    return cast("Plain", tuple(value) if isinstance(value, list) else value)


def _read(hint: object, value: object) -> object:
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return hint(str(value))
    if hint is date and isinstance(value, str):
        return date.fromisoformat(value)
    return tuple(value) if isinstance(value, list) else value
