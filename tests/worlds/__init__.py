"""Possible worlds: a slow, plain oracle of what is true, which shares no code with the prover.

A case is a bank that Hypothesis drew together with the worlds that agree with it. A world settles
everything: the exact number behind "more than 40", the day behind "2021", which names are of one
thing and what lies where. An option may be the key only if it is true in every world, and a
distractor only if it is true in none.
"""
