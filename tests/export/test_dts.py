"""Distributed Text Services as files: every address leads to a file, and every part can be cited and read."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from tests.editions import ROOT
from tests.export.tei_letters import T, letter, one, telegrams, words

from teigram.cli import main
from teigram.errors import TransformError
from teigram.export import Document, dts
from teigram.export.dts_units import trees

D234 = "frus1952-54v15p1-d234"
PUBLISHED = '<publisher>P</publisher><idno type="URI">https://example.org/telegrams/{}.xml</idno>'
REFS = "<encodingDesc><refsDecl{}><citeStructure {}</refsDecl></encodingDesc>"


def service(documents: Sequence[Document], *, base: str = "", passages: bool = True) -> dict[str, bytes]:
    is_default = passages and not base
    made = list(dts.files(documents) if is_default else dts.service(documents, base=base, passages=passages))
    assert len({str(path).lower() for path, _ in made}) == len(made), "two files have one name"
    return {str(path): content for path, content in made}


def read(files: dict[str, bytes], path: str) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(files[path])
    return told


def expanded(template: str, **values: object) -> str:
    """Expand a URI template (RFC 6570) with the operators that the service uses: {x}, {/x} and {;x,y}."""

    def given(match: re.Match[str]) -> str:
        operator, names = match[1], match[2].split(",")
        if operator == ";":
            return "".join(f";{name}={values[name]}" for name in names if name in values)
        return "".join(f"{operator}{values[name]}" for name in names if name in values)

    return re.sub(r"\{([/;]?)([a-z,]+)\}", given, template)


def identifiers(document: Document) -> list[str]:
    return [unit.identifier for unit in trees(document)[0].units]


def test_the_entry_point_leads_to_every_file() -> None:
    files = service(telegrams())
    entry = read(files, "index.json")
    assert (entry["@context"], entry["dtsVersion"]) == ("https://dtsapi.org/context/v1.0.json", "1.0")
    reached = {"index.json", expanded(entry["collection"])}
    idents = [each["@id"] for each in read(files, "collection.json")["member"]]
    for ident in (*idents, "all"):
        reached |= {expanded(entry["collection"], id=ident), expanded(entry["collection"], id=ident, nav="parents")}
    for document, ident in zip(telegrams(), idents, strict=True):
        reached.add(expanded(entry["document"], resource=ident))
        for tree in trees(document):
            asked: dict[str, object] = {"resource": ident}
            if tree.identifier:
                asked["tree"] = tree.identifier
            reached |= {expanded(entry["navigation"], **asked, down=down) for down in (*range(1, tree.depth + 1), -1)}
            for unit in tree.units:
                reached.add(expanded(entry["navigation"], **asked, ref=unit.identifier))
                reached.add(expanded(entry["document"], **asked, ref=unit.identifier))
                if any(each.parent == unit.identifier for each in tree.units):
                    ref = {**asked, "ref": unit.identifier}
                    reached |= {expanded(entry["navigation"], **ref, down=down) for down in (1, -1)}
    assert reached == set(files)


def test_relative_addresses_in_a_file_lead_from_it_to_files() -> None:
    files = service(telegrams())
    for path, content in files.items():
        for told in _objects(json.loads(content)) if path.endswith(".json") else ():
            for name in {"navigation", "document", "collection", "download"} & told.keys():
                address = expanded(told[name], down=-1) if told["@type"] == "Resource" else expanded(told[name])
                if told["@type"] != "EntryPoint":
                    assert _resolved(path, address) in files, (path, name)


def _objects(told: object) -> list[dict[str, Any]]:
    """Give the object and those in it."""
    inner: Iterable[object] = told.values() if isinstance(told, dict) else told if isinstance(told, list) else ()
    own = [told] if isinstance(told, dict) and "@type" in told else []
    return [*own, *(found for each in inner for found in _objects(each))]


def _resolved(path: str, address: str) -> str:
    steps = path.split("/")[:-1]
    for step in address.split("/"):
        steps = steps[:-1] if step == ".." else [*steps, step]
    return "/".join(steps)


def test_addresses_are_absolute_where_the_edition_is_published() -> None:
    documents = [
        letter(f"{name}.xml", publication=PUBLISHED.format(name), attributes=f' xml:id="{name}"') for name in ("a", "b")
    ]
    files = service(documents)
    assert (
        read(files, "index.json")["document"] == "https://example.org/telegrams/dts/document/{resource}{;tree,ref}.xml"
    )
    told = read(files, "navigation/a;down=1.json")
    assert told["@id"] == "https://example.org/telegrams/dts/navigation/a;down=1.json"
    assert b'"../' not in b"".join(files.values())
    assert read(service(documents, base="https://x.org"), "index.json")["@id"] == "https://x.org/index.json"


def test_a_collection_lists_its_documents_with_what_is_known_of_them() -> None:
    root = read(service(telegrams()), "collection.json")
    assert (root["@type"], root["totalChildren"], root["totalParents"]) == ("Collection", 5, 0)
    told = next(each for each in root["member"] if each["@id"] == D234)
    assert (told["@type"], told["totalChildren"], told["totalParents"]) == ("Resource", 0, 1)
    assert told["title"] == "Telegram 92 from the Secretary of State to the Embassy in the Soviet Union, 1952-07-25"
    core = told["dublinCore"]
    assert core["creator"] == [{"lang": "en", "value": "Secretary of State"}]
    assert (core["created"], core["language"]) == ("1952-07-25", "en")
    default, pages = told["citationTrees"]
    assert "identifier" not in default
    assert default["citeStructure"][0]["citeType"] == "division"
    assert pages["identifier"] == "page"


def test_folders_are_collections_below_the_root() -> None:
    documents = [letter("a/x.xml"), letter("b c/x.xml"), letter("b c/y.xml", attributes=' xml:id="d2"')]
    files = service(documents)
    root = read(files, "collection.json")
    assert [(each["@id"], each["title"], each["totalChildren"]) for each in root["member"]] == [
        ("a", "a", 1),
        ("b-c", "b c", 2),
    ]
    assert [each["@id"] for each in read(files, "collection/b-c.json")["member"]] == ["b-c-d1", "d2"]
    assert [each["@id"] for each in read(files, "collection/d2;nav=parents.json")["member"]] == ["b-c"]
    assert [each["@id"] for each in read(files, "collection/a;nav=parents.json")["member"]] == ["all"]
    assert read(files, "collection/all;nav=parents.json")["member"] == []


def test_documents_of_one_name_are_told_apart() -> None:
    documents = [letter("x.xml"), letter("y.xml"), letter("z.xml", attributes=' xml:id="all"')]
    assert [each["@id"] for each in read(service(documents), "collection.json")["member"]] == ["d1", "d1-2", "all-2"]


def test_a_document_is_cited_by_divisions_and_their_parts_in_its_order() -> None:
    body = (
        '<div><note place="inline" xml:id="file">File</note><head>A<note xml:id="fn1">B</note></head><opener>C</opener>'
        "<p>D</p><list><item>E<note>F</note></item></list><table><row><cell>G</cell></row></table><p>H</p>"
        "<quote>I</quote><floatingText><body><div><p>J</p></div></body></floatingText><closer>K</closer>"
        "<postscript><p>L</p></postscript></div>"
    )
    default = trees(letter(body=body))[0]
    parts = [unit.identifier.removeprefix("div1.") for unit in default.units]
    assert parts[:8] == ["div1", "file", "head1", "fn1", "opener1", "p1", "list1", "note3"]
    assert parts[8:] == ["table1", "p2", "quote1", "text1", "closer1", "p3"]
    assert default.units[0].title == "A"
    assert {unit.parent for unit in default.units[1:]} == {"div1"}
    read_back = [words(one(unit.passage, "dts:wrapper/*")) for unit in default.units[1:]]
    assert read_back == ["File", "AB", "B", "C", "D", "EF", "F", "G", "H", "I", "J", "K", "L"]


def test_a_text_without_divisions_can_be_cited_too() -> None:
    assert identifiers(letter(body="<p>A</p><p>B</p>")) == ["div1", "div1.p1", "div1.p2"]


def test_divisions_in_divisions_are_cited_by_their_own_names() -> None:
    body = '<div xml:id="c1"><head>I</head><p>A</p><div xml:id="s1"><p>B<note xml:id="n1"/></p></div></div>'
    assert identifiers(letter(body=body)) == ["c1", "c1.head1", "c1.p1", "s1", "s1.p1", "s1.n1"]


def test_a_page_has_the_text_up_to_the_next_page_with_the_elements_around_it() -> None:
    body = '<div><p>A<pb n="2"/>B<note>C<pb n="3"/>D</note>E</p><p>F</p><pb n="4"/></div>'
    refs = REFS.format(
        "",
        'unit="document" match="/TEI" use="@xml:id"><citeStructure unit="page" match="//pb" use="@n"/></citeStructure>',
    )
    pages = trees(letter(body=body, encoding=refs))[1]
    passages = [etree.tostring(one(unit.passage, "dts:wrapper/t:text/t:body/t:div")).decode() for unit in pages.units]
    assert [re.sub(r' xmlns(:dts)?="[^"]+"', "", passage) for passage in passages] == [
        '<div><p><pb n="2"/>B<note>C</note></p></div>',
        '<div><p><note><pb n="3"/>D</note>E</p><p>F</p></div>',
        '<div><pb n="4"/></div>',
    ]
    assert (pages.identifier, [unit.identifier for unit in pages.units]) == ("page", ["2", "3", "4"])


def test_the_pages_of_a_telegram_hold_its_text_from_the_first_break_on() -> None:
    (document,) = (each for each in telegrams() if each.path.stem == D234)
    text = words(one(document.xml, "t:text"))
    pages = "".join(words(one(unit.passage, "dts:wrapper")) for unit in trees(document)[1].units)
    assert pages
    assert text.endswith(pages)


def test_every_passage_is_a_tei_document_with_a_wrapper() -> None:
    files = service(telegrams())
    passages = [content for path, content in files.items() if ";ref=" in path and path.endswith(".xml")]
    assert passages
    for passage in passages:
        root = etree.fromstring(passage)
        assert root.tag == f"{{{T['t']}}}TEI"
        assert one(root, "dts:wrapper") is root[0]


def test_a_citation_tree_of_the_edition_can_be_the_default() -> None:
    structure = (
        'unit="letter" match="//body/div" use="@n"><citeData property="dc:title" use="head"/>'
        '<citeStructure unit="verse" match="l" use="position()" delim=":"/></citeStructure>'
    )
    body = '<div n="I 1"><head>To you</head><l>A</l><l>B</l></div><div n="II"><l>C</l></div><div><l>D</l></div>'
    (tree,) = trees(letter(body=body, encoding=REFS.format(' default="true"', structure)))
    assert [(unit.identifier, unit.parent, unit.type, unit.title) for unit in tree.units] == [
        ("I-1", "", "letter", "To you"),
        ("I-1-1", "I-1", "verse", ""),
        ("I-1-2", "I-1", "verse", ""),
        ("II", "", "letter", ""),
        ("II-1", "II", "verse", ""),
    ]


def test_two_pages_of_one_number_are_told_apart() -> None:
    refs = REFS.format("", 'unit="page" match="//pb" use="@n"/>')
    tree = trees(letter(body='<p>A<pb n="1"/>B<pb n="1"/>C<pb/>D</p>', encoding=refs))[1]
    assert [unit.identifier for unit in tree.units] == ["1", "1-2"]


def test_a_citation_tree_without_parts_is_left_out() -> None:
    assert len(trees(letter(encoding=REFS.format("", 'unit="page" match="//pb" use="@n"/>')))) == 1


def test_the_first_tree_is_the_default_and_has_no_name() -> None:
    (tree,) = trees(letter(encoding=REFS.format(' n="verses" default="true"', 'unit="verse" match="//p" use="1"/>')))
    assert tree.identifier == ""
    nothing = REFS.format(
        ' default="true"', 'unit="verse" match="//l" use="1"/><citeStructure unit="p" match="//p" use="1"/>'
    )
    assert [each.identifier for each in trees(letter(encoding=nothing))] == [""]


def test_two_trees_of_one_name_are_told_apart() -> None:
    refs = REFS.format(
        "", 'unit="page" match="//pb" use="@n"/><citeStructure unit="page" match="//milestone" use="@n"/>'
    )
    body = '<p>A<pb n="1"/><milestone unit="page" n="a"/>B</p><p/>'
    found = trees(letter(body=body, encoding=refs.replace('unit="page" match="//m', 'unit="Page" match="//m')))
    assert [each.identifier for each in found] == ["", "page", "Page-2"]


def test_an_empty_paragraph_is_no_milestone() -> None:
    empty = trees(letter(body="<p/><p>A</p>"))[0].units[1]
    assert words(one(empty.passage, "dts:wrapper")) == ""


def test_an_xpath_that_cannot_be_used_is_told_with_its_place() -> None:
    wrong = letter("w.xml", encoding=REFS.format("", 'unit="page" match="//pb[" use="@n"/>'))
    with pytest.raises(TransformError, match=r'w\.xml: dts\.xsl stopped.*citeStructure of unit "page" .*//pb\['):
        trees(wrong)


@pytest.mark.parametrize(
    "use",
    [
        "environment-variable('HOME')",
        "fn:environment-variable (: ! :) ('HOME')",
        "(: ' :) environment-variable('HOME')",
        "environment-variable#1('HOME')",
        "Q{http://www.w3.org/2005/xpath-functions}environment-variable('HOME')",
        "'HOME' => environment-variable()",
        "string(current-dateTime())",
        "static-base-uri()",
        "unparsed-text('file:///etc/passwd')",
        "string(doc('file:///etc/passwd'))",
        "function-lookup(xs:QName('fn:doc'), 1)('x')",
        "generate-id()",
    ],
)
def test_an_xpath_of_a_document_cannot_look_beyond_the_document(use: str) -> None:
    encoding = REFS.format("", f'unit="page" match="//p" use="{use}"/>')
    with pytest.raises(TransformError, match="has a function that a citation must do without"):
        trees(letter(encoding=encoding))


def test_parts_that_are_cited_by_one_name_are_told() -> None:
    structure = 'unit="a" match="//p" use="@n"><citeStructure unit="b" match="seg" use="@n"/></citeStructure>'
    body = '<p n="1"><seg n="11"/></p><p n="11"><seg n="1"/></p>'
    with pytest.raises(TransformError, match=r"letter\.xml: refsDecl: two parts are both cited as “11.*@delim"):
        trees(letter(body=body, encoding=REFS.format(' default="true"', structure)))


def test_navigation_tells_one_part_or_those_in_it() -> None:
    files = service([letter(body="<div><p>A</p><p>B</p></div><div><p>C</p></div>")])
    alone = read(files, "navigation/d1;ref=div1.p2.json")
    assert "member" not in alone
    assert alone["ref"] == {
        "identifier": "div1.p2",
        "@type": "CitableUnit",
        "level": 2,
        "parent": "div1",
        "citeType": "paragraph",
    }
    assert [unit["identifier"] for unit in read(files, "navigation/d1;down=1.json")["member"]] == ["div1", "div2"]
    inside = read(files, "navigation/d1;down=-1;ref=div1.json")
    assert inside["ref"]["parent"] is None
    assert [unit["identifier"] for unit in inside["member"]] == ["div1", "div1.p1", "div1.p2"]


def test_without_passages_there_are_documents_and_trees_only() -> None:
    files = service(telegrams(), passages=False)
    assert not [path for path in files if ";ref=" in path]
    assert len(files) == 1 + 3 + 5 * (1 + 2 + 3 + 2)


def test_the_command_writes_a_folder(tmp_path: Path) -> None:
    assert main(["export", str(ROOT / "encoded"), "--to", "dts", "-o", str(tmp_path / "dts")]) == 0
    written = {str(file.relative_to(tmp_path / "dts")) for file in (tmp_path / "dts").rglob("*") if file.is_file()}
    assert written == set(service(telegrams()))


def test_the_same_documents_give_the_same_files() -> None:
    assert list(dts.files(telegrams())) == list(dts.files(telegrams()))
