"""The program's own window as it is measured: driven, painted, and looked at from outside."""
