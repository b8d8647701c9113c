// Mirror.about: what a mirror counted.
// in:  this (map of a mirror), $published
// out: about
RETURN head([counted IN [this.counted] |
// include: about_map
])
