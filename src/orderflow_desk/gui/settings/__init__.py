"""The sections of the Settings place, one module each."""
