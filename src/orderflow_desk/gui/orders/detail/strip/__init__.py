"""The strip that moves an order along, and what it is made of."""
