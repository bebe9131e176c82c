"""`python -m data.illustration [--solve]`: write the release `ilustrasi` and the report on it."""

import argparse

from data.illustration.allocation import solve
from data.illustration.persons import reconstruct
from data.illustration.release import write_illustration
from data.illustration.report import write_report

if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m data.illustration", description=__doc__)
    parser.add_argument("--solve", action="store_true", help="allocate anew from the constraints first")
    if parser.parse_args().solve:
        solve()
    persons = reconstruct()
    release = write_illustration(persons)
    write_report(persons)
    print(f"{release.name}: {release.rows} rows, {release.checksum[:12]}")
