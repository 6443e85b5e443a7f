"""The gate at the mail level. Needs the extra ``milter``."""
