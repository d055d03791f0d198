"""Taking an order in at the counter: the New order page and its parts."""
