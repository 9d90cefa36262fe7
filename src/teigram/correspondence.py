"""The correspondence description: who sent it, who received it, and to whom it was repeated."""

from __future__ import annotations

from teigram.facts import Claim, Facts, Party
from teigram.markup import Element, element
from teigram.seats import is_office
from teigram.tags import category_ident

_UNKNOWN = "The document does not say who sent it."


def correspondence(facts: Facts) -> Element | None:
    """Make the `correspDesc`, or None when nothing is known of sender, recipient, day and place."""
    if not (facts.sender or facts.recipient or facts.date or facts.place):
        return None
    return element(
        "correspDesc",
        element(
            "correspAction",
            _party(facts.sender) if facts.sender else None,
            _claimed("placeName", facts.place) if facts.place else None,
            _date(facts.date) if facts.date else None,
            element("idno", facts.number, type_="telegram") if facts.number else None,
            element("note", facts.sections) if facts.sections else None,
            None if facts.sender or facts.place or facts.date or facts.number else element("note", _UNKNOWN),
            type_="sent",
        ),
        _received(facts),
        *(
            element(
                "correspAction",
                _organisation(repetition.organisation, repetition.precedence, repetition.cert)
                if repetition.organisation
                else None,
                _claimed("placeName", Claim(repetition.post, cert=repetition.cert)) if repetition.post else None,
                element("idno", repetition.number, type_="telegram") if repetition.number else None,
                type_="transmitted",
                subtype=None if repetition.is_passed else "repeated",
            )
            for repetition in facts.repeated
        ),
    )


def _received(facts: Facts) -> Element | None:
    if not (facts.recipient or facts.received):
        return None
    return element(
        "correspAction",
        *(_party(party) for party in (facts.recipient, *facts.further) if party),
        _date(facts.received) if facts.received else None,
        type_="received",
    )


def _party(party: Party) -> Element:
    if not party.is_person:
        return _organisation(party.label, party.precedence, party.cert)
    if not party.name:
        name = element("roleName", party.role) if is_office(party.role) else party.role
        return element("persName", name)
    return element("persName", element("roleName", party.role), " ", element("surname", party.name))


def _organisation(name: str, precedence: str, cert: str) -> Element:
    """Name an organisation; `@ana` has the precedence for this addressee."""
    category = f"#{category_ident('precedence', precedence)}" if precedence else None
    return element("orgName", name, ana=category, cert=cert, resp="#teigram" if cert else None)


def _claimed(name: str, claim: Claim) -> Element:
    resp = "#teigram" if claim.cert else None
    return element(name, claim.value, cert=claim.cert, resp=resp, source=claim.source)


def _date(claim: Claim) -> Element:
    resp = "#teigram" if claim.cert else None
    return element("date", claim.printed or None, when=claim.value, cert=claim.cert, resp=resp, source=claim.source)
