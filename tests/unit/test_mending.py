"""What ``teigram fix`` mends, and what it leaves alone."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from teigram import canonical, mending, wellformed
from teigram.validate import Validator

SCHEMA = Path(__file__).parents[1] / "schema"
SMALLEST = (SCHEMA / "valid" / "smallest.xml").read_text("utf-8")


def mended(body: str, *, doubtful: bool = False) -> tuple[str, list[str]]:
    """Mend the body of the smallest telegram; give it back with the codes of what was done."""
    tree, findings = wellformed.read(SMALLEST.replace("<p>Nothing to report.</p>", body).encode())
    assert tree is not None, findings
    done = mending.mend(tree, doubtful=doubtful)
    xml = canonical.written(done.tree).decode()
    found = re.search(r'<div type="telegram">(.*)</div></body>', xml, re.DOTALL)
    assert found
    return found[1], [one.code for one in done.mends]


def test_space_after_a_page_break_goes_when_one_is_before_it() -> None:
    assert mended('<p>its <pb n="2"/> \nactions</p>') == ('<p>its <pb n="2"/>actions</p>', ["C120"])


@pytest.mark.parametrize(
    "body",
    [
        '<p><pb n="2"/> At present</p>',
        '<p>inter<pb n="2"/> est</p>',
        '<p>a</p>\n<pb n="2"/>\n<p>b</p>',
        '<p>a <pb n="2" rend="glued"/> b</p>',
    ],
)
def test_space_stays_where_the_source_has_it(body: str) -> None:
    assert mended(body, doubtful=True) == (body, [])


def test_foot_note_gets_the_id_of_its_number() -> None:
    body = '<p>a<note n="1" type="editorial" place="foot">x</note><note n="*" place="foot">y</note></p>'
    got, codes = mended(body)
    assert got.startswith('<p>a<note xml:id="fn1" n="1" type="editorial" place="foot">x</note>')
    assert codes == ["C115", "C115"]


def test_id_that_is_taken_is_not_given_again() -> None:
    got, _ = mended('<p><hi xml:id="fn1">a</hi><note n="1" place="foot">x</note><note n="1" place="foot">y</note></p>')
    assert re.findall(r'<note xml:id="(\w+)"', got) == ["fn1a", "fn1b"]


def test_page_break_gets_an_id_where_a_pointer_names_it() -> None:
    body = '<p>a <pb n="988"/>b <pb n="989"/><ref type="page" target="#pg_988">p. 988</ref></p>'
    got, codes = mended(body)
    assert ('<pb xml:id="pg_988" n="988"/>' in got, codes) == (True, ["C102"])
    assert '<pb n="989"/>' in got


def test_page_breaks_get_ids_where_others_have_them() -> None:
    assert mended('<p><pb xml:id="pg_1" n="1"/>b <pb n="2"/>c</p>')[0].count("pg_") == 2


def test_attributes_are_put_in_order() -> None:
    assert mended('<p><date resp="#teigram" cert="high" when="1952">1952</date></p>')[0] == (
        '<p><date when="1952" cert="high" resp="#teigram">1952</date></p>'
    )


@pytest.mark.parametrize(
    "name",
    [
        "pointer-without-hash",
        "part-not-linked-back",
        "category-not-in-header",
        "category-of-other-scheme",
        "inferred-by-nobody",
        "expanded-by-nobody",
        "page-mark-left",
        "note-without-ident",
    ],
)
def test_wrong_file_is_right_after_an_unsafe_fix(name: str) -> None:
    tree, _ = wellformed.read((SCHEMA / f"invalid/{name}.xml").read_bytes())
    assert tree is not None
    xml = canonical.written(mending.mend(tree, doubtful=True).tree)
    assert Validator().validate(xml, "x.xml") == []


@pytest.mark.parametrize(
    "name",
    [
        "pointer-without-hash",
        "part-not-linked-back",
        "category-not-in-header",
        "inferred-by-nobody",
        "page-mark-left",
    ],
)
def test_what_needs_a_look_is_left_alone_without_unsafe(name: str) -> None:
    tree, _ = wellformed.read((SCHEMA / f"invalid/{name}.xml").read_bytes())
    assert tree is not None
    assert mending.mend(tree).mends == ()


@pytest.mark.parametrize(
    ("body", "right"),
    [
        ("<p>its [Page 989] actions</p>", '<p>its <pb n="989"/>actions</p>'),
        ("<p>[Page 989]At present</p>", '<p><pb n="989"/>At present</p>'),
        ("<p>[Page 989] At present</p>", '<p><pb n="989" rend="spaced"/>At present</p>'),
        ("<p>inter[Page 989]est</p>", '<p>inter<pb n="989" rend="glued"/>est</p>'),
        ("<p><hi>a</hi> [Page xii] b</p>", '<p><hi>a</hi> <pb n="xii"/>b</p>'),
    ],
)
def test_page_mark_becomes_a_page_break_with_its_spaces(body: str, right: str) -> None:
    assert mended(body, doubtful=True) == (right, ["C160"])


def test_empty_paragraph_is_taken_out_and_one_with_a_page_break_stays() -> None:
    body = '<p>a</p>\n<p> </p>\n<p>b</p>\n<p> <pb n="4"/></p>'
    assert mended(body, doubtful=True) == ('<p>a</p>\n<p>b</p>\n<p> <pb n="4"/></p>', ["C170"])


def test_mend_that_would_change_the_source_is_not_made() -> None:
    body = '<p><hi>a</hi></p><p rend="-"> </p><p>b</p>'
    assert mended(body, doubtful=True)[0] == body
