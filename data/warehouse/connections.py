"""Connections to PostgreSQL: opened when asked for, lent to one thread at a time, thrown away when dead."""

import logging
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import lru_cache
from typing import Any
from urllib.parse import SplitResult, parse_qsl, quote, urlencode, urlsplit

import pyarrow as pa

from data.errors import UserError
from data.postgres_driver import postgres_driver
from data.warehouse.refusals import CopyMissingError, is_lost, refused_connection, refused_question, sqlstate
from language import _

_log = logging.getLogger(__name__)

_IDLE_AT_MOST = 4
# How long to wait for a database that does not answer at all, and for one that fell silent.
_DEFAULTS = {
    "application_name": "peta-netral",
    "connect_timeout": "5",
    "keepalives_idle": "10",
    "keepalives_interval": "5",
    "keepalives_count": "3",
    "tcp_user_timeout": "20000",
}


class Warehouse:
    """One database. Its address is kept out of sight, as it may hold a password.

    Attributes:
        where: the address without account and password, fit to be shown.
        seconds: how long an answer may take.
    """

    def __init__(self, url: str, *, seconds: float) -> None:
        address = _address(url)
        stated = dict(parse_qsl(address.query, keep_blank_values=True))
        query = urlencode(_DEFAULTS | stated, quote_via=quote)
        self._url = address._replace(query=query).geturl()
        self._idle: deque[Any] = deque()
        self.where = f"postgresql://{address.hostname or stated.get('host', '')}{address.path}"
        self.seconds = seconds

    def fetch(self, written: str, parameters: Sequence[str | int] | None = None) -> pa.Table:
        """Return the answer to one statement that reads.

        A connection that died while it lay idle is replaced without a word.

        Raises:
            UserError: where the database cannot be reached, refuses, or takes too long.
            CopyMissingError: where a table it speaks of is not there.
        """
        while True:
            connection, is_fresh = self._taken()
            try:
                with connection.cursor() as cursor:
                    cursor.execute(written, parameters)
                    answer = cursor.fetch_arrow_table()
            except postgres_driver().Error as error:
                discard(connection)
                if is_fresh or not is_lost(error):
                    raise self._refused(error) from None
                self.close()
            else:
                self._put_back(connection)
                return answer

    @contextmanager
    def transaction(self) -> Iterator[Any]:
        """Give a cursor that writes, for as long as it takes: all of it holds, or nothing.

        Raises:
            UserError: where the database cannot be reached or refuses.
        """
        connection = self._opened(autocommit=False)
        try:
            with connection.cursor() as cursor:
                cursor.execute("SET LOCAL statement_timeout = 0")
                yield cursor
            connection.commit()
        except postgres_driver().Error as error:
            raise self._refused(error) from None
        finally:
            discard(connection)  # what was not committed goes with it

    def close(self) -> None:
        """Close the connections that lie idle."""
        while self._idle:
            with suppress(IndexError):  # another thread was quicker
                discard(self._idle.pop())

    def _taken(self) -> tuple[Any, bool]:
        try:
            return self._idle.pop(), False
        except IndexError:
            return self._opened(autocommit=True), True

    def _put_back(self, connection: Any) -> None:
        if len(self._idle) < _IDLE_AT_MOST:
            self._idle.append(connection)
        else:
            discard(connection)

    def _opened(self, *, autocommit: bool) -> Any:
        try:
            connection = postgres_driver().connect(self._url, autocommit=autocommit)
            with connection.cursor() as cursor:
                cursor.execute(f"SET statement_timeout = {round(self.seconds * 1000)}")
                cursor.execute("SET TimeZone = 'UTC'")
        except postgres_driver().Error as error:
            _log.warning("No connection to %s", self.where)
            raise refused_connection(error, where=self.where) from None
        return connection

    def _refused(self, error: Exception) -> UserError:
        refusal = refused_question(error, where=self.where, seconds=self.seconds)
        if not isinstance(refusal, CopyMissingError):  # that one is mended by copying
            _log.warning("No answer from %s: %s", self.where, sqlstate(error) or "connection lost")
        return refusal


@lru_cache(maxsize=4)
def warehouse_at(url: str, seconds: float) -> Warehouse:
    """Return the database of an address; the same one for the same address, so that connections are kept."""
    return Warehouse(url, seconds=seconds)


def discard(connection: Any) -> None:
    """Close a connection, dead or alive."""
    with suppress(postgres_driver().Error):
        connection.close()


def _address(url: str) -> SplitResult:
    try:
        return urlsplit(url)
    except ValueError:
        raise UserError(
            _("Alamat basis data tidak dapat dibaca."),
            where="PETA_ENGINE",
            expected="postgresql://akun@peladen:5432/basisdata",
        ) from None
