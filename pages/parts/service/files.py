"""Whether the files that come with the product are all there: looked over before the first visitor comes."""

from collections.abc import Callable
from functools import partial

from data import shelf
from data.errors import UserError
from data.tables import REFERENCE, read_reference
from geo.boundaries import check_static_files, load_regions, neighbours, tiles
from geo.register import provinces, regions


def damaged_parts() -> tuple[UserError, ...]:
    """Return which files are missing or damaged; the parts of a page that need them say so themselves."""
    looks: list[Callable[[], object]] = [
        regions,
        provinces,
        load_regions,
        neighbours,
        tiles,
        check_static_files,
    ]
    looks += [partial(read_reference, path.stem) for path in sorted(REFERENCE.glob("*.csv"))]
    looks += [partial(shelf.verified, shelf.BUNDLED / name) for name in shelf.bundled_names()]
    return tuple(filter(None, map(_refusal, looks)))


def _refusal(look: Callable[[], object]) -> UserError | None:
    try:
        look()
    except UserError as error:
        return error
    return None
