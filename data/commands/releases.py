"""`releases` and `rollback`: which releases there are, and which one is in force."""

import argparse
import json

from data import store
from data.commands.given import Commands
from data.release import Release
from language import _, format_number


def add_to(commands: Commands) -> None:
    """Add the two commands."""
    listed = commands.add_parser("releases", help=_("daftar rilis"))
    listed.add_argument("--json", action="store_true", help=_("keluaran JSON"))
    listed.set_defaults(work=_releases)
    back = commands.add_parser("rollback", help=_("berlakukan rilis lain dari set data"))
    back.add_argument("name", help=_("nama set data"))
    back.add_argument("release", help=_("id rilis"))
    back.set_defaults(work=_rollback)


def _releases(arguments: argparse.Namespace) -> int:
    rows = [
        (release, release.release_id == in_force.release_id)
        for in_force in store.datasets()
        for release in store.releases(in_force.name)
    ]
    print(_releases_json(rows) if arguments.json else _releases_text(rows))
    return 0


def _releases_json(rows: list[tuple[Release, bool]]) -> str:
    listed = [
        {
            "name": release.name,
            "release_id": release.release_id,
            "in_force": in_force,
            "kind": release.kind.value,
            "title": release.title,
            "illustrative": release.illustrative,
            "rows": release.rows,
            "first_day": release.first_day.isoformat(),
            "last_day": release.last_day.isoformat(),
            "published_at": release.published_at,
        }
        for release, in_force in rows
    ]
    return json.dumps(listed, ensure_ascii=False, indent=2)


def _releases_text(rows: list[tuple[Release, bool]]) -> str:
    name_width = max((len(release.name) for release, _in_force in rows), default=0)
    id_width = max((len(release.release_id) for release, _in_force in rows), default=0)
    lines = [
        f"{'*' if in_force else ' '} {release.name:<{name_width}}  {release.release_id:<{id_width}}  "
        f"{format_number(release.rows):>9}  {release.first_day} – {release.last_day}  {release.title}"
        for release, in_force in rows
    ]
    return "\n".join([*lines, _("* rilis yang berlaku")])


def _rollback(arguments: argparse.Namespace) -> int:
    release = store.rollback(arguments.name, arguments.release)
    print(
        _("Rilis {release} dari set data “{name}” sekarang berlaku.").format(
            release=release.release_id, name=release.name
        )
    )
    return 0
