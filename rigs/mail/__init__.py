"""A shop with a mail server of its own that can misbehave: what the rigs of mail share."""
