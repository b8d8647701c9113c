// GroupTerm.suggestions: longer words that may hold it, in the first quotes by or about the group.
// in:  this (map of a group's term), $first
// out: use
UNWIND [marked IN this.marked WHERE NOT marked.isWord] AS one
// include: term_uses
