"""One briefing content, several renderers."""
