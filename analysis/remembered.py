"""Answers given once for all readers: on an election night most of them look at the same view."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache, wraps
from typing import ParamSpec, TypeVar

from language import current_language

_Asked = ParamSpec("_Asked")
_Given = TypeVar("_Given")
_Named = tuple[tuple[str, object], ...]


@dataclass(frozen=True, eq=False)
class _Same:
    """A value without a hash, such as a table, known as the very object; held, so that it stays the one."""

    value: object

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.value is self.value

    def __hash__(self) -> int:
        return id(self.value)


def remembered(most: int) -> Callable[[Callable[_Asked, _Given]], Callable[_Asked, _Given]]:
    """Let a function give the same answer, the very object, when it is asked the same again.

    For functions that depend on their arguments and the language in force alone. Counts are known as the very
    object, so a new release is a new question. Whoever gets an answer must not change it. Arguments that may
    change themselves (lists, dicts, sets) are not remembered.

    Args:
        most: how many answers are kept; the one not asked for the longest goes first.
    """

    def around(function: Callable[_Asked, _Given]) -> Callable[_Asked, _Given]:
        @lru_cache(maxsize=most)
        def answer(_language: str, args: tuple[object, ...], kwargs: _Named) -> _Given:
            plain = {name: _value(each) for name, each in kwargs}
            return function(*map(_value, args), **plain)  # type: ignore[arg-type]  # as they were given

        @wraps(function)
        def ask(*args: _Asked.args, **kwargs: _Asked.kwargs) -> _Given:
            if any(isinstance(each, list | dict | set) for each in (*args, *kwargs.values())):
                return function(*args, **kwargs)
            named = tuple((name, _key(kwargs[name])) for name in sorted(kwargs))
            return answer(current_language(), tuple(map(_key, args)), named)

        return ask

    return around


def _key(value: object) -> object:
    try:
        hash(value)
    except TypeError:
        return _Same(value)
    return value


def _value(key: object) -> object:
    return key.value if isinstance(key, _Same) else key
