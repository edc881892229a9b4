"""Names: the same, inside, apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.domain.ground import Ground
from quizgen.domain.names import Names
from quizgen.domain.values.value import Relation, excludes
from tests.domain.names_by_hand import COUNTRIES, SlowNames

UNIVERSE = ("Aro", "Bex", "Cim", "Dul", "Efo", *sorted(COUNTRIES))
ARTICLE = Names(
    inside=[("Seoul", "South Korea")], same=[("US", "USA", "United States")], kinds={"city": ("Seoul", "Tokyo")}
)


@st.composite
def books(draw: st.DrawFn) -> tuple[Names, SlowNames]:
    """The same random groups, chains and lists, as the program and as the oracle see them."""
    tuples = st.lists(st.sampled_from(UNIVERSE), min_size=2, max_size=3, unique=True).map(tuple)
    same = draw(st.lists(tuples, max_size=2))
    inside = draw(st.lists(tuples, max_size=4))
    kinds = dict(enumerate(draw(st.lists(tuples, max_size=2))))
    lists = {f"kind {number}": members for number, members in kinds.items()}
    return Names(same=same, inside=inside, kinds=lists), SlowNames(UNIVERSE, same, inside, lists)


@given(books(), st.sampled_from(UNIVERSE), st.sampled_from(UNIVERSE))
def test_names_are_closed_as_a_slow_oracle_closes_them(book: tuple[Names, SlowNames], one: str, other: str) -> None:
    """Identity, part-of and difference agree with sets grown until nothing changes."""
    names, slow = book
    assert (names.identity(one) == names.identity(other)) == slow.same(one, other)
    assert (names.within(one, other) is not None) == slow.within(one, other)
    assert (names.listed_apart(one, other) is not None) == slow.listed_apart(one, other)
    assert (names.apart(one, other) is not None) == slow.apart(one, other)


@given(books(), st.sampled_from(UNIVERSE), st.sampled_from(UNIVERSE))
def test_what_is_apart_is_so_both_ways_and_never_tied(book: tuple[Names, SlowNames], one: str, other: str) -> None:
    """No thing is apart from itself, its parts or what holds it."""
    names, _ = book
    ground = names.apart(one, other)
    assert (ground is None) == (names.apart(other, one) is None)
    if ground is not None:
        assert names.identity(one) != names.identity(other)
        assert names.within(one, other) is None
        assert names.within(other, one) is None


@given(books(), st.sampled_from(UNIVERSE))
def test_aliases_and_kinds_are_shared_by_all_the_names_of_a_thing(book: tuple[Names, SlowNames], name: str) -> None:
    """Whichever name is asked for, the answers are the same, and include it where the author gave it."""
    names, slow = book
    for alias in slow.group[name] - {name}:
        assert set(names.aliases(alias)) == set(names.aliases(name)) == slow.group[name]
        assert names.kinds_of(alias) == names.kinds_of(name)
        assert names.containers(alias) == names.containers(name)


@pytest.mark.parametrize(
    ("one", "other", "ground", "because"),
    [
        ("Seoul", "Tokyo", Ground.AUTHOR, "Seoul and Tokyo are different things of the kind “city”"),
        ("Kenya", "Japan", Ground.LISTED, "Kenya and Japan are different countries"),
        ("Kenya", "USA", Ground.AUTHOR, "Kenya and US are different countries"),
        ("Seoul", "Japan", Ground.AUTHOR, "Seoul lies in South Korea; South Korea and Japan are different countries"),
        ("Japan", "Seoul", Ground.AUTHOR, "Seoul lies in South Korea; Japan and South Korea are different countries"),
    ],
)
def test_the_ground_is_told_in_words(one: str, other: str, ground: Ground, because: str) -> None:
    """A trainer reads why, and on whose word: the author's as soon as `same`, `inside` or `kinds` is needed."""
    finding = ARTICLE.apart(one, other)

    assert finding is not None
    assert (Relation.EXCLUDES, ground, because) == (finding.relation, finding.ground, finding.because)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Seoul", "South Korea"),
        ("Seoul", "Busan"),
        ("US", "United States"),
        ("France", "Réunion"),
        ("Kosovo", "Serbia"),
        ("United Nations", "France"),
    ],
)
def test_what_is_tied_or_unknown_has_no_ground(one: str, other: str) -> None:
    """Without a ground there is nothing to read."""
    assert ARTICLE.apart(one, other) is None


def test_what_everyone_knows_goes_before_what_the_author_lists() -> None:
    """Two countries of one `kinds` list are told apart by the gazetteer; of other things the list is named."""
    names = Names(kinds={"member": ("Kenya", "Japan", "EAC")})
    known, listed = names.apart("Kenya", "Japan"), names.apart("Kenya", "EAC")

    assert known is not None
    assert (Ground.LISTED, "countries") == (known.ground, known.list_name)
    assert listed is not None
    assert (Ground.AUTHOR, "member") == (listed.ground, listed.list_name)


@pytest.mark.parametrize(
    ("one", "other", "ground"),
    [
        ("Kenya", "kenya", Ground.COMPUTED),
        ("the Gambia", "Gambia", Ground.LISTED),
        ("the Hague", "Hague", Ground.COMPUTED),
        ("US", "USA", Ground.AUTHOR),
        ("Kenya", "Japan", None),
    ],
)
def test_one_thing_by_two_names_has_a_ground(one: str, other: str, ground: Ground | None) -> None:
    """Spelling alone is compared, the gazetteer is a list, and `same` is the author's word."""
    assert ground is ARTICLE.alike(one, other)


@given(books(), st.sampled_from(UNIVERSE), st.sampled_from(UNIVERSE))
def test_what_is_not_the_authors_word_holds_without_the_author(
    book: tuple[Names, SlowNames], one: str, other: str
) -> None:
    """Whatever has a better ground than the author's is found from no names at all."""
    finding, alike = book[0].apart(one, other), book[0].alike(one, other)

    assert finding is None or finding.ground is Ground.AUTHOR or Names().apart(one, other) is not None
    assert alike in (None, Ground.AUTHOR) or Names().alike(one, other) is not None


def test_a_whole_that_may_hold_both_is_no_ground() -> None:
    """Abyei is claimed by Sudan and South Sudan: what lies in South Sudan is not surely elsewhere."""
    names = Names(inside=[("Abyei", "Sudan"), ("Abyei", "South Sudan"), ("Juba", "South Sudan"), ("Goz", "Chad")])
    assert names.apart("Abyei", "Juba") is None
    assert names.apart("Abyei", "Sudan") is None
    assert names.apart("Abyei", "Kenya") is not None
    assert names.apart("Abyei", "Goz") is not None


def test_lists_tell_their_members_apart_but_not_what_lies_in_them() -> None:
    """Two organisations of a list differ; a mission of one may well be a mission of the other."""
    names = Names(kinds={"body": ("UN", "AU")}, inside=[("UNAMID", "UN")])
    assert names.apart("UN", "AU") is not None
    assert names.apart("UNAMID", "AU") is None


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", "the Gambia", "Gambia"),
        ("en", "The Hague", "Hague"),
        ("en", "U.S.", "USA"),
        ("en", "SEOUL", "Seoul"),
        ("en", "Côte d’Ivoire", "Côte d'Ivoire"),
        ("fr", "l’Italie", "Italie"),
        ("fr", "les États-Unis", "United States"),
        ("de", "die Schweiz", "Schweiz"),
    ],
)
def test_spelling_and_articles_make_no_other_thing(language: str, one: str, other: str) -> None:
    """A thing is the same with or without its article, dots and capitals."""
    names = Names(same=[("US", "USA", "United States")], language=language)
    assert names.identity(one) == names.identity(other)


def test_an_article_alone_is_a_name() -> None:
    """Nothing is left without it."""
    assert Names().identity("The") == "the"
    assert Names(language="fr").identity("L'") != ""


def test_names_joined_late_keep_their_first_label_and_the_gazetteers_wins() -> None:
    """Groups that share a name become one, whichever order they come in; a country gives its label."""
    names = Names(same=[("A", "B"), ("C", "D"), ("B", "C"), ("D", "Kenya")])
    assert len({names.identity(name) for name in ("A", "B", "C", "D", "Kenya")}) == 1
    assert names.apart("A", "Chad") == excludes("A and Chad are different countries", Ground.AUTHOR, "countries")
    assert names.aliases("A") == ("A", "B", "C", "D", "Kenya")
    assert names.aliases("Chad") == ("Chad",)


def test_members_of_a_kind_stand_as_the_author_wrote_them() -> None:
    """An unknown kind has none."""
    assert ARTICLE.members("city") == ("Seoul", "Tokyo")
    assert ARTICLE.members("town") == ()
    assert ARTICLE.kinds_of("SEOUL") == ("city",)
    assert ARTICLE.kinds_of("Paris") == ()


def test_what_lies_in_itself_holds_nothing_more() -> None:
    """A circle of parts is the author's fault, and ends."""
    names = Names(inside=[("A", "B"), ("B", "A")])
    assert names.containers("A") == (names.identity("B"),)
    assert names.within("A", "A") is None
