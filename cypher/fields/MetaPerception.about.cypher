// MetaPerception.about: what a meta-perception counted.
// in:  this (map of a meta-perception), $published
// out: about
RETURN head([counted IN [this.counted] |
// include: about_map
])
