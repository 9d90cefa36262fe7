"""A web server for one site on this machine, which tells the pages that are open when there is something new.

What it adds to pages is in none of the files.
"""

from __future__ import annotations

import threading
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import TracebackType
from typing import Self
from urllib.parse import parse_qs, urlsplit

from teigram.errors import OutputError

HOST = "127.0.0.1"
EVENTS = "/teigram-changes"
"""Where pages wait for something new."""

_ALIVE = 15  # seconds between signs of life, by which a page that was closed is noticed
_SCRIPT = """<script>
new EventSource("{events}?since={version}").addEventListener("reload", () => location.reload());
</script>"""


class News:
    """How often the site has changed, and a way to wait for the next time."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self.version = 0
        self.is_over = False

    def tell(self, *, is_over: bool = False) -> None:
        """Wake all who wait: the site has changed, or there will be no more changes."""
        with self._changed:
            self.version += 1
            self.is_over = is_over
            self._changed.notify_all()

    def wait(self, since: int) -> bool:
        """Wait for a version after *since*, but not for ever, and say whether there is one."""
        with self._changed:
            return self._changed.wait_for(lambda: self.version > since, timeout=_ALIVE)


class Server:
    """The server of the site in *folder*, which runs from ``with`` on."""

    def __init__(self, folder: Path, port: int) -> None:
        self._news = News()
        try:
            self._server = ThreadingHTTPServer((HOST, port), partial(_Handler, folder=folder, news=self._news))
        except OSError as error:
            raise OutputError(
                f"port {port}: cannot be used: {error.strerror}. Choose another: --port {port + 1}"
            ) from error
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._news.tell(is_over=True)
        self._server.shutdown()
        self._server.server_close()

    @property
    def address(self) -> str:
        """Where the site is."""
        return f"http://{HOST}:{self._server.server_port}/"

    def reload(self) -> None:
        """Let all pages that are open be loaded again."""
        self._news.tell()


class _Handler(SimpleHTTPRequestHandler):
    """Gives out the files of *folder*; into pages it puts what makes them load again."""

    def __init__(self, *args: object, folder: Path, news: News) -> None:
        self._news = news
        super().__init__(*args, directory=str(folder))  # type: ignore[arg-type]  # the three that the server gives

    def do_GET(self) -> None:
        """Answer one request."""
        if urlsplit(self.path).path == EVENTS:
            self._tell_changes()
        elif (page := self._page()) and page.is_file():
            self._send_page(page)
        else:
            super().do_GET()

    def end_headers(self) -> None:
        """Let nothing be kept: it may change at any time."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the library's
        """Print nothing: the terminal is for what the build says."""

    def _page(self) -> Path | None:
        path = Path(self.translate_path(self.path))
        if urlsplit(self.path).path.endswith("/"):
            path /= "index.html"
        return path if path.suffix == ".html" else None

    def _send_page(self, page: Path) -> None:
        script = _SCRIPT.format(events=EVENTS, version=self._news.version).encode()
        body = page.read_bytes()
        before, end, after = body.rpartition(b"</body>")
        content = before + script + end + after if end else body
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def _tell_changes(self) -> None:
        """Keep the connection, and send one event when there is a later version than the page's."""
        since = parse_qs(urlsplit(self.path).query).get("since", ["0"])[0]
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        try:
            while not self._news.wait(int(since) if since.isdigit() else 0):
                self.wfile.write(b": nothing new\n\n")
                self.wfile.flush()
            if not self._news.is_over:
                self.wfile.write(b"event: reload\ndata: \n\n")
        except OSError:
            return  # the page was closed
