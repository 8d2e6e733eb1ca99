"""What headings, tables, forms and programmes say for the lines below."""
