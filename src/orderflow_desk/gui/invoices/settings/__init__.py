"""Settings → Invoices."""
