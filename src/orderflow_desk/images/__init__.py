"""Makes photos ready to be kept: read in a process of its own, and laid aside until an order takes them."""
