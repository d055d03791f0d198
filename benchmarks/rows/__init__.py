"""The rows of the table: what is measured of the program, each beside its yardstick."""
