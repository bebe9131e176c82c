"""`make fuzz`: fuzz every target, or those named, one after another, and say what came of it."""

import argparse
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.fuzz.targets import FOUND, TARGETS

_DONE = re.compile(r"Done (\d+) runs|stat::number_of_executed_units:\s*(\d+)|^#(\d+)\t", re.MULTILINE)


def main() -> int:
    """Fuzz; return 1 where something was found."""
    asked = _arguments()
    print(f"{'target':<12} {'executions':>11} {'seconds':>8}  found", flush=True)
    results = [_fuzz(name, asked.executions, asked.seconds) for name in asked.targets or TARGETS]
    return int(any(results))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("targets", nargs="*", metavar="target", choices=[[], *TARGETS])
    parser.add_argument("--executions", type=int, default=1_000_000)
    parser.add_argument("--seconds", type=int, default=600)
    return parser.parse_args()


def _fuzz(name: str, executions: int, seconds: int) -> bool:
    """Fuzz one target in a process of its own; return whether something was found, which is kept."""
    kept = FOUND / name
    kept.mkdir(parents=True, exist_ok=True)
    before = set(kept.iterdir())
    with tempfile.TemporaryDirectory() as folder:
        for number, content in enumerate(TARGETS[name].seeds()):
            (Path(folder) / f"seed-{number}").write_bytes(content)
        started = time.monotonic()
        ended = subprocess.run(
            [
                *(sys.executable, "-m", "tests.fuzz.one", name, folder, f"-artifact_prefix={kept}/"),
                *(f"-runs={executions}", f"-max_total_time={seconds}"),
                # A minute, as on a busy machine the lowest priority may wait for many seconds.
                *("-timeout=60", "-rss_limit_mb=4096", "-print_final_stats=1"),
            ],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
        )
        took = time.monotonic() - started
    said = ended.stdout.decode(errors="replace")
    runs = max((int(next(filter(None, each))) for each in _DONE.findall(said)), default=0)
    found = sorted(each.name for each in set(kept.iterdir()) - before)
    failed = ended.returncode != 0
    print(
        f"{name:<12} {runs:>11,} {took:>8.0f}  {', '.join(found) or ('failed' if failed else '-')}",
        flush=True,
    )
    if failed:
        print(said[-4_000:], flush=True)
    return failed


if __name__ == "__main__":
    sys.exit(main())
