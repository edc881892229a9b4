"""The command line: options, messages, colours and exit codes; all work is done in `workflows`."""
