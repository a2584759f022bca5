"""What /metrics shows of one worker. No workshop, seat or address is ever a label: the page is open to everybody."""

from collections.abc import Callable

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.gc_collector import GCCollector
from prometheus_client.process_collector import ProcessCollector

MEDIA = "text/plain; version=0.0.4; charset=utf-8"
_SECONDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)


class Metrics:
    """Counters of one worker, in a registry of their own, so that tests may have many servers in one process."""

    def __init__(self) -> None:
        self._registry = registry = CollectorRegistry()
        ProcessCollector(registry=registry)
        GCCollector(registry)
        self.http = Counter("stellwand_http_requests", "HTTP requests", ["endpoint", "status"], registry=registry)
        self.commands = Counter("stellwand_commands", "Commands by answer", ["type", "answer"], registry=registry)
        self.command_seconds = Histogram(
            "stellwand_command_seconds",
            "From arrival to durable ack",
            registry=registry,
            buckets=_SECONDS,
        )
        self.export_seconds = Histogram(
            "stellwand_export_seconds", "Making of a file", ["format"], registry=registry, buckets=_SECONDS
        )
        self.wrong_codes = Counter("stellwand_wrong_codes", "Wrong join codes", registry=registry)

    def watch(self, name: str, help: str, read: Callable[[], float]) -> None:
        """Show a figure that is read when the page is asked for."""
        Gauge(f"stellwand_{name}", help, registry=self._registry).set_function(read)

    def page(self) -> bytes:
        """Write the page."""
        return generate_latest(self._registry)
