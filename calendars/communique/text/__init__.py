"""What a paper's text is made of: clean characters, sentences and rows, words, and the page that holds them."""
