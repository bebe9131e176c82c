"""The shipped template, and the script that writes it (`python -m briefing.deck.template`)."""
