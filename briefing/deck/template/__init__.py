"""The template shipped with the project, and the script that writes it (`python -m briefing.deck.template`)."""
