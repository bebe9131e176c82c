"""Every rule, on small tables: the cells that matter, and what is found."""

from datetime import date
from io import StringIO

import pandas as pd
import pytest

from data.checks import RULES, find_all
from data.dates import DateOrder
from data.desk import examine
from data.draft import Draft, Options, make_draft
from data.headers import table_kind
from data.kinds import Unit

TODAY = date(2026, 1, 1)
OPTIONS = Options(today=TODAY, election="pilkada-2020", body="kasn")
PLACES = {"3601": "3601", "Kab. Pandeglang": "3601", "Banten": "36", "Kab. Serang": "3604"}


def match_places(places: pd.Series, _provinces: pd.Series, **_told: object) -> pd.DataFrame:
    """Know three places; everything with Blitar in it is ambiguous."""
    status = places.map(lambda place: "matched" if place in PLACES else "unknown")
    status = status.mask(places.str.contains("Blitar"), "ambiguous")
    return pd.DataFrame(
        {
            "status": status,
            "code": places.map(PLACES).astype("str"),
            "candidates": places.map(lambda place: ("3505", "3572") if "Blitar" in place else ()),
            "reason": "alasan",
            "offered": places.map(lambda _place: ()),
        }
    )


def draft(table: str, options: Options = OPTIONS) -> Draft:
    """A draft from lines whose cells stand between bars; the first line holds the headings."""
    lines = [line.strip() for line in table.strip().splitlines()]
    read = pd.read_csv(StringIO("\n".join(lines)), sep="|", header=None, dtype="str", keep_default_na=False)
    cells = read.apply(lambda column: column.str.strip())
    headers = tuple(cells.iloc[0])
    body = cells.iloc[1:].set_axis(pd.RangeIndex(2, len(cells) + 1, name="row"), axis="index")
    return make_draft(
        body, headers=headers, kind=table_kind(headers), match_places=match_places, options=options
    )


def found(table: str, options: Options = OPTIONS) -> list[tuple[str, int | None, str, str]]:
    """Rule, row, column and value of every finding."""
    findings = find_all(draft(table, options))
    rows = [None if pd.isna(row) else int(row) for row in findings["row"]]
    return list(zip(findings["rule"], rows, findings["column"], findings["value"], strict=True))


CLEAN = """
    region_code     | reported_on | violation_type
    Kab. Pandeglang | 2020-09-21  | photo_symbol
"""


def test_a_clean_table_has_no_findings():
    assert found(CLEAN) == []


def test_every_rule_has_a_name_of_its_own():
    names = [rule.name for rule in RULES]
    assert len(set(names)) == len(names)


def test_columns_present():
    bare = Options(today=TODAY)
    table = """
        region_code     | position
        Kab. Pandeglang | camat
    """
    assert [(rule, row, column) for rule, row, column, _value in found(table, bare)] == [
        ("columns_present", None, "election"),
        ("columns_present", None, "reported_on"),
        ("columns_present", None, "violation_type"),
        ("columns_present", None, "body"),
    ]


def test_rows_present():
    assert found("region_code | reported_on | violation_type") == [("rows_present", None, "", "")]


def test_required_filled():
    table = """
        region_code     | reported_on | violation_type | election
        Kab. Pandeglang |             | photo_symbol   | pilkada-2020
        Kab. Pandeglang | 2020-09-21  |                |
    """
    assert found(table) == [
        ("required_filled", 2, "reported_on", ""),
        ("required_filled", 3, "violation_type", ""),
    ]


def test_dates_readable():
    table = """
        region_code     | tgl lapor  | violation_type | tgl rekomendasi
        Kab. Pandeglang | 31/09/2020 | photo_symbol   | 2020-11-01
        Kab. Pandeglang | 2020-09-21 | photo_symbol   | menyusul
    """
    assert found(table) == [
        ("dates_readable", 2, "tgl lapor", "31/09/2020"),
        ("dates_readable", 3, "tgl rekomendasi", "menyusul"),
    ]


def test_dates_unambiguous():
    table = """
        region_code     | reported_on | violation_type
        Kab. Pandeglang | 05/06/2020  | photo_symbol
    """
    assert found(table) == [("dates_unambiguous", 2, "reported_on", "05/06/2020")]
    stated = Options(today=TODAY, election="pilkada-2020", body="kasn", date_order=DateOrder.DAY_FIRST)
    assert found(table, stated) == []


def test_dates_past():
    table = """
        region_code     | reported_on | violation_type
        Kab. Pandeglang | 2026-01-02  | photo_symbol
        Kab. Pandeglang | 2020-09-21  | photo_symbol
    """
    assert ("dates_past", 2, "reported_on", "2026-01-02") in found(table)


def test_dates_in_order():
    table = """
        region_code     | reported_on | violation_type | recommended_on | followed_up_on | closed_on
        Kab. Pandeglang | 2020-09-21  | photo_symbol   | 2020-09-20     |                |
        Kab. Pandeglang | 2020-09-21  | photo_symbol   | 2020-09-25     | 2020-09-24     |
        Kab. Pandeglang | 2020-09-21  | photo_symbol   |                |                | 2020-09-20
        Kab. Pandeglang | 2020-09-21  | photo_symbol   | 2020-09-21     | 2020-09-21     |
    """
    assert found(table) == [
        ("dates_in_order", 2, "recommended_on", "2020-09-20"),
        ("dates_in_order", 3, "followed_up_on", "2020-09-24"),
        ("dates_in_order", 4, "closed_on", "2020-09-20"),
    ]


def test_the_steps_between_keep_the_order_too():
    table = """
        kota | reported_on | violation_type | forwarded_on | verified_on | recommended_on | sanctioned_on
        3601 | 2020-09-21  | photo_symbol   | 2020-09-20   |             |                |
        3601 | 2020-09-21  | photo_symbol   | 2020-09-25   | 2020-09-24  |                |
        3601 | 2020-09-21  | photo_symbol   |              | 2020-09-25  | 2020-09-24     |
        3601 | 2020-09-21  | photo_symbol   |              |             | 2020-09-25     | 2020-09-24
        3601 | 2020-09-21  | photo_symbol   | 2020-09-21   | 2020-09-22  | 2020-09-22     | 2020-09-30
    """
    assert found(table) == [
        ("dates_in_order", 2, "forwarded_on", "2020-09-20"),
        ("dates_in_order", 3, "verified_on", "2020-09-24"),
        ("dates_in_order", 4, "recommended_on", "2020-09-24"),
        ("dates_in_order", 5, "sanctioned_on", "2020-09-24"),
    ]


def test_a_date_out_of_place_is_told_once():
    table = """
        region_code     | reported_on | violation_type | recommended_on | followed_up_on | sanctioned_on
        Kab. Pandeglang | 2020-09-21  | photo_symbol   | 2020-09-25     | 2020-09-26     | 2020-09-20
    """
    assert found(table) == [("dates_in_order", 2, "sanctioned_on", "2020-09-20")]


def test_the_day_of_a_status_keeps_the_order_too():
    table = """
        region_code     | reported_on | violation_type | status      | tanggal status
        Kab. Pandeglang | 2020-09-21  | photo_symbol   | recommended | 2020-09-20
    """
    assert found(table) == [("dates_in_order", 2, "tanggal status", "2020-09-20")]


def test_dates_in_election():
    table = """
        region_code     | reported_on | violation_type | election
        Kab. Pandeglang | 2012-09-21  | photo_symbol   | pilkada-2020
        Kab. Pandeglang | 2020-09-21  | photo_symbol   | pilkada-2024
    """
    assert found(table) == [
        ("dates_in_election", 2, "reported_on", "2012-09-21"),
        ("dates_in_election", 3, "reported_on", "2020-09-21"),
    ]


def test_terms_known():
    table = """
        region_code     | reported_on | jenis pelanggaran | lembaga | pilkada
        Kab. Pandeglang | 2020-10-21  | menyihir          | kasn    | pilkada-2020
        Kab. Pandeglang | 2020-10-21  | Peserta kampanye  | KASNN   | Pilkada 2020
        Kab. Pandeglang | 2020-10-21  | Peserta kampanye  | KASN    | pilkada-1820
    """
    assert sorted(found(table)) == [
        ("terms_known", 2, "jenis pelanggaran", "menyihir"),
        ("terms_known", 3, "lembaga", "KASNN"),
        ("terms_known", 4, "pilkada", "pilkada-1820"),
    ]


def test_an_unknown_word_comes_with_the_nearest_known_one():
    table = """
        region_code     | reported_on | jenis pelanggaran
        Kab. Pandeglang | 2020-09-21  | pesrta kampanye
    """
    assert find_all(draft(table))["suggestion"].tolist() == [
        "mungkin “Peserta kampanye” (campaign_participant)"
    ]


def test_details_known():
    table = """
        region_code     | reported_on | violation_type | jabatan | sanksi
        Kab. Pandeglang | 2020-09-21  | photo_symbol   | raja    | PTDH
        Kab. Pandeglang | 2020-09-22  | photo_symbol   | Camat   | cambuk
    """
    assert found(table) == [("details_known", 2, "jabatan", "raja"), ("details_known", 3, "sanksi", "cambuk")]
    kept = draft(table).table[["position", "sanction"]]
    assert kept.fillna("").to_numpy().tolist() == [["", "dismiss_dishon"], ["kepala_wilayah", ""]]


@pytest.mark.parametrize("written", ["0", "-1", "dua", "1,5"])
def test_numbers_whole(written):
    table = f"""
        region_code     | reported_on | violation_type | jumlah orang
        Kab. Pandeglang | 2020-09-21  | photo_symbol   | {written}
    """
    assert found(table) == [("numbers_whole", 2, "jumlah orang", written)]


def test_an_empty_number_of_persons_means_one():
    table = """
        region_code     | reported_on | violation_type | persons
        Kab. Pandeglang | 2020-09-21  | photo_symbol   |
        Kab. Pandeglang | 2020-09-22  | photo_symbol   | 1.305
    """
    assert draft(table).table["persons"].tolist() == [1, 1305]


def test_case_ids_unique():
    table = """
        case_id | region_code     | reported_on | violation_type
        K-1     | Kab. Pandeglang | 2020-09-21  | photo_symbol
        K-1     | Kab. Serang     | 2020-09-21  | photo_symbol
    """
    assert found(table) == [("case_ids_unique", 3, "case_id", "K-1")]


def test_rows_distinct():
    table = """
        case_id | region_code     | reported_on | violation_type
        K-1     | Kab. Pandeglang | 2020-09-21  | photo_symbol
        K-2     | Kab. Pandeglang | 2020-09-21  | photo_symbol
        K-3     | Kab. Pandeglang | 2020-09-22  | photo_symbol
        K-4     | Atlantis        | 2020-09-22  | photo_symbol
        K-5     | Lemuria         | 2020-09-22  | photo_symbol
    """
    assert [finding for finding in found(table) if finding[0] == "rows_distinct"] == [
        ("rows_distinct", 3, "case_id", "K-2")
    ]


def test_places_known_and_unambiguous():
    table = """
        kab/kota | reported_on | violation_type
        Atlantis | 2020-09-21  | photo_symbol
        Blitar   | 2020-09-21  | photo_symbol
                 | 2020-09-21  | photo_symbol
    """
    assert found(table) == [
        ("places_known", 2, "kab/kota", "Atlantis"),
        ("places_known", 4, "kab/kota", ""),
        ("places_unambiguous", 3, "kab/kota", "Blitar"),
    ]


def test_a_row_that_names_only_its_province_is_placed_in_it():
    table = """
        kab/kota | provinsi | reported_on | violation_type
                 | Banten   | 2020-09-21  | photo_symbol
    """
    assert draft(table).table["region_code"].tolist() == ["36"]


def test_columns_distinct():
    table = """
        tanggal laporan | reported_on | region_code     | violation_type
        2020-01-01      | 2020-09-21  | Kab. Pandeglang | photo_symbol
    """
    assert found(table) == [("columns_distinct", None, "reported_on", "tanggal laporan")]


def test_status_dated():
    table = """
        region_code     | reported_on | violation_type | status      | recommended_on
        Kab. Pandeglang | 2020-09-21  | photo_symbol   | recommended |
        Kab. Pandeglang | 2020-09-22  | photo_symbol   | recommended | 2020-09-25
        Kab. Pandeglang | 2020-09-23  | photo_symbol   | sanctioned  | 2020-09-25
        Kab. Pandeglang | 2020-09-24  | photo_symbol   | dilaporkan  |
    """
    assert found(table) == [
        ("status_dated", 2, "status", "recommended"),
        ("status_dated", 4, "status", "sanctioned"),
    ]


def test_status_dated_knows_the_steps_between():
    table = """
        region_code | reported_on | violation_type | status    | forwarded_on | recommended_on | escalated_on
        3601        | 2020-09-21  | photo_symbol   | forwarded | 2020-09-24   |                |
        3601        | 2020-09-22  | photo_symbol   | forwarded |              |                |
        3601        | 2020-09-23  | photo_symbol   | verifying | 2020-09-24   |                |
        3601        | 2020-09-24  | photo_symbol   | escalated |              | 2020-10-01     |
        3601        | 2020-09-25  | photo_symbol   | escalated |              | 2020-10-01     | 2020-10-20
    """
    assert found(table) == [
        ("status_dated", 3, "status", "forwarded"),
        ("status_dated", 4, "status", "verifying"),
        ("status_dated", 5, "status", "escalated"),
    ]


@pytest.mark.parametrize(
    ("status", "filled"),
    [
        ("forwarded", ["forwarded_on"]),
        ("verifying", ["verified_on"]),
        ("recommended", ["recommended_on"]),
        ("escalated", ["escalated_on"]),
        ("sanctioned", ["followed_up_on", "sanctioned_on"]),
        ("rejected", ["closed_on"]),
        ("reported", []),
    ],
)
def test_a_status_with_its_day_fills_its_own_steps(status, filled):
    table = f"""
        region_code     | reported_on | violation_type | status   | tanggal status
        Kab. Pandeglang | 2020-09-21  | photo_symbol   | {status} | 2020-10-01
    """
    steps = draft(table).table.filter(like="_on").drop(columns="reported_on").iloc[0].dropna()
    assert list(steps.index) == filled
    assert {str(day)[:10] for day in steps} <= {"2020-10-01"}


def test_a_sanction_is_a_follow_up():
    table = """
        region_code     | reported_on | violation_type | followed_up_on | tanggal sanksi
        Kab. Pandeglang | 2020-09-21  | photo_symbol   |                | 2020-10-05
        Kab. Pandeglang | 2020-09-21  | photo_symbol   | 2020-10-03     | 2020-10-05
    """
    followed_up = draft(table).table["followed_up_on"]
    assert [str(day)[:10] for day in followed_up] == ["2020-10-05", "2020-10-03"]


def test_a_status_with_its_day_fills_the_step():
    table = """
        region_code     | reported_on | violation_type | status       | tanggal status
        Kab. Pandeglang | 2020-09-21  | photo_symbol   | recommended  | 2020-10-01
        Kab. Pandeglang | 2020-09-22  | photo_symbol   | sanctioned   | 2020-10-02
        Kab. Pandeglang | 2020-09-23  | photo_symbol   | not_proven   | 2020-10-03
        Kab. Pandeglang | 2020-09-24  | photo_symbol   | dilaporkan   | 2020-09-24
    """
    steps = draft(table).table[["recommended_on", "followed_up_on", "closed_on", "closed_as"]]
    assert [[str(cell)[:10] for cell in row if not pd.isna(cell)] for row in steps.to_numpy()] == [
        ["2020-10-01"],
        ["2020-10-02"],
        ["2020-10-03", "not_proven"],
        [],
    ]


def test_case_numbers_that_could_name_a_person_become_row_numbers():
    table = """
        case_id          | region_code     | reported_on | violation_type
        LP-12/2020       | Kab. Pandeglang | 2020-09-21  | photo_symbol
        kasus si Contoh  | Kab. Pandeglang | 2020-09-22  | photo_symbol
                         | Kab. Pandeglang | 2020-09-23  | photo_symbol
    """
    assert draft(table).table["case_id"].tolist() == ["LP-12/2020", "baris-3", "baris-4"]


COUNTS = """
    kab/kota        | per tanggal | langkah    | satuan | jumlah kasus | tingkat
    Kab. Pandeglang | 2020-09-30  | dilaporkan | orang  | 3            |
    Banten          | 2020-09-30  | dilaporkan | orang  | 0            |
                    | 2020-09-30  | dilaporkan | orang  | 694          | nasional
"""


def test_counts_are_recognised_and_their_level_follows_the_place():
    table = draft(COUNTS).table
    assert found(COUNTS) == []
    assert table["level"].tolist() == ["kabkota", "provinsi", "nasional"]
    assert table["region_code"].fillna("").tolist() == ["3601", "36", ""]
    assert table["value"].tolist() == [3, 0, 694]


def test_figures_of_a_table_of_counts():
    table = """
        kab/kota        | per tanggal | langkah    | satuan | jumlah kasus | tingkat  | jenis
        Kab. Pandeglang | 2020-09-30  | dilaporkan | orang  | -1           |          |
        Kab. Serang     | 2020-09-30  | dilaporkan | orang  | 4            |          | menyihir
        Kab. Serang     | 2020-10-30  | dikira     | orang  | 4            |          |
        Kab. Serang     | 2020-10-31  | dilaporkan | ekor   | 4            |          |
                        | 2020-10-31  | dilaporkan | orang  | 4            |          |
        Banten          | 2020-10-31  | dilaporkan | orang  | 4            | kab/kota |
        Kab. Serang     | 2020-11-30  | dilaporkan | orang  | 4            |          |
        Kab. Serang     | 2020-11-30  | dilaporkan | orang  | 5            |          |
    """
    assert [finding for finding in found(table) if finding[0] != "places_known"] == [
        ("required_filled", 6, "kab/kota", ""),
        ("terms_known", 4, "langkah", "dikira"),
        ("terms_known", 5, "satuan", "ekor"),
        ("terms_known", 3, "jenis", "menyihir"),
        ("numbers_whole", 2, "jumlah kasus", "-1"),
        ("figures_unique", 9, "jumlah kasus", "5"),
        ("levels_fit", 7, "kab/kota", "Banten"),
    ]


def test_addresses_and_publishers_that_could_harm_or_name_someone_are_not_kept():
    table = """
        kab/kota        | per tanggal | langkah    | jumlah kasus | tautan                | penerbit
        Kab. Pandeglang | 2020-09-30  | dilaporkan | 3            | javascript:alert(1)   | Budi Contoh
        Kab. Serang     | 2020-09-30  | dilaporkan | 3            | https://contoh.id/a-b | Antara
    """
    kept = draft(table, Options(today=TODAY, election="pilkada-2020", body="kasn", unit=Unit.PERSON)).table
    assert kept[["url", "publisher"]].fillna("").to_numpy().tolist() == [
        ["", ""],
        ["https://contoh.id/a-b", "Antara"],
    ]
    assert kept["unit"].tolist() == ["person", "person"]


def test_rows_that_break_a_must_are_refused_and_the_others_kept(tmp_path):
    path = tmp_path / "kasus.csv"
    path.write_text(
        "kab/kota;tanggal lapor;jenis pelanggaran\n"
        "Kab. Pandeglang;2020-09-21;photo_symbol\n"
        "Kab. Pandeglang;2020-09-31;photo_symbol\n"
        "Atlantis;2020-09-21;photo_symbol\n",
        encoding="utf-8",
    )
    examined = examine(path, match_places=match_places, options=OPTIONS)
    assert examined.table.index.tolist() == [2, 4]
    assert (examined.rows, examined.refused, examined.unplaced) == (3, 1, 1)
    assert not examined.is_clean
    assert not examined.is_refused


def test_dates_in_stages():
    # The campaign of Pilkada 2020 began on 26 September.
    table = """
        region_code     | reported_on | violation_type
        Kab. Pandeglang | 2020-09-25  | campaign_participant
        Kab. Pandeglang | 2020-09-26  | campaign_participant
        Kab. Pandeglang | 2020-09-25  | photo_symbol
    """
    assert found(table) == [("dates_in_stages", 2, "reported_on", "2020-09-25")]


def test_bodies_in_office():
    # KASN ended on 22 August 2024; BKN supervises since.
    table = """
        region_code     | reported_on | violation_type | election     | body
        Kab. Pandeglang | 2024-08-22  | photo_symbol   | pilkada-2024 | kasn
        Kab. Pandeglang | 2024-08-23  | photo_symbol   | pilkada-2024 | kasn
        Kab. Pandeglang | 2024-08-24  | photo_symbol   | pilkada-2024 | bkn
    """
    assert found(table) == [("bodies_in_office", 3, "reported_on", "2024-08-23")]


def test_persons_plausible():
    table = """
        region_code     | reported_on | violation_type | persons
        Kab. Pandeglang | 2020-09-21  | photo_symbol   | 50
        Kab. Pandeglang | 2020-09-22  | photo_symbol   | 2020
    """
    assert found(table) == [("persons_plausible", 3, "persons", "2020")]


def test_figures_rising():
    table = """
        region_code     | as_of      | counter  | value
        Kab. Pandeglang | 2020-10-31 | reported | 4
        Kab. Pandeglang | 2020-09-30 | reported | 5
        Kab. Pandeglang | 2020-11-30 | reported | 4
        Kab. Serang     | 2020-11-30 | reported | 3
    """
    assert found(table) == [("figures_rising", 2, "value", "4")]
    assert find_all(draft(table))["suggestion"][0].startswith("pada 30 September 2020 angkanya 5;")


def test_unit_declared():
    silent = Options(today=TODAY, election="pilkada-2020", body="kasn", unit=None)
    assert found(CLEAN, silent) == [("unit_declared", None, "persons", "")]
    with_persons = """
        region_code     | reported_on | violation_type | persons
        Kab. Pandeglang | 2020-09-21  | photo_symbol   | 2
    """
    assert found(with_persons, silent) == []


def test_figures_without_a_unit_are_refused():
    table = """
        region_code     | as_of      | counter  | value
        Kab. Pandeglang | 2020-10-31 | reported | 4
    """
    silent = Options(today=TODAY, election="pilkada-2020", body="kasn", unit=None)
    assert found(table, silent) == [("columns_present", None, "unit", "")]
