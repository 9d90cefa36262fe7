"""Whatever a page is, its tokens tile it."""

from hypothesis import given
from hypothesis import strategies as st

from teigram.readers.html_tokens import TokenKind, inside, tokens, words

_TAGS = [
    "<p>",
    "</p>",
    "<br/>",
    "<span/>",
    '<a href="x">',
    "</a>",
    "<div id=x class=",
    "</",
    "</>",
    "<script>",
    "</script>",
]
_OTHERS = [
    "&amp;",
    "&#151;",
    "&",
    "&foo",
    "<",
    ">",
    '"',
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<?pi ?>",
    "<!DOCTYPE html>",
]
BITS = [*_TAGS, *_OTHERS, "<style>", "<textarea>", "é", "text", "\n", "\r\n", " "]


@given(st.lists(st.sampled_from(BITS), max_size=14).map("".join))
def test_tokens_tile_any_page(page: str) -> None:
    at = 0
    for token in tokens(page):
        assert token.start == at
        at = token.end
        if token.kind is TokenKind.TEXT:
            assert page[token.start : token.end] == token.characters
    assert at == len(page)


def test_an_element_ends_where_html_ends_it() -> None:
    found = tokens("<ul><li>One <b>two</b><li>three</ul>four")
    places = [i for i, token in enumerate(found) if token.kind is TokenKind.START and token.name == "li"]
    assert [words(found, place) for place in places] == ["One two", "three"]


def test_an_end_tag_that_ends_nothing_ends_no_element() -> None:
    found = tokens("<div>One</i> two</p> three</div> four")
    assert "".join(token.characters for token in inside(found, 0)) == "One two three"
