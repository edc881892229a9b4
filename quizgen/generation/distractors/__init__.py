"""Where distractors come from, one strategy a file; each only proposes, the prover decides."""
