"""What a package holds, what it says of itself, and that the same documents give the same package."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import zipfile
from pathlib import Path, PurePosixPath

import bagit
import pytest
import yaml
from lxml import etree
from tests.deposit.conftest import ROOT, deposit
from tests.editions import STEMS

from teigram.deposit import names


def test_bag_is_valid_for_the_library_of_congress_program(package: Path) -> None:
    checked = subprocess.run(
        [sys.executable, "-m", "bagit", "--validate", str(package)], capture_output=True, text=True, check=False
    )
    assert checked.returncode == 0, checked.stderr


def test_bag_has_both_sums_and_the_version_of_the_standard(package: Path) -> None:
    bag = bagit.Bag(str(package))

    assert set(bag.algorithms) == {"sha256", "sha512"}
    assert (package / "bagit.txt").read_text() == "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
    assert bag.info["Bagging-Date"] == "2023-11-14"
    for field in ("Source-Organization", "External-Description", "Bag-Software-Agent", "Payload-Oxum", "Bag-Size"):
        assert bag.info[field], field


def test_every_telegram_is_there_in_every_form(package: Path) -> None:
    data = package / "data"
    for stem in STEMS:
        assert (data / f"tei/korean-armistice/{stem}.xml").is_file()
        assert (data / f"text/korean-armistice/{stem}.txt").is_file()
        assert (data / f"html/korean-armistice/{stem}.html").is_file()
        source = data / f"sources/korean-armistice/{stem}.txt"
        assert source.read_bytes() == (ROOT / f"corpus/korean-armistice/{stem}.txt").read_bytes()


def test_documents_point_to_the_schema_in_the_package(package: Path) -> None:
    document = package / f"data/tei/korean-armistice/{STEMS[0]}.xml"
    named = re.findall(r'(?:href|url)="([^"]*teigram\.(?:rng|sch))"', document.read_text("utf-8"))

    assert len(named) == 3
    assert all((document.parent / name).resolve().is_file() for name in named)


def test_pages_ask_only_for_what_is_in_the_package(package: Path) -> None:
    for page in (package / "data/html").rglob("*.html"):
        tree = etree.parse(str(page), etree.HTMLParser())
        addresses = [each.get("href") or each.get("src") or "" for each in tree.iter("link", "script", "a")]
        local = [each.partition("#")[0] for each in addresses if each and not re.match(r"[a-z]+:|#", each)]
        assert local
        for address in local:
            assert (page.parent / address).is_file(), f"{page.name}: {address}"


def test_every_name_is_one_that_any_system_takes(package: Path) -> None:
    data = package / "data"
    paths = [path.relative_to(data) for path in data.rglob("*") if path.is_file()]

    assert len(paths) > 30
    assert [str(path) for path in paths if not names.is_allowed(PurePosixPath(path.as_posix()))] == []


def test_descriptions_say_what_the_headers_state(package: Path) -> None:
    data = package / "data"
    readme = (data / "README.md").read_text("utf-8")
    cited = yaml.safe_load((data / "CITATION.cff").read_text("utf-8"))
    zenodo = json.loads((data / ".zenodo.json").read_text("utf-8"))
    codemeta = json.loads((data / "codemeta.json").read_text("utf-8"))

    assert "5 documents" in readme
    assert "1950-12-20 to 1952-07-29" in readme
    assert (cited["cff-version"], cited["type"], cited["license"]) == ("1.2.0", "dataset", "CC0-1.0")
    assert (zenodo["upload_type"], zenodo["license"]) == ("dataset", "cc0-1.0")
    assert codemeta["license"] == "https://creativecommons.org/publicdomain/zero/1.0/"
    assert "CC0" in (data / "LICENSE.txt").read_text("utf-8")


def test_crate_describes_every_file(package: Path) -> None:
    from rocrate.rocrate import ROCrate

    data = package / "data"
    described = {entity.id for entity in ROCrate(str(data)).data_entities}
    files = {path.relative_to(data).as_posix() for path in data.rglob("*") if path.is_file()}

    assert described == files - {"ro-crate-metadata.json"}
    graph = json.loads((data / "ro-crate-metadata.json").read_text("utf-8"))
    (descriptor,) = (entity for entity in graph["@graph"] if entity["@id"] == "ro-crate-metadata.json")
    assert descriptor["conformsTo"]["@id"] == "https://w3id.org/ro/crate/1.1"


@pytest.mark.parametrize("name", ["datacite.xml", "datacite.json", "dublin-core.xml", "mets.xml", "cmif.xml"])
def test_catalogues_get_their_descriptions(package: Path, name: str) -> None:
    path = package / "data/metadata" / name
    if name.endswith(".json"):
        assert json.loads(path.read_text("utf-8"))
    else:
        assert len(etree.parse(str(path)).getroot())


def test_mets_names_files_of_the_package(package: Path) -> None:
    path = package / "data/metadata/mets.xml"
    addresses = [each.get("{http://www.w3.org/1999/xlink}href", "") for each in etree.parse(str(path)).iter()]
    named = [address for address in addresses if address]

    assert len(named) == 15
    assert [address for address in named if not (path.parent / address).resolve().is_file()] == []


def test_same_documents_give_the_same_zip(tmp_path: Path) -> None:
    first, second = tmp_path / "a" / "x.zip", tmp_path / "b" / "x.zip"
    for target in (first, second):
        ran = deposit("encoded", "--corpus", "corpus", "-o", target)
        assert ran.exit_code == 0, ran.messages
    assert first.read_bytes() == second.read_bytes()
    with zipfile.ZipFile(first) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(2023, 11, 14, 0, 0, 0)}
        assert {entry.filename.split("/")[0] for entry in archive.infolist()} == {"x"}
    checked = deposit("--verify", first)
    assert checked.exit_code == 0, checked.data + checked.messages
    assert "fidelity" in checked.messages.lower()
    assert "5 of 5 passed" in checked.messages


def test_transcriptions_with_odd_names_get_names_of_their_own() -> None:
    paths = [PurePosixPath(path) for path in ("Köln 1952.TXT", "koln-1952.txt", "a/ü.txt")]

    given = names.distinct(paths)

    assert [str(given[path]) for path in paths] == ["koln-1952.txt", "koln-1952-2.txt", "a/u.txt"]
