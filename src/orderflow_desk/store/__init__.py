"""Tables, engine, migrations, the read side and the change feed."""
