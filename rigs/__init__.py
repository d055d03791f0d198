"""Bad days in numbers: rigs that are run by `dev.py rig`, each with a short form in the tests."""
