"""`retain`, `backup`, `export-release` and `restore`: which releases are kept, and where else they lie."""

import argparse
from pathlib import Path

from data import store
from data.commands.given import Commands, add_signature
from language import _, format_number


def add_to(commands: Commands) -> None:
    """Add the commands."""
    kept = commands.add_parser("retain", help=_("hapus rilis lama; yang berlaku dan yang menunggu tetap ada"))
    kept.add_argument("name", help=_("nama set data"))
    kept.add_argument("--keep", type=int, required=True, help=_("banyaknya rilis terbaru yang disimpan"))
    kept.add_argument("--archive", type=Path, help=_("folder cadangan setiap rilis sebelum dihapus"))
    kept.add_argument("--dry-run", action="store_true", help=_("hanya sebutkan yang akan dihapus"))
    kept.set_defaults(work=_retain)
    out = commands.add_parser("export-release", help=_("tulis satu rilis ke berkas cadangan"))
    out.add_argument("name", help=_("nama set data"))
    out.add_argument("release", help=_("id rilis"))
    out.add_argument("--out", type=Path, required=True, help=_("berkas ZIP yang ditulis"))
    out.set_defaults(work=_export)
    back = commands.add_parser("restore", help=_("pulihkan rilis dari berkas cadangan"))
    back.add_argument("file", type=Path, help=_("berkas ZIP dari export-release"))
    back.set_defaults(work=_restore)
    whole = commands.add_parser("backup", help=_("salin seluruh penyimpanan, juga saat sedang dipakai"))
    whole.add_argument("--into", type=Path, required=True, help=_("folder salinan, di luar penyimpanan"))
    whole.set_defaults(work=_backup)
    for command in (kept, back):
        add_signature(command)


def _retain(arguments: argparse.Namespace) -> int:
    going = store.retain(
        arguments.name,
        keep=arguments.keep,
        dry_run=arguments.dry_run,
        archive=arguments.archive,
        who=arguments.by,
        note=arguments.note,
    )
    pattern = _("{count} rilis akan dihapus.") if arguments.dry_run else _("{count} rilis dihapus.")
    print("\n".join([*going, pattern.format(count=format_number(len(going)))]))
    return 0


def _backup(arguments: argparse.Namespace) -> int:
    made = store.copy_store(arguments.into)
    told = _("Salinan mutakhir; {count} rilis baru disalin.").format(count=format_number(len(made)))
    print("\n".join([*made, told]))
    return 0


def _export(arguments: argparse.Namespace) -> int:
    store.export_release(arguments.name, arguments.release, out=arguments.out)
    print(
        _("Rilis {release} dari set data “{name}” tersimpan di {file}.").format(
            release=arguments.release, name=arguments.name, file=arguments.out
        )
    )
    return 0


def _restore(arguments: argparse.Namespace) -> int:
    release = store.restore_release(arguments.file, who=arguments.by, note=arguments.note)
    print(
        _("Rilis {release} dari set data “{name}” dipulihkan.").format(
            release=release.release_id, name=release.name
        )
    )
    in_force = {each.name: each.release_id for each in store.datasets()}
    if in_force.get(release.name) != release.release_id:
        print(_("Rilis itu belum berlaku; berlakukan dengan `python -m data rollback`."))
    return 0
