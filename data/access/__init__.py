"""Who asks and what they may: roles, rights, the province they are for, and the one guard that checks.

The functions that hand something out or change something ask the guard themselves, so no page and no command
can forget to. Whoever is not known has no rights.
"""

from data.access.account import account_name, account_reader
from data.access.claims import reader_of_claims
from data.access.guard import acting_as, current_reader, needs, require, require_sign_in, use_reader
from data.access.reader import LOCAL, NOBODY, SYSTEM, Reader
from data.access.reading import require_reading
from data.access.rights import Right, Role, rights_of, rights_table
from data.access.tasks import right_of_task

__all__ = [
    "LOCAL",
    "NOBODY",
    "SYSTEM",
    "Reader",
    "Right",
    "Role",
    "account_name",
    "account_reader",
    "acting_as",
    "current_reader",
    "needs",
    "reader_of_claims",
    "require",
    "require_reading",
    "require_sign_in",
    "right_of_task",
    "rights_of",
    "rights_table",
    "use_reader",
]
