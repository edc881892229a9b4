"""Open and closed lists: what the words round the members say of the rest."""

from __future__ import annotations

import pytest

from quizgen.domain.ground import Standing
from tests.annotated import codes_of, items_of

MEMBERS = ("beans", "maize")
OTHERS = ("rye", "oats", "hops")


def facts(members: tuple[str, ...], quote: str) -> str:
    """A closed list of crops, with others under `wrong`."""
    lines = [f"      - {member}\n" for member in members]
    wrong = [f"      - {other}\n" for other in OTHERS]
    return (
        f"facts:\n  - id: a\n    ask: Which of these does he grow?\n    quote: >-\n      {quote}\n    answer:\n"
        + "".join(lines)
        + "    claim: listed\n    wrong:\n"
        + "".join(wrong)
    )


@pytest.mark.parametrize(
    ("language", "source"),
    [
        ("en", "He grows crops including beans and maize"),
        ("en", "He grows, among others, beans and maize"),
        ("en", "On his land beans and maize, among others, grow"),
        ("en", "He grows crops such as beans and maize"),
        ("en", "He grows crops, e.g. beans and maize"),
        ("en", "He grows beans, maize etc. on his land"),
        ("fr", "Il cultive notamment beans et maize"),
        ("fr", "Il cultive entre autres beans et maize"),
        ("de", "Er baut unter anderem beans und maize an"),
        ("de", "Er baut vieles an, darunter beans und maize"),
        ("de", "Er baut z. B. beans und maize an"),
        ("es", "Cultiva beans y maize, entre otros"),
        ("es", "Cultiva por ejemplo beans y maize"),
        ("it", "Coltiva, tra gli altri, beans e maize"),
        ("it", "Coltiva piante tra cui beans e maize"),
        ("pt", "Cultiva beans e maize, entre outros"),
        ("pt", "Cultiva plantas como por exemplo beans e maize"),
        ("nl", "Hij teelt onder andere beans en maize"),
        ("nl", "Hij teelt planten zoals beans en maize"),
    ],
)
def test_a_list_that_the_sentence_leaves_open_is_an_error(language: str, source: str) -> None:
    """Whatever stands in the quote: the words may stand outside it, in its sentence. No item is made."""
    written = facts(MEMBERS, "beans" + source.split("eans", 1)[1].split("maize", maxsplit=1)[0] + "maize")

    assert "list-left-open" in codes_of(f"{source}.", written, language=language)
    assert {} == items_of(f"{source}.", written, language=language)


@pytest.mark.parametrize(
    ("language", "source"),
    [
        ("en", "He grows beans and maize with tools such as hoes"),
        ("en", "He grows beans and maize, which he loves"),
        ("en", "Among other farmers he is known to be the one who grows beans and maize"),
        ("xx", "He grows crops including beans and maize"),
    ],
)
def test_words_that_are_not_about_the_list_leave_it_closed(language: str, source: str) -> None:
    """Examples of something else, and a language of which no words are known."""
    assert [] == codes_of(f"{source}.", facts(MEMBERS, source), language=language)


@pytest.mark.parametrize(
    ("language", "quote", "members"),
    [
        ("en", "He grows only beans and maize", MEMBERS),
        ("en", "The three crops are beans, maize and millet", ("beans", "maize", "millet")),
        ("en", "The 3 crops that he grows are the beans, the maize and the millet", ("beans", "maize", "millet")),
        ("en", "two crops: maize and beans", MEMBERS),
        ("fr", "Il cultive uniquement beans et maize", MEMBERS),
        ("fr", "Les deux plantes sont beans et maize", MEMBERS),
        ("de", "Er baut nur beans und maize an", MEMBERS),
        ("de", "Die zwei Pflanzen sind beans und maize", MEMBERS),
        ("es", "Cultiva solo beans y maize", MEMBERS),
        ("it", "Coltiva soltanto beans e maize", MEMBERS),
        ("pt", "Cultiva apenas beans e maize", MEMBERS),
        ("nl", "Hij teelt alleen beans en maize", MEMBERS),
    ],
)
def test_a_quote_may_close_its_list_itself(language: str, quote: str, members: tuple[str, ...]) -> None:
    """It counts the members, or says that there are no others: that they are all is no premise then."""
    assert () == items_of(f"{quote}.", facts(members, quote), language=language)["a"].premises


@pytest.mark.parametrize(
    ("quote", "members"),
    [
        ("He grows beans and maize", MEMBERS),
        ("He grows only beans, maize and millet", MEMBERS),
        ("He grows only millet, beans and maize", MEMBERS),
        ("The two crops are beans, maize and millet", MEMBERS),
        ("The three crops are beans and maize", MEMBERS),
        ("In two years he grew beans and maize", MEMBERS),
        ("In two years he planted the beans and the maize", MEMBERS),
        ("For two, he grows beans and maize", MEMBERS),
        ("He only grows, when it rains, beans and maize", MEMBERS),
        ("only beans are his, and rarely maize", MEMBERS),
    ],
)
def test_a_mere_list_is_closed_by_the_author_alone(quote: str, members: tuple[str, ...]) -> None:
    """One member more, another number, or words about something else close nothing: the item is vouched for."""
    item = items_of(f"{quote}.", facts(members, quote))["a"]

    assert ["the author says that the list is complete; the quote does not"] == [one.because for one in item.premises]
    assert Standing.VOUCHED is item.standing
