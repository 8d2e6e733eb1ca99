"""Row <-> value, a module per noun: `…_values` gives a value as columns, the plain name gives the value of a row."""
