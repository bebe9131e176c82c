"""`warehouse load`, `list` and `prune`: releases as tables of the database that `PETA_ENGINE` names."""

import argparse
from collections.abc import Iterator

from data import audit, store
from data.commands.given import Commands
from data.errors import UserError
from data.release import Release
from data.settings import read_settings
from data.shelf import bundled_names, imported_names
from data.warehouse import Copy, Warehouse, copies, copy_name, drop, load, orphans, warehouse_at
from language import _, format_number

_BYTES_PER_MB = 1_000_000


def add_to(commands: Commands) -> None:
    """Add the commands."""
    group = commands.add_parser("warehouse", help=_("rilis sebagai tabel PostgreSQL (PETA_ENGINE)"))
    kinds = group.add_subparsers(required=True)
    loaded = kinds.add_parser(
        "load", help=_("muat rilis yang berlaku, atau satu rilis, sebelum ada yang bertanya")
    )
    loaded.add_argument("name", nargs="?", help=_("nama set data; tanpa ini semua"))
    loaded.add_argument("release", nargs="?", help=_("id rilis; tanpa ini yang berlaku"))
    loaded.set_defaults(work=_load)
    listed = kinds.add_parser("list", help=_("tabel yang sudah dimuat"))
    listed.set_defaults(work=_list)
    pruned = kinds.add_parser("prune", help=_("hapus tabel dari rilis yang sudah tidak ada di penyimpanan"))
    pruned.set_defaults(work=_prune)


def _load(arguments: argparse.Namespace) -> int:
    warehouse = _warehouse()
    if arguments.name:
        releases = [store.open_release(arguments.name, release_id=arguments.release)]
    else:
        releases = list(store.datasets())
    there = {copy.table for copy in copies(warehouse)}
    for release in releases:
        if is_new := copy_name(release) not in there:
            audit.record(audit.Act.LOAD_WAREHOUSE, dataset=release.name, release_id=release.release_id)
            load(warehouse, release)
        pattern = _("{name} {release}: dimuat.") if is_new else _("{name} {release}: sudah ada.")
        print(pattern.format(name=release.name, release=release.release_id))
    return 0


def _list(arguments: argparse.Namespace) -> int:
    del arguments
    for copy in copies(_warehouse()):
        print(_line(copy))
    return 0


def _prune(arguments: argparse.Namespace) -> int:
    del arguments
    warehouse = _warehouse()
    gone = orphans(warehouse, list(_known()))
    for copy in gone:
        audit.record(audit.Act.PRUNE_WAREHOUSE, details=f"{copy.table} {copy.says}")
        drop(warehouse, copy)
        print(_line(copy))
    print(_("{count} tabel dihapus.").format(count=format_number(len(gone))))
    return 0


def _known() -> Iterator[Release]:
    for name in (*bundled_names(), *imported_names()):
        yield from store.releases(name)


def _line(copy: Copy) -> str:
    size = _("{size} MB").format(size=format_number(copy.bytes / _BYTES_PER_MB, digits=1))
    return f"{copy.table}  {size}  {copy.says}"


def _warehouse() -> Warehouse:
    settings = read_settings()
    if not settings.engine.startswith(("postgresql://", "postgres://")):
        raise UserError(
            _("Instalasi ini tidak memakai PostgreSQL."),
            where="PETA_ENGINE",
            expected="postgresql://…",
            next_step=_("Isi PETA_ENGINE bila rilis hendak ditanyakan ke PostgreSQL."),
        )
    return warehouse_at(settings.engine, settings.engine_timeout)
