"""The shop's opening hours: written down, and said in a line."""
