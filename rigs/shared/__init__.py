"""What several rigs stand on: databases, processes that can be killed, a mail server."""
