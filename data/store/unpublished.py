"""A table that is not published yet, as a release to look at."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pandas as pd
import pyarrow.parquet as parquet

from data.errors import UserError
from data.kinds import TableKind, Unit
from data.release import TABLE, Release, file_checksum
from data.schema import arrow_table
from data.store.publishing import days_covered
from language import _

DRAFT = "draft"


@contextmanager
def unpublished(
    table: pd.DataFrame,
    *,
    name: str,
    kind: TableKind,
    unit: Unit | None = None,
    complete: bool = False,
    title: str = "",
) -> Iterator[Release]:
    """Give a cleaned table the form of a release for the length of a `with` block; the store never sees it.

    Everything that is asked of the release has to be answered within the block: its file goes with it.

    Args:
        table: the columns of `kind`, at least one row, without identifiers.
        name: the data set it would become a release of.
        kind: cases or counts.
        unit: what a row of cases stands for; None for counts.
        complete: whether a region without rows means that nobody was reported there.
        title: what the reader would see.

    Raises:
        UserError: where there is no room for its file.
    """
    first_day, last_day = days_covered(table, kind)
    with TemporaryDirectory(prefix="peta-") as place:
        folder = Path(place)
        try:
            parquet.write_table(arrow_table(table, kind=kind), folder / TABLE, compression="zstd")
        except OSError as error:
            raise UserError(
                _("Pratinjau tidak dapat dibuat; tidak ada yang berubah."),
                expected=_("ruang kosong pada folder sementara"),
                next_step=_("Kosongkan ruang, lalu ulangi."),
            ) from error
        yield Release(
            name=name,
            release_id=DRAFT,
            kind=kind,
            title=title or name,
            title_en=title or name,
            illustrative=False,
            complete=complete,
            unit=unit,
            elections=tuple(sorted(table["election"].dropna().unique())),
            first_day=first_day,
            last_day=last_day,
            published_at="",
            note="",
            rows=len(table),
            checksum=file_checksum(folder / TABLE),
            source="",
            folder=folder,
        )
