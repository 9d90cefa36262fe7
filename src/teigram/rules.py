"""The rule book: one row for each thing that can be found.

Codes never change and are never used again. The first letter is the stage: R reading, M marking, G grammar, C constraints,
X transforms, P packages.
"""

from __future__ import annotations

from dataclasses import dataclass

from teigram.findings import Finding, Severity

ERROR, WARNING, NOTICE = Severity.ERROR, Severity.WARNING, Severity.NOTICE


@dataclass(frozen=True, slots=True)
class Rule:
    """One row of the rule book.

    Attributes:
        code: Permanent.
        name: A slug for people.
        severity: The weight of its findings.
        summary: What it reports, as a sentence.
        hint: What to do about a finding of it.
    """

    code: str
    name: str
    severity: Severity
    summary: str
    hint: str


# fmt: off
_ROWS = (
    Rule("R101", "control-character", WARNING, "The source has a character that XML cannot hold.",
         "Remove it from the source file, or leave it: it is kept out of the text and counted."),
    Rule("R102", "declared-encoding", NOTICE, "The source is not UTF-8 and was read in another encoding.",
         "Check accented letters and dashes; pass --encoding to state the encoding, or save the file as UTF-8."),
    Rule("R201", "left-aside", NOTICE, "Part of the page is no text of the document and was left aside.",
         "Nothing is to be done if the number is what you would expect: the site’s navigation, scripts and style sheets."),
    Rule("R202", "several-documents", NOTICE, "The file holds several documents, and each became one of its own.",
         "Compare the lines with the file. Keep it together with --one-document, or one_document = true in collection.toml, if it is one document."),
    Rule("R301", "ident-again", NOTICE, "An identifier of the source is given twice in a document, and one was changed.",
         "Check that the notes and pages of the document are numbered as in print; pointers lead to the first one."),
    Rule("R302", "element-not-taken-over", NOTICE, "The source has an element that has no counterpart here: its words are kept without it.",
         "Look at the words in the TEI, and mark them by hand if the element matters."),
    Rule("X999", "unforeseen", ERROR, "The program failed on this file in a way that nobody foresaw.",
         "Run it again on this file alone with --verbose, and report what it prints together with the file."),
    Rule("M101", "no-heading", WARNING, "No heading says from whom and to whom the document went.",
         "Check that the first lines are whole; a heading such as “The Ambassador in India (Henderson) to the Secretary of State” is looked for, in a raw cable FM and TO."),
    Rule("M102", "no-dateline", NOTICE, "The text has no dateline.",
         "If the printed edition has one, add it to the source under the heading; many transcriptions drop it."),
    Rule("M103", "inferred-date", NOTICE, "The date is inferred from the file number.",
         "A paper may be filed later than it was sent. Check the date against the printed edition."),
    Rule("M201", "lost-page-mark", WARNING, "A page number is missing between two page marks.",
         "Put the missing [Page N] where the printed page begins, or leave it: the gap is only reported."),
    Rule("M202", "page-order", WARNING, "Page numbers do not rise.", "Check the page marks against the printed edition."),
    Rule("M203", "impossible-date", WARNING, "A date-time group is no real moment.",
         "Compare it with the original cable: a digit may be garbled. Its words are kept, and no date is made of them."),
    Rule("M204", "another-cable", WARNING, "The opening of another telegram stands in the text of this one.",
         "If it is a telegram of its own, put a line of hyphens, -----, above it, and encode again; if it is quoted, leave it."),
    Rule("M301", "note-missing", WARNING, "A footnote's mark stands in the text, but its note is not there.",
         "Add the note at the end of the source, or check that the digit is a footnote's mark."),
    Rule("M302", "glued-digit", NOTICE, "A footnote's mark is glued to a number, and another reading is nearly as likely.",
         "Compare the number with the printed edition; a space before the mark in the source settles it."),
    Rule("M303", "anchor-missing", WARNING, "A footnote stands in the list, but no mark in the text points to it.",
         "Find its place in the printed edition and put its number there in the source."),
    Rule("M304", "cut-off", WARNING, "The text seems to be cut off.", "Compare the end of the source with the printed edition."),
    Rule("M401", "misprint", WARNING, "A word is probably a misprint or a fault of transmission.",
         "The printed form is kept and the correction stands beside it. Check it against the printed edition."),
    Rule("M901", "crossing", NOTICE, "Two claims about the text cross, and one was split.", "Nothing is lost. Check the passage in the TEI."),
    Rule("G101", "not-well-formed", ERROR, "The file is not well-formed XML.",
         "Mend the place; nothing after it can be checked before."),
    Rule("G102", "doctype", ERROR, "The file has a DOCTYPE, through which it could pull in other files.",
         "Take the DOCTYPE out, and write characters themselves instead of the entities that it declares."),
    Rule("G103", "too-deep", ERROR, "Elements are nested deeper than any text needs.",
         "Take out the elements that only repeat the one around them."),
    Rule("G104", "not-tei", ERROR, "The file is XML, but its root is not TEI in the namespace of TEI P5.",
         'Begin with <TEI xmlns="http://www.tei-c.org/ns/1.0">; to make TEI from a transcription, use teigram encode.'),
    Rule("G105", "empty-file", ERROR, "The file is empty.",
         "Encode it again from its source."),
    Rule("G106", "nul", ERROR, "The file has a NUL, which no XML can hold.",
         "Take it out, or encode the file again: a NUL is the mark of a damaged file or of one that is not text."),
    Rule("G107", "not-utf-8", ERROR, "The file is not in the encoding that it declares.",
         "Save it as UTF-8."),
    Rule("G108", "too-large", ERROR, "The file, or one text in it, is larger than any telegram.",
         "Split it into one file for each telegram, or take out what was pasted in by mistake."),
    Rule("G109", "utf-16", WARNING, "The file is in UTF-16.",
         "Save it as UTF-8, which every tool reads."),
    Rule("G110", "element-misplaced", ERROR, "An element stands where it cannot stand.",
         "Move it to where it belongs, or take it out."),
    Rule("G111", "element-missing", ERROR, "An element that must be there is not.",
         "Add it."),
    Rule("G112", "element-unknown", ERROR, "An element is none of those that encode telegrams.",
         "Use the element that schema/README.md and the encoding guide have for the thing."),
    Rule("G113", "text-misplaced", ERROR, "There is text between elements, where only elements may stand.",
         "Put the text into the element that it belongs to."),
    Rule("G120", "attribute-unknown", ERROR, "An element has an attribute that it cannot have.",
         "Take it out, or use the attribute that says the same."),
    Rule("G121", "attribute-missing", ERROR, "An element lacks an attribute that it must have.",
         "Add it."),
    Rule("G122", "attribute-value", ERROR, "The value of an attribute is none that it may have.",
         "Write one of the values that are expected."),
    Rule("G190", "grammar", ERROR, "The file breaks the grammar in another way.",
         "Compare the place with a file that is valid."),
    Rule("G191", "relax-ng-only", ERROR, "The RELAX NG schema refuses what the XSD accepts.",
         "Compare the place with a file that is valid; and report it, because both schemas should say the same."),
    Rule("G192", "not-checked", ERROR, "The constraints could not be tried on the file.",
         "Mend what else is found in the file and validate it again."),
    Rule("G201", "other-grammar", ERROR, "The file breaks the grammar of a schema that was named for it.",
         "Compare the place with what that schema allows there."),
    Rule("G202", "schema-not-read", WARNING, "The file names a schema of its own that cannot be read.",
         "Correct the href of the xml-model instruction, or name the schema with --schema."),
    Rule("G203", "not-in-tei-all", ERROR, "The file is not valid against TEI All.",
         "Compare the place with the TEI Guidelines."),
    Rule("C101", "ident-twice", ERROR, "An xml:id is given to two elements.",
         "Give the second one another xml:id and correct the pointers to it."),
    Rule("C102", "dangling-pointer", ERROR, "A pointer into the file points to nothing.",
         "Point to an element that is there; what is not in the collection is rs with @key."),
    Rule("C103", "bare-pointer", ERROR, "A pointer is neither # and an xml:id nor a file nor an address.",
         "Write # before the xml:id."),
    Rule("C104", "part-not-linked-back", ERROR, "Two parts of one thing do not point to each other.",
         "Give the first @next and the second @prev."),
    Rule("C105", "anchor-of-no-note", ERROR, "The anchor of a note's text points to what is no foot note.",
         "Point to the foot note whose text stood there."),
    Rule("C110", "note-without-number", ERROR, "A foot note has no number.",
         "Write the printed number in @n."),
    Rule("C111", "note-order", WARNING, "The numbers of the foot notes do not rise.",
         "Compare the numbers and the anchors with the source."),
    Rule("C112", "note-number-twice", WARNING, "Two foot notes have the same number.",
         "Compare both with the source; leave it where the edition prints the number twice."),
    Rule("C113", "note-without-text", ERROR, "A foot note has no text.",
         'Write its text, or use ref with type="note-anchor".'),
    Rule("C114", "anchor-without-number", ERROR, "An anchor whose note is lost has no number.",
         "Write the printed number in @n."),
    Rule("C115", "note-without-ident", ERROR, "A foot note has no xml:id.",
         "Give it one, so that it can be pointed to."),
    Rule("C120", "page-order", WARNING, "The page numbers do not rise.",
         "Put the page breaks in the order of the source."),
    Rule("C121", "page-gap", WARNING, "Page numbers are left out.",
         "Find where the pages begin, or leave it if the source has lost the marks."),
    Rule("C122", "page-number", ERROR, "A page break has something else than a page number.",
         "Write the printed number: 988, 1607–08 or xii."),
    Rule("C130", "marking-without-category", ERROR, "A classification, precedence or handling mark has no category of its taxonomy.",
         "Point with @ana to the category in the header."),
    Rule("C131", "category-not-in-header", ERROR, "A mark of the text is not among the classes in the header.",
         "Add a catRef to textClass."),
    Rule("C132", "category-of-other-scheme", ERROR, "A catRef names a category that its scheme does not have.",
         "Write the scheme that has the category."),
    Rule("C133", "category-not-in-text", WARNING, "The header has a class that no mark of the text states.",
         "Mark the words of the text, or take the catRef out."),
    Rule("C140", "inferred-by-nobody", ERROR, "Something is inferred and does not say by whom.",
         "Add @resp."),
    Rule("C141", "added-by-nobody", ERROR, "Text is added to the source's and does not say by whom.",
         "Add @resp."),
    Rule("C150", "year-differs", ERROR, "A date has another year in @when than in its words.",
         "Write the year of the words."),
    Rule("C151", "date-differs", ERROR, "The header and the dateline give different dates.",
         "Write the date of the dateline in both."),
    Rule("C160", "page-mark-left", ERROR, "The mark of a page break was left in the text.",
         "Write pb in its place."),
    Rule("C161", "return-mark-left", ERROR, "The return mark of a foot note was left in the text.",
         "Take it out, and see whether a note is hidden there."),
    Rule("C170", "empty-block", ERROR, "A paragraph or a heading has no text.",
         "Take it out."),
    Rule("C180", "no-sender", ERROR, "The correspondence has no sender.",
         'Add a correspAction with type="sent".'),
    Rule("C181", "no-recipient", WARNING, "The telegram has no recipient.",
         'Add a correspAction with type="received" if the source states it.'),
    Rule("C182", "no-correspondence", WARNING, "The header of a telegram does not say who sent it to whom.",
         "Add a correspDesc if the source states it."),
    Rule("C201", "link-to-no-file", ERROR, "A pointer names a file that is not in the collection.",
         "Point to a file that is there, or use rs with @key."),
    Rule("C202", "link-to-no-element", ERROR, "A pointer names an xml:id that the other file does not have.",
         "Point to an element that is there, or to the file alone."),
    Rule("C210", "other-constraint", ERROR, "The file breaks a constraint of a Schematron schema that was named for it.",
         "Do what the message of that schema says."),
    Rule("C301", "transcription-not-found", WARNING, "The corpus does not have the transcription that the file was made from.",
         "Name the folder that has it with --corpus, or encode the file again from the transcription that is there."),
    Rule("C302", "transcription-changed", ERROR, "The transcription was changed after the file was made from it.",
         "Encode the file again, or put the transcription back as it was."),
    Rule("C303", "text-differs", ERROR, "The file does not give back the characters of its transcription.",
         "Compare both places, and write in the file what the source has; a correction goes into choice, beside sic."),
    Rule("P101", "package-name", ERROR, "A file has a name that a package cannot hold.",
         "Rename the transcription with the letters a-z, digits, dot, underscore and hyphen only, and build again."),
    Rule("P102", "package-without-sources", WARNING, "The package has no transcriptions.",
         "Name the folder that has them, --corpus DIR, so that others can compare them with the documents."),
    Rule("P201", "archive-needs", ERROR, "The archive asks for something that no header states.",
         "State it in collection.toml, and build again."),
    Rule("P202", "archive-recommends", NOTICE, "The archive recommends something that no header states.",
         "State it in collection.toml, and build again, or leave it."),
    Rule("P203", "byte-order-mark", ERROR, "A file begins with a byte-order mark, which the archive does not take.",
         "Save the file as UTF-8 without a byte-order mark, and build again."),
    Rule("P204", "too-large", ERROR, "The package or a file in it is larger than the archive takes.",
         "Make two packages, each with a part of the documents, or ask the archive."),
    Rule("P205", "description-incomplete", ERROR, "A description for catalogues cannot be made, because something is not stated.",
         "State in collection.toml what the message names, and build again."),
    Rule("P301", "bag-broken", ERROR, "The package is not what it was when it was made.",
         "Ask for the package again; what its sums do not cover, or cover wrongly, cannot be trusted."),
    Rule("P303", "no-documents", ERROR, "The package has no TEI files.", "Check that the right package was given."),
)
# fmt: on

RULES: dict[str, Rule] = {rule.code: rule for rule in _ROWS}


def finding(code: str, message: str, **place: str | int) -> Finding:
    """Make a finding of the rule *code*, with the rule's severity and, unless *place* has one, its hint.

    Args:
        code: A key of `RULES`.
        message: What was found, with the value.
        **place: Any other field of `Finding`.
    """
    rule = RULES[code]
    fields = {"hint": rule.hint, **place}
    return Finding(code=code, severity=rule.severity, message=message, **fields)  # type: ignore[arg-type]
