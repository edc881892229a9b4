"""Is exactly one option true? The prover reads texts for itself and never imports the generator."""
