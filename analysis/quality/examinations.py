"""How the files behind the releases fared: findings, refused rows and identifiers, release by release."""

from collections.abc import Iterator, Mapping, Sequence

import pandas as pd

from analysis.handling.tables import typed, with_share
from data.examination_summary import ExaminationSummary
from data.release import Release

_RELEASE = {"release_id": "str", "published_at": "str"}
_FINDINGS = {**_RELEASE, "rule": "str", "level": "str", "count": "Int64", "rows": "Int64"}
_FILES = {
    **_RELEASE,
    "rows": "Int64",
    "accepted": "Int64",
    "refused": "Int64",
    "unplaced": "Int64",
    "must": "Int64",
    "should": "Int64",
    "identifiers": "Int64",
}
_REMOVED = {**_RELEASE, "kind": "str", "count": "Int64"}


def findings_by_release(releases: Sequence[Release]) -> pd.DataFrame:
    """Return how often each rule spoke of the file of each release.

    Args:
        releases: releases of one data set, in any order; those that keep no examination are left out.

    Returns:
        `release_id`, `published_at` (ISO 8601), `rule`, `level` (`MUST`, `SHOULD`), `count` (Int64, findings;
        a row may have several), `rows` (Int64, rows of the file), in order of publishing.
    """
    rows = [
        {**told, "rule": found.rule, "level": found.level, "count": found.count, "rows": summary.rows}
        for told, summary in _examined(releases)
        for found in summary.findings
    ]
    return typed(rows, _FINDINGS)


def files_by_release(releases: Sequence[Release]) -> pd.DataFrame:
    """Return the numbers of the file of each release.

    Args:
        releases: see `findings_by_release`.

    Returns:
        `release_id`, `published_at`, `rows`, `accepted`, `refused`, `unplaced` (accepted rows whose place is
        not known), `must`, `should` (findings by level), `identifiers` (cut out), all Int64, and the share of
        rows refused with its interval (`share`, `share_low`, `share_high`), in order of publishing.
    """
    rows = [
        {
            **told,
            "rows": summary.rows,
            "accepted": summary.accepted,
            "refused": summary.refused,
            "unplaced": summary.unplaced,
            "must": _of_level(summary, "MUST"),
            "should": _of_level(summary, "SHOULD"),
            "identifiers": sum(one.count for one in summary.removed),
        }
        for told, summary in _examined(releases)
    ]
    return with_share(typed(rows, _FILES), part="refused", whole="rows")


def removed_by_release(releases: Sequence[Release]) -> pd.DataFrame:
    """Return how many identifiers of each kind were cut out of the file of each release.

    Args:
        releases: see `findings_by_release`.

    Returns:
        `release_id`, `published_at`, `kind` (see `data.privacy.kind_label`), `count` (Int64).
    """
    rows = [
        {**told, "kind": one.kind, "count": one.count}
        for told, summary in _examined(releases)
        for one in summary.removed
    ]
    return typed(rows, _REMOVED)


def _examined(releases: Sequence[Release]) -> Iterator[tuple[Mapping[str, str], ExaminationSummary]]:
    for release in sorted(releases, key=lambda one: (one.published_at, one.release_id)):
        if release.examination is not None:
            told = {"release_id": release.release_id, "published_at": release.published_at}
            yield told, release.examination


def _of_level(summary: ExaminationSummary, level: str) -> int:
    return sum(found.count for found in summary.findings if found.level == level)
