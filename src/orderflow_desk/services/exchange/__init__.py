"""Lists from other programs taken in, and lists written out."""
