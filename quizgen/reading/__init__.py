"""From files to records: fact files and source documents become a bank, or diagnostics that say what is wrong."""
