"""Rules that hold a file against the release in force and against published figures, on small tables."""

from datetime import date
from io import StringIO

import pandas as pd
import pytest

from data.checks import Context, find_all
from data.draft import Draft, Options, make_draft
from data.headers import table_kind
from data.kinds import TableKind, Unit
from data.published import counts
from tests.support.releases import a_release

OPTIONS = Options(today=date(2026, 1, 1), election="pilkada-2020", body="kasn")
NAMES = {"3601": "Pandeglang", "3604": "Kabupaten Serang", "36": "Banten", "3303": "Purbalingga"}


def match_places(places: pd.Series, _provinces: pd.Series, **_about: object) -> pd.DataFrame:
    """Take four or two digits as they are."""
    known = places.str.fullmatch(r"\d{4}|\d{2}")
    return pd.DataFrame(
        {
            "status": known.map({True: "matched", False: "unknown"}),
            "code": places.where(known),
            "candidates": [()] * len(places),
            "reason": "alasan",
        },
        index=places.index,
    )


def draft(table: str, options: Options = OPTIONS) -> Draft:
    lines = "\n".join(line.strip() for line in table.strip().splitlines())
    read = pd.read_csv(StringIO(lines), sep="|", header=None, dtype="str", keep_default_na=False)
    cells = read.apply(lambda column: column.str.strip())
    headers = tuple(cells.iloc[0])
    body = cells.iloc[1:].set_axis(pd.RangeIndex(2, len(cells) + 1, name="row"), axis="index")
    return make_draft(
        body, headers=headers, kind=table_kind(headers), match_places=match_places, options=options
    )


def released(table: str, options: Options = OPTIONS) -> Context:
    """The rows as the table of a release in force."""
    given = draft(table, options)
    release = a_release(
        release_id="0001-20260101-abcdef",
        kind=given.kind,
        complete=False,
        unit=Unit.PERSON if given.kind is TableKind.CASES else None,
        rows=len(given.table),
    )
    return Context(release=release, released=given.table, place_name=lambda code: NAMES.get(code, code))


PUBLISHED = Context(published=counts(), place_name=lambda code: NAMES.get(code, code))


def found(table: str, context: Context, options: Options = OPTIONS) -> list[tuple[str, int | None, str, str]]:
    """Rule, row, value and what to do of every finding."""
    findings = find_all(draft(table, options), context=context)
    assert (findings["level"] == "SHOULD").all()
    rows = [None if pd.isna(row) else int(row) for row in findings["row"]]
    return list(zip(findings["rule"], rows, findings["value"], findings["suggestion"], strict=True))


THREE = """
    case_id | region_code | reported_on | violation_type | position
    K-1     | 3601        | 2020-09-01  | photo_symbol   | camat
    K-2     | 3601        | 2020-09-02  | photo_symbol   | camat
    K-3     | 3604        | 2020-09-03  | photo_symbol   | camat
"""


def test_the_same_file_again_says_nothing():
    assert found(THREE, released(THREE)) == []


def test_without_a_release_the_comparing_rules_say_nothing():
    assert found(THREE, Context()) == []


def test_a_release_of_another_kind_is_not_compared():
    figures = """
        region_code | as_of      | counter  | value
        3601        | 2020-09-30 | reported | 3
    """
    assert found(THREE, released(figures)) == []


def test_cases_renumbered():
    # K-2 is gone, and K-9 says the same of the same day: perhaps the same case. K-8 has another day.
    table = """
        case_id | region_code | reported_on | violation_type | position
        K-1     | 3601        | 2020-09-01  | photo_symbol   | camat
        K-9     | 3601        | 2020-09-02  | photo_symbol   | camat
        K-8     | 3601        | 2020-09-05  | photo_symbol   | camat
        K-3     | 3604        | 2020-09-03  | photo_symbol   | camat
    """
    [(rule, row, value, told)] = found(table, released(THREE))
    assert (rule, row, value) == ("cases_renumbered", 3, "K-9")
    assert "K-2" in told


def test_one_old_case_stands_beside_one_new_case_only():
    table = """
        case_id | region_code | reported_on | violation_type | position
        K-1     | 3601        | 2020-09-01  | photo_symbol   | camat
        K-7     | 3601        | 2020-09-02  | photo_symbol   | camat
        K-8     | 3601        | 2020-09-02  | photo_symbol   | camat
        K-3     | 3604        | 2020-09-03  | photo_symbol   | camat
    """
    rules = [(rule, row) for rule, row, _value, _told in found(table, released(THREE))]
    assert rules == [("rows_distinct", 4), ("cases_renumbered", 3)]


def test_cases_without_numbers_are_told_once():
    table = """
        region_code | reported_on | violation_type | position
        3601        | 2020-09-01  | photo_symbol   | camat
        3601        | 2020-09-02  | photo_symbol   | camat
        3604        | 2020-09-06  | photo_symbol   | camat
    """
    [(rule, row, value, _told)] = found(table, released(THREE))
    assert (rule, row, value) == ("cases_renumbered", None, "2 dari 3 baris")


def test_case_ids_kept():
    # K-3 moves to another place and another day: a number used again. K-2 changes its day only: a correction.
    table = """
        case_id | region_code | reported_on | violation_type | position
        K-1     | 3604        | 2020-09-01  | photo_symbol   | camat
        K-2     | 3601        | 2020-09-12  | photo_symbol   | camat
        K-3     | 3601        | 2020-10-03  | photo_symbol   | camat
    """
    [(rule, row, value, told)] = found(table, released(THREE))
    assert (rule, row, value) == ("case_ids_kept", 4, "K-3")
    assert told.startswith("di sana Kabupaten Serang, 3 September 2020;")


def test_regions_kept():
    table = """
        case_id | region_code | reported_on | violation_type | position
        K-1     | 3601        | 2020-09-01  | photo_symbol   | camat
        K-2     | 3601        | 2020-09-02  | photo_symbol   | camat
        K-4     | 3601        | 2020-09-08  | photo_symbol   | camat
    """
    [(rule, row, value, _told)] = found(table, released(THREE))
    assert (rule, row, value) == ("regions_kept", None, "Kabupaten Serang (3604): 1 perkara sebelumnya")


def test_elections_kept():
    both = """
        case_id | election     | region_code | reported_on | violation_type | position
        K-1     | pilkada-2020 | 3601        | 2020-09-01  | photo_symbol   | camat
        K-2     | pemilu-2024  | 3604        | 2023-09-01  | photo_symbol   | camat
    """
    table = """
        case_id | election     | region_code | reported_on | violation_type | position
        K-1     | pilkada-2020 | 3601        | 2020-09-01  | photo_symbol   | camat
    """
    [(rule, row, value, _told)] = found(table, released(both))
    assert (rule, row, value) == ("elections_kept", None, "Pemilu 2024")


@pytest.mark.parametrize(
    ("persons", "values"),
    [
        (27, []),  # 27 of 30: a fall of a tenth is still usual
        (60, []),  # twice as many, still usual
        (26, ["Pilkada 2020: 26 orang, sebelumnya 30 (-13%)"]),  # 26 / 30 − 1 = −13.3%
        (61, ["Pilkada 2020: 61 orang, sebelumnya 30 (103%)"]),  # 61 / 30 − 1 = 103.3%
    ],
)
def test_size_expected(persons, values):
    table = """
        case_id | region_code | reported_on | violation_type | persons
        K-1     | 3601        | 2020-09-01  | photo_symbol   | {first}
        K-2     | 3601        | 2020-09-02  | photo_symbol   | {second}
    """
    answer = found(
        table.format(first=persons // 2, second=persons - persons // 2),
        released(table.format(first=10, second=20)),
    )
    assert [value.replace("−", "-") for rule, _row, value, _told in answer] == values
    assert {rule for rule, *_rest in answer} <= {"size_expected"}


FIGURES = """
    region_code | as_of      | counter  | value
    3601        | 2020-09-30 | reported | 12
    3604        | 2020-09-30 | reported | 2
"""


def test_figures_expected():
    # 100 is more than 5 × 12. 9 is below 10 and 30 August lies before the last figure: neither is compared.
    table = """
        region_code | as_of      | counter  | value
        3601        | 2020-08-30 | reported | 1
        3601        | 2020-10-31 | reported | 100
        3604        | 2020-10-31 | reported | 9
    """
    [(rule, row, value, told)] = found(table, released(FIGURES))
    assert (rule, row, value) == ("figures_expected", 3, "100")
    assert told.startswith("sebelumnya 12 per 30 September 2020")


def test_figures_published():
    # KASN published 680 persons of the nation on 21 September 2020, and 56 of Purbalingga on the 30th.
    table = """
        level    | region_code | as_of      | counter  | value | unit
        nasional |             | 2020-09-21 | reported | 655   | person
        kabkota  | 3303        | 2020-09-30 | reported | 56    | person
        kabkota  | 3303        | 2020-09-30 | reported | 57    | case
    """
    [(rule, row, value, told)] = found(table, PUBLISHED)
    assert (rule, row, value) == ("figures_published", 2, "655")
    assert told.startswith("KASN mengumumkan 680 orang per 21 September 2020 (BantenNews, http")


def test_a_part_cannot_be_more_than_the_whole():
    # KASN published 3 persons in Pandeglang on 21 September 2020; the file has 4 by that day, and 1 after.
    table = """
        case_id | region_code | reported_on | violation_type | persons
        K-1     | 3601        | 2020-09-01  | photo_symbol   | 4
        K-2     | 3601        | 2020-09-22  | photo_symbol   | 1
    """
    [(rule, row, value, told)] = found(table, PUBLISHED)
    assert (rule, row, value) == (
        "totals_published",
        None,
        "Pandeglang, dilaporkan hingga 21 September 2020: 4 orang",
    )
    assert told.startswith("KASN mengumumkan 3 orang per 21 September 2020")


def test_a_file_of_one_region_is_not_short_of_the_nation():
    table = """
        case_id | region_code | reported_on | violation_type | persons
        K-1     | 3604        | 2020-09-01  | photo_symbol   | 4
        K-2     | 3604        | 2020-09-22  | photo_symbol   | 1
    """
    assert found(table, PUBLISHED) == []


def test_cases_counted_as_files_are_not_held_against_persons():
    table = """
        case_id | region_code | reported_on | violation_type | persons
        K-1     | 3601        | 2020-09-01  | photo_symbol   | 4
        K-2     | 3601        | 2020-09-22  | photo_symbol   | 1
    """
    files = Options(today=date(2026, 1, 1), election="pilkada-2020", body="kasn", unit=Unit.CASE)
    assert found(table, PUBLISHED, files) == []
