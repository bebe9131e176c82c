"""Tables of counts: long ones, and wide ones with a column for each day or step."""

from pathlib import Path

from tests.support.ugly.trap import COUNTS, delimited, text_file, trap


def table(folder: Path, *rows: tuple[str, ...]) -> Path:
    """Write a table of counts."""
    return text_file(folder, delimited(rows), name="jumlah.csv")


@trap(
    ("totals_left_out", 5, "Jumlah Kasus"),
    rows=("3601 2020-09-30 reported 3", "3604 2020-09-30 reported 1305", "3602 2020-09-30 reported 0"),
    columns=COUNTS,
)
def long_counts_with_a_wrong_total(folder: Path) -> Path:
    return table(
        folder,
        ("Kab/Kota", "Per Tanggal", "Langkah", "Satuan", "Jumlah Kasus"),
        ("Kab. Pandeglang", "30 September 2020", "dilaporkan", "orang", "3"),
        ("Kab. Serang", "30 September 2020", "dilaporkan", "orang", "1.305"),
        ("Kab. Lebak", "30 September 2020", "dilaporkan", "orang", "0"),
        ("Total", "", "", "", "1.309"),
    )


@trap(
    ("table_unpivoted", None, ""),
    ("totals_left_out", 4, ""),
    rows=(
        "3601 2020-09-30 reported 3",
        "3601 2020-10-31 reported 4",
        "3604 2020-10-31 reported 0",
    ),
    columns=COUNTS,
)
def wide_counts_by_day(folder: Path) -> Path:
    return table(
        folder,
        ("Kab/Kota", "Dilaporkan per 30/09/2020", "Jumlah dilaporkan s.d. Oktober 2020"),
        ("Kab. Pandeglang", "3", "4"),
        ("Kab. Serang", "", "0"),
        ("Jumlah", "3", "4"),
    )


@trap(
    ("table_unpivoted", None, ""),
    ("totals_left_out", 4, ""),
    rows=(
        "3601 2020-09-30 reported 3",
        "3601 2020-09-30 followed_up 1",
        "3604 2020-09-30 reported 2",
        "3604 2020-09-30 followed_up 0",
    ),
    columns=COUNTS,
)
def wide_counts_by_step_with_a_total_without_a_word(folder: Path) -> Path:
    return table(
        folder,
        ("Kab/Kota", "Per Tanggal", "Dilaporkan", "Ditindaklanjuti"),
        ("Kab. Pandeglang", "30/09/2020", "3", "1"),
        ("Kab. Serang", "30/09/2020", "2", "0"),
        ("", "", "5", "1"),
    )


@trap(
    ("headings_joined", 2, ""),
    ("table_unpivoted", None, ""),
    ("places_unambiguous", 5, "Kabupaten/Kota"),
    ("places_unambiguous", 5, "Kabupaten/Kota"),
    ("numbers_whole", 4, "31 Oktober 2020 Direkomendasikan"),
    rows=(
        "3601 2020-09-30 reported 3",
        "3601 2020-09-30 recommended 2",
        "3601 2020-10-31 reported 4",
        "- 2020-09-30 reported 7",
        "- 2020-10-31 reported 8",
    ),
    columns=COUNTS,
)
def wide_counts_by_day_and_step(folder: Path) -> Path:
    return table(
        folder,
        ("Rekap", "", "", "", ""),
        ("Kabupaten/Kota", "30 September 2020", "", "31 Oktober 2020", ""),
        ("", "Dilaporkan", "Direkomendasikan", "Dilaporkan", "Direkomendasikan"),
        ("Kab. Pandeglang", "3", "2", "4", "2,5"),
        ("Blitar", "7", "", "8", ""),
    )


@trap(("columns_present", None, "counter"), ("table_unpivoted", None, ""), columns=COUNTS)
def wide_counts_that_do_not_say_the_step(folder: Path) -> Path:
    return table(
        folder,
        ("Kab/Kota", "30/09/2020", "31/10/2020"),
        ("Kab. Pandeglang", "3", "4"),
    )
