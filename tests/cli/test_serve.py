"""``teigram serve``: a site on this machine that is made again when something changes."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import threading
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from queue import Empty, Queue

import pytest
from tests.cli.conftest import Teigram

PAGE = "korean-armistice/frus1950v07-d1077.html"
STYLESHEET = '<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">{}</xsl:stylesheet>'
OURS = '<xsl:import href="teigram:edition/edition.xsl"/>'
FOOT = '<xsl:template match="/" mode="frame-foot"><p>by the seminar</p></xsl:template>'
SOON = 120  # seconds; a build takes two or three, and many times that on a busy machine


def _heed_interrupts() -> None:
    """A run in the background of a shell ignores SIGINT, and its children would."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


class Served:
    """A running ``teigram serve``, and what it prints."""

    def __init__(self, project: Path) -> None:
        self.project = project
        words = [sys.executable, "-m", "teigram", "serve", str(project), "--port", "0"]
        source = str(Path(__file__).parents[2] / "src")
        self.process = subprocess.Popen(
            words,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            env={**os.environ, "PYTHONPATH": source},
            preexec_fn=_heed_interrupts,  # noqa: PLW1509 - nothing else runs in the child yet
        )
        self.lines: Queue[str] = Queue()
        threading.Thread(target=self._listen, daemon=True).start()
        found = re.search(r"http://127\.0\.0\.1:\d+/", self.wait_for("The site is at"))
        assert found
        self.address = found[0]

    def _listen(self) -> None:
        assert self.process.stderr
        for line in self.process.stderr:
            self.lines.put(line)

    def wait_for(self, words: str) -> str:
        """Give the next line that has *words*, with those before it."""
        said = ""
        while words not in said:
            try:
                said += self.lines.get(timeout=SOON)
            except Empty:
                pytest.fail(f"“{words}” was not said, but: {said}")
        return said

    def get(self, path: str) -> str:
        with urllib.request.urlopen(self.address + path, timeout=SOON) as answer:  # noqa: S310 - our own address
            content: bytes = answer.read()
        return content.decode()

    def end(self) -> int:
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(timeout=SOON)


@pytest.fixture
def served(seeds: Path) -> Iterator[Served]:
    for path in seeds.glob("*.txt"):
        if path.stem not in PAGE:
            path.unlink()
    running = Served(seeds.parents[1])
    yield running
    if running.process.poll() is None:
        running.process.kill()
    running.process.wait()
    assert running.process.stderr
    running.process.stderr.close()


def test_site_is_shown_and_made_again_until_interrupted(served: Served, seeds: Path) -> None:
    page = served.get(PAGE)
    assert "EventSource" in page
    assert "EventSource" not in (served.project / "site" / PAGE).read_text(encoding="utf-8")
    assert "Telegram" in served.get("")

    events = re.search(r'EventSource\("/([^"]+)"\)', page)
    assert events
    news: Queue[str] = Queue()
    threading.Thread(target=lambda: news.put(served.get(events[1])), daemon=True).start()
    telegram = seeds / "frus1950v07-d1077.txt"
    text = telegram.read_text(encoding="utf-8")
    telegram.write_text(text.replace("overlook no honorable", "overlook no dishonorable"), encoding="utf-8")
    served.wait_for("Built in")
    assert "event: reload" in news.get(timeout=SOON)
    assert "dishonorable" in served.get(PAGE)

    telegram.write_bytes(b"")
    said = served.wait_for("the site stays as it was")
    assert "frus1950v07-d1077.txt: " in said
    assert "dishonorable" in served.get(PAGE)

    part = served.project / "look" / "part.xsl"
    part.parent.mkdir()
    part.write_text(STYLESHEET.format(""), encoding="utf-8")
    own = served.project / "lists.xsl"
    own.write_text(STYLESHEET.format(OURS + '<xsl:include href="look/part.xsl"/>'), encoding="utf-8")
    settings = 'title = "Cyprus"\n[stylesheets]\nedition = "lists.xsl"\n'
    (served.project / "teigram.toml").write_text(settings, encoding="utf-8")
    served.wait_for("the site stays as it was")
    telegram.rename(seeds / "d1.txt").write_text(text, encoding="utf-8")
    assert f"Taken out, since nothing stands for it any more: {PAGE}, " in served.wait_for("Built in")
    assert "Cyprus" in served.get("")
    assert not (served.project / "site" / PAGE).exists()

    part.write_text(STYLESHEET.format(FOOT), encoding="utf-8")
    served.wait_for("Built in")
    assert "by the seminar" in served.get("")

    assert served.end() == 0
    assert "Ended." in served.wait_for("Ended.")


def test_port_that_is_taken_is_said(teigram: Teigram, seeds: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        ran = teigram("serve", seeds, "--port", port)
    assert ran.exit_code == 2
    assert f"port {port}: cannot be used" in ran.messages
    assert f"--port {port + 1}" in ran.messages


@pytest.mark.parametrize("port", ["x", "-1", "70000", "٣"])
def test_port_that_is_none_is_said(teigram: Teigram, port: str) -> None:
    ran = teigram("serve", f"--port={port}")
    assert ran.exit_code == 2
    assert "is not a port" in ran.messages


def test_folder_that_is_not_there_is_said(teigram: Teigram, tmp_path: Path) -> None:
    ran = teigram("serve", tmp_path / "nowhere")
    assert ran.exit_code == 2
    assert "there is no such folder" in ran.messages
