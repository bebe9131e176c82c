"""The PostgreSQL that an institution asks in place of files: connections, and releases copied into it."""

from data.warehouse.connections import Warehouse, warehouse_at
from data.warehouse.copies import Copy, copies, copy_name, drop, load, orphans

__all__ = ["Copy", "Warehouse", "copies", "copy_name", "drop", "load", "orphans", "warehouse_at"]
