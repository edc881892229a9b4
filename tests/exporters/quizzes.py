"""Quizzes made by hand: plain ones, ones of texts that break careless exporters, and ones that Hypothesis draws."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import strategies as st

from quizgen.domain.content import Content
from quizgen.domain.document import Quote
from quizgen.domain.form import Form, FormQuestion
from quizgen.domain.item import Judgement, Option, Reason, SoundItem, Verdict
from quizgen.domain.question import Direction
from quizgen.domain.quiz import Quiz, SourceStamp

HARD_TEXTS = (
    "a<b & c]]>",
    "if x<y then <b>bold</b> &amp; &lt;",
    "=1+1",
    "+1 234",
    "-5 °C",
    "@SUM(A1:A2)",
    "'=quoted",
    "C:\\new\\table \\neq",
    "{x} and {{c1::cloze}}",
    "%25%half",
    "=%100%all",
    "$5 and $x$",
    "\\(x^2\\) and \\[y\\]",
    "~tilde # hash : colon = equals -> arrow",
    "// no comment",
    "::name::",
    "&&058; &nbsp; &#58;",
    "مرحبا بالعالم (1994)",
    "עברית, English, 123",
    "👩🏽‍🚒 fire 🔥",
    "[sound:bell.mp3] [latex]x[/latex] [$]y[/$]",
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "E. coli is a bacterium",
    "ANSWER: B",
    "{{7*7}} {% raw %}",
    "_____ and *stars* and `ticks`",
    "1. first - second",
    "- dash",
    "two\nlines",
    "three\n- lines\n1. more",
    "_x0041_ and _x000D_",
    "a|b|c, \"quoted\", 'single'; semicolon",
    "../../etc/passwd",
    "it's “curly” – dash…",
    "http://example.org/?a=1&b=2",
    "@score and :num and %total",
    "日本語のテキスト",
    "``` fence ~~~",
    "Ünïcödé e\u0301",
)
"""Texts that each break some format when it is written carelessly."""

STAMP = SourceStamp(
    file="article.txt",
    sha256="a" * 64,
    facts="article.facts.yaml",
    facts_sha256="b" * 64,
    title="An article",
    language="en",
)


def make_item(
    id: str,
    stem: str,
    options: Sequence[str],
    *,
    key: int = 0,
    ordered: bool = False,
    topic: str | None = None,
    difficulty: str | None = None,
    quote: str | None = None,
    because: str = "the source says otherwise",
) -> SoundItem:
    """An item whose key stands at `key`; every wrong option rests on a passage of its own."""
    passage = Quote(quote or f"It says {options[key]}.", 10, 20, 3)
    elsewhere = Quote("Another sentence says so.", 40, 60, 7)
    right = Judgement(Verdict.TRUE, Reason.ANSWER, "the source says so", id, passage)
    wrong = Judgement(Verdict.FALSE, Reason.VALUE, because, id, elsewhere)
    return SoundItem(
        id=id,
        fact=id.partition(".")[0],
        direction=Direction.ANSWER,
        stems=tuple(map(Content.literal, (stem, f"{stem} (in other words)"))),
        options=tuple(
            Option(Content.literal(text), right if index == key else wrong) for index, text in enumerate(options)
        ),
        ordered=ordered,
        quote=passage,
        topic=topic,
        difficulty=difficulty,
    )


def make_quiz(
    *items: SoundItem, title: str = "A quiz", language: str = "en", forms: Sequence[str] = ("A", "B")
) -> Quiz:
    """A quiz with forms that turn the options of unordered items round, each form by one more."""
    stamp = SourceStamp(STAMP.file, STAMP.sha256, STAMP.facts, STAMP.facts_sha256, STAMP.title, language)
    arranged = tuple(
        Form(code, tuple(_arrange(item, turn) for item in items)) for turn, code in enumerate(forms, start=1)
    )
    return Quiz(title, stamp, items, arranged)


def _arrange(item: SoundItem, turn: int) -> FormQuestion:
    count = len(item.options)
    if item.ordered:
        width = (count + 1) // 2
        start = max(0, min(item.key - (turn - 1) % width, count - width))
        options = tuple(range(start, start + width))
    else:
        options = tuple((index + turn) % count for index in range(count))
    return FormQuestion(item.id, 0, options, options.index(item.key))


PLAIN = make_quiz(
    make_item(
        "first-deployment",
        "In which year did Rwanda first deploy?",
        ("1998", "2000", "2002", "2004", "2006", "2008", "2010"),
        key=3,
        ordered=True,
        topic="History",
        difficulty="easy",
        quote="its first deployment in 2004",
    ),
    make_item(
        "mission-place.1.forward",
        "Where does MINUSCA operate?",
        ("Central African Republic", "South Sudan", "Abyei", "Darfur"),
        topic="Missions abroad",
        quote="MINUSCA (Central African Republic)",
    ),
    make_item(
        "defence-minister",
        "Who was Rwanda’s Minister of Defence?",
        ("Peter Vrooman", "Albert Murasira", "Jean-Pierre Lacroix"),
        key=1,
        difficulty="medium",
    ),
    title="Rwanda & the UN: <peacekeeping>",
)
"""Three items: figures in order, a row of a table, and one of three options."""


ARABIC = make_quiz(
    make_item("a", "في أي عام بدأت رواندا نشر قواتها؟", ("2004", "2006", "2008"), topic="تاريخ"),
    make_item("b", "أين تعمل بعثة MINUSCA؟", ("أفريقيا الوسطى", "جنوب السودان")),
    title="رواندا وحفظ السلام",
    language="ar",
)
"""Two items from right to left."""


def hard_quiz() -> Quiz:
    """An item for each hard text: as stem, as key, as distractor, as quote and as reason."""
    items = []
    for number, text in enumerate(HARD_TEXTS):
        others = [HARD_TEXTS[(number + step) % len(HARD_TEXTS)] for step in (1, 2, 3)]
        options = [*others[:2], text, others[2]]
        items.append(
            make_item(
                f"hard-{number}",
                f"{text} – what is this?" if number % 2 else f"{text}?",
                options,
                key=2,
                topic=f"Topic {number % 5}",
                quote=f"Quote: {text}",
                because=f"not so: {text}",
            )
        )
    return make_quiz(*items, title="Hard <text> & more")


def _is_kept(text: str) -> bool:
    return bool(text) and text == " ".join(text.split())


def texts() -> st.SearchStrategy[str]:
    """Short texts of any script and of the signs that formats are made of, without white space at their ends."""
    signs = st.sampled_from(
        [*"<>&'\"\\{}[]()#~=:;%$@|*_`-+/!?^.,01Aé", "]]>", "->", "\\n", "&amp;", "{{", "}}", "//", "::"]
    )
    letters = st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp", "Zs", "Co", "Cn"))
    pieces = st.lists(signs | letters | st.sampled_from([" ", "and", "2004", "مرحبا", "🔥"]), min_size=1, max_size=12)
    drawn = pieces.map(lambda parts: " ".join("".join(parts).split())).filter(_is_kept)
    return st.sampled_from([text for text in HARD_TEXTS if "\n" not in text]) | drawn


@st.composite
def quizzes(draw: st.DrawFn) -> Quiz:
    """A quiz of one to four items with two to five different options each."""
    items = []
    for number in range(draw(st.integers(1, 4))):
        options = draw(st.lists(texts(), min_size=2, max_size=5, unique=True))
        ordered = draw(st.booleans()) and len(options) in (3, 5)
        key = len(options) // 2 if ordered else draw(st.integers(0, len(options) - 1))
        items.append(
            make_item(
                f"item-{number}",
                draw(texts()),
                options,
                key=key,
                ordered=ordered,
                topic=draw(st.none() | texts()),
                quote=draw(texts()),
                because=draw(texts()),
            )
        )
    return make_quiz(*items, title=draw(texts()))
