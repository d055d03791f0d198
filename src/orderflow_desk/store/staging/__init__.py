"""A list that is being taken in, beside the shop's own tables."""
