"""Who may do what: the tables, the guard, and what a provider's claims make of a person."""

from pathlib import Path
from threading import Thread

import pytest

from data import access
from data.access import (
    LOCAL,
    NOBODY,
    Reader,
    Right,
    Role,
    acting_as,
    current_reader,
    needs,
    reader_of_claims,
    require,
    require_sign_in,
    rights_table,
)
from data.errors import UserError
from data.settings import Settings

SETTINGS = Settings()


@needs(Right.PUBLISH)
def _publish() -> str:
    return "done"


def _reader(*roles: Role, provinces: tuple[str, ...] = ()) -> Reader:
    return Reader("s-1", frozenset(roles), frozenset(provinces))


def test_every_right_has_its_row_and_somebody_who_holds_it() -> None:
    assert set(rights_table()) == set(Right)
    assert all(grant.roles and grant.what for grant in rights_table().values())


@pytest.mark.parametrize("right", Right)
@pytest.mark.parametrize("role", Role)
def test_the_guard_lets_pass_what_the_table_allows_and_nothing_else(role: Role, right: Right) -> None:
    with acting_as(_reader(role)):
        if role in rights_table()[right].roles:
            assert require(right) == _reader(role)
        else:
            with pytest.raises(UserError, match="tidak mengizinkan"):
                require(right)


def test_the_public_sees_protected_counts_and_downloads_them_but_no_more() -> None:
    assert _reader(Role.PUBLIC).rights == {Right.SEE_PUBLIC_COUNTS, Right.EXPORT}


def test_nobody_both_publishes_data_and_approves_rules() -> None:
    table = rights_table()
    assert not table[Right.PUBLISH].roles & table[Right.APPROVE_RULE].roles


def test_a_guarded_function_does_nothing_for_others() -> None:
    with acting_as(_reader(Role.STEWARD)):
        assert _publish() == "done"
    with acting_as(_reader(Role.ANALYST)), pytest.raises(UserError):
        _publish()


def test_a_province_bounds_what_is_asked() -> None:
    with acting_as(_reader(Role.ANALYST, provinces=("36",))):
        require(Right.SEE_COUNTS, place="3601")
        for outside in ("31", "3201", ""):
            with pytest.raises(UserError, match="di luar provinsi"):
                require(Right.SEE_COUNTS, place=outside)


def test_a_thread_that_names_nobody_has_all_rights_only_without_a_provider() -> None:
    found = []
    Thread(target=lambda: found.append(current_reader())).start()
    require_sign_in()
    try:
        thread = Thread(target=lambda: found.append(current_reader()))
        thread.start()
        thread.join()
    finally:
        require_sign_in(required=False)
    assert found == [LOCAL, NOBODY]
    assert not NOBODY.rights


@pytest.mark.parametrize(
    ("claims", "roles"),
    [
        ({"sub": "a", "peta_roles": ["analis"]}, {Role.ANALYST}),
        ({"sub": "a", "peta_roles": "analis pengelola-data"}, {Role.ANALYST, Role.STEWARD}),
        ({"sub": "a", "peta_roles": ["analis", "raja"]}, {Role.ANALYST}),
        ({"sub": "a"}, {Role.PUBLIC}),
        ({"sub": "a", "peta_roles": []}, {Role.PUBLIC}),
        ({"sub": "a", "peta_roles": {"analis": True}}, {Role.PUBLIC}),
        ({"sub": "a", "peta_roles": ["Analis"]}, {Role.PUBLIC}),
        ({"peta_roles": ["analis"]}, set()),
        ({"sub": "", "peta_roles": ["analis"]}, set()),
        ({"sub": 7, "peta_roles": ["analis"]}, set()),
    ],
)
def test_whatever_is_missing_gives_fewer_rights(claims: dict[str, object], roles: set[Role]) -> None:
    assert reader_of_claims(claims, settings=SETTINGS).roles == roles


@pytest.mark.parametrize(
    ("written", "roles", "provinces"),
    [
        (["36", "31"], {Role.ANALYST}, {"36", "31"}),
        ("*", {Role.ANALYST}, set()),
        (None, {Role.PUBLIC}, set()),
        ([], {Role.PUBLIC}, set()),
        (["Banten"], {Role.PUBLIC}, set()),
        (["36", "3"], {Role.PUBLIC}, set()),
    ],
)
def test_where_provinces_are_asked_for_a_wrong_one_makes_a_public_reader(
    written: object, roles: set[Role], provinces: set[str]
) -> None:
    claims = {"sub": "a", "peta_roles": ["analis"], "provinsi": written}
    found = reader_of_claims(claims, settings=Settings(province_claim="provinsi"))
    assert (found.roles, found.provinces) == (roles, provinces)


def test_a_table_of_roles_takes_the_place_of_claims(tmp_path: Path) -> None:
    table = tmp_path / "peran.csv"
    table.write_text("subject,roles,provinces\na,pengelola-data,*\nb,analis,36 31\nc,raja,*\n")
    listed = Settings(roles=table)
    found = {
        name: reader_of_claims({"sub": name, "peta_roles": ["pimpinan"]}, settings=listed) for name in "abcd"
    }
    assert found["a"] == Reader("a", frozenset({Role.STEWARD}))
    assert found["b"] == Reader("b", frozenset({Role.ANALYST}), frozenset({"36", "31"}))
    assert found["c"].roles == found["d"].roles == {Role.PUBLIC}


@pytest.mark.parametrize("content", ["", "subject,roles\na,analis\n", "\x00\xff"])
def test_a_table_that_cannot_be_read_is_told_and_gives_nothing(tmp_path: Path, content: str) -> None:
    table = tmp_path / "peran.csv"
    table.write_bytes(content.encode("latin-1"))
    if content:
        with pytest.raises(UserError, match="Tabel peran"):
            reader_of_claims({"sub": "a"}, settings=Settings(roles=table))
    else:
        assert reader_of_claims({"sub": "a"}, settings=Settings(roles=table)).roles == {Role.PUBLIC}
    with pytest.raises(UserError, match="Tabel peran"):
        reader_of_claims({"sub": "a"}, settings=Settings(roles=tmp_path / "none.csv"))


def test_what_is_public_of_the_module_is_there() -> None:
    assert all(hasattr(access, name) for name in access.__all__)
