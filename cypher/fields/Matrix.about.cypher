// Matrix.about: what a matrix counted.
// in:  this (map of a matrix), $published
// out: about
RETURN head([counted IN [this.counted] |
// include: about_map
])
