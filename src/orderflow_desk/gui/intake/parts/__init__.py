"""The cards of the New order page, and what each asks."""
