"""The batch run over what has already been sent: resumable, parallel, with a report at the end."""
