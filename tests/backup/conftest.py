"""A wired worker, as for the tests of the web."""

from tests.web.conftest import app, dist, web

__all__ = ["app", "dist", "web"]
