// Perception.about: what was counted.
// in:  this (map of a perception), $published
// out: about
RETURN head([counted IN [this] |
// include: about_map
])
