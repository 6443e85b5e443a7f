"""Reports for people and for programs: the only files that know lines, columns and colours."""
