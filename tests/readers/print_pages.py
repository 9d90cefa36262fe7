"""PDF files for tests, set like the printed pages of Foreign Relations of the United States."""

from fpdf import FPDF

LEFT, RIGHT, TOP = 30.0, 130.0, 20.0  # of the type area of a page of 160 by 240 mm
BODY, FOOT = 11, 8.5  # points
_LEADING = 4.6


def printed(*pages: list[str], password: str = "") -> bytes:
    """Give a PDF of *pages*, each a list of lines.

    The first character of a line says how it is set: ``|`` flush left, ``>`` set in, ``^`` centred, ``<`` flush right,
    ``.`` a note at the foot of the page, ``_`` a note's next line, ``~`` the running head, ``=`` a gap. A number
    between braces is raised: ``text{1}``.
    """
    pdf = FPDF(unit="mm", format=(160, 240))
    pdf.set_compression(True)
    pdf.core_fonts_encoding = "cp1252"
    if password:
        pdf.set_encryption(user_password=password, owner_password=password)
    for lines in pages:
        pdf.add_page()
        _set(pdf, lines)
    return bytes(pdf.output())


def _set(pdf: FPDF, lines: list[str]) -> None:
    y = TOP
    notes = [line for line in lines if line[0] in "._"]
    for line in lines:
        if line[0] == "=":
            y += _LEADING
        elif line[0] not in "._":
            _line(pdf, line, y, BODY)
            y += _LEADING * (2 if line[0] == "~" else 1)
    y = 220 - 3.6 * len(notes)
    for line in notes:
        _line(pdf, line, y, FOOT)
        y += 3.6


def _line(pdf: FPDF, line: str, y: float, size: float) -> None:
    words = line[1:]
    pdf.set_font("Times", size=size)
    width = pdf.get_string_width(words.replace("{", "").replace("}", ""))
    x = {
        "|": LEFT,
        "_": LEFT,
        ">": LEFT + 4,
        ".": LEFT + 4,
        "^": (LEFT + RIGHT - width) / 2,
        "<": RIGHT - width,
        "~": LEFT if words[0].isdigit() else RIGHT - width,
    }[line[0]]
    spread = RIGHT - x - width if line[0] in "|>._" and width > 0.8 * (RIGHT - x) else 0
    gap = spread / max(words.count(" "), 1)
    for i, piece in enumerate(words.replace("}", "{").split("{")):
        pdf.set_font("Times", size=size * 0.6 if i % 2 else size)
        for word in piece.split(" ") if not i % 2 else [piece]:
            pdf.text(x, y - (1.3 if i % 2 else 0), word)
            x += pdf.get_string_width(f"{word} " if not i % 2 else word) + (0 if i % 2 else gap)
        if not i % 2:
            x -= pdf.get_string_width(" ") + gap


TELEGRAM = (
    [
        "~KOREA 423",
        "^795.00/7-2552: Telegram",
        "^The Secretary of State to the Embassy in the Soviet Union",
        "|top secret",
        "|priority",
        "<Washington, July 25, 1952—7:15 p. m.",
        ">92. USG has been giving consideration to whether in present",
        "|circumstances an approach to Soviet Govt might be useful in",
        "|bringing about an armistice.{1} Dept has been considering the desir-",
        "|ability of having USG make such an approach, and would appre-",
        "|ciate your views on what might be made of it, and on the anti-",
        "|Communist line there.",
        ">Second, as regards the timing of any such approach: it has been",
        "|suggested that it might best be made before the meeting of the",
        ".{1} Repeated to Tokyo for Murphy’s information only, and not to be",
        "_shown to others.",
    ],
    [
        "~424 FOREIGN RELATIONS, 1952–1954, VOLUME XV",
        "|Assembly.{2} This wld give the Soviets an opportunity to show their",
        "|attitude before debate.",
        ">For your info the anti-Communist line was discussed with Brit-",
        "|ish Ambassador here.{3}",
        "<Acheson",
        ".{2} The seventh session of the General Assembly of the United Na-",
        "_tions began on October 14.",
        ".{3} Not printed.",
    ],
)
