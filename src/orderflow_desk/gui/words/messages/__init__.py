"""A sentence and a remedy for each error that is expected."""
