"""Speech: papers as texts that are read aloud."""
