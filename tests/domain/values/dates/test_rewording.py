"""The same words with another date."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.domain.values.dates import notation, phrases
from quizgen.domain.values.dates.rewording import reword
from quizgen.domain.values.dates.shifting import shifted
from quizgen.domain.values.value import Context
from tests.domain.values.dates.test_phrases import corpus

CASES = [
    ("en", "July 22nd", "--07-21", "July 21st"),
    ("en", "July 22nd", "--08-03", "August 3rd"),
    ("en", "JULY 22nd", "--08-03", "AUGUST 3rd"),
    ("en", "july 22nd", "--08-03", "august 3rd"),
    ("en", "the 22nd of July, 2021", "2020-06-01", "the 1st of June, 2020"),
    ("en", "December 2021", "2021-11", "November 2021"),
    ("en", "Dec. 2021", "2021-09", "Sep. 2021"),
    ("en", "Dec. 2021", "2021-05", "May 2021"),
    ("en", "Sept. 2021", "2021-12", "December 2021"),
    ("en", "in the 1990s", "198X", "in the 1980s"),
    ("en", "early 2020s", "early 201X", "early 2010s"),
    ("en", "late 19th century", "late 17XX", "late 18th century"),
    ("en", "the nineteenth century", "17XX", "the eighteenth century"),
    ("en", "5th century BC", "-03XX", "4th century BC"),
    ("en", "44 BC", "-0044", "45 BC"),
    ("en", "AD 79", "0081", "AD 81"),
    ("en", "AD 1", "0002", "AD 2"),
    ("en", "1 BC", "-0001", "2 BC"),
    ("en", "1998–99", "1997/1999", "1997–99"),
    ("en", "22 December.", "--11-22", "22 November."),
    ("fr", "Décembre 2021", "2021-11", "Novembre 2021"),
    ("en", "summer 2019", "2018-24", "winter 2018"),
    ("en", "fall 2019", "2018-21", "spring 2018"),
    ("en", "since 2014", "2012/..", "since 2012"),
    ("en", "before 2010", "[..2007]", "before 2008"),
    ("en", "2004–2014", "2005/2015", "2005–2015"),
    ("en", "July 21–22, 2021", "2021-07-20/2021-07-21", "July 20–21, 2021"),
    ("en", "22/07/2021", "2020-06-23", "23/06/2020"),
    ("en", "07/22/2021", "2021-07-23", "07/23/2021"),
    ("en", "2021-07-22", "2021-07-05", "2021-07-05"),
    ("en", "2021-07", "2021-06", "2021-06"),
    ("en", "June this year", "2021-05", "May this year"),
    ("fr", "1er janvier 2020", "2020-02-03", "3 février 2020"),
    ("fr", "22 juillet 2021", "2021-08-01", "1er août 2021"),
    ("fr", "22 juil. 2021", "2021-12-02", "2 déc. 2021"),
    ("fr", "22 juil. 2021", "2021-08-02", "2 août 2021"),
    ("fr", "JUILLET 2021", "2021-12", "DÉCEMBRE 2021"),
    ("fr", "XIXe siècle", "17XX", "XVIIIe siècle"),
    ("fr", "le 19ème siècle", "17XX", "le 18ème siècle"),
    ("fr", "été 2019", "2018-24", "hiver 2018"),
    ("sw", "2004", "2005", "2005"),
]
IMPOSSIBLE = [
    ("Thursday, July 22, 2021", "2021-07-21"),
    ("22/07/2021", "2021-07-05"),
    ("1998–99", "1999/2001"),
    ("the 1990s", "200X"),
    ("44 BC", "0044"),
    ("2004", "2004-05"),
    ("2004", "2004/2014"),
    ("2004–2014", "2004/2014"),
    ("July to August 2021", "2021-07/2022-08"),
    ("no date", "2004"),
    ("the 19th century", "35XX"),
    ("June this year", "2020-06"),
]


@pytest.mark.parametrize(("language", "text", "new", "expected"), CASES)
def test_wording_and_spelling_stay_as_they_are(language: str, text: str, new: str, expected: str) -> None:
    """Ordinals, abbreviations, capitals, accents and order of figures are kept."""
    dating = notation.parse(new)
    assert dating is not None
    assert reword(text, dating, Context(language, "2021-07/2021-11")) == expected


@pytest.mark.parametrize(("text", "new"), IMPOSSIBLE)
def test_a_date_that_the_wording_cannot_say_is_not_written(text: str, new: str) -> None:
    """A weekday that no longer fits, an order of figures that opens, another precision, the same date anew."""
    dating = notation.parse(new)
    assert dating is not None
    written = reword(text, dating, Context("en", "2021-07/2021-11"))
    assert written is None or written == text


@given(st.sampled_from([line for line in corpus() if line[2] != "-"]), st.integers(-30, 30))
def test_whatever_is_reworded_reads_as_the_new_date(line: tuple[str, str, str, str | None], step: int) -> None:
    """The promise on which distractors rest, over the whole corpus."""
    language, text, _, published = line
    context = Context(language, published)
    old = phrases.read(text, context)
    assert old is not None
    new = type(old)(old.shape, *(shifted(moment, step) for moment in old.anchors))
    written = reword(text, new, context)
    assert written is None or phrases.read(written, context) == new
