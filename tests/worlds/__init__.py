"""Possible worlds: a slow, plain oracle of what is true, which shares no code with the prover.

A case is a bank that Hypothesis drew together with the worlds that agree with it. A world settles
everything: the exact number behind "more than 40", the day behind "2021", which names are of one
thing and what lies where. An option may be the key only if it is true in every world, and a
distractor only if it is true in none.

Besides the author's worlds there are bare ones, in which nobody has said what names have to do with
each other, what is wrong, or what the source leaves unsaid: an item may be called proven only if it is
sound in those as well.
"""
