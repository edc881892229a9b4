"""Words that leave a list open ("among others") or close it ("the three", "only"), by language.

Another language is one more row; where a language has none, no list is seen to be open, and none to be closed.
"""

from __future__ import annotations

from dataclasses import dataclass

Phrase = tuple[str, ...]
"""The words of a phrase, folded and without punctuation: `e.g.` is `("e", "g")`."""


def _phrases(text: str) -> tuple[Phrase, ...]:
    return tuple(tuple(phrase.split()) for phrase in text.split(", "))


@dataclass(frozen=True, slots=True)
class ListWords:
    """What a language says round the members of a list."""

    leading: tuple[Phrase, ...]
    """Before examples: including."""
    trailing: tuple[Phrase, ...]
    """Before or behind them: among others."""
    closing: tuple[Phrase, ...]
    """Before the whole: only, namely."""
    counts: tuple[str, ...]
    """The numbers from two to ten in words."""
    joins: frozenset[str]
    """What joins the last member to the others: and, or."""
    articles: frozenset[str]
    """What else may stand between members without being one: the."""
    copulas: frozenset[str]
    """What may link a number to the members that it counts: are."""


WORDS: dict[str, ListWords] = {
    "en": ListWords(
        _phrases(
            "including, includes, include, included, such as, for example, for instance, e g, notably, among them, "
            "in particular, particularly, especially, among which, some of which"
        ),
        _phrases(
            "among others, amongst others, among other, inter alia, etc, et cetera, and so on, and others, and more"
        ),
        _phrases("only, solely, exclusively, namely, consist of, consists of, consisted of, made up of, composed of"),
        tuple("two three four five six seven eight nine ten".split()),
        frozenset("and or nor".split()),
        frozenset("as well the a an".split()),
        frozenset("are were is was".split()),
    ),
    "fr": ListWords(
        _phrases(
            "notamment, y compris, par exemple, tels que, telles que, tel que, telle que, dont, en particulier, "
            "parmi lesquels, parmi lesquelles, p ex"
        ),
        _phrases("entre autres, etc, et d autres, et ainsi de suite, parmi d autres"),
        _phrases("seulement, uniquement, exclusivement, à savoir, se compose de, se composent de, composé de"),
        tuple("deux trois quatre cinq six sept huit neuf dix".split()),
        frozenset("et ou ni".split()),
        frozenset("ainsi que le la les l un une des du de d".split()),
        frozenset("sont étaient est était furent".split()),
    ),
    "de": ListWords(
        _phrases(
            "darunter, zum beispiel, z b, beispielsweise, bspw, einschließlich, insbesondere, wie etwa, unter ihnen"
        ),
        _phrases("unter anderem, unter anderen, u a, usw, usf, und andere, und weitere, und so weiter, etc"),
        _phrases("nur, ausschließlich, lediglich, nämlich, besteht aus, bestehen aus, bestand aus, bestanden aus"),
        tuple("zwei drei vier fünf sechs sieben acht neun zehn".split()),
        frozenset("und oder sowie".split()),
        frozenset("der die das den dem ein eine".split()),
        frozenset("sind waren ist war heißen".split()),
    ),
    "es": ListWords(
        _phrases(
            "incluyendo, incluidos, incluidas, incluido, incluida, por ejemplo, p ej, tales como, tal como, "
            "en particular, especialmente, entre ellos, entre ellas"
        ),
        _phrases("entre otros, entre otras, etc, etcétera, y otros, y otras, y demás"),
        _phrases("solo, sólo, solamente, únicamente, exclusivamente, a saber, consta de, consiste en, se compone de"),
        tuple("dos tres cuatro cinco seis siete ocho nueve diez".split()),
        frozenset("y e o u ni".split()),
        frozenset("el la los las un una".split()),
        frozenset("son eran es era".split()),
    ),
    "it": ListWords(
        _phrases(
            "tra cui, fra cui, compresi, comprese, compreso, inclusi, incluse, ad esempio, per esempio, p es, quali, "
            "in particolare"
        ),
        _phrases(
            "tra gli altri, fra gli altri, tra le altre, fra le altre, tra l altro, ecc, eccetera, e altri, e altre, "
            "e così via"
        ),
        _phrases("solo, soltanto, solamente, unicamente, esclusivamente, cioè, ossia, composto da, consiste di"),
        tuple("due tre quattro cinque sei sette otto nove dieci".split()),
        frozenset("e ed o né".split()),
        frozenset("il lo la i gli le l un una".split()),
        frozenset("sono erano è era".split()),
    ),
    "pt": ListWords(
        _phrases(
            "incluindo, inclusive, por exemplo, tais como, tal como, nomeadamente, entre os quais, entre as quais, "
            "em particular, especialmente"
        ),
        _phrases("entre outros, entre outras, etc, e outros, e outras, e assim por diante"),
        _phrases("só, somente, apenas, unicamente, exclusivamente, a saber, consiste em, composto por"),
        tuple("dois três quatro cinco seis sete oito nove dez".split()),
        frozenset("e ou nem".split()),
        frozenset("o a os as um uma".split()),
        frozenset("são eram é era".split()),
    ),
    "nl": ListWords(
        _phrases("waaronder, inclusief, zoals, bijvoorbeeld, bijv, bv, met name, onder wie, in het bijzonder"),
        _phrases("onder andere, onder anderen, onder meer, o a, o m, enzovoort, enz, etc, en andere, en anderen"),
        _phrases("alleen, slechts, uitsluitend, namelijk, te weten, bestaat uit, bestaan uit, bestond uit"),
        tuple("twee drie vier vijf zes zeven acht negen tien".split()),
        frozenset("en of evenals".split()),
        frozenset("de het een".split()),
        frozenset("zijn waren is was".split()),
    ),
}
"""By the primary subtag of the source's language."""
