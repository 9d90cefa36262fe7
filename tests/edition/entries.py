"""Entries to make editions of."""

from __future__ import annotations

from teigram.edition.entry import Entry, Party

WASHINGTON = Party("Secretary of State", "Secretary of State", "Washington")
MOSCOW = Party("Ambassador in the Soviet Union (Kennan)", "Ambassador in the Soviet Union", "Moscow")
TOKYO = Party("Embassy in Japan", "Embassy in Japan", "Tokyo")


def telegram(
    ident: str, date: str = "", sender: Party = WASHINGTON, recipient: Party = MOSCOW, **more: object
) -> Entry:
    """Give the entry of a telegram; *ident* also names its files."""
    known = {"type": "telegram", "collection": "c", **more}
    return Entry(
        path=f"encoded/c/{ident}.xml",
        href=f"c/{ident}.html",
        ident=ident,
        date=date,
        sender=sender,
        recipient=recipient,
        **known,  # type: ignore[arg-type]  # the fields that a test names
    )


def many(number: int) -> list[Entry]:
    """Give *number* telegrams of thirty years, of many senders, each naming a few persons."""
    from teigram.edition.names import Name

    return [
        telegram(
            f"t{at}",
            f"{1945 + at % 30}-{1 + at % 12:02}-{1 + at % 28:02}",
            Party(f"Ambassador in Country {at % 97}", f"Ambassador in Country {at % 97}", f"City {at % 97}"),
            WASHINGTON,
            number=str(at),
            classification=("Secret", "Confidential", "")[at % 3],
            pages=f"{at}–{at + 2}",
            names=tuple(Name("person", f"Person {(at * one) % 811}") for one in range(1, 5)),
        )
        for at in range(number)
    ]
