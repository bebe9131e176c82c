"""Figures as files, made on the server without a browser and without the internet."""

from charts.export.files import ExportFormat, export, file_name, media_type

__all__ = ["ExportFormat", "export", "file_name", "media_type"]
