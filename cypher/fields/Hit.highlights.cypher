// Hit.highlights: where the words stand in the text, finished in Python.
// in:  this (map of a hit)
// out: raw
RETURN {text: this.text, words: this.words, language: this.language}
