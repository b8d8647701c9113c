// UnspokenTensions.about: what unspoken tensions counted.
// in:  this (map of unspoken tensions), $published
// out: about
RETURN head([counted IN [this.counted] |
// include: about_map
])
