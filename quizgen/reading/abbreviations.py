"""Words that end in a full stop without ending a sentence, by language; data only."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Abbreviations:
    """The abbreviations of a language, in small letters and without their last stop."""

    inner: frozenset[str]
    """After these a sentence goes on: titles, "e.g.", "vs."."""
    before_figure: frozenset[str]
    """After these it goes on where a figure follows: "No. 5", "p. 12"."""
    either: frozenset[str]
    """These may stand at a sentence's end too: it ends where a word follows that opens sentences."""
    openers: frozenset[str]
    """Words that often open a sentence and are no names."""
    ordinals: bool = False
    """Whether a figure with a full stop is an ordinal: "am 3. Mai"."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_NONE: frozenset[str] = frozenset()

_ENGLISH = Abbreviations(
    inner=_words(
        "mr mrs ms mx dr prof rev hon gov sen rep pres amb st mt messrs gen maj col lt capt cpt sgt cpl pvt pte brig "
        "adm cmdr cdr cmd comdr insp supt det fr e.g i.e eg ie cf vs viz approx ca esp incl al ed eds "
        "dept asst assoc univ"
    ),
    before_figure=_words("no nos art arts fig figs p pp vol vols ch chap sec sect para paras nr op eq c v tab ex"),
    either=_words(
        "etc inc ltd co corp bros jr sr esq a.m p.m am pm jan feb mar apr jun jul aug sept sep oct nov dec ph.d"
    ),
    openers=_words(
        "the a an this that these those it its he she they we you i his her their our in on at by for from to of with "
        "and but or so yet if when while after before since as because although however there here then now today "
        "yesterday both all some many most no not one two three another other each every during under over between "
        "according among following last next what who how why where also moreover meanwhile"
    ),
)
_FRENCH = Abbreviations(
    inner=_words("m mm mme mmes mlle mlles dr pr me mgr st ste gén col cdt cne lt env cf p.ex ex av apr éd al réf tél"),
    before_figure=_words("n no nos art p pp fig vol chap sect t al §"),
    either=_words("etc janv févr avr juil sept oct nov déc s.a sarl"),
    openers=_words(
        "le la les l un une des ce cet cette ces il elle ils elles on nous vous je en dans à au aux de du par pour sur "
        "et mais ou donc or si quand après avant depuis selon toute tout chaque aucun ne ensuite puis enfin"
    ),
)
_GERMAN = Abbreviations(
    inner=_words(
        "hr fr dr prof ing dipl st z.b z b d.h d h u.a u a bzw ca vgl evtl ggf inkl exkl sog gen geb bspw insb einschl "
        "mio mrd tel v.a"
    ),
    before_figure=_words("nr art abs s bd kap abb tab ziff §"),
    either=_words("usw etc jan feb apr aug sept okt nov dez co u.s.w"),
    openers=_words(
        "der die das ein eine einer ein er sie es wir ihr ich in im am an auf bei mit nach von vor zu zum zur für über "
        "und aber oder doch wenn als weil da dann nun heute dies diese dieser dieses alle nicht jeder jede"
    ),
    ordinals=True,
)
_SPANISH = Abbreviations(
    inner=_words("sr sra srta dr dra d dña gral cnel cap tte prof lic ing p.ej ej av aprox ee.uu ud uds"),
    before_figure=_words("n núm nro art p pp pág págs fig vol cap"),
    either=_words("etc s.a"),
    openers=_words(
        "el la los las un una este esta estos estas en de del por para con y pero o si cuando según no se su"
    ),
)
_ITALIAN = Abbreviations(
    inner=_words("sig sigg sig.ra dott dott.ssa prof avv ing gen col cap ten on es p.es ecc.mo cfr"),
    before_figure=_words("n nn art artt p pp pag fig vol cap"),
    either=_words("ecc s.p.a"),
    openers=_words("il lo la i gli le un una questo questa in nel nella di del della per con e ma o se quando non si"),
)
_PORTUGUESE = Abbreviations(
    inner=_words("sr sra srta dr dra d gen cel cap ten prof eng exmo av p.ex ex aprox"),
    before_figure=_words("n nº art p pp pág págs fig vol cap"),
    either=_words("etc s.a ltda"),
    openers=_words("o a os as um uma este esta em no na de do da por para com e mas ou se quando segundo não"),
)
_DUTCH = Abbreviations(
    inner=_words("dhr mevr mw dr drs prof ir ing mr gen kol kap bijv bv d.w.z o.a m.b.t t.a.v vgl ca evt incl"),
    before_figure=_words("nr art blz p fig afb hfst par"),
    either=_words("enz etc b.v n.v"),
    openers=_words("de het een dit dat deze die in op aan bij met van voor na en maar of als toen hij zij ze wij er"),
)
_ORDINAL_LANGUAGES = _words("cs da et fi hr hu is lb lv nb nn no pl sk sl sr")
_TABLES: dict[str, Abbreviations] = {
    "en": _ENGLISH,
    "fr": _FRENCH,
    "de": _GERMAN,
    "es": _SPANISH,
    "it": _ITALIAN,
    "pt": _PORTUGUESE,
    "nl": _DUTCH,
}


def abbreviations(language: str) -> Abbreviations:
    """The abbreviations of a language given by its tag; without a table only the titles that travel are known."""
    code = language.partition("-")[0].lower()
    if code in _TABLES:
        return _TABLES[code]
    return Abbreviations(
        _words("dr prof st mr mrs"), _words("no nr art p pp"), _NONE, _NONE, code in _ORDINAL_LANGUAGES
    )
