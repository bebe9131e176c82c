"""What the tests of the data package share: a store of their own, and the command line."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from data.__main__ import main
from data.command_line import run


@pytest.fixture(autouse=True)
def _own_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PETA_STORE", str(tmp_path / "store"))


@pytest.fixture
def command(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., tuple[int, str, str]]:
    """Runs `python -m data` with arguments; returns the exit code and what it wrote to both streams."""

    def call(*arguments: object) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["data", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            run(main)
        written = capsys.readouterr()
        return int(ended.value.code or 0), written.out, written.err

    return call
