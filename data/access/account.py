"""Who gives a command: the account of the machine it is given on."""

from getpass import getuser

from data.access.claims import reader_of_claims
from data.access.reader import LOCAL, Reader
from data.settings import read_settings

_PREFIX = "akun:"


def account_reader() -> Reader:
    """Return who gives a command.

    Where the table of roles (`PETA_ROLES`) is there, the account needs a row in it, named `akun:NAME`; else
    whoever has the machine has all rights, as they have the files of the store.

    Raises:
        UserError: where the table of roles cannot be read.
    """
    settings = read_settings()
    name = account_name()
    if settings.roles is None:
        return Reader(name, LOCAL.roles)
    return reader_of_claims({"sub": f"{_PREFIX}{name}"}, settings=settings)


def account_name() -> str:
    """Return the name of the account; empty where it has none."""
    try:
        return getuser()
    except (OSError, KeyError):  # a container may run under a number without a name
        return ""
