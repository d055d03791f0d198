"""The details of an item: shown, and edited in fields of their own."""
