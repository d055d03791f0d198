"""The frozen rows that screens and pages show; importable without SQLAlchemy."""
