"""What a container is made of: the program, and nothing that merely lies in the folder."""

import re

from data.settings import PROJECT

_TEXT = (PROJECT / ".dockerignore").read_text(encoding="utf-8")
_LISTED = [line for line in _TEXT.splitlines() if not line.startswith("#")]
_LET_IN = {line.removeprefix("!").split("/")[0] for line in _LISTED if line.startswith("!")}


def test_the_container_holds_every_part_of_the_program_and_no_more() -> None:
    makefile = (PROJECT / "Makefile").read_text(encoding="utf-8")
    ours = set(re.search(r"^OURS := (.+)$", makefile, re.MULTILINE)[1].split())
    assert _LISTED[0] == "*"  # nothing but what follows
    assert ours | {"dashboard.py", "static", "Makefile", "requirements.lock", ".streamlit"} <= _LET_IN
    assert not _LET_IN & {".git", ".venv", "tests", "benchmarks", "store"}
