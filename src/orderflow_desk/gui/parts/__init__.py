"""Parts on the page of an order, and those of all orders."""
