"""What a line of a raw cable is by itself."""

from __future__ import annotations

import pytest

from teigram.recognise.cable_levels import classified, is_running, level_at
from teigram.recognise.cable_lines import Role, role_of


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("PAGE 01 STATE 073666", Role.PAGE),
        ("PAGE 02  BONN 09467  01 OF 04  141129Z", Role.PAGE),
        ("CONFIDENTIALPAGE 02        TEL AVIV  01234  01 OF 02  141129Z", Role.PAGE),
        ("PAGE 01", Role.PAGE),
        ("PAGE TWO RUMJIR 213 S E C R E T", Role.PAGE),
        ("LIMITED OFFICIAL USE", Role.RUNNING),
        ("UNCLASSIFIEDUNCLASSIFIED", Role.RUNNING),
        ("CONFIDENTIAL POSS DUPE", Role.RUNNING),
        ("53", Role.TRANSMISSION),
        ("--------------------- 116094", Role.TRANSMISSION),
        ("------------------201212Z 109980 /20", Role.TRANSMISSION),
        ("ZNY CCCCC ZZH", Role.TRANSMISSION),
        ("ORIGIN EUR-25", Role.DISTRIBUTION),
        ("INFO OCT-01 ADP-00 CIAE-00 /194 R", Role.DISTRIBUTION),
        ("( ISO ) W", Role.DISTRIBUTION),
        ("DRAFTED BY EUR/RPM:WGUSSMAN:TWW", Role.DRAFTING),
        ("APPROVED BY: S/S-O: G. TALLMAN", Role.DRAFTING),
        ("O R 141117Z JUN 74", Role.DATE_TIME),
        ("O 220116Z SEP 73 ZFF4", Role.DATE_TIME),
        ("FM SECSTATE WASHDC", Role.SENDER),
        ("TO RUEHC/SECSTATE WASHDC PRIORITY 0872", Role.ADDRESSEE),
        ("INFO AMEMBASSY LONDON", Role.INFORMATION),
        ("C O N F I D E N T I A L STATE 256541", Role.CLASSIFICATION),
        ("S E C R E T", Role.CLASSIFICATION),
        ("LIMDIS NOFORN", Role.CAPTION),
        ("E. O. 11652: ADS, DECLAS 5/20/73", Role.ORDER),
        ("TAGS: PFOR, UR", Role.TAGS),
        ("SUBJ: GRAIN", Role.SUBJECT),
        ("REFS: A. STATE 4411", Role.REFERENCE),
        ("NNN", Role.END),
        ("<< END OF DOCUMENT >>", Role.END),
        ("Message Attributes", Role.ARCHIVE),
        ("Declassified/Released US Department of State EO Systematic Review 30 JUN 2005", Role.RELEASE),
        ("1. DEPT WILL BE SENDING GENERAL CIRCULAR TO POSTS", None),
        ("SECRET POLICE HAVE BEEN ACTIVE IN THE CAPITAL.", None),
        ("PAGES 1 TO 5 OF THE NOTE", None),
        ("A", None),
    ],
)
def test_line_is_known_by_its_shape(text: str, role: Role | None) -> None:
    assert role_of(text) is role


@pytest.mark.parametrize(
    ("text", "value", "is_spaced"),
    [
        ("C O N F I D E N T I A L SECTION 01 OF 02 BONN 1", "confidential", True),
        ("L I M I T E D  O F F I C I A L  U S E STATE 1", "limited official use", True),
        ("T O P  S E C R E T STATE 1", "top secret", True),
        ("LIMITED OFFICIAL USE STATE 1", "limited official use", False),
        ("UNCLAS LAGOS 01234", "unclassified", False),
    ],
)
def test_level_is_read_spaced_out_or_not(text: str, value: str, *, is_spaced: bool) -> None:
    level = level_at(text)
    assert level is not None
    assert (level.value, level.is_spaced) == (value, is_spaced)


@pytest.mark.parametrize(
    ("text", "part", "parts", "number"),
    [
        ("C O N F I D E N T I A L SECTION 01 OF 02 BONN 09467", 1, 2, "BONN 09467"),
        ("S E C R E T FINAL SECTION OF 03 TEL AVIV 12", 3, 3, "TEL AVIV 12"),
        ("UNCLAS STATE 073666 EXDIS", 0, 0, "STATE 073666"),
        ("S E C R E T", 0, 0, ""),
    ],
)
def test_line_of_classification_has_section_and_number(text: str, part: int, parts: int, number: str) -> None:
    found = classified(text)
    assert found is not None
    assert (found.part, found.parts) == (part, parts)
    assert text[slice(*found.number)] == number if found.number else not number


@pytest.mark.parametrize("text", ["SECRET", "SECRETARY 12", "CONFIDENTIAL TALKS", "", "STATE 073666"])
def test_other_lines_have_no_classification(text: str) -> None:
    assert classified(text) is None


@pytest.mark.parametrize("text", ["CONFIDENTIAL", "SECRET SECRET", "UNCLASSIFIED POSSIBLE DUPLICATE"])
def test_level_alone_runs_on_every_page(text: str) -> None:
    assert is_running(text)


@pytest.mark.parametrize("text", ["S E C R E T", "SECRET TALKS", ""])
def test_other_lines_do_not_run(text: str) -> None:
    assert not is_running(text)
