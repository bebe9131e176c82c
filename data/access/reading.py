"""Whether somebody may ask anything of a release: the guard in front of the engine."""

from data.access.guard import require
from data.access.rights import Right
from data.errors import UserError
from data.release import Release
from language import _


def require_reading(release: Release) -> None:
    """Let only those ask of a release who may know what is in it.

    What the public gets of a release is open to all with a role; every other release only to those who see
    all counts, and where they are there for some provinces, only the part that speaks of those.

    Raises:
        UserError: where whoever asks may not.
    """
    if release.is_public:
        require(Right.SEE_PUBLIC_COUNTS)
        return
    reader = require(Right.SEE_COUNTS)
    if reader.provinces and not (release.provinces and set(release.provinces) <= reader.provinces):
        raise UserError(
            _("Rilis ini memuat wilayah di luar provinsi Anda."),
            where=f"{release.name} {release.release_id}",
            expected=", ".join(sorted(reader.provinces)),
        )
