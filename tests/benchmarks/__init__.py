"""Plain programs that measure and print: `./run python -m tests.benchmarks.commands` and its neighbours."""
