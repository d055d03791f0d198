"""Shows rows and collects intentions; knows no SQL, no SMTP, no rule."""
