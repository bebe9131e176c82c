import json
from datetime import date
from pathlib import Path

import pytest

from data.errors import UserError
from data.kinds import Level
from data.proposals import Proposal, Status, approve, in_force, proposals, propose, withdraw

MONDAY, TUESDAY, JUNE = date(2026, 3, 2), date(2026, 3, 3), date(2026, 6, 1)


@pytest.fixture(autouse=True)
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PETA_STORE", str(tmp_path))
    return tmp_path / "proposals"


def saved(**changes: object) -> Proposal:
    stated: dict[str, object] = {
        "title": "Merah mulai 8",
        "author": "Kepala Subbagian Data",
        "reason": "Agar zona merah tidak penuh",
        "rule": "kasn-kabkota-2020",
        "level": Level.REGION,
        "settings": {"lim": "1.8"},
        "when": MONDAY,
    }
    return propose(**(stated | changes))  # type: ignore[arg-type]


def test_a_proposal_is_read_back_as_it_was_saved() -> None:
    made = saved()
    assert proposals() == (made,)
    assert made.status is Status.PROPOSED
    assert (made.author, made.reason) == ("Kepala Subbagian Data", "Agar zona merah tidak penuh")
    assert made.settings == (("lim", "1.8"),)


def test_numbers_grow_and_the_newest_comes_first() -> None:
    first, second = saved(), saved(title="Lain")
    assert [each.id[:4] for each in (first, second)] == ["0001", "0002"]
    assert [each.title for each in proposals()] == ["Lain", "Merah mulai 8"]


def test_a_withdrawn_proposal_stays_on_record_with_who_and_why() -> None:
    ended = withdraw(saved().id, who="Analis", why="Salah hitung", when=TUESDAY)
    assert proposals() == (ended,)
    assert ended.status is Status.WITHDRAWN
    assert [event.who for event in ended.events] == ["Kepala Subbagian Data", "Analis"]
    with pytest.raises(UserError, match="sudah ditarik"):
        withdraw(ended.id, who="Analis", why="Sekali lagi", when=TUESDAY)


def test_an_approval_holds_from_its_day_until_a_later_one() -> None:
    one, other = saved(), saved(title="Merah mulai 6", settings={"lim": "1.6"})
    approve(one.id, who="Pimpinan", why="Disepakati rapat", when=TUESDAY, in_force_from=TUESDAY)
    approve(other.id, who="Pimpinan", why="Disepakati rapat", when=TUESDAY, in_force_from=JUNE)
    assert in_force(Level.REGION, MONDAY) is None
    assert in_force(Level.PROVINCE, JUNE) is None
    found = [in_force(Level.REGION, day) for day in (TUESDAY, JUNE)]
    assert [each and each.title for each in found] == ["Merah mulai 8", "Merah mulai 6"]


def test_a_withdrawn_approval_is_no_longer_in_force() -> None:
    made = saved()
    approve(made.id, who="Pimpinan", why="Disepakati", when=TUESDAY, in_force_from=TUESDAY)
    withdraw(made.id, who="Pimpinan", why="Dibatalkan", when=JUNE)
    assert in_force(Level.REGION, JUNE) is None


def test_nobody_approves_their_own_proposal_nor_a_closed_one() -> None:
    made = saved()
    with pytest.raises(UserError, match="orang lain"):
        approve(made.id, who="kepala subbagian data", why="Setuju", when=TUESDAY, in_force_from=JUNE)
    withdraw(made.id, who="Analis", why="Salah hitung", when=TUESDAY)
    with pytest.raises(UserError, match="terbuka"):
        approve(made.id, who="Pimpinan", why="Setuju", when=TUESDAY, in_force_from=JUNE)


@pytest.mark.parametrize(
    "wrong",
    [
        {"title": ""},
        {"author": "A"},
        {"reason": "x" * 1001},
        {"reason": "Usul NIP 199001012015051001"},
        {"author": "nama@contoh.go.id"},
        {"settings": {"lim": "../../etc"}},
        {"rule": "x/y"},
    ],
)
def test_texts_that_are_not_fit_are_refused_and_nothing_is_kept(wrong: dict[str, object]) -> None:
    with pytest.raises(UserError):
        saved(**wrong)
    assert proposals() == ()


@pytest.mark.parametrize("wrong", ["../x", "0001-zzzzzz", "9999-abcdef", ""])
def test_an_unknown_proposal_cannot_be_changed(wrong: str) -> None:
    with pytest.raises(UserError, match="tidak dikenal"):
        withdraw(wrong, who="Analis", why="Salah hitung", when=TUESDAY)


def test_a_damaged_file_is_left_out(store: Path) -> None:
    made = saved()
    (store / "0009-abcdef.json").write_text("{", encoding="utf-8")
    (store / "0008-abcdef.json").write_text(json.dumps({"title": "x"}), encoding="utf-8")
    assert proposals() == (made,)


def test_without_a_store_there_are_none(store: Path) -> None:
    assert not store.exists()
    assert proposals() == ()
