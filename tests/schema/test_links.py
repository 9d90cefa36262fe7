"""Pointers from file to file."""

from __future__ import annotations

from pathlib import Path

from teigram.validate import check_links

SMALLEST = (Path(__file__).parent / "valid/smallest.xml").read_bytes()


def linked(target: str) -> bytes:
    return SMALLEST.replace(b"Nothing", f'<ref type="telegram" target="{target}">Deptel 92</ref>'.encode())


def test_pointer_to_a_file_that_is_there_is_silent() -> None:
    assert check_links({"encoded/a.xml": linked("b.xml#encoder b.xml"), "encoded/b.xml": SMALLEST}) == []


def test_pointer_to_no_file_tells_file_place_and_target() -> None:
    (found,) = check_links({"encoded/a.xml": linked("c.xml"), "encoded/b.xml": SMALLEST})
    assert (found.code, found.path, found.line, found.ident) == ("C201", "encoded/a.xml", 30, "smallest")
    assert found.message == '@target of <ref> points to "c.xml", but there is no encoded/c.xml'
    assert found.excerpt[found.column - 1 :].startswith("<ref")


def test_pointer_to_no_element_of_the_file_is_told() -> None:
    (found,) = check_links({"encoded/a.xml": linked("b.xml#fn9"), "encoded/b.xml": SMALLEST})
    assert (found.code, found.message) == (
        "C202",
        '@target of <ref> points to "b.xml#fn9", but encoded/b.xml has no xml:id "fn9"',
    )


def test_path_is_relative_to_the_file_that_points() -> None:
    documents = {"encoded/x/a.xml": linked("../y/b.xml"), "./encoded/y/b.xml": SMALLEST}
    assert check_links(documents) == []


def test_addresses_and_pointers_into_the_file_are_left_alone() -> None:
    assert check_links({"a.xml": linked("https://history.state.gov/x.xml"), "b.xml": linked("#teigram")}) == []


def test_malformed_file_may_be_pointed_to() -> None:
    assert check_links({"a.xml": linked("b.xml#x"), "b.xml": b"<TEI"}) == []
