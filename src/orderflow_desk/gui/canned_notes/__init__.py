"""Ready-made texts for notes: taken while one types, written in the settings."""
