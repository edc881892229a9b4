"""What the commands do, one use case a file, without a terminal: files in, records and files out."""
