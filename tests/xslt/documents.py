"""Small TEI documents for tests, built around the fragment that a test is about."""

from __future__ import annotations

from pathlib import Path

SAMPLES = Path(__file__).parent / "samples"
FULL_DOCUMENT = Path(__file__).parent / "full.xml"
"""A document whose header has every fact that a page shows."""

_TEI = """<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d1" xml:lang="en"><teiHeader><fileDesc>
<titleStmt><title type="main">Telegram 1</title></titleStmt>
<sourceDesc><bibl type="transcription" subtype="{form}"><title>d1.txt</title></bibl></sourceDesc></fileDesc>
</teiHeader>
<text><body><div type="telegram">{body}</div></body>{back}</text></TEI>"""


def document(body: str, *, form: str = "plain", back: str = "") -> bytes:
    """Give a TEI document with *body* in its div; every other part is as small as the stylesheets allow."""
    notes = f'<back><div type="notes">{back}</div></back>' if back else ""
    return _TEI.format(form=form, body=body, back=notes).encode()


def samples() -> list[Path]:
    """Give the paths of the hand-made TEI files; beside each is the text that it was made from."""
    return sorted(SAMPLES.glob("*.xml"))
