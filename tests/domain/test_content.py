"""Content: a plain text is one paragraph, letter for letter, and anything more is told apart from it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from quizgen.domain.content import Block, BlockKind, Content, Run, RunStyle


@given(st.text())
def test_a_literal_text_is_one_plain_paragraph(text: str) -> None:
    """No mark of any markup is looked for, and nothing is folded or stripped."""
    content = Content.literal(text)

    assert content.plain == text
    assert content.blocks == (Block(BlockKind.PARAGRAPH, (Run(text, RunStyle.PLAIN),)),)
    assert content.is_literal


def test_what_shows_more_than_its_text_is_not_literal() -> None:
    """CO₂ with a subscript, a line of code, two paragraphs."""
    formula = Content("CO2", (Block(BlockKind.PARAGRAPH, (Run("CO"), Run("2", RunStyle.SUB))),))
    code = Content("x = 1", (Block(BlockKind.CODE, (Run("x = 1"),)),))
    pair = Content("a b", (Block(BlockKind.PARAGRAPH, (Run("a"),)), Block(BlockKind.PARAGRAPH, (Run("b"),))))

    assert not any(content.is_literal for content in (formula, code, pair))
