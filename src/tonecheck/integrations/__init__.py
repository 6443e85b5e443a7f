"""tonecheck inside other programs: each file is thin, over the public API alone."""
