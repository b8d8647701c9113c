// Provenance.about: how many quotes it stands on.
// in:  this (map of a provenance), $published
// out: about
RETURN head([counted IN [this.counted] |
// include: about_map
])
