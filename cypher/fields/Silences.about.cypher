// Silences.about: what silences counted.
// in:  this (map of silences), $published
// out: about
RETURN head([counted IN [this.counted] |
// include: about_map
])
