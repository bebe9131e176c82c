"""`python -m dependencies`: pins, locks, licences; `python -m dependencies advisories`: vulnerabilities.

The first needs no network. The second ends with 1 where a vulnerability is known and with 2 where the
registry could not be asked about everything, so that silence is never taken for safety.
"""

import sys

from tests.dependencies.advisories import ask
from tests.dependencies.checks import problems

_KNOWN, _NOT_ASKED = 1, 2


def main() -> int:
    """Answer; return the exit code."""
    if sys.argv[1:] == ["advisories"]:
        return _advisories()
    found = problems()
    print("\n".join(found), end="\n" if found else "")
    return int(bool(found))


def _advisories() -> int:
    told = ask()
    print("\n".join(told.known), end="\n" if told.known else "")
    if told.fault or told.silent or not told.asked:
        reason = told.fault or "the registry here answers nothing about vulnerabilities"
        print(f"Asked about {told.asked}; NOT asked about {len(told.silent) or 'any'}: {reason}.")
        print("This is no audit. Run it where pypi.org is reached.")
    else:
        print(f"Asked about {told.asked} dependencies: {len(told.known)} known vulnerabilities.")
    return _KNOWN if told.known else _NOT_ASKED if told.silent or told.fault or not told.asked else 0


if __name__ == "__main__":
    sys.exit(main())
