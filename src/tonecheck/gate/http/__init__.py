"""The gate over HTTP. Needs the extra ``http``."""
