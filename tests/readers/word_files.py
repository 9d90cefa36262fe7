"""Word files for tests, made by python-docx, with the parts that it does not make."""

import io
import zipfile

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.text.paragraph import Paragraph

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"


def blank() -> Document:
    return docx.Document()


def anchor(paragraph: Paragraph, ident: int, kind: str = "footnote") -> None:
    run = paragraph.add_run()
    run._r.append(parse_xml(f'<w:{kind}Reference {nsdecls("w")} w:id="{ident}"/>'))


def add_notes(document: Document, notes: dict[int, list[str]], kind: str = "footnote") -> None:
    """Add the part with the notes; each is a list of paragraphs."""
    written = [
        f'<w:{kind} w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:{kind}>',
        *(
            f'<w:{kind} w:id="{ident}">'
            + "".join(f"<w:p><w:r><w:{kind}Ref/></w:r><w:r><w:t> {text}</w:t></w:r></w:p>" for text in paragraphs)
            + f"</w:{kind}>"
            for ident, paragraphs in notes.items()
        ),
    ]
    content = f"<w:{kind}s {nsdecls('w')}>{''.join(written)}</w:{kind}s>"
    part = Part(PackURI(f"/word/{kind}s.xml"), _TYPE.replace("footnote", kind), content.encode(), document.part.package)
    document.part.relate_to(part, getattr(RELATIONSHIP_TYPE, f"{kind}s".upper()))


def saved(document: Document) -> bytes:
    content = io.BytesIO()
    document.save(content)
    return content.getvalue()


def with_part(data: bytes, path: str, content: bytes) -> bytes:
    """Give the package *data* with the file at *path* replaced or added."""
    result = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            if entry.filename != path:
                new.writestr(entry, old.read(entry))
        new.writestr(path, content)
    return result.getvalue()
