"""Each role, each page and each command: opened or refused, as written out here.

The table is the specification; `task_rights.csv` and `rights.csv` are how the product comes to it.
"""

import re
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

import analysis.__main__
import briefing.__main__
import data.__main__
from data.access import NOBODY, Reader, Role, acting_as, current_reader, use_reader
from data.access.account import account_name
from data.access.tasks import task_rights
from data.errors import UserError
from data.settings import PROJECT
from pages.parts import frame
from tests.unit.data.test_doors import DOORS

ROLES = (Role.LEADER, Role.ANALYST, Role.STEWARD, Role.PUBLIC)
MATRIX = """
pages      /                 yes yes yes yes
pages      peta              yes yes yes yes
pages      dinding           yes yes yes yes
pages      wilayah           yes yes yes yes
pages      jenis             yes yes yes yes
pages      tren              yes yes yes yes
pages      bandingkan        yes yes yes yes
pages      faktor            yes yes yes yes
pages      kolom             yes yes yes yes
pages      penanganan        yes yes yes no
pages      waspada           yes yes yes no
pages      pencegahan        yes yes yes yes
pages      briefing          yes yes yes no
pages      meja              no  no  yes no
pages      rilis             yes yes yes no
pages      mutu              yes yes yes no
pages      audit             no  no  yes no
pages      sumber            yes yes yes yes
pages      rekonsiliasi      yes yes yes yes
pages      metode            yes yes yes yes
pages      lab               yes yes yes no
pages      pertanyaan        yes yes yes yes
pages      versi             yes yes yes yes
data       check             no  no  yes no
data       import            no  no  yes no
data       mapping           no  no  yes no
data       queue             no  no  yes no
data       decide            no  no  yes no
data       decisions         no  no  yes no
data       releases          yes yes yes no
data       rollback          no  no  yes no
data       call-off          no  no  yes no
data       journal           yes yes yes no
data       correct           no  no  yes no
data       retain            no  no  yes no
data       backup            no  no  yes no
data       export-release    no  no  yes no
data       restore           no  no  yes no
data       template          yes yes yes yes
data       audit             no  no  yes no
data       warehouse         no  no  yes no
data       withdraw          no  no  yes no
briefing   /                 yes yes yes no
briefing   digest            yes yes yes no
analysis   zones             yes yes yes no
analysis   mix               yes yes yes no
analysis   silence           yes yes yes no
analysis   compare-releases  yes yes yes no
"""
PROGRAMS: dict[str, Any] = {
    "data": data.__main__,
    "briefing": briefing.__main__,
    "analysis": analysis.__main__,
}


def rows() -> Iterator[tuple[str, str, Role, bool]]:
    """Place, task, role and whether it is allowed."""
    for line in MATRIX.strip().splitlines():
        place, task, *allowed = line.split()
        for role, word in zip(ROLES, allowed, strict=True):
            yield place, task.strip("/"), role, word == "yes"


def named(*places: str) -> list[Any]:
    return [
        pytest.param(*row, id=f"{row[0]} {row[1] or '/'} {row[2].value}")
        for row in rows()
        if row[0] in places
    ]


@pytest.fixture(autouse=True)
def _back_to_whoever_asked() -> Iterator[None]:
    before = current_reader()
    yield
    use_reader(before)


def test_the_table_names_every_page_and_command() -> None:
    assert {(place, task) for place, task, _role, _allowed in rows()} == set(task_rights())


@pytest.mark.parametrize(("place", "task", "role", "allowed"), named("pages"))
def test_a_page_runs_only_for_whom_it_is_for(
    monkeypatch: pytest.MonkeyPatch, place: str, task: str, role: Role, *, allowed: bool
) -> None:
    assert shown(monkeypatch, task, Reader("s-1", frozenset({role}))) is allowed


@pytest.mark.parametrize("task", sorted(task for place, task in task_rights() if place == "pages"))
def test_no_page_runs_for_somebody_unknown(monkeypatch: pytest.MonkeyPatch, task: str) -> None:
    assert shown(monkeypatch, task, NOBODY) is False


def shown(monkeypatch: pytest.MonkeyPatch, path: str, reader: Reader) -> bool:
    """Whether the script of a page runs for somebody who came by a deep link; a refusal is a sentence."""
    ran, refused = [], []
    monkeypatch.setattr(frame, "show_store_banner", lambda: None)
    monkeypatch.setattr(frame, "show_release_banner", lambda: None)
    monkeypatch.setattr(frame.st, "error", refused.append)
    with acting_as(reader):
        frame.show_page(SimpleNamespace(url_path=path, run=lambda: ran.append(path)))
    assert len(ran) + len(refused) == 1
    assert all("Peran Anda tidak mengizinkan" in sentence for sentence in refused)
    return bool(ran)


@pytest.mark.parametrize(("place", "task", "role", "allowed"), named("data", "briefing", "analysis"))
def test_a_command_works_only_for_whom_it_is_for(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, place: str, task: str, role: Role, *, allowed: bool
) -> None:
    table = tmp_path / "peran.csv"
    table.write_text(f"subject,roles,provinces\nakun:{account_name()},{role.value},*\n")
    monkeypatch.setenv("PETA_ROLES", str(table))
    if allowed:
        with pytest.raises(WorkBeganError):
            run_command(monkeypatch, place, task)
    else:
        with pytest.raises(UserError, match="tidak mengizinkan"):
            run_command(monkeypatch, place, task)


class WorkBeganError(Exception):
    """The work of a command began."""


def run_command(monkeypatch: pytest.MonkeyPatch, place: str, task: str) -> None:
    """Give a command; what comes behind its guard ends at once."""

    def work(*_arguments: object, **_named: object) -> None:
        raise WorkBeganError

    program = PROGRAMS[place]
    given = Namespace(command=task, question=task, work=work, language="id", dataset="ilustrasi")
    parser = "parser" if place == "briefing" else "_parser"
    monkeypatch.setattr(program, parser, lambda: SimpleNamespace(parse_args=lambda *_: given))
    for name in ("check_target", "open_release", "_compare"):
        if hasattr(program, name):
            monkeypatch.setattr(program, name, work)
    program.main()


def guarded_functions() -> set[str]:
    """Every function with `@needs(…)`, as `package.module.function`."""
    found = set()
    for package in ("data", "geo", "analysis", "charts", "briefing", "pages"):
        for path in (PROJECT / package).rglob("*.py"):
            module = ".".join(path.relative_to(PROJECT).with_suffix("").parts)
            script = path.read_text(encoding="utf-8")
            found |= {
                f"{module}.{name}" for name in re.findall(r"^@needs\(.*\)\ndef (\w+)", script, re.MULTILINE)
            }
    return found


def test_every_guarded_function_is_tried_by_every_role() -> None:
    tried = {f"{door.__module__}.{door.__name__}" for door in DOORS}
    assert guarded_functions() == tried
