"""Every mail by what became of it, and the templates that mails are made from."""
