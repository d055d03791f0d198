"""How the shop looks in its letters: colour, logo, and the CSS that mail programs know."""
