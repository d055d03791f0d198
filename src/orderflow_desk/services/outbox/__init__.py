"""The outbox: written with each change, tended by staff, emptied by the mail worker."""
