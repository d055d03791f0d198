"""Which shop this PC opens, and how it is opened."""
