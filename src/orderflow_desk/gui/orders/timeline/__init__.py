"""The history of an order, with the truth about each mail."""
