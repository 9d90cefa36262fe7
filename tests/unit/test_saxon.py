"""Saxon, as closed as it is used here."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.editions import STEMS, encoding_of

from teigram import render, saxon
from teigram.errors import TransformError
from teigram.validate import Validator

OPEN = '<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">'
ECHO = f"""{OPEN}
<xsl:output method="text"/>
<xsl:param name="word" select="'none'"/>
<xsl:mode on-no-match="fail"/>
<xsl:template match="/"><xsl:apply-templates select="*"/></xsl:template>
<xsl:template match="a"><xsl:value-of select="name(), $word"/><xsl:apply-templates select="*"/></xsl:template>
</xsl:stylesheet>"""


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_one_processor_serves_the_process() -> None:
    assert saxon.processor() is saxon.processor()


def test_stylesheet_is_compiled_once(tmp_path: Path) -> None:
    path = write(tmp_path, "echo.xsl", ECHO)
    assert saxon.compile_stylesheet(path) is saxon.compile_stylesheet(path)


def test_parameter_of_one_call_is_forgotten_by_the_next() -> None:
    echo = saxon.compile_text(ECHO, "echo.xsl")
    assert saxon.transform(echo, saxon.parse(b"<a/>"), {"word": "é—\U0001d11e"}) == "a é—\U0001d11e"
    assert saxon.transform(echo, saxon.parse(b"<a/>")) == "a none"


def test_modules_are_found_beside_the_stylesheet_and_beside_each_other(tmp_path: Path) -> None:
    write(tmp_path / "lib", "inner.xsl", ECHO.replace("$word", "'inné'"))
    write(tmp_path / "lib", "middle.xsl", f'{OPEN}<xsl:include href="inner.xsl"/></xsl:stylesheet>')
    outer = write(tmp_path, "outer.xsl", f'{OPEN}<xsl:import href="lib/middle.xsl"/></xsl:stylesheet>')
    assert saxon.transform(saxon.compile_stylesheet(outer), saxon.parse(b"<a/>")) == "a inné"


def test_error_in_a_module_names_the_module_and_the_line(tmp_path: Path) -> None:
    write(tmp_path / "lib", "inner.xsl", ECHO.replace("$word", "$wrod"))
    outer = write(tmp_path, "outer.xsl", f'{OPEN}<xsl:include href="lib/inner.xsl"/></xsl:stylesheet>')
    with pytest.raises(
        TransformError, match=r"^outer\.xsl: .* at inner\.xsl:6: Variable \$wrod has not been declared.*; correct"
    ):
        saxon.compile_stylesheet(outer)


def test_missing_module_is_named(tmp_path: Path) -> None:
    outer = write(tmp_path, "outer.xsl", f'{OPEN}<xsl:include href="lost.xsl"/></xsl:stylesheet>')
    with pytest.raises(TransformError, match=r"lost\.xsl: the stylesheet cannot be read"):
        saxon.compile_stylesheet(outer)


def test_stopped_transform_names_document_stylesheet_line_and_element() -> None:
    echo = saxon.compile_text(ECHO, "echo.xsl")
    with pytest.raises(
        TransformError, match=r"^x\.xml: echo\.xsl stopped at echo\.xsl:6: No user-defined template .*<b>; run"
    ):
        saxon.transform(echo, saxon.parse(b"<a><b/></a>"), name="x.xml")


@pytest.mark.parametrize("open_door", ["unparsed-text('{}')", "doc('{}')", "doc('http://127.0.0.1:9/')"])
def test_stylesheet_opens_no_file_and_no_address(tmp_path: Path, open_door: str) -> None:
    secret = write(tmp_path, "secret.xml", "<secret/>")
    call = open_door.format(secret.as_uri())
    text = f'{OPEN}<xsl:template match="/"><xsl:copy-of select="{call}"/></xsl:template></xsl:stylesheet>'
    with pytest.raises(TransformError, match="prohibited"):
        saxon.transform(saxon.compile_text(text, "door.xsl"), saxon.parse(b"<a/>"))


@pytest.mark.parametrize(
    ("xml", "message"),
    [
        (b"", "x.xml:1: not well-formed"),
        (b"<a>\n<b></a>", "x.xml:2: not well-formed"),
        (b"<!DOCTYPE a><a/>", "x.xml: has a DOCTYPE"),
        (b'<!DOCTYPE a [<!ENTITY e SYSTEM "/etc/hostname">]><a>&e;</a>', "x.xml: has a DOCTYPE"),
        (b"<a>" * 300 + b"</a>" * 300, "x.xml:1: not well-formed"),
    ],
)
def test_document_is_refused(xml: bytes, message: str) -> None:
    with pytest.raises(TransformError, match=message):
        saxon.parse(xml, "x.xml")


def test_two_hundred_levels_are_taken() -> None:
    echo = saxon.compile_text(ECHO, "echo.xsl")
    assert saxon.transform(echo, saxon.parse(b"<a>" * 200 + b"</a>" * 200)) == "a none" * 200


def test_nothing_is_written_past_python_when_a_transform_stops(capfd: pytest.CaptureFixture[str]) -> None:
    echo = saxon.compile_text(ECHO, "echo.xsl")
    with pytest.raises(TransformError):
        saxon.transform(echo, saxon.parse(b"<b/>"))
    assert capfd.readouterr().err == ""


def test_messages_of_a_stylesheet_reach_standard_error(capsys: pytest.CaptureFixture[str]) -> None:
    text = f'{OPEN}<xsl:template match="/"><xsl:message>look here</xsl:message></xsl:template></xsl:stylesheet>'
    saxon.transform(saxon.compile_text(text, "message.xsl"), saxon.parse(b"<a/>"))
    assert "look here" in capsys.readouterr().err


def test_import_of_the_module_does_not_start_saxon() -> None:
    code = "import sys, teigram.render; sys.exit('saxonche' in sys.modules)"
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    assert subprocess.run([sys.executable, "-c", code], check=False, env=environment).returncode == 0


def test_a_document_that_is_checked_and_shown_is_parsed_once() -> None:
    xml = encoding_of(STEMS[0]).xml
    Validator().validate(xml, "x")  # the constraints are a document too, which is compiled once
    saxon._kept.cache_clear()
    Validator().validate(xml, "x")
    render.render_all(xml, name="x")
    render.text(xml, "source", name="x")

    assert saxon._kept.cache_info().misses == 1
