"""Which locked versions have known vulnerabilities, as pip-audit hears from the registry."""

import json
import subprocess
from collections.abc import Sequence
from typing import Any, NamedTuple

from tests.dependencies.locks import LOCK, PROJECT

_TOOL = "pip-audit==2.10.1"


class Advice(NamedTuple):
    """What came of asking.

    Attributes:
        known: one sentence a vulnerability.
        asked: how many dependencies were asked about and answered.
        silent: those about which nothing could be learned.
        fault: what the tool said where it could not ask at all.
    """

    known: tuple[str, ...] = ()
    asked: int = 0
    silent: tuple[str, ...] = ()
    fault: str = ""


def ask() -> Advice:
    """Ask about every locked version."""
    options = ("--requirement", LOCK.name, "--no-deps", "--disable-pip", "--format", "json")
    uv = PROJECT / ".venv" / "bin" / "uv"
    ended = subprocess.run(
        [str(uv), "tool", "run", "--quiet", "--system-certs", "--from", _TOOL, "pip-audit", *options],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=False,
    )
    try:
        return advice(json.loads(ended.stdout)["dependencies"])
    except (ValueError, KeyError):
        return Advice(fault=(ended.stderr.strip().splitlines() or ["no answer"])[-1])


def advice(answers: Sequence[dict[str, Any]]) -> Advice:
    """Return what the answers of pip-audit say."""
    known = [
        f"{each['name']} {each['version']}: {one['id']}, mended in {', '.join(one['fix_versions']) or 'none'}"
        for each in answers
        for one in each.get("vulns", ())
    ]
    silent = tuple(each["name"] for each in answers if "skip_reason" in each)
    return Advice(tuple(known), len(answers) - len(silent), silent)
