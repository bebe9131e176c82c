"""The one guard: who is asking in this context, and whether they may."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from typing import ParamSpec, TypeVar

from data.access.reader import LOCAL, NOBODY, Reader
from data.access.rights import Right, rights_table
from data.errors import UserError
from language import _

_Arguments = ParamSpec("_Arguments")
_Answer = TypeVar("_Answer")

_current: ContextVar[Reader | None] = ContextVar("reader", default=None)
_unnamed = [LOCAL]  # who asks where nobody is named, such as in a thread of its own


def current_reader() -> Reader:
    """Return who is asking in this context.

    Where nobody is named: the one local person, or nobody at all once sign-in is required.
    """
    return _current.get() or _unnamed[0]


def use_reader(reader: Reader) -> None:
    """Say who is asking in this context from now on."""
    _current.set(reader)


@contextmanager
def acting_as(reader: Reader) -> Iterator[None]:
    """Say who is asking inside a `with` block."""
    token = _current.set(reader)
    try:
        yield
    finally:
        _current.reset(token)


def require_sign_in(*, required: bool = True) -> None:
    """Say once for the process whether whoever is not named has no rights: the case with a provider."""
    _unnamed[0] = NOBODY if required else LOCAL


def require(right: Right, *, place: str | None = None) -> Reader:
    """Return who is asking where they have the right.

    Args:
        right: what is asked for.
        place: code of a region or province it concerns, "" the nation; None: no place in particular.

    Raises:
        UserError: where they have not, or the place lies outside their provinces.
    """
    reader = current_reader()
    if not reader.may(right):
        grant = rights_table()[right]
        raise UserError(
            _("Peran Anda tidak mengizinkan ini."),
            where=grant.what,
            expected=", ".join(sorted(grant.roles)),
            next_step=_("Minta peran itu kepada pengelola sistem bila tugas Anda memerlukannya."),
        )
    if place is not None and not reader.covers(place):
        raise UserError(
            _("Wilayah ini di luar provinsi Anda."),
            where=place,
            expected=", ".join(sorted(reader.provinces)),
        )
    return reader


def needs(right: Right) -> Callable[[Callable[_Arguments, _Answer]], Callable[_Arguments, _Answer]]:
    """Let a function answer only who has a right.

    Raises (from the function): `UserError` before anything is done, where whoever asks has not.
    """

    def guard(function: Callable[_Arguments, _Answer]) -> Callable[_Arguments, _Answer]:
        @wraps(function)
        def guarded(*arguments: _Arguments.args, **named: _Arguments.kwargs) -> _Answer:
            require(right)
            return function(*arguments, **named)

        guarded.__needs__ = right  # type: ignore[attr-defined] # so that a test can list the doors
        return guarded

    return guard
