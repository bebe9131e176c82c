"""`releases`, `rollback`, `withdraw`, `call-off`, `journal`: which release is in force, who put it there."""

import argparse
import json
from collections.abc import Mapping

from data import store
from data.commands.given import Commands, add_signature
from data.errors import UserError
from data.release import Release
from data.shelf import bundled_names, imported_names
from data.store import Action
from language import _, format_number


def add_to(commands: Commands) -> None:
    """Add the commands."""
    listed = commands.add_parser("releases", help=_("daftar rilis"))
    listed.set_defaults(work=_releases)
    back = commands.add_parser("rollback", help=_("berlakukan rilis lain dari set data"))
    back.set_defaults(work=_changed, change=store.rollback)
    out = commands.add_parser("withdraw", help=_("tarik rilis yang berlaku tanpa pengganti"))
    out.set_defaults(work=_changed, change=store.withdraw)
    off = commands.add_parser("call-off", help=_("batalkan waktu berlaku rilis yang menunggu"))
    off.set_defaults(work=_changed, change=store.call_off)
    told = commands.add_parser("journal", help=_("apa yang dilakukan pada set data, oleh siapa, mengapa"))
    told.set_defaults(work=_journal)
    for command in (back, out, off, told):
        command.add_argument("name", help=_("nama set data"))
    for command in (back, out, off):
        command.add_argument("release", help=_("id rilis"))
        add_signature(command)
    for command in (listed, told):
        command.add_argument("--json", action="store_true", help=_("keluaran JSON"))


def _releases(arguments: argparse.Namespace) -> int:
    in_force = {release.name: release.release_id for release in store.datasets()}
    rows = [
        (release, release.release_id == in_force.get(name))
        for name in (*bundled_names(), *imported_names())
        for release in store.releases(name)
    ]
    waiting = {
        each.release_id: each.moment.isoformat()
        for name in imported_names()
        for each in store.scheduled(name)
    }
    print(_releases_json(rows, waiting) if arguments.json else _releases_text(rows, waiting))
    return 0


def _releases_json(rows: list[tuple[Release, bool]], waiting: Mapping[str, str]) -> str:
    listed = [
        {
            "name": release.name,
            "release_id": release.release_id,
            "in_force": in_force,
            "in_force_from": waiting.get(release.release_id),
            "kind": release.kind.value,
            "title": release.title,
            "illustrative": release.illustrative,
            "rows": release.rows,
            "first_day": release.first_day.isoformat(),
            "last_day": release.last_day.isoformat(),
            "published_at": release.published_at,
            "published_by": release.published_by,
            "note": release.note,
        }
        for release, in_force in rows
    ]
    return json.dumps(listed, ensure_ascii=False, indent=2)


def _releases_text(rows: list[tuple[Release, bool]], waiting: Mapping[str, str]) -> str:
    name_width = max((len(release.name) for release, _in_force in rows), default=0)
    id_width = max((len(release.release_id) for release, _in_force in rows), default=0)
    lines = [
        f"{_mark(release, waiting, in_force=in_force)} {release.name:<{name_width}}  "
        f"{release.release_id:<{id_width}}  {format_number(release.rows):>9}  "
        f"{release.first_day} – {release.last_day}  {release.title}"
        for release, in_force in rows
    ]
    legend = [_("* rilis yang berlaku")]
    if waiting:
        legend.append(_("> rilis yang menunggu waktunya"))
        legend += [f"  {release_id}  {moment}" for release_id, moment in waiting.items()]
    return "\n".join([*lines, *legend])


def _mark(release: Release, waiting: Mapping[str, str], *, in_force: bool) -> str:
    if in_force:
        return "*"
    return ">" if release.release_id in waiting else " "


def _changed(arguments: argparse.Namespace) -> int:
    release = arguments.change(arguments.name, arguments.release, who=arguments.by, note=arguments.note)
    said = _change_words()[arguments.command]
    print(said.format(release=release.release_id, name=release.name))
    return 0


def _change_words() -> dict[str, str]:
    return {
        "rollback": _("Rilis {release} dari set data “{name}” sekarang berlaku."),
        "withdraw": _("Rilis {release} dari set data “{name}” ditarik; tidak ada yang menggantikannya."),
        "call-off": _("Rilis {release} dari set data “{name}” tidak lagi menunggu waktu berlaku."),
    }


def _journal(arguments: argparse.Namespace) -> int:
    if arguments.name not in imported_names():
        raise UserError(
            _("Set data tidak dikenal."), where=arguments.name, expected=", ".join(imported_names())
        )
    entries = store.journal(arguments.name)
    if arguments.json:
        print(json.dumps([dict(vars(each)) for each in entries], ensure_ascii=False, indent=2))
        return 0
    words = _action_words()
    for each in entries:
        print("  ".join(filter(None, (each.when, words[each.action], each.release_id, each.who, each.note))))
    return 0


def _action_words() -> dict[Action, str]:
    return {
        Action.PUBLISH: _("terbit"),
        Action.CORRECT: _("dikoreksi"),
        Action.ROLLBACK: _("diberlakukan"),
        Action.CALL_OFF: _("waktu dibatalkan"),
        Action.WITHDRAW: _("ditarik"),
        Action.RETAIN: _("dihapus"),
        Action.RESTORE: _("dipulihkan"),
        Action.ABANDONED: _("tidak terjadi"),
    }
