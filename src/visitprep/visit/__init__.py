"""What the person told us: frozen records, checked by Pydantic, and nothing else."""
