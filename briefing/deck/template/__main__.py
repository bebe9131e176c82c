"""Write the shipped template again: `python -m briefing.deck.template`."""

from briefing.deck.template.build import TEMPLATE, write_template

if __name__ == "__main__":
    write_template()
    print(TEMPLATE)
