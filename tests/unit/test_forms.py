from __future__ import annotations

import pytest

from teigram.forms import Form, detect_form
from teigram.lines import lines_of

HEAD = "611.61/10–351: Telegram\nThe Acting Secretary of State to the Embassy in the Soviet Union"


def form_of(text: str) -> Form:
    return detect_form(text, lines_of(text)).form


@pytest.mark.parametrize(
    ("text", "form"),
    [
        (f"{HEAD} 1\n249. You are now instructed.\n- See footnote 2, p. 986.↩", Form.GLUED),
        (f"{HEAD}\n249. You are now instructed.", Form.GLUED),
        (
            "795.00/7—2552: Telegram\n\nThe Secretary of State to Moscow1\n\n92. Text.\n\n  1. Not printed.",
            Form.BLOCKED,
        ),
        ("320.2/12–2050: Telegram\n\nThe Acting Secretary\n\n602. In view.\n\nWebb", Form.SCREEN),
        ("Telegram From Cairo/1/\n\n/1/Source: Department of State.", Form.SLASH),
        ("Telegram From Cairo/*/\n\n/*/Source: Department of State.", Form.SLASH),
        ("Cablegram 1305 WASHINGTON, 23 December 1948\n\nOn Indonesia [1] we think.\n\n[1] Not printed.", Form.SISTER),
        ("FROM: Cairo\nTO: Secretary of State\nNO: 525\n\nText.", Form.CABLE),
        ("INCOMING TELEGRAM\nFROM: Cairo\n\nText.", Form.CABLE),
        ("R 231234Z JAN 73\nFM SECSTATE WASHDC\nTO AMEMBASSY MOSCOW\n\nText.", Form.CABLE),
        ("BE REVEALED.\nCONFIDENTIAL\nPAGE 02 STATE 043554\n2. THERE WAS", Form.CABLE),
        ("TO: The Secretary\nFROM: S/P - Mr. Nitze\nSUBJECT: Korea\n\nText.", Form.SCREEN),
        ("The note was dated\nE.O. 11652: GDS\n\nWebb", Form.SCREEN),
    ],
)
def test_form_is_known_by_its_marks(text: str, form: Form) -> None:
    assert form_of(text) is form


def test_bracketed_number_alone_is_no_sister_edition() -> None:
    assert form_of("The Ambassador to the Secretary\n\nSee [1] and more.\n\nWebb") is Form.SCREEN


def test_return_sign_inside_a_line_is_no_sign_of_glued_notes() -> None:
    assert form_of("320.2: Telegram\n\n602. A ↩ in the text.\n\nWebb") is Form.SCREEN


@pytest.mark.parametrize("text", ["", "Webb", "a\n\nb", "/1/x"])
def test_reason_can_be_read(text: str) -> None:
    assert " " in detect_form(text, lines_of(text)).because


def test_number_between_slashes_of_a_document_number_is_no_note() -> None:
    assert (
        form_of(
            "790.5/10–351: Telegram\n\nThe Acting Secretary of State to Paris\n\n249. See NSC 48/5/1 of May.\n\nWebb"
        )
        is Form.SCREEN
    )
