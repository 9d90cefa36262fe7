"""What is not packed, what archives ask for, and packages that cannot be trusted."""

from __future__ import annotations

import shutil
import stat
import zipfile
from pathlib import Path, PurePosixPath

import pytest
from tests.deposit.conftest import ROOT, deposit
from tests.editions import ENCODED, STEMS

from teigram.deposit import unpacking
from teigram.deposit.profiles import faults, profiles
from teigram.errors import DepositError
from teigram.export.holdings import Holdings

BROKEN = STEMS[1]


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """The documents, one of which has lost a word."""
    folder = tmp_path / "tei"
    shutil.copytree(ENCODED, folder)
    path = folder / f"{BROKEN}.xml"
    text = path.read_text("utf-8")
    assert text.count("are incomprehensible to") == 1
    path.write_text(text.replace("are incomprehensible to", "are to"), "utf-8")
    return folder


def test_documents_that_fail_are_not_packed(broken: Path, tmp_path: Path) -> None:
    target = tmp_path / "x.zip"
    ran = deposit(broken, "--corpus", "corpus", "-o", target)

    assert ran.exit_code == 1
    assert "C303" in ran.messages
    assert "Nothing was packed." in ran.messages
    assert [path.name for path in tmp_path.iterdir()] == ["tei"]


def test_findings_go_with_the_package_when_they_are_allowed(broken: Path, tmp_path: Path) -> None:
    target = tmp_path / "x"
    ran = deposit(broken, "--corpus", "corpus", "-o", target, "--allow-findings")

    assert ran.exit_code == 1
    assert "C303" in (target / "data/findings.json").read_text("utf-8")
    assert deposit("--verify", target).exit_code == 1


def test_file_that_is_not_well_formed_is_never_packed(broken: Path, tmp_path: Path) -> None:
    path = broken / f"{BROKEN}.xml"
    path.write_bytes(path.read_bytes()[:3000])
    ran = deposit(broken, "--corpus", "corpus", "-o", tmp_path / "x.zip", "--allow-findings")

    assert ran.exit_code == 1
    assert "G101" in ran.messages
    assert "Nothing was packed: a file that is not well-formed" in ran.messages
    assert not (tmp_path / "x.zip").exists()


def test_old_package_stays_when_the_new_one_is_refused(package: Path, broken: Path, tmp_path: Path) -> None:
    target = tmp_path / "old"
    shutil.copytree(package, target)
    ran = deposit(broken, "--corpus", "corpus", "-o", target, "--force")

    assert ran.exit_code == 1
    assert "Nothing was packed." in ran.messages
    assert deposit("--verify", target).exit_code == 0


def test_package_that_is_there_is_not_written_over(package: Path) -> None:
    ran = deposit("encoded", "-o", package)

    assert ran.exit_code == 2
    assert "add --force" in ran.messages


def test_folder_with_other_things_is_never_removed(tmp_path: Path) -> None:
    target = tmp_path / "photographs"
    target.mkdir()
    (target / "1.tiff").touch()
    ran = deposit("encoded", "-o", target, "--force")

    assert ran.exit_code == 2
    assert "holds something else" in ran.messages
    assert (target / "1.tiff").exists()


def test_package_without_transcriptions_is_warned_about(tmp_path: Path) -> None:
    ran = deposit("encoded", "-o", tmp_path / "x.zip")

    assert ran.exit_code == 0
    assert "P102" in ran.messages


def test_time_that_is_none_is_told(tmp_path: Path) -> None:
    ran = deposit("encoded", "-o", tmp_path / "x.zip", epoch="yesterday")

    assert ran.exit_code == 2
    assert "SOURCE_DATE_EPOCH is 'yesterday'" in ran.messages


def test_unknown_archive_is_told_with_the_known_ones(tmp_path: Path) -> None:
    ran = deposit("encoded", "-o", tmp_path / "x.zip", "--profile", "zendo")

    assert ran.exit_code == 2
    assert "zenodo, arche, textgrid, nakala, tapas" in ran.messages


@pytest.mark.parametrize("key", list(profiles()))
def test_archive_misses_what_no_header_states(key: str, tmp_path: Path) -> None:
    found = list(faults(profiles()[key], Holdings(documents=1), tmp_path, {}))

    assert {one.code for one in found} <= {"P201", "P202"}
    assert any(one.code == "P201" and "title" in one.message and "collection.toml" in one.hint for one in found)


@pytest.mark.parametrize("key", list(profiles()))
def test_our_collection_has_what_archives_ask_for(key: str, tmp_path: Path) -> None:
    ran = deposit("encoded", "--corpus", "corpus", "--profile", key, "-o", tmp_path / "x.zip", "--select", "P")

    assert ran.exit_code == 0, ran.messages
    assert "P2" not in ran.messages


def test_names_sizes_and_marks_that_archives_do_not_take(tmp_path: Path) -> None:
    (tmp_path / "a b.txt").write_bytes(b"\xef\xbb\xbfx")
    named = {one.code for one in faults(profiles()["arche"], Holdings(), tmp_path, {PurePosixPath("a b.txt"): 4})}
    large = {
        one.code for one in faults(profiles()["tapas"], Holdings(), tmp_path, {PurePosixPath("tei/a.xml"): 10_000_001})
    }

    assert {"P101", "P203"} <= named
    assert "P204" in large


def test_edited_file_in_a_bag_is_found(package: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(package, copy)
    path = copy / f"data/text/korean-armistice/{STEMS[0]}.txt"
    path.write_text(path.read_text("utf-8") + "P.S.", "utf-8")
    (copy / "data/text/new.txt").write_text("new", "utf-8")
    ran = deposit("--verify", copy)

    assert ran.exit_code == 1
    assert "P301" in ran.data
    assert "new.txt is in no manifest" in ran.data
    assert f"{STEMS[0]}.txt was changed" in ran.data


def test_bag_without_documents_is_told(tmp_path: Path) -> None:
    import bagit

    (tmp_path / "bag").mkdir()
    (tmp_path / "bag" / "photograph.txt").write_text("none", "utf-8")
    bagit.make_bag(str(tmp_path / "bag"))
    ran = deposit("--verify", tmp_path / "bag")

    assert ran.exit_code == 1
    assert "P303" in ran.data


def zip_of(path: Path, *entries: tuple[str | zipfile.ZipInfo, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries:
            archive.writestr(name, content)
    return path


def link() -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo("x/link")
    entry.external_attr = (stat.S_IFLNK | 0o777) << 16
    return entry


@pytest.mark.parametrize(
    ("entries", "said"),
    [
        ([("../evil.txt", b"x")], "would be written outside"),
        ([("/etc/evil.txt", b"x")], "would be written outside"),
        ([("C:\\evil.txt", b"x")], "would be written outside"),
        ([(link(), b"/etc/passwd")], "is a link"),
        ([("x/zeros.txt", b"0" * 50_000_000)], "no package of documents"),
        ([("x/readme.txt", b"hello")], "no BagIt bag"),
    ],
)
def test_zip_that_cannot_be_trusted_is_not_unpacked(
    entries: list[tuple[str, bytes]], said: str, tmp_path: Path
) -> None:
    folder = tmp_path / "inside"
    folder.mkdir()
    with pytest.raises(DepositError, match=said):
        unpacking.unpack(zip_of(tmp_path / "x.zip", *entries), folder)
    assert not (tmp_path / "evil.txt").exists()


def test_file_that_is_no_zip_is_told(tmp_path: Path) -> None:
    (tmp_path / "x.zip").write_bytes((ROOT / "README.md").read_bytes())
    ran = deposit("--verify", tmp_path / "x.zip")

    assert ran.exit_code == 2
    assert "cannot be unpacked" in ran.messages


def test_what_to_type_is_told(tmp_path: Path) -> None:
    assert "teigram deposit encoded/ -o package.zip" in deposit().messages
    assert "there is no such file or folder" in deposit("--verify", tmp_path / "none.zip").messages
