"""`python -m data queue | decide | decisions`."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.ugly.trap import ROWS, case_file, with_cell

STATED = ["--election", "pilkada-2020", "--body", "kasn"]
Command = Callable[..., tuple[int, str, str]]


def test_a_place_is_queued_decided_listed_and_taken_back(command: Command, tmp_path: Path) -> None:
    row = with_cell(with_cell(ROWS[0], 2, "Blitar"), 3, "Jawa Timur")
    path = str(case_file(tmp_path, row, *ROWS[1:]))
    code, out, _err = command("queue", path, *STATED)
    assert code == 1
    assert "3572  Kota Blitar, Jawa Timur" in out
    assert 'python -m data decide "Blitar" --province "Jawa Timur" --region' in out
    assert "1 tempat dan istilah menunggu keputusan" in command("check", path, *STATED)[1]

    decide = ["decide", "Blitar", "--province", "Jawa Timur", "--region", "Kota Blitar", "--by", "Tim data"]
    assert command(*decide)[0] == 0
    code, out, _err = command("queue", path, *STATED)
    assert (code, "Tidak ada" in out) == (0, True)
    assert "Diputuskan oleh Tim data" in command("check", path, *STATED)[1]

    (listed,) = json.loads(command("decisions", "--json")[1])
    assert (listed["written"], listed["context"], listed["code"]) == ("blitar", "jawa timur", "3572")
    assert command("decide", "--undo", listed["id"])[0] == 0
    assert command("queue", path, *STATED)[0] == 1
    assert "Belum ada" in command("decisions")[1]
    assert listed["id"] in command("decisions", "--all")[1]


def test_a_term_is_decided_and_the_queue_is_told_as_json(command: Command, tmp_path: Path) -> None:
    path = str(case_file(tmp_path, with_cell(ROWS[0], 4, "Ikut arak-arakan"), *ROWS[1:]))
    (item,) = json.loads(command("queue", path, "--json", *STATED)[1])["items"]
    assert (item["written"], item["context"], item["rows"], item["refuses"]) == (
        "Ikut arak-arakan",
        "violation_types",
        1,
        True,
    )
    words = ["--vocabulary", "violation_types", "--term", "Peserta kampanye"]
    assert command("decide", "Ikut arak-arakan", *words)[0] == 0
    assert command("queue", path, *STATED)[0] == 0


def test_codes_of_an_open_system_are_asked_about_and_the_answer_is_remembered(
    command: Command, tmp_path: Path
) -> None:
    rows = [
        with_cell(with_cell(row, 2, code), 3, "")
        for row, code in zip(ROWS, ("1201", "1202", "1203"), strict=True)
    ]
    path = str(case_file(tmp_path, *rows))
    code, out, _err = command("check", path, *STATED)
    assert code == 1
    assert "--codes bps" in out
    assert "1201 → Kabupaten Nias" in out
    assert "1201 → Kabupaten Tapanuli Tengah" in out
    assert command("check", path, *STATED, "--codes", "bps")[0] == 0
    command("mapping", path, "--codes", "bps")
    assert command("check", path, *STATED)[0] == 0
    asked = json.loads(command("queue", path, "--json", *STATED)[1])["code_question"]
    assert asked is None


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["decide", "--region", "3601"], "Sebutkan tempat"),
        (["decide", "Blitar", "--region", "Blitar"], "Kota Blitar"),
        (["decide", "Sekda", "--term", "jpt"], "daftar istilah"),
        (["decide", "--undo", "tidak-ada"], "sudah dibatalkan"),
        (["decide", "rumah Budi Contoh", "--unknown"], "data pribadi"),
    ],
)
def test_what_cannot_be_decided_is_told_in_a_sentence(
    command: Command, arguments: list[str], says: str
) -> None:
    code, _out, err = command(*arguments)
    assert code == 1
    assert says in err
