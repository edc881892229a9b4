"""One file a rule, named for the fault; its docstring is the rule's manual."""
