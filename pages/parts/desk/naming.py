"""Under which name the file on the desk becomes a release."""

from data.shelf import check_new_name
from pages.parts.desk.upload import short_name
from pages.parts.desk.work import data_set

_UNNAMED = "set-data-baru"


def name_asked() -> str:
    """Return the name of the data set: an existing one, the one that was typed, or one made of the title.

    Raises:
        UserError: where it cannot be used.
    """
    named = data_set()
    name = named.existing or named.name or short_name(named.title) or _UNNAMED
    check_new_name(name)
    return name


def title_asked() -> str:
    """Return the title of the data set; empty where none was given."""
    return data_set().title
