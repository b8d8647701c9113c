// Figure.about: what a figure counted.
// in:  this (map of a figure), $published
// out: about
RETURN head([counted IN [this.counted] |
// include: about_map
])
