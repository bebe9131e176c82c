"""The PostgreSQL driver, loaded only where a database is read."""

import importlib
from typing import Any

from data.errors import UserError
from language import _

MODULE = "adbc_driver_postgresql.dbapi"


def postgres_driver() -> Any:
    """Return the driver.

    Raises:
        UserError: where it is not installed.
    """
    try:
        return importlib.import_module(MODULE)
    except ImportError as error:
        raise UserError(
            _("Pembaca PostgreSQL belum terpasang."),
            next_step=_("Pasang dengan: pip install adbc-driver-postgresql"),
        ) from error
