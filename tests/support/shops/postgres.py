"""The rigs' PostgreSQL, under the name by which tests know it."""

from rigs.shared.own_postgres import TEMPLATE, Server

__all__ = ["TEMPLATE", "Server"]
