// GroupTerm.uses: where it stands in the first quotes by or about the group, most certain first.
// in:  this (map of a group's term), $first
// out: use
UNWIND [marked IN this.marked WHERE marked.isWord] AS one
// include: term_uses
