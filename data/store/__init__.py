"""The store: immutable releases, the bundled ones and those a steward publishes.

An imported data set is a folder `<store>/<name>/` that holds one folder per release, a file `current` that
says which is in force (`pointer`), and `journal.jsonl`. Releases are added under a lock; `current` changes
in one step.
"""

from data.store.backup import export_release, restore_release
from data.store.changing import call_off, rollback, withdraw
from data.store.copying import copy_store
from data.store.journal import Action, Entry
from data.store.looking import Fault, Look, Trouble, datasets, look
from data.store.opening import journal, open_release, releases, scheduled
from data.store.pointer import Scheduled
from data.store.publishing import publish
from data.store.retention import retain
from data.store.unpublished import unpublished

__all__ = [
    "Action",
    "Entry",
    "Fault",
    "Look",
    "Scheduled",
    "Trouble",
    "call_off",
    "copy_store",
    "datasets",
    "export_release",
    "journal",
    "look",
    "open_release",
    "publish",
    "releases",
    "restore_release",
    "retain",
    "rollback",
    "scheduled",
    "unpublished",
    "withdraw",
]
