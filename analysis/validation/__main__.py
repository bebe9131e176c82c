"""`python -m analysis.validation`: run every study, write down the results and `docs/method.md`."""

import argparse
import sys
from collections.abc import Sequence
from time import perf_counter

import pandas as pd

from analysis.method.document import page
from analysis.validation.record import record
from analysis.validation.studies import STUDIES
from analysis.validation.study import Study
from data.settings import PROJECT
from data.tables import REFERENCE, read_reference

_RESULTS = REFERENCE / "validation_results.csv"
_PAGE = PROJECT / "docs" / "method.md"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the studies named, or all, and keep the results of the others."""
    parser = argparse.ArgumentParser(prog="python -m analysis.validation", description=__doc__)
    parser.add_argument("studies", nargs="*", metavar="STUDY", help=", ".join(each.code for each in STUDIES))
    parser.add_argument("--page-only", action="store_true", help="write docs/method.md from the results kept")
    asked = parser.parse_args(arguments)
    if not asked.page_only:
        _write_results([each for each in STUDIES if not asked.studies or each.code in asked.studies])
    read_reference.cache_clear()
    _PAGE.write_text(page(), encoding="utf-8")
    return 0


def _write_results(asked: Sequence[Study]) -> None:
    measured = {each.code: _measured(each) for each in asked}
    kept = read_reference("validation_results")
    tables = [kept.iloc[:0]] + [measured.get(each.code, kept[kept["study"] == each.code]) for each in STUDIES]
    pd.concat(tables).to_csv(_RESULTS, index=False, lineterminator="\n")


def _measured(study: Study) -> pd.DataFrame:
    begun = perf_counter()
    outcomes = study.run(study.repeats, study.seed)
    missed = [each for each in outcomes if not each.is_met]
    seconds = perf_counter() - begun
    print(f"{study.code}: {len(outcomes)} values, {len(missed)} outside their target, {seconds:.0f} s")
    for each in missed:
        print(f"  {each.measure} {dict(each.setting)}: {each.value:.4f}")
    return record(study, outcomes)


if __name__ == "__main__":
    sys.exit(main())
