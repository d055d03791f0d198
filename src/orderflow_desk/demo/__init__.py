"""A shop to try the desk on: its orders, its people, and a mail server inside the program."""
