"""What every reader may know of the version in front of them."""

from datetime import date, datetime

import streamlit as st

from analysis.rules import RULES, default_rule, named_rule
from data.kinds import Level
from data.product import newest_changes, product_version
from data.release import Release
from data.rules_version import rules_version
from data.settings import PROJECT
from geo.boundaries import boundary_version, is_bundled
from language import _, format_date
from pages.parts.rule_in_force import rule_by_approval
from pages.parts.stock import release_title
from pages.parts.text_table import show_text_table

_CHANGES = 6


def show_program() -> None:
    """Say which version of the program runs."""
    st.markdown(_("**Peta Netral {version}**").format(version=product_version()))


def show_releases_in_force(releases: dict[str, Release]) -> None:
    """List the release in force of each data set."""
    known = releases.values()
    show_text_table(
        {
            _("Data"): [release_title(each.name) for each in known],
            _("Rilis"): [each.release_id for each in known],
            _("Diterbitkan"): [_day(each.published_at) for each in known],
        },
        key="releases",
    )


def show_rules(as_of: date) -> None:
    """List the zone rules with their versions, and those that colour each level on a day."""
    rules = tuple(RULES.values())
    show_text_table(
        {
            _("Aturan zona"): [rule.label for rule in rules],
            _("Versi"): [rule.version for rule in rules],
            _("Kode"): [rule.id for rule in rules],
        },
        key="rules",
    )
    st.markdown(
        _("Yang berlaku per {day}: kabupaten/kota {region}; provinsi {province}.").format(
            day=format_date(as_of),
            region=_rule_words(Level.REGION, as_of),
            province=_rule_words(Level.PROVINCE, as_of),
        )
    )
    st.caption(_("Aturan pemeriksaan berkas dan kosakata: versi {version}.").format(version=rules_version()))


def show_boundaries() -> None:
    """Say which boundaries are drawn."""
    kind = _("Batas perkiraan bawaan") if is_bundled() else _("Batas milik lembaga sendiri")
    st.markdown(_("{kind}, versi {version}.").format(kind=kind, version=boundary_version()))


def show_changes() -> None:
    """List the newest changes; the changelog is kept in English."""
    title, points = newest_changes((PROJECT / "CHANGELOG.md").read_text(encoding="utf-8"), most=_CHANGES)
    st.caption(
        _(
            "Enam perubahan terbaru ({title}), dalam bahasa Inggris. Selengkapnya dalam CHANGELOG.md; cara "
            "memperbarui dalam docs/operations.md."
        ).format(title=title)
    )
    st.markdown("\n".join(f"- {point}" for point in points))


def _rule_words(level: Level, day: date) -> str:
    code = rule_by_approval(level, day)
    rule = named_rule(code) if code else None
    return (rule or default_rule(level)).label


def _day(moment: str) -> str:
    return format_date(datetime.fromisoformat(moment).date())
