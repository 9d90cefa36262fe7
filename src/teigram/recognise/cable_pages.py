"""Pages and sections of a cable: running lines, heads of pages, and what is repeated on them.

The head of a page becomes a page break and an `fw` that keeps its characters. Pages of a later section are counted from
one again: ``PAGE 02 BONN 09467 03 OF 04`` is page 3.2. The line of secrecy directly above a head belongs to it; one
more above that is the foot of the page before.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from teigram.recognise.cable_levels import classified
from teigram.recognise.cable_lines import FURNITURE, PAGE, PAGE_REST, SHEET, CableLine, Role
from teigram.recognise.telegram import Remark
from teigram.spans import Kind, Span

_FOUND_BY = "recognise.cable_pages"


@dataclass(frozen=True, slots=True)
class Page:
    """A page's head.

    Attributes:
        start: First code point of the head, with the line of secrecy above it.
        number: As printed.
        section: That the head names, or that follows from pages that are counted from one again; 0 for the only one.
        sections: How many the head says there are, or 0.
    """

    start: int
    number: int
    section: int
    sections: int

    @property
    def n(self) -> str:
        """The number for `pb/@n`."""
        return f"{self.section}.{self.number}" if self.section else str(self.number)


def page_spans(placed: Sequence[CableLine]) -> tuple[list[Span], tuple[Page, ...]]:
    """Give the spans of heads, feet and repeated openings, and the pages."""
    spans: list[Span] = []
    pages: list[Page] = []
    for run in _runs(placed):
        if run[0].role not in FURNITURE:
            spans.append(_running(run, Role.PREAMBLE.value))
            continue
        for part in _parts(run):
            page = _page(part, pages) if any(line.role is Role.PAGE for line in part) else None
            pages += [page] if page else []
            spans.append(_running(part, _type_of(part), page))
    return spans, tuple(pages)


def _runs(placed: Sequence[CableLine]) -> Iterator[list[CableLine]]:
    """Yield the lines that stand together and are furniture, or the repeated opening of a section."""
    run: list[CableLine] = []
    for line in placed:
        if line.role not in FURNITURE and line.role is not Role.PREAMBLE:
            if run:
                yield run
            run = []
            continue
        if run and (run[0].role is Role.PREAMBLE) is not (line.role is Role.PREAMBLE):
            yield run
            run = []
        run.append(line)
    if run:
        yield run


def _parts(run: Sequence[CableLine]) -> Iterator[list[CableLine]]:
    """Cut a run of furniture: each head with the line of secrecy above it, and each other line alone."""
    at = 0
    while at < len(run):
        end = at + 1
        has_head_below = run[at].role is Role.RUNNING and end < len(run) and _is_bare_head(run[end])
        if has_head_below:
            end += 1
        if has_head_below or run[at].role is Role.PAGE:
            while end < len(run) and run[end].continues:
                end += 1
        yield list(run[at:end])
        at = end


def _is_bare_head(line: CableLine) -> bool:
    """Say whether the line is a page's head without a level of secrecy of its own: ``CONFIDENTIALPAGE 02`` has one."""
    head = PAGE.fullmatch(line.line.text)
    return line.role is Role.PAGE and not (head and head["marking"])


def _running(part: Sequence[CableLine], kind: str, page: Page | None = None) -> Span:
    """Make the span; one with `n` begins a page."""
    number = (("n", page.n),) if page else ()
    return Span(part[0].line.start, part[-1].line.end, Kind.RUNNING, (("type", kind), *number), _FOUND_BY)


def _type_of(part: Sequence[CableLine]) -> str:
    if any(line.role is Role.PAGE for line in part):
        return "head"
    return "foot" if part[0].role is Role.RUNNING else part[0].role.value


def _page(part: Sequence[CableLine], pages: Sequence[Page]) -> Page | None:
    """Read a page's head; None for one whose number is a word."""
    heads = [line for line in part if line.role is Role.PAGE]
    sheet = SHEET.fullmatch(heads[0].line.text)
    if sheet:
        return Page(part[0].line.start, int(sheet["page"]), 0, 0)
    head = PAGE.fullmatch(heads[0].line.text)
    if head is None or not head["page"]:
        return None
    rest = PAGE_REST.fullmatch(heads[1].line.text) if len(heads) > 1 else None
    section, sections = (rest or head)["section"], (rest or head)["sections"]
    number, last = int(head["page"]), pages[-1] if pages else None
    counted = last.section if last else 0
    if not section and last and number <= last.number:
        counted = max(last.section, 1) + 1
    return Page(part[0].line.start, number, int(section) if section else counted, int(sections or 0))


def page_remarks(pages: Sequence[Page]) -> Iterator[Remark]:
    """Report pages that are missing, and pages out of order."""
    for last, page in pairwise(pages):
        if page.section == last.section and page.number > last.number + 1:
            yield Remark("M201", page.start, f"page {page.n} follows page {last.n}: the head of a page is lost")
        elif (page.section, page.number) <= (last.section, last.number):
            yield Remark("M202", page.start, f"page {page.n} follows page {last.n}")


def section_remarks(placed: Sequence[CableLine], pages: Sequence[Page]) -> Iterator[Remark]:
    """Report sections that the cable says it has and that are not in the file, and openings of other cables."""
    headings = [line.line for line in placed if line.role in (Role.CLASSIFICATION, Role.PREAMBLE)]
    found = [(line, one) for line in headings if (one := classified(line.text))]
    total = max([one.parts for _, one in found] + [page.sections for page in pages], default=0)
    present = {one.part for _, one in found} | {page.section for page in pages}
    missing = ", ".join(str(part) for part in range(1, total + 1) if part not in present)
    if missing:
        yield Remark("M304", None, f"the cable has {total} sections, and the file has no section {missing}")
    numbers = [(line.start, " ".join(line.text[slice(*one.number)].split())) for line, one in found if one.number]
    for start, number in numbers[1:]:
        if number != numbers[0][1]:
            yield Remark("M204", start, f"the opening of {number} stands in the text of {numbers[0][1]}")
