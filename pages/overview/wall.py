from pages.parts.state import selection
from pages.parts.wall import show_wall

show_wall(selection())
