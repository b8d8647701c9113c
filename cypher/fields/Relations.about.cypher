// Relations.about: what relations counted.
// in:  this (map of relations), $published
// out: about
RETURN head([counted IN [this.counted] |
// include: about_map
])
