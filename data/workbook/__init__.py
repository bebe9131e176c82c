"""Workbooks that a steward works in: what was found in a file, and templates to fill."""

from data.workbook.findings import findings_workbook
from data.workbook.template import template_csv, template_workbook

__all__ = ["findings_workbook", "template_csv", "template_workbook"]
