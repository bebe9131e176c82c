"""The one error class that is meant for users."""


class UserError(Exception):
    """Something a user can mend; printed or shown without a traceback.

    Attributes:
        what: what went wrong, one sentence in the language in force.
        where: the file, row, column, setting or argument it concerns; empty where that is plain.
        expected: what would have been accepted.
        next_step: what to do now.
    """

    def __init__(self, what: str, *, where: str = "", expected: str = "", next_step: str = "") -> None:
        self.what = what
        self.where = where
        self.expected = expected
        self.next_step = next_step
        super().__init__(" ".join(part for part in (what, where, expected, next_step) if part))
