"""Ready-made texts for notes."""
