"""Briefings that make themselves: in bulk, by mail, and only where something changed."""
