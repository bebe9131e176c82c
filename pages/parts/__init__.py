"""Widgets and caches the pages share."""
