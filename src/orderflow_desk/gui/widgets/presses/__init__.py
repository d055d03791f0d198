"""One press, one act: what stands between keys and pointer, and the buttons."""
