"""Who does the work that can be shared out: this process, workers beside it, a cluster."""
