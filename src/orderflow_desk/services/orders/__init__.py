"""Orders: looked up, moved along, edited, and moved several at once."""
