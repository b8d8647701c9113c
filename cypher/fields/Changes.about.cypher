// Changes.about: what changes counted.
// in:  this (map of changes), $published
// out: about
RETURN head([counted IN [this.counted] |
// include: about_map
])
