"""The question a briefing answers, checked and turned to its place."""

from analysis.places import province_of
from analysis.rules import named_rule, rule_for
from analysis.scope import borders, checked_election
from analysis.selection import Selection
from briefing.content import Scope
from data.errors import UserError
from data.kinds import Level
from data.release import Release
from geo import register
from language import _, format_date

_PROVINCE_DIGITS = 2


def checked(selection: Selection, release: Release) -> Selection:
    """Return the question with its place settled and the rule in force named.

    A briefing about a province or region shows kabupaten/kota. A two-digit region is the province; a province
    founded after the election is answered by the one it was part of then.

    Raises:
        UserError: where the place does not exist, or the release does not hold the election or the day.
    """
    _check_release(selection, release)
    region, province = selection.region, selection.province
    if region and len(region) == _PROVINCE_DIGITS:
        region, province = None, region
    day = borders(selection)
    if region:
        province = province_of(register.region_code(region), day)
    province = province and register.province_parents(day).get(province, province)
    if province and province not in register.provinces(day).index:
        raise UserError(
            _("Provinsi {code} tidak ada pada pemilihan ini.").format(code=province),
            expected=", ".join(register.provinces(day).index),
        )
    level = Level.REGION if province else selection.level
    rule = selection.rule if level is selection.level else _fitting(selection.rule, level)
    turned = selection.but(region=region, province=province, level=level, rule=rule)
    return turned.but(rule=rule_for(turned).id)


def scope_of(selection: Selection) -> Scope:
    """Return what a checked question is about."""
    if selection.region:
        return Scope.REGION
    return Scope.PROVINCE if selection.province else Scope.NATION


def _fitting(rule: str | None, level: Level) -> str | None:
    """Return the rule where it can colour the level the question was turned to; None for the default."""
    known = named_rule(rule) if rule else None
    return rule if known is not None and known.level in (None, level) else None


def _check_release(selection: Selection, release: Release) -> None:
    if checked_election(selection.election) not in release.elections:
        raise UserError(
            _("Set data {title} tidak memuat pemilihan {code}.").format(
                title=release.title, code=selection.election
            ),
            expected=", ".join(release.elections),
            next_step=_("Pilih pemilihan yang dimuat set data ini."),
        )
    if selection.as_of < release.first_day:
        raise UserError(
            _("Tidak ada yang dapat dilaporkan: data baru mulai {day}.").format(
                day=format_date(release.first_day)
            ),
            expected=_("tanggal {first} sampai {last}").format(
                first=format_date(release.first_day), last=format_date(release.last_day)
            ),
            next_step=_("Pilih tanggal di dalam masa itu."),
        )
