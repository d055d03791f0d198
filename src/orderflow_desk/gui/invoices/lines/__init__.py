"""The lines of an invoice: shown, and typed."""
