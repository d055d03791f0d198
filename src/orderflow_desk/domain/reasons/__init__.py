"""Why something is done to an order, as it is said most."""
