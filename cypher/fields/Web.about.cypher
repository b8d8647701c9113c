// Web.about: what a web counted.
// in:  this (map of a web), $published
// out: about
RETURN head([counted IN [this.counted] |
// include: about_map
])
