"""Lists that several pages share: paged rows, rows of two lines, offers below a field."""
