// FalseFriends.friends: words with several meanings, by word, then by language.
// in:  this (map of false friends)
// out: friend
UNWIND this.words AS word
CALL (word) {
  UNWIND word.senses AS sense
  UNWIND sense.definedBy AS one
  WITH DISTINCT one.term AS term ORDER BY term.key
  RETURN collect(term) AS terms
}
WITH word {.*, terms: terms, cells: this.cells, counting: this.counted.counting, marks: [term IN terms | 'word ' + term.key]} AS friend
