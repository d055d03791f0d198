"""Scanners: their keys told apart from a typist's, and what a code opens."""
