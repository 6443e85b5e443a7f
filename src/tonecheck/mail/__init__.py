"""Readers of what has been sent: mail in its files and folders, tables, helpdesk exports."""
