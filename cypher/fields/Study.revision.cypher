// Study.revision: of which revision the answer is.
// in:  this (Study), $published
// out: revision
// why: the study's own counts on while an operation is still bound to the revision before.
RETURN $published[this.key].revision
