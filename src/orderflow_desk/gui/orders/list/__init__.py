"""The list of orders, quick with a million of them."""
