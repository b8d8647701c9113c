// Timeline.about: what a timeline counted.
// in:  this (map of a timeline), $published
// out: about
RETURN head([counted IN [this.counted] |
// include: about_map
])
